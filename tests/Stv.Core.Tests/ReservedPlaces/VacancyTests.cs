using System.Collections.Immutable;
using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>M1 under the Scottish rule elected A, B and E; A resigns.</summary>
public class VacancyTests
{
    static Contest M1 { get; } = SmallElection.Of(3, "6 A>B>C\n3 A>C\n2 A>D>E\n2 A\n5 B>C\n1 B>D\n4 C>D\n3 D>E\n3 E>D>B\n1 F>E>C").Contest();

    [Fact]
    public void A_recount_passes_over_the_member_who_left_and_ends_when_his_place_is_filled()
    {
        var result = Vacancy.Recount(M1, ["B", "E"], ["A"]).Under(Presets.Scotland.Rule);
        Assert.Equal("BCE", result.Elected.Order().Letters());
        Assert.Equal(["0.00000", "8.00000", "10.66663", "5.33333", "3.00000", "1.00000"], result.Stages[^1].Totals.Select(total => total.ToString()));
        Assert.Equal(Outcome.Withdrawn, result.Candidates[0].Outcome);
    }

    [Fact]
    public void A_sitting_member_with_the_fewest_votes_is_never_excluded()
    {
        var result = Vacancy.Recount(M1, ["B", "F"], ["A"]).Under(Presets.Scotland.Rule);
        Assert.Contains(5, result.Elected);
        Assert.DoesNotContain(5, result.Stages.SelectMany(stage => stage.Excluded));
    }

    [Fact]
    public void Someone_who_will_not_serve_is_passed_over_too() =>
        Assert.DoesNotContain(2, Vacancy.Recount(M1, ["B", "E"], ["A", "C"]).Under(Presets.Scotland.Rule).Elected);

    [Fact]
    public void Sitting_members_count_towards_the_reserved_places()
    {
        var contest = M1.With("woman", "BD").Reserve("woman", 1);
        Assert.Equal("BCE", Vacancy.Recount(contest, ["B", "E"], ["A"]).Under(Presets.Scotland.Rule).Elected.Order().Letters());
        Assert.Equal("ADE", Vacancy.Recount(contest, ["A", "E"], ["B"]).Under(Presets.Scotland.Rule).Elected.Order().Letters());
    }

    [Fact]
    public void Sitting_members_can_leave_too_few_places_for_a_minimum() =>
        Assert.IsType<Infeasible>(Count.Run(Vacancy.Recount(M1.With("woman", "BD").Reserve("woman", 2), ["A", "E"], ["C"]), Presets.Scotland.Rule));

    [Fact]
    public void A_by_election_keeps_what_the_sitting_members_leave_of_each_minimum()
    {
        var contest = M1.With("woman", "BD").With("bame", "BE").Reserve("woman", 2, 3).Reserve("bame", 1);
        var residual = Vacancy.Residual(contest.Reserved, [contest.Candidates[1]]);
        Assert.Equal([(1, 2), (0, null)], residual.Constraints.Select(constraint => (constraint.Minimum, constraint.Maximum)));
    }

    [Fact]
    public void No_place_is_vacant_when_as_many_sit_as_there_are_seats() =>
        Assert.Throws<ArgumentException>(() => Vacancy.Recount(M1, ["A", "B", "E"], []));

    [Fact]
    public void The_count_says_who_left_who_stays_and_who_was_not_available()
    {
        var recount = Vacancy.Recount(M1, ["B", "E"], ["A", "F"], ["A"]);
        var countback = Vacancy.Countback(M1.Under(Presets.Scotland.Rule), "A", ["F"]);

        Assert.Equal((new CasualVacancy(VacancyMethod.Recount, 3), new CasualVacancy(VacancyMethod.Countback, 3, "scotland")), (recount.Vacancy, countback.Vacancy));
        Assert.All([recount, countback], contest => Assert.Equal((CandidateAbsence.Left, CandidateAbsence.Unavailable), (contest.Candidates[0].Absence, contest.Candidates[5].Absence)));
        Assert.Equal((CandidateAbsence.Member, CandidateAbsence.Member), (countback.Candidates[1].Absence, countback.Candidates[4].Absence));
    }

    /// <summary>Whoever was elected leaves: nobody but one who did not sit has the place, and every member keeps theirs.</summary>
    [Property]
    public Property Whoever_leaves_the_place_goes_to_one_who_had_none() => SmallElections.Untidy.Holds(["wigm", "scotland", "meek"], (election, rule) =>
    {
        var (contest, preset) = (election.Contest(), Presets.Find(rule)!.Rule);
        var original = contest.Under(preset, election.Chance());
        foreach (var leaver in original.Elected)
        {
            ImmutableArray<string> members = [.. original.Elected.Where(elected => elected != leaver).Select(elected => contest.Candidates[elected].Id)];
            var id = contest.Candidates[leaver].Id;

            var recount = Vacancy.Recount(contest, members, [id], [id]);
            // Papers that name nobody else fill no place.
            if (Record.Exception(() => Count.Run(recount, preset, election.Chance())) is ElectionException)
                continue;
            var filled = recount.Under(preset, election.Chance());

            Assert.InRange(filled.Placed.Length, 0, contest.Seats - members.Length);
            Assert.All(filled.Placed, candidate => Assert.DoesNotContain(contest.Candidates[candidate].Id, members.Append(id)));
            Assert.Equal(members.Order(StringComparer.Ordinal), filled.Elected.Except(filled.Placed).Select(candidate => contest.Candidates[candidate].Id).Order(StringComparer.Ordinal));
        }
    });
}
