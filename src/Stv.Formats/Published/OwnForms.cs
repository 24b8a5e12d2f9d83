using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>Every form in which this program publishes a count as a sheet, and what comes of it where it is copied.</summary>
internal static partial class OwnForms
{
    static readonly ImmutableArray<bool> RuleByDefault = [false, true];

    static readonly ImmutableArray<char> Delimiters = [',', ';', '\t'];

    /// <summary>The forms as words, with the rule named and taken by default, each with the words of the published sheet that it is held against.</summary>
    public static IEnumerable<(SheetWords Published, SheetWords Counted)> Of(CountResult result, ImmutableArray<InputFile> inputs, string text)
    {
        // A spreadsheet of another country writes 1,204 for 1.204.
        bool[] commas = Thousands.Without(text) == text ? [false] : [false, true];
        var texts = commas.Select(areDecimal => SheetWords.Of(text, areDecimal)).ToList();
        var cells = Delimiters.Where(delimiter => text.Contains(delimiter, StringComparison.Ordinal)).SelectMany(delimiter => commas.Select(areDecimal => SheetWords.OfCells(text, delimiter, areDecimal))).ToList();
        foreach (var sheet in RuleByDefault.Select(byDefault => Sheet.Of(result, inputs, byDefault)))
        {
            var csv = SheetWords.OfCells(CsvSheet.Format(sheet), ',');
            foreach (var each in cells)
                yield return (each, csv);
            foreach (var form in OfText(sheet, result.Contest.Id, texts[0].HasQuestionMarks))
                foreach (var each in texts)
                    yield return (each, form);
        }
    }

    static IEnumerable<SheetWords> OfText(Sheet sheet, string id, bool withoutLetters)
    {
        var text = TextSheet.Format(sheet, TextSheet.DefaultWidth);
        yield return SheetWords.Of(text);
        // Letters that an older encoding lacks become question marks there.
        foreach (var encoding in withoutLetters ? [Encoding.ASCII, PlainBytes.Find("windows-1252")!] : Array.Empty<Encoding>())
            yield return SheetWords.Of(encoding.GetString(encoding.GetBytes(text)));
        yield return SheetWords.Of(CsvSheet.Format(sheet));
        var markdown = MarkdownSheet.Format(sheet);
        yield return SheetWords.Of(markdown);
        markdown = WebUtility.HtmlDecode(Marks().Replace(markdown, ""));
        yield return SheetWords.Of(markdown);
        // A browser does not copy the numbers of a list.
        yield return SheetWords.Of(ListNumber().Replace(markdown, ""));
        if (!HtmlSheet.CanShow(sheet))
            yield break;
        // By itself, and in a record, where the other formats lie beside it.
        foreach (var page in new[] { HtmlSheet.Format(sheet), HtmlSheet.Format(sheet, files: id) })
        {
            yield return SheetWords.Of(page);
            yield return SheetWords.OfPage(page);
        }
    }

    /// <summary>What Markdown has beside its words.</summary>
    [GeneratedRegex(@"^#+ |\*\*|\\(?=[!-/:-@\[-`{-~])|(?<= |^)\|(?= |$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\d+\. ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ListNumber();
}
