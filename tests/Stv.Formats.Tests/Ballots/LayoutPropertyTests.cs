using System.Text;

namespace Stv.Formats.Tests.Ballots;

/// <summary>
/// A random election, written in any layout with any of the headings that real files have: either the same papers come back
/// or the file is refused. Never other papers.
/// </summary>
public class LayoutPropertyTests
{
    /// <summary>Headings over a column of numbers that tells papers apart, counts them, or says where and when they came from.</summary>
    static readonly string[] Headings =
    [
        "No.", "No", "Nr", "Nr.", "#", "№", "Row", "Row number", "Line", "Index", "Unnamed: 0", "", "id", "ID", "Id", "Ballot No", "Ballot ID", "ballot_id", "Paper", "Paper No.", "Voter", "Voter ID", "Respondent ID", "ResponseId",
        "Response ID", "Record Id", "RecordId", "BatchId", "Batch", "Precinct", "PrecinctId", "TabulatorId", "Cast Vote Record", "CvrNumber", "RowNumber", "Serial", "Sequence", "Seq", "Timestamp", "Start time", "Age", "Collector ID",
        "submission id", "uuid", "token", "Station", "Box", "Pile", "Lfd. Nr.", "Foo", "Nummer", "Ref", "Stimmzettel", "Numéro",
    ];

    static readonly string[] Blank = ["", "", "", "NA", "N/A", "undervote", "skipped", "-", "none", "nan"];

    static readonly string[] Over = ["overvote", "over", "$OVERVOTE"];

    static readonly string[][] Ranks =
    [
        ["Pref 1", "Pref 2", "Pref 3", "Pref 4", "Pref 5"], ["rank1", "rank2", "rank3", "rank4", "rank5"], ["1", "2", "3", "4", "5"], ["1.0", "2.0", "3.0", "4.0", "5.0"], ["1st", "2nd", "3rd", "4th", "5th"],
        ["First choice", "Second choice", "Third choice", "Fourth choice", "Fifth choice"], ["1ST CHOICE BOARD", "2ND CHOICE BOARD", "3RD CHOICE BOARD", "4TH CHOICE BOARD", "5TH CHOICE BOARD"],
        ["Who? [1]", "Who? [2]", "Who? [3]", "Who? [4]", "Who? [5]"], ["rank[1]", "rank[2]", "rank[3]", "rank[4]", "rank[5]"], ["Q1_1", "Q1_2", "Q1_3", "Q1_4", "Q1_5"],
    ];

