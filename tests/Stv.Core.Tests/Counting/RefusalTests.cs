using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>What is refused before anything is counted, and what is said of it.</summary>
public class RefusalTests
{
    static readonly Contest Three = SmallElection.Of(1, """
        3 A
        2 B
        1 C
        """).Contest();

    static readonly Rule Scotland = Presets.Scotland.Rule;

    /// <summary>The message, which a check before the count gives as well.</summary>
    static string Refused(Contest contest, Rule? rule = null)
    {
        var message = Assert.ThrowsAny<ArgumentException>(() => Count.Run(contest, rule ?? Scotland)).Message;
        Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(() => Count.Check(contest, rule ?? Scotland)).Message);
        return message;
    }

    static string RefusedLots(Lots lots) => Assert.Throws<ElectionException>(() => Count.Run(Three, Scotland, lots)).Message;

    static Lots Recorded(string contest, string chosen, params ImmutableArray<string> tied) =>
        new() { Recorded = [new Lot { Contest = contest, Purpose = TiePurpose.Exclude, Tied = tied, Chosen = chosen }] };

    static Contest College(params ImmutableArray<Fraction> shares) => Three with
    {
        College = new ElectoralCollege { Sections = [.. shares.Select((share, section) => new CollegeSection($"{section}", share))] },
    };

    [Fact]
    public void It_is_said_that_there_must_be_a_seat() =>
        Assert.StartsWith("Ward: there must be at least 1 seat, not 0.", Refused(Three with { Seats = 0 }), StringComparison.Ordinal);

    [Fact]
    public void It_is_said_that_nobody_stands() =>
        Assert.StartsWith("Ward: there are no candidates.", Refused(SmallElection.Of(1, "").Contest()), StringComparison.Ordinal);

    [Fact]
    public void An_id_used_twice_is_named() =>
        Assert.StartsWith("Ward: the candidate id A is used twice.", Refused(Three with { Candidates = Three.Candidates.SetItem(2, Three.Candidates[0]) }), StringComparison.Ordinal);

    [Fact]
    public void It_is_said_how_many_candidates_the_papers_number() =>
        Assert.StartsWith("Ward: the papers number 4 candidates, but there are 3.", Refused(Three with { Ballots = new BallotSetBuilder(4).Build() }), StringComparison.Ordinal);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    public void Reserved_places_of_an_impossible_number_are_refused(int minimum, int maximum) =>
        Assert.StartsWith($"Ward: the reserved places for woman run from {minimum} to {maximum};", Refused(Three.With("woman", "AB").Reserve("woman", minimum, maximum)), StringComparison.Ordinal);

    [Fact]
    public void A_maximum_may_equal_the_minimum() =>
        Assert.Equal("A", Three.With("woman", "AB").Reserve("woman", 1, 1).Under(Scotland).Winners());

    [Fact]
    public void A_section_without_a_share_is_refused() =>
        Assert.StartsWith("Ward: every section of the electoral college needs a share above 0.", Refused(College(Fraction.One, Fraction.Zero), Presets.Wigm.Rule), StringComparison.Ordinal);

    [Fact]
    public void Shares_that_do_not_add_up_are_refused() =>
        Assert.StartsWith("Ward: the shares of the electoral college add up to 5/6, not to 1.", Refused(College(new(1, 2), new(1, 3)), Presets.Wigm.Rule), StringComparison.Ordinal);

    [Fact]
    public void Papers_from_a_section_that_the_college_does_not_have_are_refused()
    {
        var builder = new BallotSetBuilder(3);
        builder.Add([1], 3, Fraction.One, section: 1);

        Assert.StartsWith("Ward: papers come from a section that the electoral college does not have.", Refused(College(Fraction.One) with { Ballots = builder.Build() }, Presets.Wigm.Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_whose_choices_contradict_one_another_is_refused() =>
        Assert.StartsWith("iteration-limit:", Refused(Three, Presets.Meek.Rule.With("iteration-limit", "0")), StringComparison.Ordinal);

    [Theory]
    [InlineData("A", "B")]
    [InlineData("A", "B", "B")]
    [InlineData("A", "B", "D")]
    [InlineData("A", "B", "C", "A")]
    public void A_declared_order_that_does_not_name_every_candidate_once_is_refused(params string[] order) =>
        Assert.Equal("Ward: the declared order must name each candidate once.", RefusedLots(new Lots { DeclaredOrder = [.. order] }));

    [Fact]
    public void A_recorded_lot_among_somebody_who_does_not_stand_is_refused() =>
        Assert.Equal("Ward: a recorded lot names candidate X, who is not in this contest.", RefusedLots(Recorded("ward", "B", "B", "X")));

    [Fact]
    public void A_recorded_lot_that_chose_somebody_else_is_refused() =>
        Assert.Equal("Ward: the recorded lot among B, C chose A, who is not among them.", RefusedLots(Recorded("ward", "A", "B", "C")));

    [Fact]
    public void A_recorded_lot_that_answers_no_tie_is_refused() =>
        Assert.StartsWith("The lot recorded for contest ward among B, C matches no tie of this count.", RefusedLots(Recorded("ward", "B", "B", "C")), StringComparison.Ordinal);

    [Fact]
    public void The_lots_of_other_contests_are_passed_over() =>
        Assert.Equal("A", Three.Under(Scotland, Recorded("other", "Y", "X", "Z")).Winners());

    /// <summary>B and C are level, and the lot between A and B is of no use; but nobody can tell before the count has come to its end.</summary>
    [Fact]
    public void While_another_lot_is_needed_none_is_refused_as_answering_nothing() =>
        Assert.IsType<LotNeeded>(Count.Run(SmallElection.Of(1, "3 A\n2 B\n2 C").Contest(), Scotland, Recorded("ward", "A", "A", "B")));

    [Fact]
    public void What_hangs_on_a_lot_needs_all_that_it_is_asked_of()
    {
        var level = SmallElection.Of(1, "3 A\n2 B\n2 C").Contest();
        var tie = Assert.IsType<LotNeeded>(Count.Run(level, Scotland)).Tie;

        Assert.Throws<ArgumentNullException>("contest", () => Count.WhatHangsOn(null!, Scotland, Lots.None, tie));
        Assert.Throws<ArgumentNullException>("rule", () => Count.WhatHangsOn(level, null!, Lots.None, tie));
        Assert.Throws<ArgumentNullException>("lots", () => Count.WhatHangsOn(level, Scotland, null!, tie));
        Assert.Throws<ArgumentNullException>("tie", () => Count.WhatHangsOn(level, Scotland, Lots.None, null!));
    }

    [Fact]
    public void A_check_needs_a_contest_and_a_rule()
    {
        Assert.Throws<ArgumentNullException>("contest", () => Count.Check(null!, Scotland));
        Assert.Throws<ArgumentNullException>("rule", () => Count.Check(Three, null!));
    }

    /// <summary>Where each paper is moved by itself there can be no more than 2,147,483,647.</summary>
    [Fact]
    public void More_papers_than_can_be_told_apart_are_refused() =>
        Assert.StartsWith("Ward: the votes are too many, or their weights too fine,", Assert.Throws<ElectionException>(() => Count.Run(SmallElection.Of(1, "3000000000 A\n1 B").Contest(), Presets.Ireland.Rule)).Message, StringComparison.Ordinal);

    [Fact]
    public void It_is_said_how_many_papers_there_are_of_which_none_is_valid() =>
        Assert.Equal("Ward: there is no valid paper to count (4 papers in all).", Assert.Throws<ElectionException>(() => Count.Run(SmallElection.Of(1, "4", candidates: 2).Contest(), Scotland)).Message);

    /// <summary>A slip of the pen would reserve places for nobody, or limit nobody.</summary>
    [Fact]
    public void A_reserved_place_for_an_attribute_that_nobody_has_names_the_nearest()
    {
        var contest = SmallElection.Of(seats: 2, "3 A\n2 B\n1 C").Contest().With("woman", "A");

        foreach (var (minimum, maximum) in new (int, int?)[] { (1, null), (0, 1) })
            Assert.Contains("\"women\", which no candidate has. Did you mean \"woman\"?",
                Assert.Throws<ElectionException>(() => Count.Run(contest.Reserve("women", minimum, maximum), Presets.Scotland.Rule)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_stands_who_has_an_attribute_the_count_says_so() =>
        Assert.IsType<Infeasible>(Count.Run(SmallElection.Of(seats: 2, "3 A\n2 B\n1 C").Contest().With("woman", "A").Reserve("bame", 1), Presets.Scotland.Rule));
}
