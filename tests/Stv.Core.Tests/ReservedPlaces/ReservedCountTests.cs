using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Counts with reserved places. M1 is the election that most examples here are worked on: 30 papers, 3 seats, of whom C, D and F are women.</summary>
public class ReservedCountTests
{
    static Contest M1 { get; } = SmallElection.Of(3, """
        6 A>B>C
        3 A>C
        2 A>D>E
        2 A
        5 B>C
        1 B>D
        4 C>D
        3 D>E
        3 E>D>B
        1 F>E>C
        """).Contest().With("woman", "CDF");

    static Rule Scotland => Presets.Scotland.Rule;

    [Fact]
    public void Two_women_of_three_doom_the_other_men_at_once_and_before_the_surplus() => Table("""
        | 1 first preferences | 13.00000* | 6.00000 | 4.00000 | 3.00000 | 3.00000 | 1.00000 | 0.00000 | 0.00000 |
        | 2 exclude BE | 13.00000* | 0.00000 | 9.00000* | 7.00000 | 0.00000 | 1.00000 | 0.00000 | 0.00000 |
        | 3 surplus of A | 8.00000* | 0.00000 | 9.00000* | 7.76922 | 0.00000 | 1.00000 | 4.23071 | 0.00007 |
        | 4 surplus of C | 8.00000* | 0.00000 | 8.00000* | 8.21366* | 0.00000 | 1.00000 | 4.78626 | 0.00008 |
        """, M1.Reserve("woman", 2));

    [Fact]
    public void A_doomed_candidate_above_the_quota_is_not_elected_when_the_doomed_wait_for_the_surpluses() => Table("""
        | 1 first preferences | 13.00000* | 6.00000 | 4.00000 | 3.00000 | 3.00000 | 1.00000 | 0.00000 | 0.00000 |
        | 2 surplus of A | 8.00000* | 8.30766 | 5.15383 | 3.76922 | 3.00000 | 1.00000 | 0.76922 | 0.00007 |
        | 3 exclude BE | 8.00000* | 0.00000 | 12.46149* | 7.76922 | 0.00000 | 1.00000 | 0.76922 | 0.00007 |
        | 4 surplus of C | 8.00000* | 0.00000 | 8.00000* | 9.20130* | 0.00000 | 1.00000 | 3.79853 | 0.00017 |
        """, M1.Reserve("woman", 2).Keeping(reserved => reserved with { Doomed = DoomedTiming.AfterSurpluses }));

    [Fact]
    public void One_woman_of_three_dooms_the_last_man_when_two_are_elected() => Table("""
        | 1 first preferences | 13.00000* | 6.00000 | 4.00000 | 3.00000 | 3.00000 | 1.00000 | 0.00000 | 0.00000 |
        | 2 surplus of A | 8.00000* | 8.30766* | 5.15383 | 3.76922 | 3.00000 | 1.00000 | 0.76922 | 0.00007 |
        | 3 exclude E | 8.00000* | 8.30766* | 5.15383 | 6.76922 | 0.00000 | 1.00000 | 0.76922 | 0.00007 |
        | 4 surplus of B | 8.00000* | 8.00000* | 5.42442 | 6.80625 | 0.00000 | 1.00000 | 0.76922 | 0.00011 |
        | 5 exclude F | 8.00000* | 8.00000* | 6.42442 | 6.80625 | 0.00000 | 0.00000 | 0.76922 | 0.00011 |
        | 6 exclude C | 8.00000* | 8.00000* | 0.00000 | 10.80625* | 0.00000 | 0.00000 | 3.19364 | 0.00011 |
        """, M1.Reserve("woman", 1));

    [Fact]
    public void A_restart_counts_the_first_preferences_anew_without_the_doomed() => Table("""
        | 1 first preferences | 13.00000* | 6.00000 | 4.00000 | 3.00000 | 3.00000 | 1.00000 | 0.00000 | 0.00000 |
        | 2 anew without BE | 13.00000* | 0.00000 | 9.00000* | 7.00000 | 0.00000 | 1.00000 | 0.00000 | 0.00000 |
        | 3 surplus of A | 8.00000* | 0.00000 | 9.00000* | 7.76922 | 0.00000 | 1.00000 | 4.23071 | 0.00007 |
        | 4 surplus of C | 8.00000* | 0.00000 | 8.00000* | 8.21366* | 0.00000 | 1.00000 | 4.78626 | 0.00008 |
        """, M1.Reserve("woman", 2).Keeping(reserved => reserved with { RestartOnDoom = true }));

