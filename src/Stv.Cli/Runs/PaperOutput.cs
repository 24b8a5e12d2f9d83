using System.CommandLine;
using System.IO.Compression;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Writes papers into a file, packed if its name ends in .gz, or to standard output.</summary>
static class PaperOutput
{
    /// <summary>The option for the layout of papers that a verb makes.</summary>
    public static Option<string> LayoutOption() => new("--to") { HelpName = "LAYOUT", Description = $"Layout of these papers: {string.Join(", ", BallotWriter.Layouts.Select(layout => layout.Word()))} (default: blt)" };

    /// <summary>The layout that was asked for.</summary>
    /// <exception cref="Refusal">Nothing is written in such a layout.</exception>
    public static BallotLayout Layout(string? word) => Words.Layout(Words.OneOf("--to", word ?? "blt", [.. BallotWriter.Layouts.Select(layout => layout.Word())]));

    /// <summary>Writes the papers of a contest and says what the layout cannot hold.</summary>
    /// <param name="world">Where that is said.</param>
    /// <param name="contest">The contest.</param>
    /// <param name="path">The file; null or <c>-</c> for standard output.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="replace">Whether it may take the place of a file that is there.</param>
    /// <exception cref="Refusal">It cannot be written so.</exception>
    /// <exception cref="PublicationException">It cannot be written there.</exception>
    public static void Write(Surroundings world, Contest contest, string? path, BallotLayout layout, bool replace)
    {
        using var content = new MemoryStream();
        try
        {
            foreach (var what in Packed(content, path, stream => BallotWriter.Write(stream, contest, layout)))
                world.Say($"lost: {what.In(OptionWords.Of)}");
        }
        catch (ArgumentException refusal)
        {
            throw new Refusal(refusal.Message.Split(" (Parameter")[0]);
        }
        if (path is null or "-")
            world.Publish(content.ToArray());
        else
            OutputFile.Write(path, content.ToArray(), replace);
    }

    static IEnumerable<Advice> Packed(MemoryStream content, string? path, Func<Stream, IEnumerable<Advice>> write)
    {
        if (path?.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) != true)
            return write(content);
        using var packed = new GZipStream(content, CompressionLevel.Optimal, leaveOpen: true);
        return write(packed);
    }
}
