using System.Collections.Immutable;
using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Reserved places under every preset, whatever shortcuts its rule takes.</summary>
[Trait("Cases", "many")]
public class ReservedEveryPresetTests
{
    [Property]
    public Property Reserved_places_are_filled_wherever_those_who_stand_can_fill_them() => Holds(new ReservedPlaces());

    [Property]
    public Property And_so_they_are_when_the_doomed_go_after_surpluses() => Holds(new ReservedPlaces { Doomed = DoomedTiming.AfterSurpluses });

    [Property]
    public Property And_so_they_are_when_the_count_begins_anew_without_the_doomed() => Holds(new ReservedPlaces { RestartOnDoom = true });

    [Property]
    public Property And_so_they_are_when_they_act_only_if_needed() => Holds(new ReservedPlaces { Apply = ReservedApplication.OnlyIfNeeded });

    /// <summary>Every second candidate is a woman and every third is young: at least as many women, young and either, and at most so many young, as the seed says.</summary>
    static Property Holds(ReservedPlaces ways) => SmallElections.Untidy.Holds(election =>
    {
        var contest = election.Contest();
        var number = election.Seed[^1] - '0';
        contest = contest with
        {
            Candidates = [.. contest.Candidates.Select((candidate, index) => candidate with { Attributes = Attributes(index) })],
            Reserved = ways with
            {
                Constraints =
                [
                    new Constraint { Id = "woman", AnyOf = ["woman"], Minimum = number % 3 },
                    new Constraint { Id = "young", AnyOf = ["young"], Minimum = number % 2, Maximum = 1 + number % 2 },
                    new Constraint { Id = "woman|young", AnyOf = ["woman", "young"], Minimum = number % 4 },
                ],
            },
        };
        foreach (var preset in Presets.All)
        {
            var outcome = Count.Run(contest, preset.Rule, election.Chance());
            if (outcome is Infeasible)
                continue;
            var result = Assert.IsType<Counted>(outcome).Result;
            Assert.Equal(contest.Seats, result.Elected.Distinct().Count());
            Assert.All(result.Reserved!.Constraints, constraint => Assert.True(constraint.IsMet, $"{preset.Id}: {constraint.Declared.Id}"));
        }
    });

    static ImmutableArray<string> Attributes(int index) => [.. index % 2 == 0 ? ["woman"] : Array.Empty<string>(), .. index % 3 == 0 ? ["young"] : Array.Empty<string>()];
}
