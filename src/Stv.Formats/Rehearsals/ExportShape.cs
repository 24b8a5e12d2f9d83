using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>A CSV of ballots to be filled with made-up papers: its headings, and what goes below each.</summary>
internal sealed class ExportShape
{
    const int MostPreferences = 12;

    /// <summary>For each layout that can be filled where the preferences of a contest go; null where the headings are of another.</summary>
    delegate int[]? Finder(string[] headings, OutlinedContest contest);

    static readonly (BallotLayout Layout, Finder Find)[] Finders = [(BallotLayout.PreferenceRows, Rows), (BallotLayout.Ranking, Whole), (BallotLayout.PreferenceColumns, Choices), (BallotLayout.RankMatrix, Ranks)];

    /// <summary>The layouts that can be filled.</summary>
    public static IEnumerable<BallotLayout> Layouts => Finders.Select(finder => finder.Layout);

    readonly string[] _headings;
    readonly char _delimiter;
    readonly BallotLayout _layout;
    readonly Dictionary<string, int[]> _preferences;
    readonly Dictionary<string, ColumnRole[]> _roles;
    readonly StringBuilder _text = new();
    int _papers;

    ExportShape(string[] headings, char delimiter, BallotLayout layout, Dictionary<string, int[]> preferences, ImmutableArray<OutlinedContest> contests)
    {
        (_headings, _delimiter, _layout, _preferences) = (headings, delimiter, layout, preferences);
        _roles = contests.ToDictionary(contest => contest.Contest.Id, contest => ColumnRoles.Of(headings, contest.Ballots!.Options));
        Line(headings);
    }

    /// <summary>The most preferences that a paper of a contest has room for.</summary>
    public int Longest(Contest contest) => _layout == BallotLayout.PreferenceColumns ? _preferences[contest.Id].Length : contest.Candidates.Length;

    /// <summary>Whether the headings are those of the export itself, or would be if there were one.</summary>
    public required bool IsOfExport { get; init; }

    /// <summary>The shape of a file that several contests may share.</summary>
    /// <param name="path">Where the file is, if it is there.</param>
    /// <param name="contests">The contests whose papers it holds.</param>
    public static ExportShape Of(string path, ImmutableArray<OutlinedContest> contests)
    {
        var options = contests[0].Ballots!.Options;
        var head = ExportHead.Of(path, options);
        return (head is null ? null : In(head, contests, isOfExport: true)) ?? In(new ExportHead(Customary(contests), options.Delimiter ?? ','), contests, isOfExport: head is null)!;
    }

    static ExportShape? In(ExportHead head, ImmutableArray<OutlinedContest> contests, bool isOfExport)
    {
        foreach (var (layout, find) in Finders.Where(finder => contests[0].Ballots!.Options.Layout is not { } known || known == finder.Layout))
        {
            var preferences = contests.ToDictionary(contest => contest.Contest.Id, contest => find(head.Headings, contest));
            if (preferences.Values.All(columns => columns is not null))
                return new ExportShape(head.Headings, head.Delimiter, layout, preferences!, contests) { IsOfExport = isOfExport };
        }
        return null;
    }

    /// <summary>The headings where no export says them: what the election file names, and preferences.</summary>
    static string[] Customary(ImmutableArray<OutlinedContest> contests)
    {
        var options = contests[0].Ballots!.Options;
        string?[] beside = [options.VoterColumn ?? "voter", options.Rows?.ContestColumn, .. contests.Select(contest => contest.Ballots!.Options.Rows?.SectionColumn), options.StatusColumn, options.CountColumn, options.WeightColumn];
        var most = Math.Min(MostPreferences, contests.Max(contest => contest.Contest.Candidates.Length));
        string?[] preferences = options.RankingColumn is { } whole ? [whole] : [.. options.RankColumns, .. options.ChoiceColumns];
        if (preferences.Length == 0)
            preferences = [.. Enumerable.Range(1, Math.Max(most, 2)).Select(rank => string.Create(CultureInfo.InvariantCulture, $"Pref {rank}"))];
        return [.. beside.Concat(preferences).OfType<string>().Distinct()];
    }

