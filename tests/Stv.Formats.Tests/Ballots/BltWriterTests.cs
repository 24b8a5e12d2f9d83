using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Formats.Tests.Ballots;

public class BltWriterTests
{
    static readonly string[] Pieces = ["Ann", "O'Hara", "\"", "\\", "\\\"", ",", "#", "//", "/*", "*/", "=cmd", "(1)", "[nick]", "0", " ", "é", "🌹", "מרים", "-2", "%"];

    static readonly Gen<string> Names =
        from pieces in Gen.Elements(Pieces).NonEmptyListOf()
        select string.Concat(pieces.Take(6)).Trim() is { Length: > 0 } name ? name : "x";

    /// <summary>A paper of 5 candidates: each rank skipped, or held by one or two.</summary>
    static readonly Gen<ushort[]> Papers =
        from ranks in (from size in Gen.Choose(0, 2) from order in Gen.Shuffle<ushort>([1, 2, 3, 4, 5]) select order.Take(size).ToArray()).ListOf(4)
        select WithMarks(ranks);

    static readonly Gen<Contest> Contests =
        from names in Names.ListOf(5)
        from title in Names
        from withdrawn in Gen.Choose(0, 5)
        from papers in (from paper in Papers from count in Gen.Choose(1, 99) from worth in Gen.Elements(1, 1, 1, 2, 3) select (paper, count, worth)).ListOf()
        select Contest(names, title, withdrawn, papers);

    [Property(MaxTest = 300)]
    public Property What_is_written_reads_back_the_same() =>
        Prop.ForAll(Arb.From(Contests), (Contest contest) =>
        {
            using var file = new MemoryStream();
            BltWriter.Write(file, contest);

            var reading = Reading.Of(file.ToArray());

            Assert.Equal(contest.Candidates.Select(candidate => (candidate.Name, candidate.Withdrawn)), reading.Candidates.Select(candidate => (candidate.Name, candidate.Withdrawn)));
            Assert.Equal((contest.Title, contest.Seats), (reading.Title, reading.Seats));
            Assert.Equal((reading with { Ballots = contest.Ballots }).Papers(), reading.Papers());
        });

    [Fact]
    public void The_bytes_are_plain_UTF8_with_line_feeds()
    {
        using var file = new MemoryStream();
        var papers = new BallotSetBuilder(2);
        papers.AddMarked([1, 0, 2], 3);
        papers.AddMarked([0, 0, 2], 1, new Fraction(1, 2));
        papers.AddMarked([], 4);

        BltWriter.Write(file, new Contest { Id = "ward", Title = "Glen", Seats = 1, Candidates = [new() { Id = "1", Name = "Zoë" }, new() { Id = "2", Name = "\"Bob\"", Withdrawn = true }], Ballots = papers.Build() });

        Assert.Equal("2 1\n-2\n3 1=2 0\n1/2 - 2 0\n4 0\n0\n\"Zoë\"\n\"\"\"Bob\"\"\"\n\"Glen\"\n", System.Text.Encoding.UTF8.GetString(file.ToArray()));
    }

    [Fact]
    public void A_name_with_a_line_break_is_refused() =>
        Assert.Throws<ArgumentException>(() => BltWriter.Write(new MemoryStream(), Contest(["a\nb"], "", 0, [])));

    static Contest Contest(IEnumerable<string> names, string title, int withdrawn, IEnumerable<(ushort[] Paper, int Count, int Worth)> papers)
    {
        Candidate[] candidates = [.. names.Select((name, i) => new Candidate { Id = $"{i + 1}", Name = name, Withdrawn = i + 1 == withdrawn })];
        for (var i = 1; i < candidates.Length; i++)
        {
            if (candidates[..i].Any(candidate => candidate.Name == candidates[i].Name))
                candidates[i] = candidates[i] with { Name = $"{candidates[i].Name} {i}" };
        }
        var builder = new BallotSetBuilder(candidates.Length);
        foreach (var (paper, count, worth) in papers)
        {
            if (worth == 1)
                builder.AddMarked(paper, count);
            else
                builder.AddMarked(paper, 1, new Fraction(worth, 4));
        }
        return new Contest { Id = "ward", Title = title, Seats = 2, Candidates = [.. candidates], Ballots = builder.Build() };
    }

    static ushort[] WithMarks(IEnumerable<ushort[]> ranks)
    {
        List<ushort> paper = [];
        foreach (var rank in ranks.Reverse().SkipWhile(rank => rank.Length == 0).Reverse())
        {
            if (rank.Length == 0)
                paper.AddRange([0, 0]);
            for (var i = 0; i < rank.Length; i++)
                paper.AddRange(i == 0 ? [rank[i]] : [0, rank[i]]);
        }
        return [.. paper];
    }
}
