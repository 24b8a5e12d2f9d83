namespace Stv.Core.Tests;

public class LotStakesTests
{
    static readonly Rule Scotland = Presets.Scotland.Rule;

    static Contest Contest(int seats, int candidates, params (ushort[] Paper, int Count)[] papers)
    {
        var builder = new BallotSetBuilder(candidates);
        foreach (var (paper, count) in papers)
            builder.AddMarked(paper, count);
        return new Contest
        {
            Id = "c",
            Title = "C",
            Seats = seats,
            Candidates = [.. Enumerable.Range(0, candidates).Select(i => new Candidate { Id = $"{(char)('A' + i)}", Name = $"{(char)('A' + i)}" })],
            Ballots = builder.Build(),
        };
    }

    static LotStakes Stakes(Contest contest) =>
        Count.WhatHangsOn(contest, Scotland, Lots.None, Assert.IsType<LotNeeded>(Count.Run(contest, Scotland)).Tie);

    [Fact]
    public void A_lot_that_decides_a_place_has_a_branch_for_each_of_the_tied()
    {
        var stakes = Stakes(Contest(2, 3, ([1], 4), ([2, 3], 2), ([3, 2], 2)));

        Assert.Equal([(1, "0,2"), (2, "0,1")], stakes.Branches.Select(branch => (branch.Candidate, string.Join(',', Assert.Single(branch.Elected)))));
        Assert.False(stakes.IsIndifferent);
    }

    [Fact]
    public void A_lot_after_which_the_same_people_are_elected_is_indifferent()
    {
        var stakes = Stakes(Contest(1, 4, ([1], 8), ([2], 5), ([3], 2), ([4], 2)));

        Assert.True(stakes.IsIndifferent);
        Assert.Equal([0], Assert.Single(stakes.Elected).AsEnumerable());
    }

    [Fact]
    public void Lots_after_the_lot_are_followed_too()
    {
        // Whoever of D and E goes, B and C are tied after that.
        var stakes = Stakes(Contest(2, 5, ([1], 9), ([2], 6), ([3], 6), ([4], 1), ([5], 1)));

        Assert.All(stakes.Branches, branch => Assert.Equal(2, branch.Elected.Length));
        Assert.True(stakes.IsIndifferent);
    }

    [Fact]
    public void Too_many_ways_are_not_known()
    {
        var papers = Enumerable.Range(1, 12).Select(candidate => (new[] { (ushort)candidate }, 1)).ToArray();

        var stakes = Stakes(Contest(1, 12, papers));

        Assert.False(stakes.AllCounted);
        Assert.Null(stakes.IsIndifferent);
    }

    [Fact]
    public void A_check_finds_papers_and_counts_nothing()
    {
        var readiness = Count.Check(Contest(1, 2, ([1], 3), ([], 2)), Scotland);

        Assert.Equal((5, 3, true), (readiness.Papers.Total, readiness.Papers.Valid, readiness.IsReady));
    }

    [Fact]
    public void A_check_finds_that_no_paper_is_valid() =>
        Assert.Contains("no valid paper", Count.Check(Contest(1, 2, ([], 2)), Scotland).Refusal, StringComparison.Ordinal);
}
