using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Papers without what a count never came to are counted the same.</summary>
public class UnusedPreferencesTests
{
    /// <summary>Under these a count looks at whole papers for something else: who is named on none.</summary>
    static bool LooksForUnnamed(Rule rule) => rule is MeekRule { UnnamedCandidates.Value: not UnnamedCandidates.Continue };

    [Property(MaxTest = 30)]
    public Property Cut_papers_come_to_the_same_in_every_figure_under_every_rule() => SmallElections.UntidyAndWeighted.Holds(Presets.Ids, (election, id) =>
    {
        var lots = LotsOf(election);
        if (Counted(election.Contest(), Presets.Find(id)!.Rule, lots) is not { } result)
            return;
        var cut = result.Contest with { Ballots = UnusedPreferences.Cut(result, lots) };

        Assert.Equal(result, Counted(cut, result.Rule, lots)! with { Contest = result.Contest });
    });

    [Property(MaxTest = 30)]
    public Property What_no_paper_lay_beyond_was_never_needed() => SmallElections.Plain.Holds(Presets.Ids, (election, id) =>
    {
        var rule = Presets.Find(id)!.Rule;
        if (!PaperTrace.CanTrace(rule) || LooksForUnnamed(rule) || Counted(election.Contest(), rule, LotsOf(election)) is not { Unopposed: false } result)
            return;
        var cut = result.Contest with { Ballots = UnusedPreferences.Shortened(result, LotsOf(election)) };

        Assert.Equal(result, Counted(cut, rule, LotsOf(election))! with { Contest = result.Contest });
        Assert.Equal(cut.Ballots.Sorted(), UnusedPreferences.Shortened(result with { Contest = cut }, LotsOf(election)).Sorted());
    });

    [Fact]
    public void A_paper_keeps_what_it_lay_with_and_no_more()
    {
        var result = Of(1, [[1, 2]], [[1, 2]], [[1, 2]], [[2, 1]], [[2, 1]], [[3, 1, 2]]);

        Assert.Equal("1×3 | 2×2 | 3,1", Written(UnusedPreferences.Cut(result, Lots.None).Sorted()));
    }

    [Fact]
    public void A_paper_with_a_gap_is_left_as_it_is_since_the_result_counts_such_papers()
    {
        var result = Of(1, [[1, 2]], [[1, 2]], [[1, 0, 0, 2]], [[2, 1]]);

        Assert.Equal("1×2 | 1,0,0,2 | 2", Written(UnusedPreferences.Cut(result, Lots.None).Sorted()));
    }

    [Fact]
    public void Sorted_papers_say_nothing_of_the_order_in_which_they_came()
    {
        ushort[][] papers = [[2, 1], [], [1], [2], [1, 2], [2, 1]];

        Assert.Equal(Written(Set(papers).Sorted()), Written(Set([.. papers.Reverse()]).Sorted()));
        Assert.Equal(" | 1 | 1,2 | 2 | 2,1×2", Written(Set(papers).Sorted()));
    }

    static Lots LotsOf(SmallElection election) => new() { Seed = election.Seed, DeclaredOrder = [.. election.DeclaredOrder.Select(SmallElection.Letter)] };

    static CountResult? Counted(Contest contest, Rule rule, Lots lots)
    {
        try
        {
            return (Count.Run(contest, rule, lots) as Counted)?.Result;
        }
        catch (ElectionException)
        {
            return null;
        }
    }

    static CountResult Of(int seats, params ushort[][][] papers) => ((Counted)Count.Run(new Contest
    {
        Id = "small",
        Title = "Small",
        Seats = seats,
        Candidates = [.. Enumerable.Range(1, papers.Max(paper => paper[0].Max(number => (int)number))).Select(i => new Candidate { Id = $"{i}", Name = $"Nobody {i}" })],
        Ballots = Set([.. papers.Select(paper => paper[0])]),
    }, Presets.Scotland.Rule, new Lots { Seed = "1" })).Result;

    static BallotSet Set(ushort[][] papers)
    {
        var builder = new BallotSetBuilder(papers.Max(paper => paper.Max(number => (int?)number) ?? 0));
        foreach (var paper in papers)
            builder.AddMarked(paper);
        return builder.Build();
    }

    static string Written(BallotSet set) => string.Join(" | ", Enumerable.Range(0, set.Groups).Select(group => string.Join(',', set.Paper(group)) + (set.Count(group) > 1 ? $"×{set.Count(group)}" : "")));
}
