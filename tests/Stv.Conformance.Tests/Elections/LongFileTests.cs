using System.Text;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>Real wards over and over in one long file, which several threads read where there are several processors: so many times the papers of the ward, in the same order.</summary>
public class LongFileTests
{
    const int Length = 6_000_000;

    /// <summary>Every thirteenth ward.</summary>
    public static TheoryData<string> Wards => ElectionFiles.Missing is not null ? [""] : [.. ElectionFiles.Names("scotland-2017", ".blt").Where((_, i) => i % 13 == 0)];

    [ElectionTheory, MemberData(nameof(Wards))]
    public void As_blt(string ward)
    {
        var text = File.ReadAllText(ElectionFiles.Path("scotland-2017", $"{ward}.blt")).ReplaceLineEndings("\n");
        var (first, end) = (text.IndexOf('\n', StringComparison.Ordinal) + 1, text.IndexOf("\n0\n", StringComparison.Ordinal) + 1);
        IsSoManyTimes(ward, "blt", text[..first], text[first..end], text[end..]);
    }

    [ElectionTheory, MemberData(nameof(Wards))]
    public void As_names(string ward)
    {
        var read = Read(ward);
        IsSoManyTimes(ward, "csv", Line(read.Candidates.Select((_, i) => $"Pref {i + 1}")), Rows(read, paper => paper.Select(number => read.Candidates[number - 1].Name)), "");
    }

    [ElectionTheory, MemberData(nameof(Wards))]
    public void As_ranks(string ward)
    {
        var read = Read(ward);
        IsSoManyTimes(ward, "csv", Line(read.Candidates.Select(candidate => candidate.Name)), Rows(read, paper => read.Candidates.Select((_, i) => 1 + Array.IndexOf(paper, (ushort)(i + 1))).Select(rank => rank > 0 ? $"{rank}" : "")), "");
    }

    static BallotReading Read(string ward) => BallotFile.Read(ElectionFiles.Path("scotland-2017", $"{ward}.blt"));

    /// <summary>A row for each paper.</summary>
    static string Rows(BallotReading read, Func<ushort[], IEnumerable<string>> cells) =>
        string.Concat(Enumerable.Range(0, read.Ballots.Groups).SelectMany(group => Enumerable.Repeat(Line(cells(read.Ballots.Paper(group))), (int)read.Ballots.Count(group))));

    static string Line(IEnumerable<string> cells) => string.Join(',', cells) + "\n";

    static void IsSoManyTimes(string ward, string ending, string above, string papers, string below)
    {
        var times = 1 + Length / papers.Length;
        var text = new StringBuilder(above).Insert(above.Length, papers, times).Append(below).ToString();
        var (once, often) = (Read(ward), BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), $"long.{ending}", new BallotReadOptions { Candidates = [.. Read(ward).Candidates.Select(candidate => candidate.Name)] }));
        Assert.Equal(once.Ballots.Papers * times, often.Ballots.Papers);
        Assert.Equal(Groups(once.Ballots, times), Groups(often.Ballots, 1));
    }

    static IEnumerable<string> Groups(BallotSet ballots, int times) =>
        Enumerable.Range(0, ballots.Groups).Select(group => $"{ballots.Count(group) * times}: {string.Join(' ', ballots.Paper(group))}");
}
