using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Core.Tests;

/// <summary>What holds of every count that distributes the papers anew, and that such a count always ends.</summary>
public class MeekClaimTests
{
    static Rule Prf => Presets.Find("meek-prf")!.Rule;

    public static TheoryData<string> Iterating => [.. Presets.All.Where(preset => preset.Rule is MeekRule).Select(preset => preset.Id)];

    public static TheoryData<string> Splitting => [.. Presets.All.Where(preset => preset.Rule.EqualRanks.Value == EqualRankPolicy.Split).Select(preset => preset.Id)];

    /// <summary>The claim on which Meek's method rests: an excluded candidate might as well not have stood. Votes are settled to a millionth; the keep values of these few papers then agree to a thousandth.</summary>
    [Fact]
    public void After_the_first_exclusions_all_is_as_if_the_excluded_had_withdrawn() => SmallElections.Plain.Holds(election =>
    {
        var result = election.Under(Prf);
        var gone = new List<int>();
        foreach (var stage in result.Stages)
        {
            if (stage.Action.Kind != StageKind.Exclusion)
                continue;
            Equal(Before(result, stage.Number), BeforeAnyExclusion(election, gone));
            gone.AddRange(stage.Excluded);
        }
    });

    static (ImmutableArray<int> Elected, Stage Last) Before(CountResult result, int stage) =>
        ([.. result.Stages.Take(stage - 1).SelectMany(earlier => earlier.Elected).Order()], result.Stages[stage - 2]);

    static (ImmutableArray<int> Elected, Stage Last) BeforeAnyExclusion(SmallElection election, List<int> withdrawn)
    {
        var contest = election.Contest();
        contest = contest with { Candidates = [.. contest.Candidates.Select((candidate, index) => candidate with { Withdrawn = withdrawn.Contains(index) })] };
        // Whom the lots would exclude next does not matter here.
        var outcome = Count.Run(contest, Prf, election.Chance());
        var result = Assert.IsType<Counted>(outcome).Result;
        return Before(result, result.Stages.FirstOrDefault(stage => stage.Action.Kind == StageKind.Exclusion)?.Number ?? result.Stages.Length + 1);
    }

    static void Equal((ImmutableArray<int> Elected, Stage Last) one, (ImmutableArray<int> Elected, Stage Last) other)
    {
        Assert.Equal(one.Elected.Letters(), other.Elected.Letters());
        foreach (var candidate in one.Elected)
            Assert.Equal(Number(one.Last.KeepValues[candidate]), Number(other.Last.KeepValues[candidate]), 0.001);
    }

    static double Number(Votes votes) => double.Parse(votes.ToString(), CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(Iterating))]
    public void Exact_ties_end(string rule) =>
        Assert.Equal(2, SmallElection.Of(2, "3 A>B\n3 B>C\n3 C>D\n3 D>A").Under(Presets.Find(rule)!.Rule).Elected.Length);

    [Theory]
    [MemberData(nameof(Iterating))]
    public void A_single_paper_ends(string rule) =>
        Assert.Equal(2, SmallElection.Of(2, "1 A>B", candidates: 4).Under(Presets.Find(rule)!.Rule).Elected.Length);

    [Theory]
    [MemberData(nameof(Splitting))]
    public void Thousands_of_equal_ranks_end(string rule)
    {
        var builder = new BallotSetBuilder(8);
        for (var paper = 0; paper < 4000; paper++)
        {
            var first = (ushort)(paper % 8 + 1);
            builder.Add([first, 0, (ushort)(first % 8 + 1), 0, (ushort)((first + paper / 8) % 6 + 1), (ushort)((first + 4) % 8 + 1)]);
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
            builder.Add([.. Enumerable.Range(0, 12).Select(rank => (ushort)((paper * 7 + rank * 31 + paper % 13) % candidates + 1)).Distinct()]);
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
