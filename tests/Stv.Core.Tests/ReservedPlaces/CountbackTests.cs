using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Filling a vacancy from the papers that elected the member who leaves.</summary>
public class CountbackTests
{
    static Contest M1 { get; } = SmallElection.Of(3, "6 A>B>C\n3 A>C\n2 A>D>E\n2 A\n5 B>C\n1 B>D\n4 C>D\n3 D>E\n3 E>D>B\n1 F>E>C").Contest();

    static CountResult Original(string rule = "wigm") => M1.Under(Presets.Find(rule)!.Rule, new Lots { Seed = "1" });

    static CountResult Countback(CountResult original, string leaver, params string[] unavailable) =>
        Vacancy.Countback(original, leaver, [.. unavailable]).Under(Vacancy.CountbackRule, new Lots { Seed = "1" });

    /// <summary>A was elected by 13 first preferences, 5.5 more than the quota of 7.5: each paper is worth 7.5/13. B and E have places, so 9 of the papers go to C and 2 to D.</summary>
    [Fact]
    public void The_papers_of_a_member_elected_at_the_first_count_make_up_the_quota()
    {
        var result = Countback(Original(), "A");

        Assert.Equal("C", result.Elected.Letters());
        Assert.Equal(new Fraction(9) * new Fraction(15, 26), result.Stages[0].Totals[2].Value);
        Assert.Equal(new Fraction(2) * new Fraction(15, 26), result.Stages[0].Totals[3].Value);
        Assert.Equal(2, result.Papers.ByReason[InvalidReason.OnlyWithdrawn]);
    }

    /// <summary>B has 6 first preferences and comes to the quota of 7.5 by A's surplus: six papers at 5.5/13, of which so much counts as brings B to the quota.</summary>
    [Fact]
    public void Papers_that_came_before_the_last_are_worth_what_they_were_received_at()
    {
        var countback = Vacancy.Countback(Original(), "B", []);

        var worths = Enumerable.Range(0, countback.Ballots.Groups).Select(group => (countback.Ballots.Paper(group)[0], countback.Ballots.Count(group), countback.Ballots.Worth(group))).ToList();
        Assert.Contains(((ushort)2, 5L, Fraction.One), worths);
        Assert.Contains(((ushort)1, 6L, new Fraction(1, 4)), worths);
    }

    /// <summary>D goes first, and D's two papers bring A from 3 to 5 votes, half a vote above the quota of 4.5. They are D's again, at three quarters each.</summary>
    [Fact]
    public void Preferences_are_read_again_from_the_first()
    {
        var result = Countback(SmallElection.Of(1, "3 A>C\n2 D>A>C\n4 B").Contest().Under(Presets.Wigm.Rule), "A");

        Assert.Equal(["0", "3", "3/2"], result.Stages[0].Totals.Skip(1).Select(total => total.ToString()));
        Assert.Equal("C", result.Elected.Letters());
    }

    [Fact]
    public void Who_does_not_stand_is_passed_over() => Assert.Equal("D", Countback(Original(), "A", "C").Elected.Letters());

    [Fact]
    public void More_than_all_others_together_is_enough_although_papers_are_used_up()
    {
        var original = SmallElection.Of(1, "4 A>B\n3 A>C\n2 A>D\n8 A").Contest().Under(Presets.Wigm.Rule);

        Assert.Equal("B", Countback(original, "A").Elected.Letters());
    }

    [Theory]
    [InlineData("meek")]
    [InlineData("ireland")]
    [InlineData("sntv")]
    public void Rules_that_do_not_say_which_papers_elected_a_member_have_no_countback(string rule) =>
        Assert.Contains("can be filled by a recount", Assert.Throws<ArgumentException>(() => Countback(Original(rule), "A")).Message, StringComparison.Ordinal);

    [Fact]
    public void Nobody_leaves_a_place_that_they_do_not_have() => Assert.Throws<ArgumentException>(() => Countback(Original(), "F"));

    /// <summary>Under rules that round a paper's share of the last parcel is found from the votes, and so is the difference.</summary>
    [Property]
    public Property The_papers_are_worth_what_the_member_needed_to_be_elected() => SmallElections.Weighted.Holds(election =>
    {
        var original = Assert.IsType<Counted>(Count.Run(election.Contest(), Presets.Wigm.Rule, election.Chance())).Result;
        foreach (var member in original.Elected)
        {
            var stage = original.Stages[original.Candidates[member].Stage!.Value - 1];
            var ballots = Vacancy.Countback(original, original.Contest.Candidates[member].Id, []).Ballots;
            var worth = Enumerable.Range(0, ballots.Groups).Aggregate(Fraction.Zero, (sum, group) => sum + ballots.Worth(group) * new Fraction(ballots.Count(group)));
            Assert.Equal(stage.Totals[member].Value > stage.Quota.Value ? stage.Quota.Value : stage.Totals[member].Value, worth);
        }
    });
}
