using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>What the columns of an export seem to be, for a template to name: a proposal, for a person to look at.</summary>
/// <param name="File">The export's name, without a folder.</param>
/// <param name="Contest">Heading of the column that says which contest a paper belongs to.</param>
/// <param name="Section">Heading of the column with a voter's section; null where none is seen.</param>
/// <param name="Voter">Heading of the column that tells voters apart; null where none is seen.</param>
public sealed record ExportColumns(string File, string Contest, string? Section, string? Voter)
{
    /// <summary>Looks at the headings and the first rows of an export.</summary>
    /// <param name="file">The export: CSV.</param>
    /// <param name="template">A template of several contests.</param>
    /// <exception cref="BallotFormatException">No column names the contests of the template.</exception>
    public static ExportColumns Of(InputBytes file, ElectionTemplate template)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(template);
        return Of(file, template.Files(alternate: false)[0].Content);
    }

    /// <summary>The same for the contests of an election file.</summary>
    internal static ExportColumns Of(InputBytes file, byte[] election)
    {
        var head = new FileHead(file.Content, isWhole: true);
        head.Delimiter = Delimiters.Of(head)[0];
        var root = PlacedJson.Parse(election, "election.json");
        var contests = Members(root, "contests").SelectMany(list => list.Items).ToList();
        var regions = contests.SelectMany(contest => Members(contest, "id").Concat(Members(contest, "title"))).Select(text => NameKey.Of(text.Text)).ToHashSet();
        var sections = contests.SelectMany(contest => Members(contest, "college")).SelectMany(college => Members(college, "shares")).SelectMany(shares => shares.Members).Select(share => NameKey.Of(share.Name)).ToHashSet();
        string[] headings = head.Rows.Length == 0 ? [] : head.Rows[0];
        var contestColumn = Enumerable.Range(0, headings.Length).Where(column => Known(column, regions) is var (known, filled) && known > 0 && 2 * known >= filled).OrderByDescending(column => Known(column, regions).Known).Select(column => (int?)column).FirstOrDefault();
        if (contestColumn is not { } contest || headings[contest].Length == 0)
            throw new BallotFormatException(new Defect(file.Name, 1, null, "no column with the regions of the template", "a column with the id or the title of each paper's contest", "correct the regions' names, or fill election.json in by hand"));
        var section = Enumerable.Range(0, headings.Length).FirstOrDefault(column => Known(column, sections) is var (known, filled) && known > 0 && known == filled, -1);
        var roles = ColumnRoles.Of(headings, new BallotReadOptions());
        var voter = Enumerable.Range(0, headings.Length).Where(column => roles[column] == ColumnRole.Voter).OrderBy(column => ColumnRoles.Doubt(headings[column])).FirstOrDefault(-1);
        return new ExportColumns(file.Name, headings[contest], section < 0 ? null : headings[section], voter < 0 ? null : headings[voter]);

        (int Known, int Filled) Known(int column, HashSet<string> names)
        {
            var cells = head.Rows.Skip(1).Select(row => row.ElementAtOrDefault(column) ?? "").Where(cell => cell.Length > 0).ToList();
            return (cells.Count(cell => names.Contains(NameKey.Of(cell))), cells.Count);
        }
    }

    static IEnumerable<PlacedJson> Members(PlacedJson value, string name) => value.Members.Where(member => member.Name == name).Select(member => member.Value);

    /// <summary>The template's election file with the export and its columns in it.</summary>
    internal byte[] In(byte[] election)
    {
        var voter = Voter is null ? "" : $", \"columns\": {{ \"voter\": {Quoted(Voter)} }}";
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(election)
            .Replace("\"file\": \"ballots.csv\", \"contestColumn\": \"region\"", $"\"file\": {Quoted(File)}, \"contestColumn\": {Quoted(Contest)}{voter}", StringComparison.Ordinal)
            .Replace("\"column\": \"section\"", $"\"column\": {Quoted(Section ?? "section")}", StringComparison.Ordinal));
    }

    /// <summary>A text as a JSON file has it.</summary>
    internal static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>The proposal in sentences.</summary>
    public IEnumerable<string> Sentences() =>
    [
        $"column {Excerpt.Of(Contest)} is proposed as the contest",
        Section is null ? "no column names the sections of the electoral college" : $"column {Excerpt.Of(Section)} is proposed as the section",
        Voter is null ? "no column seems to identify voters, which onePaperPerVoter needs" : $"column {Excerpt.Of(Voter)} is proposed as the voter",
    ];
}
