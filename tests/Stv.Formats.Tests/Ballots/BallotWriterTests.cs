using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Formats.Tests.Ballots;

/// <summary>What is written reads back the same, but for what is said to be lost.</summary>
public class BallotWriterTests
{
    static readonly string[] Pieces = ["Ann", "O'Hara", "\"", "\\", ",", ";", ">", "=", "|", "#", "//", "=cmd", "@x", "+1", "'=y", "(1)", "{2}", "é", "🌹", "מרים", "%", " "];

    static readonly Gen<string> Names =
        from pieces in Gen.Elements(Pieces).NonEmptyListOf()
        select "N" + string.Concat(pieces.Take(5)).Trim();

    static readonly Gen<string> Awkward =
        from name in Names from first in Gen.Elements("", "=", "@", "'", "+", "\"")
        select first + name;

    static readonly Gen<ushort[]> Papers =
        from order in Gen.Shuffle<ushort>([1, 2, 3, 4, 5]) from length in Gen.Choose(0, 5) from joints in Gen.Choose(0, 5).ListOf(5)
        select Paper(order.Take(length).ToArray(), [.. joints]);

    static readonly Gen<Contest> Contests =
        from names in Awkward.ListOf(5) from papers in (from paper in Papers from count in Gen.Choose(1, 99) select (paper, count)).ListOf()
        select Contest(names, papers);

    /// <summary>Every layout that can be written, and whether it keeps gaps and equal ranks.</summary>
    static readonly Gen<(BallotLayout Layout, bool KeepsGaps, bool KeepsEqualRanks)> Layouts = Gen.Elements(
        (BallotLayout.Blt, true, true),
        (BallotLayout.RankMatrix, true, true),
        (BallotLayout.PreferenceRows, true, true),
        (BallotLayout.Ranking, true, true),
        (BallotLayout.PreferenceColumns, true, false),
        (BallotLayout.PrefLib, false, true),
        (BallotLayout.Abif, false, true));

    [Property(MaxTest = 1000)]
    public Property What_is_written_reads_back_the_same() =>
        Prop.ForAll(Arb.From(Contests), Arb.From(Layouts), (contest, kept) =>
        {
            var (layout, keepsGaps, keepsEqualRanks) = kept;
            var contestOfLayout = Kept(contest, keepsGaps, keepsEqualRanks);
            using var file = new MemoryStream();
            BallotWriter.Write(file, contestOfLayout, layout);
            if (contest.Ballots.Papers == 0)
                return;

            var reading = Reading.Of(file.ToArray(), options: new BallotReadOptions { Layout = layout, Candidates = [.. contest.Candidates.Select(candidate => candidate.Name)] });

            Assert.Equal(Lines(contestOfLayout), Lines(contestOfLayout with { Ballots = reading.Ballots }));
            Assert.Equal(contest.Candidates.Select(candidate => candidate.Name), reading.Candidates.Select(candidate => candidate.Name));
        });

    [Fact]
    public void A_name_with_a_line_break_survives_in_every_CSV()
    {
        foreach (var layout in new[] { BallotLayout.RankMatrix, BallotLayout.PreferenceRows, BallotLayout.Ranking, BallotLayout.PreferenceColumns })
        {
            using var file = new MemoryStream();
            BallotWriter.Write(file, Contest(["Ann\nMoss", "Bob"], [([1, 2], 3)]), layout);
            Assert.Equal(["Ann\nMoss", "Bob"], Reading.Of(file.ToArray()).Names());
        }
    }

    [Fact]
    public void What_a_layout_cannot_hold_is_listed()
    {
        var contest = Contest(["Bob", "Ann", "Cat"], [([1, 0, 2], 3), ([2], 1)]) with { Title = "Glen", Seats = 2 };

        Assert.Equal(["the title \"Glen\"", "the number of seats, 2", "candidates whom no paper names: Cat", "the order of the candidates on the ballot paper, which Candidates can give again", "equal ranks, and every preference from there on (3 papers)"],
            BallotWriter.Write(new MemoryStream(), contest, BallotLayout.PreferenceColumns).Select(lost => lost.ToString()));
        Assert.Empty(BallotWriter.Write(new MemoryStream(), contest, BallotLayout.Blt));
    }

    [Theory]
    [InlineData("none", BallotLayout.Ranking)]
    [InlineData("7", BallotLayout.PreferenceColumns)]
    [InlineData("count", BallotLayout.RankMatrix)]
    [InlineData("a\nb", BallotLayout.PrefLib)]
    [InlineData("a]b", BallotLayout.Abif)]
    public void A_name_that_would_be_read_as_something_else_is_refused(string name, BallotLayout layout) =>
        Assert.Throws<ArgumentException>(() => BallotWriter.Write(new MemoryStream(), Contest([name, "Bob"], []), layout));

