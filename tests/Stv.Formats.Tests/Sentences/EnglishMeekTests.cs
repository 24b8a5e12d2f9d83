namespace Stv.Formats.Tests.Sentences;

public class EnglishMeekTests
{
    /// <summary>Three places; A has a large surplus, F the fewest votes.</summary>
    static CountResult Count(Rule rule)
    {
        var ballots = new BallotSetBuilder(6);
        foreach (var (count, paper) in new (int, ushort[])[] { (6, [1, 2, 3]), (3, [1, 3]), (2, [1, 4, 5]), (2, [1]), (5, [2, 3]), (1, [2, 4]), (4, [3, 4]), (3, [4, 5]), (3, [5, 4, 2]), (1, [6, 5, 3]) })
            ballots.AddMarked(paper, count);
        var contest = new Contest
        {
            Id = "m1",
            Title = "M1",
            Seats = 3,
            Candidates = [.. "ABCDEF".Select((name, i) => new Candidate { Id = $"{i + 1}", Name = $"{name}" })],
            Ballots = ballots.Build(),
        };
        return Assert.IsType<Counted>(Stv.Count.Run(contest, rule)).Result;
    }

    [Fact]
    public void Surpluses_of_several_are_said_to_be_passed_on_together_and_where_that_ended()
    {
        var result = Count(Presets.Find("meek-prf")!.Rule);

        Assert.Equal("Surpluses of A and B", English.Action(result, result.Stages[2]));
        Assert.Equal(
            [
                "The surpluses of A and B, 1.461538461 votes together, are passed on by lowering what they keep of every paper [B.2.d, B.2.f].",
                "At the end of the stage, iteration 9, the quota is 7.280000002; keep values: A 0.560000002, B 0.842592618.",
            ],
            English.Proceedings(result, result.Stages[2]).AsEnumerable());
    }

    [Fact]
    public void A_sure_loser_is_said_to_be_out_of_reach_of_the_next()
    {
        var result = Count(Presets.Find("meek")!.Rule);

        Assert.StartsWith("F, with 1 vote, could not catch up with the next above, who has 3, even with the surpluses of 1.461538461, and is excluded", English.Proceedings(result, result.Stages[2])[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_quota_is_said_to_follow_the_votes_that_the_candidates_hold() =>
        Assert.Equal("7.280000002 = 29.120000004 ÷ (3 + 1) cut off at 9 decimals, plus 0.000000001, at the end; it follows the votes that the candidates hold", English.Quota(Count(Presets.Find("meek-prf")!.Rule)));
}