    static readonly string[] Names = ["Ann Moss", "Bob Fell", "Cat Ivy", "Dan Oak", "Eve Rowan"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Either_the_same_papers_come_back_or_the_file_is_refused(int seed)
    {
        var random = new Random(20261129 + seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 1500; i++)
        {
            var (text, papers) = Written(random);
            try
            {
                var reading = Reading.Of(text, "x.csv");
                var found = InNames(reading);
                Assert.True(papers.SequenceEqual(found), $"{text}\nmeans   {string.Join(" | ", papers)}\nread as {string.Join(" | ", found)}");
                read++;
            }
            catch (BallotFormatException)
            {
                refused++;
            }
        }
        Assert.True(read > refused, $"{read} read, {refused} refused");
    }

    /// <summary>The papers, sorted, as names with <c>&gt;</c> between ranks, <c>=</c> within one, and <c>?</c> for a rank given to several unknown.</summary>
    static string[] InNames(BallotReading reading) =>
    [
        .. Enumerable.Range(0, reading.Ballots.Groups).SelectMany(group => Enumerable.Repeat(
            string.Join('>', PaperRanks.Of(reading.Ballots.Paper(group)).Select(rank => string.Join('=', rank.Select(number => number == PaperRanks.Several ? "?" : reading.Candidates[number - 1].Name).Order(StringComparer.Ordinal)))),
            (int)reading.Ballots.Count(group))).Order(StringComparer.Ordinal),
    ];

    static (string Text, string[] Papers) Written(Random random)
    {
        var candidates = random.Next(2, 6);
        var delimiter = random.Next(4) switch { 0 => ';', 1 => '\t', _ => ',' };
        var isMatrix = random.Next(2) == 0;
        var isRanking = !isMatrix && random.Next(4) == 0;
        var irregular = random.Next(6);
        // One paper shows nothing of its columns.
        var papers = Enumerable.Range(0, random.Next(2, 12)).Select(_ => Paper(random, candidates, isMatrix, irregular == 0)).ToArray();
        List<List<string>> rows = [isMatrix ? Heads(random, candidates) : isRanking ? ["ranking"] : [.. Ranks[random.Next(Ranks.Length)].Take(candidates)]];
        foreach (var paper in papers)
            rows.Add(isMatrix ? Matrix(random, paper, candidates) : isRanking ? [string.Join('>', paper.Select(rank => string.Join('=', rank)))] : Preferences(random, paper, candidates));
        for (var beside = random.Next(3); beside > 0; beside--)
            AddColumn(random, rows);
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(string.Join(delimiter, row.Select(cell => cell.Contains(delimiter, StringComparison.Ordinal) ? $"\"{cell}\"" : cell))).Append('\n');
        return (text.ToString(), [.. papers.Select(InWords).Order(StringComparer.Ordinal)]);
    }

    static List<string> Heads(Random random, int candidates)
    {
        var question = random.Next(3) == 0;
        return [.. Names.Take(candidates).Select(name => question ? $"Rank them [{name}]" : name)];
    }

    /// <summary>Ranks of names; a rank left blank is empty. The last rank is never blank.</summary>
    static List<List<string>> Paper(Random random, int candidates, bool mayTie, bool isIrregular)
    {
        var order = Names.Take(candidates).OrderBy(_ => random.Next()).ToList();
        var ranks = order.Take(random.Next(1, candidates + 1)).Select(name => new List<string> { name }).ToList();
        if (!isIrregular)
            return ranks;
        if (random.Next(3) == 0 && ranks.Count < candidates)
            ranks.Insert(random.Next(ranks.Count), []);
        if (mayTie && random.Next(3) == 0 && ranks.Count > 1 && ranks[1].Count == 1)
        {
            ranks[0].AddRange(ranks[1]);
            ranks.RemoveAt(1);
        }
        if (!mayTie && random.Next(4) == 0 && ranks.Count < candidates)
            ranks.Insert(random.Next(ranks.Count), ["?"]);
        return ranks;
    }

    static string InWords(List<List<string>> paper) => string.Join('>', paper.Select(rank => string.Join('=', rank.Order(StringComparer.Ordinal))));

    static List<string> Matrix(Random random, List<List<string>> paper, int candidates)
    {
        var form = random.Next(3);
        return [.. Names.Take(candidates).Select(name => paper.FindIndex(rank => rank.Contains(name)) is >= 0 and var rank ? Rank(rank + 1, form) : Blank[random.Next(Blank.Length)])];
    }

    static string Rank(int rank, int form) => form switch { 0 => $"{rank}.0", 1 => rank switch { 1 => "1st", 2 => "2nd", 3 => "3rd", _ => $"{rank}th" }, _ => $"{rank}" };

    static List<string> Preferences(Random random, List<List<string>> paper, int candidates) =>
        [.. Enumerable.Range(0, candidates).Select(i => i >= paper.Count || paper[i].Count == 0 ? Blank[random.Next(Blank.Length)] : paper[i][0] == "?" ? Over[random.Next(Over.Length)] : paper[i][0])];

    /// <summary>A column that is no preference, before, among or behind the others: running numbers, ids that do not run, or one number for all.</summary>
    static void AddColumn(Random random, List<List<string>> rows)
    {
        var heading = Headings[random.Next(Headings.Length)];
        if (rows[0].Contains(heading))
            return;
        var at = random.Next(rows[0].Count + 1);
        var (kind, start) = (random.Next(3), random.Next(3) switch { 0 => 0, 1 => 1, _ => random.Next(2, 500) });
        var number = start;
        for (var row = 0; row < rows.Count; row++)
        {
            rows[row].Insert(Math.Min(at, rows[row].Count), row == 0 ? heading : $"{number}");
            number += row == 0 || kind == 2 ? 0 : kind == 0 ? 1 : random.Next(1, 90);
        }
    }
}
