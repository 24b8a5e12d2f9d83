using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>All that the command touches besides the files it is given.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, which gets a result and nothing else.</param>
/// <param name="Error">Standard error, which gets everything else.</param>
/// <param name="Screen">The terminal that standard output goes to, or null when it goes elsewhere.</param>
sealed record Surroundings(Stream Input, Stream Output, TextWriter Error, Screen? Screen)
{
    /// <summary>Whether somebody sits at a terminal who can be asked, and reads standard error.</summary>
    public bool CanAsk { get; init; }

    /// <summary>The terminal that standard error goes to, or null when it goes elsewhere.</summary>
    public Screen? ErrorScreen { get; init; }

    /// <summary>Where what the command is at is shown; null where nobody looks.</summary>
    public ProgressLine? Progress { get => field ??= CanAsk ? new ProgressLine(Error, Columns, TimeProvider.System) : null; init; }

    /// <summary>Tells what time it is: for the log that somebody asks for, and for how long something took. No result knows of it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told when whoever runs the command interrupts it.</summary>
    public Interrupt Interrupt { get; init; } = new();

    /// <summary>The folder of the program, which may have with it what came with the command.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Whose the process is, for that log. Asked for when it is needed: a system so small that it has no list of users cannot say, and nothing else depends on it.</summary>
    public string User
    {
        get
        {
            try
            {
                return field ??= Environment.UserName;
            }
            catch (IOException)
            {
                return field ??= "a user without a name";
            }
        }
        init;
    }

    /// <summary>Told whatever is said; null where nobody keeps it.</summary>
    public Action<string>? Heard { get; init; }

    /// <summary>Columns of letters to fill.</summary>
    public int Columns => Screen is { Columns: > 0 and var columns } ? columns : TextSheet.DefaultWidth;

    /// <summary>Begins a piece of work, which a terminal shows if it takes long.</summary>
    /// <param name="what">What the command is at, such as <c>reading ballots.csv</c>.</param>
    public void Begin(string what) => Progress?.Begin(what);

    /// <summary>Writes lines to standard error, without anything in them that a terminal would obey.</summary>
    public void Say(string lines)
    {
        Progress?.Hide();
        Heard?.Invoke(lines.TrimEnd('\n'));
        foreach (var line in lines.TrimEnd('\n').Split('\n'))
            Error.Write((ErrorScreen is { } screen ? screen.PaintSaid(PlainText.Harmless(line)) : PlainText.Harmless(line)) + "\n");
    }

    /// <summary>Writes a result to standard output.</summary>
    /// <exception cref="Refusal">It cannot be written.</exception>
    public void Publish(ReadOnlySpan<byte> result)
    {
        try
        {
            Progress?.Hide();
            Output.Write(result);
            Output.Flush();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new Refusal($"The result cannot be written to standard output: {fault.Message}");
        }
    }

    /// <summary>Writes a text to standard output, coloured where a terminal shows it.</summary>
    /// <exception cref="Refusal">It cannot be written.</exception>
    public void Show(string text) => Publish(Painted(text));

    /// <summary>A text for standard output, coloured where a terminal shows it.</summary>
    public string Painted(string text) => Screen is { } screen ? screen.Paint(text) : text;

    /// <summary>Writes a document to standard output in one of its formats, its text coloured where a terminal shows it.</summary>
    public void Show(Document document, string format)
    {
        var bytes = document.In(format, Columns);
        if (format == "text")
            Show(Encoding.UTF8.GetString(bytes));
        else
            Publish(bytes);
    }

    /// <summary>The sheet of a contest as text; for a terminal with room, below bars of everybody's votes, and coloured.</summary>
    public string Painted(Sheet sheet) => (Screen is { } screen ? VoteBars.Draw(screen, sheet, Columns) : "") + Painted(TextSheet.Format(sheet, Columns));

    /// <summary>Writes a result to standard output.</summary>
    /// <exception cref="Refusal">It cannot be written.</exception>
    public void Publish(string result) => Publish(Encoding.UTF8.GetBytes(result));
}
