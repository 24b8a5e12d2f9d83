using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>
/// An exclusion leaves no trace: once the surpluses have been passed on, a count that excluded some stands where a count
/// stands in which they had withdrawn. Counted in 15 decimals to a surplus of 10⁻¹¹, so that the tolerance can be a
/// hundred-millionth.
/// </summary>
[Trait("Cases", "many")]
public class AfterExclusionsTests
{
    static readonly Votes Tolerance = Votes.Decimals(1, 8);

    [Property(MaxTest = 500)]
    public Property By_Meeks_method_the_elected_and_their_keep_values_are_as_if_the_excluded_had_withdrawn() =>
        SmallElections.Untidy.Holds(election => LeavesNoTrace(election, Presets.MeekPrf));

    [Property(MaxTest = 300)]
    public Property And_so_they_are_when_papers_are_of_different_worth() =>
        SmallElections.UntidyAndWeighted.Holds(election => LeavesNoTrace(election, Presets.MeekPrf));

    [Property(MaxTest = 300)]
    public Property And_so_they_are_under_the_algorithm_of_1987() =>
        SmallElections.Untidy.Holds(election => LeavesNoTrace(election, Presets.Meek1987));

    /// <summary>Without this the claims could hold for want of cases.</summary>
    [Fact]
    public void Many_exclusions_come_when_somebody_keeps_a_part()
    {
        var compared = SmallElections.Untidy.Generator.Sample(1000, new Rnd(12345), size: 30).Sum(election => LeavesNoTrace(election, Presets.MeekPrf));
        Assert.True(compared > 50, $"only {compared}");
    }

    /// <returns>How many times two counts were compared in which somebody kept a part.</returns>
    static int LeavesNoTrace(SmallElection election, Preset preset)
    {
        var result = Exact(election, preset);
        var excluded = new List<int>();
        var compared = 0;
        foreach (var (stage, next) in result.Stages.Zip(result.Stages.Skip(1)))
        {
            excluded.AddRange(stage.Excluded);
            if (next.Action.Kind != StageKind.Exclusion || excluded.Count == 0 || IsNearQuota(result, stage))
                continue;
            var other = Exact(election with { Withdrawn = [.. election.Withdrawn, .. excluded] }, preset);
            if (other.Unopposed || other.Stages.Index().FirstOrDefault(pair => pair.Item.Action.Kind == StageKind.Exclusion) is not { Item: not null } first)
                continue;
            var same = other.Stages[first.Index - 1];
            Assert.Equal(ElectedBy(result, stage).Letters(), ElectedBy(other, same).Letters());
            foreach (var (mine, theirs) in stage.KeepValues.Zip(same.KeepValues))
                Assert.True(mine - theirs < Tolerance && theirs - mine < Tolerance, $"without {excluded.Letters()}: {string.Join(' ', stage.KeepValues)} and {string.Join(' ', same.KeepValues)}");
            if (stage.KeepValues.Any(value => value > Votes.Zero && value < Votes.Decimals(1, 0)))
                compared++;
        }
        return compared;
    }

    static CountResult Exact(SmallElection election, Preset preset) =>
        election.Under(((MeekRule)preset.Rule) with
        {
            Numbers = new(preset == Presets.Meek1987 ? Numbers.Guarded(15, 9) : Numbers.Decimals(15), null),
            SurplusLimit = new(SurplusLimit.Total(0.00000000001m), null),
        });

    static IEnumerable<int> ElectedBy(CountResult result, Stage stage) => result.Stages.Take(stage.Number).SelectMany(earlier => earlier.Elected).Order();

    /// <summary>Whether somebody is so near the quota that the last digits decide.</summary>
    static bool IsNearQuota(CountResult result, Stage stage) => stage.Totals.Index().Any(total =>
        !ElectedBy(result, stage).Contains(total.Index) && total.Item - stage.Quota < Tolerance && stage.Quota - total.Item < Tolerance);
}
