namespace Stv.Core.Tests;

/// <summary>What can be counted at all, and what is refused.</summary>
public class ContestTests
{
    static readonly SmallElection Three = SmallElection.Of(1, """
        3 A
        2 B
        1 C
        """);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void With_no_more_candidates_than_seats_all_are_elected_and_nothing_is_counted(int seats)
    {
        var result = SmallElection.Of(seats, "3 A\n2 C\n", candidates: 3, withdrawn: "B").Contest().Under(Presets.Scotland.Rule);

        Assert.True(result.Unopposed);
        Assert.Equal("AC", result.Winners());
        Assert.Equal(seats - 2, result.Vacant);
        Assert.Empty(result.Stages);
        Assert.Null(result.Quota);
        Assert.Equal([Outcome.Elected, Outcome.Withdrawn, Outcome.Elected], result.Candidates.Select(candidate => candidate.Outcome));
        Assert.All(result.Candidates, candidate => Assert.Null(candidate.Stage));
        Assert.Equal(5, result.Papers.Valid);
    }

    [Fact]
    public void An_unopposed_contest_needs_no_papers() =>
        Assert.Equal("AB", SmallElection.Of(2, "", candidates: 2).Contest().Under(Presets.Scotland.Rule).Winners());

    [Fact]
    public void Where_everybody_withdrew_all_places_stay_vacant()
    {
        var result = SmallElection.Of(2, "1 A", candidates: 2, withdrawn: "AB").Contest().Under(Presets.Scotland.Rule);

        Assert.Equal("", result.Winners());
        Assert.Equal(2, result.Vacant);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("2 A=B\n3 ->A\n1 D")]
    public void Without_a_valid_paper_the_count_is_refused(string papers)
    {
        var contest = SmallElection.Of(1, papers, candidates: 4, withdrawn: "D").Contest();

        var refusal = Assert.Throws<ElectionException>(() => Count.Run(contest, Presets.Scotland.Rule));
        Assert.Contains("no valid paper", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Fewer_seats_than_1_are_refused(int seats) =>
        Assert.Throws<ArgumentException>(() => Count.Run((Three with { Seats = seats }).Contest(), Presets.Scotland.Rule));

    [Fact]
    public void A_contest_in_which_nobody_stands_is_refused() =>
        Assert.Throws<ArgumentException>(() => Count.Run(SmallElection.Of(1, "").Contest(), Presets.Scotland.Rule));

    [Fact]
    public void An_id_used_twice_is_refused()
    {
        var contest = Three.Contest();
        var twice = contest with { Candidates = contest.Candidates.SetItem(2, contest.Candidates[0]) };

        Assert.Throws<ArgumentException>(() => Count.Run(twice, Presets.Scotland.Rule));
    }

    [Fact]
    public void Papers_that_number_other_candidates_are_refused() =>
        Assert.Throws<ArgumentException>(() => Count.Run(Three.Contest(new BallotSetBuilder(4).Build()), Presets.Scotland.Rule));

    [Fact]
    public void Missing_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Count.Run(null!, Presets.Scotland.Rule));
        Assert.Throws<ArgumentNullException>(() => Count.Run(Three.Contest(), null!));
    }

    [Theory]
    [InlineData("scotland", "4611686018427387904.00000")]
    [InlineData("wigm", "9223372036854775807/2")]
    [InlineData("wigm-prf", "4611686018427387903.5001")]
    public void As_many_papers_as_can_be_numbered_are_counted_exactly(string rule, string quota)
    {
        var builder = new BallotSetBuilder(3);
        builder.AddMarked([1, 2], long.MaxValue / 2 - 10);
        builder.AddMarked([2], long.MaxValue / 2);
        builder.AddMarked([3, 1], 11);
        var result = Three.Contest(builder.Build()).Under(Presets.Find(rule)!.Rule);

        Assert.Equal(quota, result.Quota.ToString());
        Assert.Equal("A", result.Winners());
        Assert.Equal((long.MaxValue / 2 + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), result.Stages[1].Totals[0].ToString(0));
    }

    [Fact]
    public void A_hundred_seats_and_three_hundred_candidates_are_nothing_special()
    {
        var builder = new BallotSetBuilder(300);
        for (ushort first = 1; first <= 300; first++)
            builder.AddMarked([first, (ushort)(first % 300 + 1), (ushort)((first * 7 + 3) % 300 + 1)], first);
        var contest = new Contest
        {
            Id = "council",
            Title = "Council",
            Seats = 100,
            Candidates = [.. Enumerable.Range(1, 300).Select(number => new Candidate { Id = $"{number}", Name = $"Candidate {number}" })],
            Ballots = builder.Build(),
        };

        Assert.Equal(100, contest.Under(Presets.Scotland.Rule, new Lots { Seed = "1" }).Elected.Distinct().Count());
    }
}
