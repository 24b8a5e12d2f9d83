using System.Collections.Immutable;

namespace Stv.Formats.Tests.Sentences;

public class EnglishReservedTests
{
    static Constraint Of(string attributes, int minimum, int? maximum = null) =>
        new() { Id = attributes, AnyOf = [.. attributes.Split('|')], Minimum = minimum, Maximum = maximum };

    [Theory]
    [InlineData("woman", 1, "1 woman")]
    [InlineData("woman", 2, "2 women")]
    [InlineData("BAME", 1, "1 BAME member")]
    [InlineData("under-30", 3, "3 under-30 members")]
    [InlineData("woman|BAME", 1, "1 member who is a woman or BAME")]
    [InlineData("woman|BAME", 2, "2 members who are women or BAME")]
    [InlineData("woman|BAME|disabled", 0, "no members who are women, BAME or disabled")]
    public void People_are_counted_in_words(string attributes, int number, string words) => Assert.Equal(words, English.People(Of(attributes, 0), number));

    [Theory]
    [InlineData("woman", 2, null, "at least 2 women")]
    [InlineData("woman", 0, 1, "at most 1 woman")]
    [InlineData("woman", 2, 2, "exactly 2 women")]
    [InlineData("woman", 1, 3, "from 1 to 3 women")]
    [InlineData("woman|BAME", 2, null, "at least 2 members who are women or BAME (or both)")]
    [InlineData("woman|BAME|disabled", 1, 1, "exactly 1 member who is a woman, BAME or disabled (or several of these)")]
    public void Limits_are_said_in_words(string attributes, int minimum, int? maximum, string words) => Assert.Equal(words, English.Limits(Of(attributes, minimum, maximum)));

    /// <summary>Two places; A and C are women and two women are required: both are guarded, B and D are doomed.</summary>
    [Fact]
    public void A_guard_is_explained_so_that_a_candidate_can_check_it()
    {
        var result = Count(2, [Of("woman", 2)], "woman", "", "woman", "");

        Assert.Contains("A and C must be elected and cannot be excluded: 2 places are left, 2 women are still required, and of those continuing only A and C are women.", Sentences(result));
        Assert.Contains("B and D can no longer be elected: 2 places are left, 2 women are still required, and of those continuing only A and C are women.", Sentences(result));
    }

    /// <summary>Three places; A is a woman and B is BAME, and two who are either are required.</summary>
    [Fact]
    public void A_guard_across_attributes_names_everybody_who_is_either()
    {
        var result = Count(3, [Of("woman", 1), Of("woman|BAME", 2)], "woman", "BAME", "", "", "");

        Assert.Contains("A must be elected and cannot be excluded: 3 places are left, 1 woman is still required, and of those continuing only A is a woman.", Sentences(result));
        Assert.Contains("B must be elected and cannot be excluded: 3 places are left, 2 members who are women or BAME are still required, and of those continuing only A and B are women or BAME.", Sentences(result));
    }

    /// <summary>Two places for A with 4 votes, B with 5, C with 6 and D with 7; one woman is required, and only A is one.</summary>
    [Fact]
    public void Whoever_goes_in_place_of_a_guarded_candidate_is_said_to_be_the_lowest_of_the_others()
    {
        var result = Count(2, [Of("woman", 1)], "woman", "", "", "");

        Assert.Equal(
            ["No surplus is left to transfer; of those who may be excluded, B has the fewest votes, 5, and is excluded [50(1)].", "A, with 4 votes, is not excluded, although nobody has fewer: they must be elected."],
            English.Proceedings(result, result.Stages[1]).Take(2));
    }

    [Fact]
    public void A_single_impossible_minimum_is_named_with_the_best_that_can_be_had()
    {
        var infeasible = Assert.IsType<Infeasible>(Stv.Count.Run(Contest(3, [Of("BAME", 2)], "BAME", "", "", ""), Presets.Scotland.Rule));

        Assert.Equal(
            ["Test: at least 2 BAME members cannot be elected to 3 places from these candidates.", "Only 1 BAME member is standing."],
            English.Conflict(infeasible).AsEnumerable());
    }

    static IEnumerable<string> Sentences(CountResult result) => result.Stages.SelectMany(stage => stage.Reasons).Select(reason => English.Reason(result, reason));

    static CountResult Count(int seats, ImmutableArray<Constraint> constraints, params string[] attributes) =>
        Assert.IsType<Counted>(Stv.Count.Run(Contest(seats, constraints, attributes), Presets.Scotland.Rule)).Result;

    static Contest Contest(int seats, ImmutableArray<Constraint> constraints, params string[] attributes)
    {
        var ballots = new BallotSetBuilder(attributes.Length);
        for (var candidate = 1; candidate <= attributes.Length; candidate++)
            ballots.Add([(ushort)candidate], 3 + candidate);
        return new Contest
        {
            Id = "test",
            Title = "Test",
            Seats = seats,
            Candidates = [.. attributes.Select((attribute, i) => new Candidate { Id = $"{i + 1}", Name = $"{(char)('A' + i)}", Attributes = attribute.Length == 0 ? [] : [attribute] })],
            Ballots = ballots.Build(),
            Reserved = new ReservedPlaces { Constraints = constraints },
        };
    }
}