    [Fact]
    public void Weights_survive_in_CSV()
    {
        var papers = new BallotSetBuilder(2);
        papers.AddMarked([1, 2], 3, new Fraction(1, 3));
        papers.AddMarked([2], 1);
        using var file = new MemoryStream();
        BallotWriter.Write(file, Contest(["Ann", "Bob"], []) with { Ballots = papers.Build() }, BallotLayout.RankMatrix);

        Assert.Equal("count,weight,Ann,Bob\n3,1/3,1,2\n1,1,,1\n", Encoding.UTF8.GetString(file.ToArray()));
        Assert.Equal(["1/3 × 3: 1 2", "1: 2"], Reading.Of(file.ToArray()).Papers());
    }

    [Fact]
    public void Files_of_one_contest_are_put_together()
    {
        var merged = BallotShards.Merge([Reading.OfCsv("Pref 1,Pref 2\nZoe,Ann\n"), Reading.OfCsv("Pref 1,Pref 2\nBob,zoe\nZoe,Ann\n")]);

        Assert.Equal(["Ann", "Bob", "Zoe"], merged.Names());
        Assert.Equal(["2: 3 1", "1: 2 3"], merged.Papers());
    }

    [Fact]
    public void A_voter_with_papers_in_two_files_is_found()
    {
        var defects = Assert.Throws<BallotFormatException>(() => BallotShards.Merge([Reading.OfCsv("voter id,Pref 1,Pref 2\nx7,Zoe,Ann\nx8,Ann,Zoe\n"), Reading.OfCsv("voter id,Pref 1,Pref 2\nx9,Ann,Zoe\nx8,Zoe,Ann\n")])).Defects;

        Assert.EndsWith(":3: found the same id as in row 3 of ballots.csv; expected one paper for each id; say with Duplicates whether the last, the first or none of a voter's papers counts, or remove those that do not", Assert.Single(defects).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_do_not_agree_about_the_candidates_are_not() =>
        Assert.Throws<BallotFormatException>(() => BallotShards.Merge([Reading.OfCsv("Ann,Bob\n1,2\n"), Reading.OfCsv("Ann,Cat\n1,2\n")]));

    static Contest Kept(Contest contest, bool gaps, bool equalRanks)
    {
        var builder = new BallotSetBuilder(contest.Candidates.Length);
        for (var group = 0; group < contest.Ballots.Groups; group++)
        {
            var ranks = PaperRanks.Of(contest.Ballots.Paper(group)).Where(rank => gaps || rank.Count > 0).TakeWhile(rank => equalRanks || rank.Count < 2).ToList();
            // Blank ranks are marks only before a candidate, and a matrix has no rank beyond its candidates.
            ranks = [.. ranks.Take(contest.Candidates.Length)];
            while (ranks.Count > 0 && ranks[^1].Count == 0)
                ranks.RemoveAt(ranks.Count - 1);
            builder.AddMarked(RankedMarks.Paper(ranks.Index().SelectMany(rank => rank.Item.Order().Select(candidate => (rank.Index + 1, candidate)))), contest.Ballots.Count(group));
        }
        return contest with { Ballots = builder.Build() };
    }

    static List<string> Lines(Contest contest) => [.. Enumerable.Range(0, contest.Ballots.Groups).Select(group => $"{contest.Ballots.Count(group)}: {string.Join(' ', contest.Ballots.Paper(group))}")];

    static ushort[] Paper(ushort[] order, int[] joints)
    {
        List<ushort> paper = [];
        for (var i = 0; i < order.Length; i++)
            paper.AddRange(joints[i] switch { 0 => [0, 0, order[i]], 1 when i > 0 => [0, order[i]], _ => [order[i]] });
        return [.. paper];
    }

    static Contest Contest(IEnumerable<string> names, IEnumerable<(ushort[] Paper, int Count)> papers)
    {
        Candidate[] candidates = [.. names.Select((name, i) => new Candidate { Id = $"{i + 1}", Name = name })];
        for (var i = 1; i < candidates.Length; i++)
        {
            if (candidates[..i].Any(candidate => NameKey.AreSame(candidate.Name, candidates[i].Name)))
                candidates[i] = candidates[i] with { Name = $"{candidates[i].Name} no. {i}" };
        }
        var builder = new BallotSetBuilder(candidates.Length);
        foreach (var (paper, count) in papers)
            builder.AddMarked(paper, count);
        return new Contest { Id = "x", Title = "", Seats = 1, Candidates = [.. candidates], Ballots = builder.Build() };
    }
}
