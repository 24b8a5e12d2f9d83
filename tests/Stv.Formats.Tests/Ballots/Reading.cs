using System.Globalization;
using System.Text;

namespace Stv.Formats.Tests.Ballots;

/// <summary>Reads small files that stand in the tests, and says what came of them in a line a thing.</summary>
internal static class Reading
{
    public static BallotReading Of(string text, string file = "ward.blt", BallotReadOptions? options = null) => Of(Encoding.UTF8.GetBytes(text), file, options);

    public static BallotReading Of(byte[] bytes, string file = "ward.blt", BallotReadOptions? options = null) => BallotFile.Read(new MemoryStream(bytes), file, options);

    public static BallotReading OfCsv(string text, params string[] candidates) => Of(text, "ballots.csv", new BallotReadOptions { Candidates = [.. candidates] });

    /// <summary>The papers in the manner of BLT: <c>3: 1 2=4 - 5</c>.</summary>
    public static string[] Papers(this BallotReading reading) => [.. Enumerable.Range(0, reading.Ballots.Groups).Select(group => Line(reading.Ballots, group))];

    public static string[] Names(this BallotReading reading) => [.. reading.Candidates.Select(candidate => candidate.Name)];

    /// <summary>The defects that stop a file from being read, a line each.</summary>
    public static string[] Defects(string text, string file = "ward.blt", BallotReadOptions? options = null) => Defects(Encoding.UTF8.GetBytes(text), file, options);

    public static string[] Defects(byte[] bytes, string file = "ward.blt", BallotReadOptions? options = null) =>
        [.. Assert.Throws<BallotFormatException>(() => Of(bytes, file, options)).Defects.Select(defect => defect.ToString())];

    public static string[] DefectsOfCsv(string text, params string[] candidates) => Defects(text, "ballots.csv", new BallotReadOptions { Candidates = [.. candidates] });

    /// <summary>All that comes of a file but its hash, a line a thing.</summary>
    public static string Said(this BallotReading reading) =>
        string.Join('\n', [.. reading.Papers(), .. reading.Names(), .. reading.Notices.Select(notice => notice.ToString()), .. reading.Irregularities.Select(paper => $"{paper.Kind} {paper.Row} {paper.Column} {paper.Found} {paper.Papers}"),
            .. reading.Unreadable.Select(defect => defect.ToString()), .. reading.Duplicates.Select(voter => voter.Places), $"{reading.Ballots} {reading.Ballots.KeepsOrder} {reading.SetAside} {reading.DuplicatePapers} {reading.Voters.Count}"]);

    static string Line(BallotSet ballots, int group)
    {
        var line = new StringBuilder();
        if (ballots.Worth(group) != Fraction.One)
            line.Append(CultureInfo.InvariantCulture, $"{ballots.Worth(group)} × ");
        line.Append(CultureInfo.InvariantCulture, $"{ballots.Count(group)}:");
        foreach (var rank in PaperRanks.Of(ballots.Paper(group)))
            line.Append(' ').Append(rank.Count == 0 ? "-" : rank is [PaperRanks.Several] ? "?" : string.Join('=', rank));
        return line.ToString();
    }
}
