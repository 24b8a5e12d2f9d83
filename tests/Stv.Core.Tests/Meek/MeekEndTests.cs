namespace Stv.Core.Tests;

/// <summary>A count that distributes the papers anew always ends.</summary>
public class MeekEndTests
{
    public static TheoryData<string> Iterating => [.. Presets.All.Where(preset => preset.Rule is MeekRule).Select(preset => preset.Id)];

    public static TheoryData<string> Splitting => [.. Presets.All.Where(preset => preset.Rule.EqualRanks.Value == EqualRankPolicy.Split).Select(preset => preset.Id)];

    [Theory]
    [MemberData(nameof(Iterating))]
    public void Exact_ties_end(string rule) =>
        Assert.Equal(2, SmallElection.Of(2, "3 A>B\n3 B>C\n3 C>D\n3 D>A").Under(Presets.Find(rule)!.Rule).Elected.Length);

    [Theory]
    [MemberData(nameof(Iterating))]
    public void A_single_paper_ends(string rule) =>
        Assert.Equal(2, SmallElection.Of(2, "1 A>B", candidates: 4).Under(Presets.Find(rule)!.Rule).Elected.Length);

    /// <summary>Nobody's papers name anybody else, so that the quota shrinks to next to nothing, and rounding then moves the keep values up and down.</summary>
    [Theory]
    [InlineData("meek")]
    [InlineData("meek-nz")]
    [InlineData("meek-nz-calculator")]
    public void Keep_values_that_rounding_moves_up_and_down_do_not_do_so_for_ever(string rule)
    {
        var result = SmallElection.Of(5, "6 E\n4 A\n4 C", candidates: 7).Under(Presets.Find(rule)!.Rule.With("unnamed-candidates", "continue"));

        Assert.Contains(result.Stages.SelectMany(stage => stage.Reasons), reason => reason.Kind == ReasonKind.SurplusStable);
        Assert.True(result.Stages[^1].LastIteration < 50, $"{result.Stages[^1].LastIteration} iterations");
    }

    [Theory]
    [MemberData(nameof(Splitting))]
    public void Thousands_of_equal_ranks_end(string rule)
    {
        var builder = new BallotSetBuilder(8);
        for (var paper = 0; paper < 4000; paper++)
        {
            var first = (ushort)(paper % 8 + 1);
            builder.AddMarked([first, 0, (ushort)(first % 8 + 1), 0, (ushort)((first + paper / 8) % 6 + 1), (ushort)((first + 4) % 8 + 1)]);
        }
        Ends(builder.Build(), seats: 3, rule);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(300)]
    public void Hundreds_of_candidates_end(int candidates)
    {
        var builder = new BallotSetBuilder(candidates);
        for (var paper = 0; paper < 2000; paper++)
            builder.AddMarked([.. Enumerable.Range(0, 12).Select(rank => (ushort)((paper * 7 + rank * 31 + paper % 13) % candidates + 1)).Distinct()]);
        Ends(builder.Build(), seats: 9, "meek");
    }

    static void Ends(BallotSet ballots, int seats, string rule)
    {
        var contest = new Contest
        {
            Id = "ward",
            Title = "Ward",
            Seats = seats,
            Candidates = [.. Enumerable.Range(1, ballots.Candidates).Select(number => new Candidate { Id = $"{number}", Name = $"Candidate {number}" })],
            Ballots = ballots,
        };
        Assert.Equal(seats, contest.Under(Presets.Find(rule)!.Rule, new Lots { Seed = "1" }).Elected.Length);
    }
}