    [Fact]
    public void Of_a_count_begun_anew_only_what_was_decided_since_then_stands()
    {
        var result = M1.Reserve("woman", 2).Keeping(reserved => reserved with { RestartOnDoom = true }).Under(Scotland);

        Assert.Equal("ACD", result.Winners());
        Assert.Equal(new CandidateResult(Outcome.Elected, Stage: 2, Order: 1), result.Candidates[0]);
        Assert.Equal(new CandidateResult(Outcome.Excluded, Stage: 2, Order: null), result.Candidates[1]);
        var reason = Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.DoomedExcluded);
        Assert.Equal("BE 6.00000 3.00000", $"{reason.Candidates.Letters()} {string.Join(' ', reason.Figures)}");
    }

    /// <summary>Only A is no woman. Without A, B and C are equal; with A, B was behind.</summary>
    [Fact]
    public void A_count_begun_anew_does_not_look_further_back_to_break_a_tie()
    {
        var contest = SmallElection.Of(1, "2 A>B\n3 B\n5 C\n6 D").Contest().With("woman", "BCD").Reserve("woman", 1);
        var tie = Assert.IsType<LotNeeded>(Count.Run(contest.Keeping(reserved => reserved with { RestartOnDoom = true }), Scotland)).Tie;

        Assert.Equal("BC", tie.StillTied.Letters());
        Assert.Empty(tie.Compared);
    }

    [Fact]
    public void A_doom_names_the_places_left_and_the_women_who_could_fill_them()
    {
        var stage = M1.Reserve("woman", 2).Under(Scotland).Stages[0];
        var reason = Assert.Single(stage.Reasons.OfType<Reason.Doomed>());
        Assert.Equal("BE", reason.Candidates.Letters());
        Assert.Equal("BE", stage.Doomed.Letters());
        Assert.Equal(2, reason.PlacesLeft);
        var standing = Assert.Single(reason.Constraints);
        Assert.Equal(("woman", 2, "CDF"), (standing.Constraint.Id, standing.StillRequired, standing.Available.Letters()));
    }

    /// <summary>A, elected at once, is BAME, so that the first constraint asks for nothing more.</summary>
    [Fact]
    public void A_doom_names_no_constraint_that_has_no_part_in_it()
    {
        var stage = M1.With("bame", "ACE").Reserve("bame", 1).Reserve("woman", 2).Under(Scotland).Stages[0];
        var reason = Assert.Single(stage.Reasons.OfType<Reason.Doomed>());
        Assert.Equal("woman", Assert.Single(reason.Constraints).Constraint.Id);
    }

    /// <summary>C is the only woman; everybody else is BAME.</summary>
    [Fact]
    public void A_guard_names_no_constraint_that_has_no_part_in_it()
    {
        var contest = SmallElection.Of(2, "4 A\n4 B\n3 D>A\n1 C").Contest().With("bame", "ABD").With("woman", "C");
        var stage = contest.Reserve("bame", 1).Reserve("woman", 1).Under(Scotland).Stages[0];
        var reason = Assert.Single(stage.Reasons.OfType<Reason.Guarded>());
        Assert.Equal("woman", Assert.Single(reason.Constraints).Constraint.Id);
    }

    [Fact]
    public void A_guarded_candidate_with_the_fewest_votes_is_passed_over_and_it_is_said()
    {
        var result = M1.Reserve("woman", 3).Under(Scotland);
        Assert.Equal("CDF", result.Elected.Order().Letters());
        var election = SmallElection.Of(1, "5 A\n4 B\n1 C").Contest().With("woman", "C").Reserve("woman", 1);
        Assert.Equal("C", election.Under(Scotland).Winners());

        var passed = SmallElection.Of(2, "4 A\n4 B\n3 D>A\n1 C").Contest().With("woman", "C").Reserve("woman", 1).Under(Scotland);
        Assert.Contains(passed.Stages[0].Reasons, reason => reason.Kind == ReasonKind.Guarded && reason.Candidates.Letters() == "C");
        Assert.Contains(passed.Stages.SelectMany(stage => stage.Reasons), reason => reason.Kind == ReasonKind.PassedOverAsGuarded && reason.Candidates.Letters() == "C");
    }

    [Fact]
    public void Two_who_reach_the_quota_with_room_for_one_are_elected_by_votes()
    {
        var contest = SmallElection.Of(2, "10 A\n9 B\n3 C\n1 D").Contest().With("man", "AB").Reserve("man", 0, 1);
        Assert.Equal("AC", contest.Under(Scotland).Winners());
    }

    [Fact]
    public void Two_equal_at_the_quota_with_room_for_one_need_a_lot_to_elect()
    {
        var contest = SmallElection.Of(2, "9 A\n9 B\n3 C\n1 D").Contest().With("man", "AB").Reserve("man", 0, 1);
        var tie = Assert.IsType<LotNeeded>(Count.Run(contest, Scotland)).Tie;
        Assert.Equal((TiePurpose.Elect, "AB"), (tie.Purpose, tie.StillTied.Letters()));
        var lots = new Lots { Recorded = [tie.LotFor(contest, 1)] };
        Assert.Equal("BC", contest.Under(Scotland, lots).Winners());
    }

    /// <summary>40 papers D, 60 A then C, 30 E then C; two seats; C and D are women. Without reserved places A and D win, which complies; guarding early dooms E, whose papers reach C.</summary>
    [Fact]
    public void Guarding_can_change_a_result_that_complied_anyway_and_the_result_says_so()
    {
        var contest = SmallElection.Of(2, "60 A>C\n30 E>C\n40 D", candidates: 5).Contest().With("woman", "CD").Reserve("woman", 1);
        var throughout = contest.Under(Presets.Wigm.Rule);
        Assert.Equal("AC", throughout.Elected.Order().Letters());
        Assert.True(throughout.Reserved!.CompliesWithoutConstraints);
        Assert.Equal("AD", Assert.Single(throughout.Reserved.WithoutConstraints).Letters());

        var ifNeeded = contest.Keeping(reserved => reserved with { Apply = ReservedApplication.OnlyIfNeeded }).Under(Presets.Wigm.Rule);
        Assert.Equal("AD", ifNeeded.Elected.Order().Letters());
        Assert.False(ifNeeded.Reserved!.Applied);
    }

    [Fact]
    public void Only_if_needed_still_counts_with_the_constraints_when_the_free_result_fails_them()
    {
        var result = M1.Reserve("woman", 2).Keeping(reserved => reserved with { Apply = ReservedApplication.OnlyIfNeeded }).Under(Scotland);
        Assert.True(result.Reserved!.Applied);
        Assert.Equal("ACD", result.Winners());
        Assert.Equal("ABE", Assert.Single(result.Reserved.WithoutConstraints).Letters());
    }

    [Fact]
    public void Every_way_the_lots_could_fall_without_constraints_is_reported()
    {
        var contest = SmallElection.Of(1, "2 A\n1 B\n1 C\n3 D").Contest().With("woman", "AD").Reserve("woman", 1);
        var reserved = SmallElection.Of(1, "3 A\n3 B").Contest().With("woman", "A").Reserve("woman", 1).Under(Scotland).Reserved!;
        Assert.Equal(["A", "B"], reserved.WithoutConstraints.Select(people => people.Letters()).Order());
        Assert.Null(reserved.CompliesWithoutConstraints);
        Assert.True(contest.Under(Scotland).Reserved!.CompliesWithoutConstraints);
    }

    /// <summary>Whoever is drawn is a woman, but twelve can be drawn in more ways than are counted.</summary>
    [Fact]
    public void Where_not_every_way_was_counted_it_is_not_known_whether_all_comply()
    {
        var letters = Enumerable.Range(0, 12).Letters();
        var contest = SmallElection.Of(1, string.Join('\n', letters.Select(letter => $"1 {letter}"))).Contest().With("woman", letters).Reserve("woman", 1);
        var reserved = contest.Under(Scotland, new Lots { Seed = "1" }).Reserved!;

        Assert.False(reserved.AllWaysCounted);
        Assert.Null(reserved.CompliesWithoutConstraints);
    }

    [Fact]
    public void A_result_above_a_maximum_does_not_comply()
    {
        var reserved = SmallElection.Of(2, "10 A\n9 B\n3 C\n1 D").Contest().With("man", "AB").Reserve("man", 0, 1).Under(Scotland).Reserved!;

        Assert.False(reserved.CompliesWithoutConstraints);
    }

    [Fact]
    public void A_result_exactly_at_a_maximum_complies()
    {
        var reserved = SmallElection.Of(2, "10 A\n9 B\n3 C\n1 D").Contest().With("man", "AC").Reserve("man", 0, 1).Under(Scotland).Reserved!;

        Assert.True(reserved.CompliesWithoutConstraints);
    }

    [Fact]
    public void Of_each_constraint_it_is_said_who_of_the_elected_counts_for_it()
    {
        var result = M1.Reserve("woman", 2).Under(Scotland);

        Assert.Equal(("ACD", "CD"), (result.Winners(), Assert.Single(result.Reserved!.Constraints).Elected.Letters()));
    }

    [Fact]
    public void A_place_for_which_nobody_stands_is_not_one_that_the_constraints_left_vacant()
    {
        var result = SmallElection.Of(5, "2 A\n1 B\n1 C", withdrawn: "C").Contest().With("woman", "A").Reserve("woman", 1).Under(Scotland);

        Assert.Equal((3, 0), (result.Vacant, result.Reserved!.LeftVacant));
    }

    [Fact]
    public void Where_nothing_is_reserved_nothing_is_said_of_it() =>
        Assert.Null(SmallElection.Of(1, "3 A\n2 B").Contest().Keeping(reserved => reserved with { Apply = ReservedApplication.OnlyIfNeeded }).Under(Scotland).Reserved);

    /// <summary>B and C, who are no women, tie only where nothing is reserved.</summary>
    [Fact]
    public void A_recorded_lot_that_answers_a_tie_of_the_comparison_alone_is_refused()
    {
        var contest = SmallElection.Of(1, "3 A\n2 B\n2 C").Contest().With("woman", "A").Reserve("woman", 1);
        var lots = new Lots { Recorded = [new Lot { Contest = "ward", Purpose = TiePurpose.Exclude, Tied = ["B", "C"], Chosen = "B" }] };

        Assert.Contains("matches no tie", Assert.Throws<ElectionException>(() => Count.Run(contest, Scotland, lots)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reserved_places_act_when_they_doom_somebody() => Assert.True(HaveActed(M1.Reserve("woman", 2)));

    /// <summary>When A and B are elected E is doomed.</summary>
    static Contest GuardedThenDoomed { get; } = SmallElection.Of(3, "6 A\n6 B\n5 E\n4 F>A>B\n3 C\n1 D>C").Contest().With("woman", "CD").Reserve("woman", 1);

    [Fact]
    public void The_exclusion_of_the_last_but_one_woman_guards_the_last()
    {
        var result = GuardedThenDoomed.Under(Scotland);

        Assert.Equal(("Exclusion D", "C"), (result.Course()[1], result.Stages[1].Guarded.Letters()));
        Assert.Equal("E", result.Stages.SelectMany(stage => stage.Doomed).Letters());
    }

    /// <summary>A is a woman, B BAME, C both: without C, A and B must be elected, and nobody else can be.</summary>
    static Contest DoomedByAnExclusion { get; } = SmallElection.Of(2, "6 A\n5 B\n3 C>D>B\n7 D>A\n4 E").Contest().With("woman", "AC").With("bame", "BC").Reserve("woman", 1).Reserve("bame", 1);

    [Fact]
    public void The_papers_of_an_exclusion_pass_by_those_whom_it_dooms() => Table("""
        | 1 first preferences | 6.00000 | 5.00000 | 3.00000 | 7.00000 | 4.00000 | 0.00000 | 0.00000 |
        | 2 exclude C | 6.00000* | 8.00000* | 0.00000 | 7.00000 | 4.00000 | 0.00000 | 0.00000 |
        """, DoomedByAnExclusion);

    [Fact]
    public void Those_whom_an_exclusion_dooms_receive_its_papers_where_the_doomed_wait_for_the_surpluses() => Table("""
        | 1 first preferences | 6.00000 | 5.00000 | 3.00000 | 7.00000 | 4.00000 | 0.00000 | 0.00000 |
        | 2 exclude C | 6.00000* | 5.00000* | 0.00000 | 10.00000 | 4.00000 | 0.00000 | 0.00000 |
        """, DoomedByAnExclusion.Keeping(reserved => reserved with { Doomed = DoomedTiming.AfterSurpluses }));

    /// <summary>Papers move by value, and each value may elect; the exclusion of one doomed others already.</summary>
    [Theory]
    [InlineData("3 B\n6 E>A>D>B>C>F\n5 F>B>C\n6 D>F\n1 E>B>C\n4 E>A>B", "AB", 1, 1, "BF", 1)]
    [InlineData("4 F\n4 A>D>C\n4 F>C>A>E>B>G\n2 A>G>D>B\n4 E>D\n4 G>E\n3 D>B>E>C>F>G>A\n4 E>G>F>C>A>B>D\n3 B>G>D>C\n2 A\n1 D>B>A>G\n4 C\n4 G>C>F", "ABCD", 1, null, "BCDFG", 2)]
    public void Nobody_whom_an_exclusion_dooms_is_elected_while_its_papers_move(string papers, string women, int minimumWomen, int? maximumWomen, string bame, int minimumBame)
    {
        var contest = SmallElection.Of(3, papers).Contest().With("woman", women).With("bame", bame).Reserve("woman", minimumWomen, maximumWomen).Reserve("bame", minimumBame);
        foreach (var timing in Enum.GetValues<DoomedTiming>())
            foreach (var restart in new[] { false, true })
            {
                var result = contest.Keeping(reserved => reserved with { Doomed = timing, RestartOnDoom = restart }).Under(Presets.Find("ers97")!.Rule, new Lots { Seed = "1" });
                Assert.True(contest.IsMetBy(result.Elected), result.Everything());
            }
    }

    [Fact]
    public void Reserved_places_that_guard_and_later_doom_have_acted() => Assert.True(HaveActed(GuardedThenDoomed));

    [Fact]
    public void Reserved_places_for_those_who_win_anyway_do_not_act() =>
        Assert.False(HaveActed(SmallElection.Of(2, "8 A\n6 B\n4 C\n3 D").Contest().With("woman", "AB").Reserve("woman", 1)));

    /// <summary>A and B have the quota, there is room for one, and nobody is doomed before the lot has fallen.</summary>
    [Fact]
    public void Reserved_places_that_make_a_lot_necessary_have_acted()
    {
        var contest = SmallElection.Of(2, "9 A\n9 B\n3 C\n1 D").Contest().With("man", "AB").Reserve("man", 0, 1);
        Assert.True(Assert.IsType<LotNeeded>(Count.Run(contest, Scotland, detail: CountDetail.Elected)).SoFar.Course!.ReservedPlacesActed);
    }

    static bool HaveActed(Contest contest) =>
        Assert.IsType<Counted>(Count.Run(contest, Scotland, detail: CountDetail.Elected)).Result.Course!.ReservedPlacesActed;

    /// <summary>A small election with reserved places, printed whole when a claim fails.</summary>
    sealed record Case(SmallElection Election, string Women, string Bame, int MinimumWomen, int? MaximumWomen, int MinimumBame, DoomedTiming Doomed, bool Restart)
    {
        public Contest Contest() => Election.Contest().With("woman", Women).With("bame", Bame)
            .Reserve("woman", MinimumWomen, MaximumWomen).Reserve("bame", MinimumBame)
            .Keeping(reserved => reserved with { Doomed = Doomed, RestartOnDoom = Restart });
    }

    static Arbitrary<Case> Cases { get; } = Arb.From(
        from election in SmallElections.Plain.Generator
        from women in Gen.Choose(0, 127)
        from bame in Gen.Choose(0, 127)
        from minimumWomen in Gen.Choose(0, 3)
        from minimumBame in Gen.Choose(0, 2)
        from maximumWomen in Gen.Choose(0, 5)
        from afterSurpluses in Gen.Elements(true, false)
        from restart in Gen.Elements(true, false)
        select new Case(election, Letters(election, women), Letters(election, bame), minimumWomen, maximumWomen > 3 ? null : Math.Max(minimumWomen, maximumWomen), minimumBame,
            afterSurpluses ? DoomedTiming.AfterSurpluses : DoomedTiming.BeforeSurpluses, restart));

    static string Letters(SmallElection election, int bits) => Enumerable.Range(0, election.Candidates).Where(candidate => (bits >> candidate & 1) != 0).Letters();

    [Property(MaxTest = 500)]
    [Trait("Cases", "many")]
    public Property Whenever_the_places_can_be_filled_those_elected_meet_every_constraint_under_every_rule() => Cases.Holds(each =>
    {
        var contest = each.Contest();
        var isFeasible = contest.Ways([], []).Count > 0;
        foreach (var preset in Presets.All)
        {
            var outcome = Count.Run(contest, preset.Rule, new Lots { Seed = "1" });
            if (!isFeasible)
            {
                Assert.IsType<Infeasible>(outcome);
                continue;
            }
            var result = Assert.IsType<Counted>(outcome).Result;
            Assert.Equal(contest.Seats, result.Elected.Distinct().Count());
            Assert.True(contest.IsMetBy(result.Elected));
            Assert.All(result.Reserved!.Constraints, constraint => Assert.True(constraint.IsMet));
        }
    });

    [Property]
    [Trait("Cases", "many")]
    public Property A_constraint_that_never_binds_changes_nothing() => SmallElections.Plain.Holds(election =>
    {
        var free = election.Contest();
        var bound = free.With("person", string.Concat(free.Candidates.Select(candidate => candidate.Id))).Reserve("person", free.Seats);
        foreach (var preset in Presets.All)
        {
            var (without, with) = (free.Under(preset.Rule, election.Chance()), bound.Under(preset.Rule, election.Chance()));
            if (without.Stages.Any(stage => stage.Reasons.Any(reason => reason.Kind == ReasonKind.NamedByNobody)))
                continue; // It does bind: somebody whom no paper names may be needed for a reserved place.
            Assert.Equal(without.Winners(), with.Winners());
            Assert.Equal(without.Stages.Select(Plain), with.Stages.Select(Plain));
        }
    });

    static string Plain(Stage stage) =>
        $"{stage.What()}|{string.Join(' ', stage.Totals)}|{stage.NonTransferable}|{stage.Loss}|{stage.Elected.Letters()}|{stage.Excluded.Letters()}|{stage.Guarded.Letters()}|{stage.Doomed.Letters()}|{stage.Reasons.Length}|{stage.Ties.Length}";

    static void Table(string expected, Contest contest)
    {
        var result = contest.Under(Scotland);
        var elected = new HashSet<int>();
        var rows = result.Stages.Select(stage =>
        {
            if (stage.Action.Kind == StageKind.Restart)
                elected.Clear();
            elected.UnionWith(stage.Elected);
            var action = (stage.Action.Kind, stage.Action.Candidates.Letters()) switch
            {
                (StageKind.FirstPreferences, _) => "first preferences",
                (StageKind.Surplus, var who) => $"surplus of {who}",
                (StageKind.Restart, var who) => $"anew without {who}",
                (_, var who) => $"exclude {who}",
            };
            return $"| {stage.Number} {action} | {string.Join(" | ", stage.Totals.Select((total, candidate) => total + (elected.Contains(candidate) ? "*" : "")))} | {stage.NonTransferable} | {stage.Loss} |";
        });
        Assert.Equal(expected.Trim().ReplaceLineEndings("\n"), string.Join('\n', rows));
    }
}
