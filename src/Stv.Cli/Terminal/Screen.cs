using Spectre.Console;
using Spectre.Console.Rendering;

namespace Stv.Cli;

/// <summary>A terminal to which Spectre.Console draws. What it draws is handed back as a text, and written like any other.</summary>
/// <param name="Columns">Columns of letters; 0 where the terminal does not say.</param>
/// <param name="IsAnsi">Whether it obeys ANSI's sequences, as for bold letters.</param>
/// <param name="Colours">The colours that it knows and that are wished.</param>
sealed record Screen(int Columns, bool IsAnsi, ColorSystem Colours)
{
    /// <summary>The terminal behind a stream of this process.</summary>
    /// <param name="stream">Standard output or standard error.</param>
    public static Screen Of(TextWriter stream)
    {
        var found = AnsiCapabilities.Create(stream);
        // By the convention (no-color.org) an empty NO_COLOR asks for nothing.
        return new Screen(Console.WindowWidth, found.Ansi, found.Ansi && Environment.GetEnvironmentVariable("NO_COLOR") is "" ? ColorSystem.Standard : found.ColorSystem);
    }

    /// <summary>What the terminal has to be sent to show something.</summary>
    /// <param name="drawing">What is to be shown.</param>
    /// <param name="columns">Columns of letters to fill.</param>
    public string Draw(IRenderable drawing, int columns)
    {
        using var drawn = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(drawn),
            Ansi = IsAnsi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = IsAnsi ? (ColorSystemSupport)Colours : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = columns;
        console.Write(drawing);
        return drawn.ToString();
    }

    /// <summary>A text with colours. Its lines are broken already, and stay as they are.</summary>
    public string Paint(string text) => Draw(Painting.Of(text), int.MaxValue);

    /// <summary>A line for standard error, of which what says who speaks has a colour.</summary>
    public string PaintSaid(string line) => Draw(Painting.Said(line), int.MaxValue);
}
