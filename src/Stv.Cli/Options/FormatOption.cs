using Stv.Formats;

namespace Stv.Cli;

/// <summary>The option <c>--format</c> of verbs that write the result of a count.</summary>
static class FormatOption
{
    /// <summary>The words as the help lists them.</summary>
    public const string Listed = "text (default), csv, json, markdown, html, svg or rctab";

    /// <summary>The format that was asked for.</summary>
    /// <exception cref="Refusal">There is no such format.</exception>
    public static string Asked(string? word) => Words.OneOf("--format", word ?? ResultFormats.All[0], [.. ResultFormats.All]);
}
