using System.Collections.Immutable;
using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>A transfer names the papers that it moves by when they had come.</summary>
[Trait("Cases", "many")]
public class ParcelTests
{
    static IEnumerable<string> Parcels(Transfer transfer) => transfer.Parcels.Select(parcel =>
        $"{SmallElection.Letter(parcel.From)} {parcel.Stage}{(parcel.Transfer is { } number ? $".{number}" : "")} x{parcel.Papers} @{parcel.Value}");

    [Fact]
    public void First_preferences_are_the_first_parcel() =>
        Assert.Equal(["A 1 x13 @1.00000"], Parcels(WorkedElections.M1.Contest().Under(Presets.Scotland.Rule).Stages[1].Transfers[0]));

    /// <summary>In M3 B has 5 first preferences and 12 papers of A's surplus, at 9/16 each; each value moves apart.</summary>
    [Fact]
    public void Papers_of_each_value_are_told_by_where_they_came_from() =>
        Assert.Equal(["B 1 x5 @1", "B 2.1 x12 @9/16"], WorkedElections.M3.Contest().Under(Presets.Find("wigm")!.Rule).Stages[2].Transfers.SelectMany(Parcels));

    /// <summary>D's own 3 papers and the 2 that F's exclusion brought move together at 1.</summary>
    [Fact]
    public void Papers_of_one_value_that_came_at_different_times_are_parcels_of_one_transfer()
    {
        var result = SmallElection.Of(seats: 1, "9 A\n8 B\n4 C\n3 D>B\n2 F>D>A", candidates: 6).Under(Presets.Scotland.Rule);
        var transfer = result.Stages.First(stage => stage.What() == "Exclusion D").Transfers.Single();

        Assert.Equal(["D 1 x3 @1.00000", $"D {result.Stages.First(stage => stage.What() == "Exclusion F").Number}.1 x2 @1.00000"], Parcels(transfer));
    }

    /// <summary>Of B's papers only those of A's surplus move, and of these only the transferable.</summary>
    [Fact]
    public void Of_the_last_parcel_so_many_papers_are_told_as_moved()
    {
        var result = WorkedElections.M1.Contest().Under(Presets.Find("ers97")!.Rule);
        var surplus = result.Stages.Last(stage => stage.Action.Kind == StageKind.Surplus).Transfers.Single();
        var parcel = Assert.Single(surplus.Parcels);

        Assert.Equal(surplus.Papers, parcel.Papers);
        Assert.Equal(surplus.ValueBefore, parcel.Value);
    }

    [Property(MaxTest = 100)]
    public Property Every_parcel_is_what_came_and_was_not_moved_before() => SmallElections.Untidy.Holds(Rules, (election, id) =>
    {
        var result = Result(Count.Run(election.Contest(), Presets.Find(id)!.Rule, election.Chance()));
        var held = new Dictionary<(int Candidate, int Stage, int? Transfer), (long Papers, Votes Value)>();
        foreach (var stage in result.Stages)
            foreach (var (index, transfer) in stage.Transfers.Index())
            {
                Assert.Equal(transfer.Papers, transfer.Parcels.Sum(parcel => parcel.Papers));
                Assert.NotEmpty(transfer.Parcels);
                foreach (var parcel in transfer.Parcels)
                {
                    Assert.Contains(parcel.From, transfer.From);
                    if (parcel.Transfer is null)
                        Assert.True(held.TryAdd((parcel.From, parcel.Stage, null), (0, parcel.Value)));
                    else
                    {
                        Assert.True(held.Remove((parcel.From, parcel.Stage, parcel.Transfer), out var came));
                        Assert.Equal(came.Value, parcel.Value);
                        Assert.True(parcel.Papers == came.Papers || stage.Action.Kind == StageKind.Surplus && parcel.Papers < came.Papers);
                    }
                }
                foreach (var receipt in transfer.To)
                    held.Add((receipt.Candidate, stage.Number, index + 1), (receipt.Papers, transfer.Value));
            }
    });

    static IEnumerable<string> Rules => [.. Presets.All.Where(preset => preset.Rule is StagedRule).Select(preset => preset.Id)];

    static CountResult Result(CountOutcome outcome) => outcome is Counted counted ? counted.Result : ((LotNeeded)outcome).SoFar;

    /// <summary>What came before the count began anew is forgotten with it.</summary>
    [Fact]
    public void First_preferences_of_a_count_begun_anew_are_named_by_its_stage()
    {
        var contest = SmallElection.Of(seats: 2, "10 A>C>B\n8 B>C\n5 C>D\n4 D>C").Contest().With("woman", "BD").Reserve("woman", 1)
            .Keeping(reserved => reserved with { RestartOnDoom = true });
        var result = contest.Under(Presets.Scotland.Rule, new Lots { Seed = "1" });
        var anew = result.Stages.LastOrDefault(stage => stage.Action.Kind == StageKind.Restart)?.Number;

        Assert.NotNull(anew);
        Assert.All(result.Stages.Skip(anew.Value).SelectMany(stage => stage.Transfers).SelectMany(transfer => transfer.Parcels), parcel => Assert.True(parcel.Stage >= anew));
    }
}
