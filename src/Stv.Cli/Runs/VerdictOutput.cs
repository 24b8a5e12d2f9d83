using Stv.Formats;

namespace Stv.Cli;

/// <summary>Where the answer of a verification goes: to standard output; or to a file, and then standard output gets it as text.</summary>
/// <param name="Format">In which format.</param>
/// <param name="File">The file; null where nobody wants one.</param>
/// <param name="Replace">Whether the file may take the place of another.</param>
sealed record VerdictOutput(string Format, string? File, bool Replace)
{
    /// <summary>Publishes the answer.</summary>
    /// <exception cref="PublicationException">The file cannot be written.</exception>
    public void Publish(Surroundings world, Document answer)
    {
        if (File is null)
        {
            world.Show(answer, Format);
            return;
        }
        OutputFile.Write(File, answer.In(Format), Replace);
        world.Show(answer, "text");
        world.Say($"note: the answer is written to {File}");
    }
}
