using System.CommandLine;
using System.CommandLine.Parsing;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The options of verbs that find something and report it: in which format, and into which folder as a sealed record.</summary>
/// <param name="listed">The words for the formats, as the help lists them.</param>
/// <param name="written">The options whose files may be given up with <c>--replace</c>.</param>
sealed class ReportOptions(string listed = "text (default), csv, json, markdown or html", string written = "--out")
{
    readonly Option<string> _format = new("--format") { HelpName = "FORMAT", Description = listed };
    readonly Option<string> _out = new("--out") { HelpName = "DIR", Description = "Writes the report in every format into a folder, with a manifest that seals it; stv verify DIR makes it again and compares" };
    readonly Option<bool> _replace = NamedFiles.Replace(written);

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Options.Add(_format);
        verb.Options.Add(_out);
        verb.Options.Add(_replace);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="Refusal">There is no such format.</exception>
    public ReportRequest Read(ParseResult parsed) => new(
        Words.OneOf("--format", parsed.GetValue(_format) ?? "text", [.. ResultFormats.All.Where(word => listed.Split(' ', ',').Contains(word))]),
        parsed.GetValue(_out),
        parsed.GetValue(_replace));
}

/// <summary>How something is to be reported.</summary>
/// <param name="Format">In which format.</param>
/// <param name="Out">The folder that gets the sealed record; null when nobody wants it.</param>
/// <param name="Replace">Whether what is there may be given up.</param>
sealed record ReportRequest(string Format, string? Out, bool Replace);
