using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>The list of papers that a person has to look at, as CSV: a row each with its place, what stands there and what it means.</summary>
public static class DefectsCsv
{
    /// <summary>The irregular papers of a reading and those that were set aside, in the order of the file.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="policy">What irregular papers mean.</param>
    /// <param name="words">How settings are named to whoever reads it; as <see cref="BallotReadOptions"/> does when left out.</param>
    public static string Format(BallotReading reading, BallotPolicy policy, SettingNames? words = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Of(Rows(reading, policy, reading.Candidates, words));
    }

    /// <summary>Those of every contest of an election, one contest after another.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="words">How settings are named to whoever reads it; as <see cref="BallotReadOptions"/> does when left out.</param>
    public static string Format(ElectionReading reading, SettingNames? words = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Of(reading.Contests.Where(contest => contest.Reading is not null).SelectMany(contest => Rows(contest.Reading!, contest.Rule.Ballots, contest.Contest.Candidates, words)));
    }

    static IEnumerable<string> Rows(BallotReading reading, BallotPolicy policy, ImmutableArray<Candidate> candidates, SettingNames? words)
    {
        bool[] withdrawn = [.. candidates.Select(candidate => candidate.Withdrawn)];
        return reading.Irregularities.Select(paper => (paper.Row, Row(paper.File, paper.Row, paper.Column is { } cell ? ColumnLetters.Of(cell) : "", paper.Found ?? "", Words(paper.Kind), paper.Meaning(policy, withdrawn), paper.Papers)))
            .Concat(reading.Unreadable.Select(defect => (Row: defect.Row ?? 0, Unreadable(defect, words)))).Concat(reading.Duplicates.SelectMany(voter => Duplicates(voter, reading.HasUnsettledVoters))).OrderBy(row => row.Row).Select(row => row.Item2);
    }

    /// <summary>The defects of a file that cannot be read.</summary>
    /// <param name="defects">The defects.</param>
    /// <param name="words">How settings are named to whoever reads it; as <see cref="BallotReadOptions"/> does when left out.</param>
    public static string Format(ImmutableArray<Defect> defects, SettingNames? words = null) => Of(defects.Select(defect => Unreadable(defect, words)));

    static string Of(IEnumerable<string> rows) => "file,row,column,found,kind,meaning,papers\n" + string.Concat(rows);

    static string Unreadable(Defect defect, SettingNames? words) => Row(defect.File, defect.Row, defect is { InCells: true, Column: { } cell } ? ColumnLetters.Of(cell) : Number(defect.Column), defect.Found, "unreadable", $"expected {defect.Expected}; {defect.Remedy.In(words ?? Setting.ByCode)}", null);

    static IEnumerable<(int Row, string Line)> Duplicates(VoterPapers voter, bool areUnsettled) => voter.Rows.Select(row => (row, Row(voter.File, row, ColumnLetters.Of(voter.Column),
        row == voter.Rows[0] ? $"the same id as in row {Number(voter.Rows[1])}" : $"the same id as in row {Number(voter.Rows[0])}", "duplicate", areUnsettled ? "to decide: one paper per voter" : row == voter.Counted ? "counted" : "left out", 1)));

    static string Words(IrregularityKind kind) => kind switch
    {
        IrregularityKind.EqualRanks => "equal ranks",
        _ => kind.ToString().ToLowerInvariant(),
    };

    static string Row(string file, int? row, string column, string found, string kind, string meaning, long? papers)
    {
        var line = new StringBuilder();
        foreach (var cell in new[] { file, Number(row), column, found, kind, meaning, Number(papers) })
            line.Append(line.Length == 0 ? "" : ",").Append(CsvCell.Of(cell));
        return line.Append('\n').ToString();
    }

    static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