    static int[]? Rows(string[] headings, OutlinedContest contest) => contest.Ballots!.Options switch
    {
        { RankColumns: [var rank], ChoiceColumns: [var choice] } => At(headings, rank) is >= 0 and var first && At(headings, choice) is >= 0 and var second ? [first, second] : null,
        { RankColumns.IsEmpty: true, ChoiceColumns.IsEmpty: true } => LongReader.HasItsHeadings(headings) && LongReader.ColumnsOf(headings) is (>= 0, >= 0) and var columns ? [columns.Rank, columns.Choice] : null,
        _ => null,
    };

    static int[]? Whole(string[] headings, OutlinedContest contest) =>
        contest.Ballots!.Options.RankingColumn is { } ranking && At(headings, ranking) is >= 0 and var column ? [column] : null;

    static int[]? Choices(string[] headings, OutlinedContest contest)
    {
        var options = contest.Ballots!.Options;
        return PreferenceHeadings.Of(new SheetPlan(headings, ColumnRoles.Of(headings, options), []), options) is [{ IsWhole: true, Columns.Count: > 0 } group] ? [.. group.Columns.Values] : null;
    }

    static int[]? Ranks(string[] headings, OutlinedContest contest)
    {
        int[] columns = [.. contest.Contest.Candidates.Select(candidate => Array.FindIndex(headings, heading => MatrixColumns.IsNamed(candidate.Name, heading, MatrixColumns.NameIn(heading))))];
        return columns.All(column => column >= 0) ? columns : null;
    }

    static int At(string[] headings, string name) => Array.FindIndex(headings, heading => NameKey.AreSame(heading, name));

    /// <summary>Adds a paper.</summary>
    public void Add(OutlinedContest contest, MadePaper paper)
    {
        _papers++;
        var cells = _roles[contest.Contest.Id].Select((role, column) => Beside(role, _headings[column], contest, paper.Section)).ToArray();
        var columns = _preferences[contest.Contest.Id];
        string Name(int number) => number == 0 ? "" : contest.Contest.Candidates[number - 1].Name;
        switch (_layout)
        {
            case BallotLayout.PreferenceColumns:
                foreach (var (rank, number) in paper.Preferences.Index())
                    cells[columns[rank]] = Name(number);
                break;
            case BallotLayout.RankMatrix:
                foreach (var (rank, number) in paper.Preferences.Index().Where(rank => rank.Item != 0))
                    cells[columns[number - 1]] = Number(rank + 1);
                break;
            case BallotLayout.Ranking:
                cells[columns[0]] = string.Join('>', paper.Preferences.Where(number => number != 0).Select(number => QuotedList.Quoted(Name(number), ">=;|,")));
                break;
            default:
                foreach (var (rank, number) in paper.Preferences.Index().Where(rank => rank.Item != 0))
                {
                    (cells[columns[0]], cells[columns[1]]) = (Number(rank + 1), Name(number));
                    Line(cells);
                }
                if (Array.TrueForAll(paper.Preferences, number => number == 0))
                    Line(cells);
                return;
        }
        Line(cells);
    }

    string Beside(ColumnRole role, string heading, OutlinedContest contest, int section) => role switch
    {
        ColumnRole.Voter => $"made-up-{Number(_papers)}",
        ColumnRole.Contest => contest.Title,
        ColumnRole.Section => contest.Contest.College is { } college ? college.Sections[section].Id : "",
        ColumnRole.Count or ColumnRole.Weight => "1",
        ColumnRole.Status => ColumnRoles.Key(heading) is "spoilt" or "spoiled" or "invalid" ? "no" : ColumnRoles.Key(heading) is "valid" or "isvalid" ? "yes" : "valid",
        _ => "",
    };

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    void Line(IEnumerable<string> cells) => _text.AppendJoin(_delimiter, cells.Select(CsvCell.Of)).Append('\n');

    /// <summary>The file.</summary>
    /// <param name="encoding">How it is encoded; null for UTF-8.</param>
    public byte[] Content(Encoding? encoding) => (encoding ?? Encoding.UTF8).GetBytes(_text.ToString());
}
