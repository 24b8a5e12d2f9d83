using FsCheck;
using FsCheck.Fluent;

namespace Stv.Core.Tests;

/// <summary>The generated elections hit what the claims about them are about; without this a claim could hold for want of cases.</summary>
[Trait("Cases", "many")]
public class SmallElectionsTests
{
    const int Sample = 1000;

    static readonly List<(SmallElection Election, CountResult Result)> Untidy = Counted(SmallElections.Untidy, Presets.Scotland);
    static readonly List<(SmallElection Election, CountResult Result)> Level = Counted(SmallElections.Level, Presets.Scotland);
    static readonly List<(SmallElection Election, CountResult Result)> Weighted = Counted(SmallElections.UntidyAndWeighted, Presets.WigmPrf);

    [Fact]
    public void There_are_surpluses_after_surpluses() =>
        Often(Untidy, result => result.Stages.Any(stage => stage.Action.Kind == StageKind.Surplus && stage.Transfers.Length > 1));

    [Fact]
    public void There_are_candidates_with_exactly_the_quota() =>
        Often(Untidy, result => result.Stages.Any(stage => stage.Elected.Any(candidate => stage.Totals[candidate] == stage.Quota)));

    [Fact]
    public void There_are_last_places_filled_below_the_quota() =>
        Often(Untidy, result => result.Stages.SelectMany(stage => stage.Reasons).Any(reason => reason.Kind == ReasonKind.FillsLastPlace));

    [Fact]
    public void There_are_exclusions_without_a_transfer() =>
        Often(Weighted, result => result.Stages.SelectMany(stage => stage.Reasons).Any(reason => reason.Kind == ReasonKind.FewestVotesWithoutTransfer));

    [Fact]
    public void There_are_ties_that_history_breaks_and_ties_that_need_a_lot()
    {
        Often(Untidy, result => Ties(result).Any(tie => tie.Method == TieMethod.Backwards));
        Often(Untidy, result => Ties(result).Any(tie => tie.Method == TieMethod.Lot));
        Often(Untidy, result => Ties(result).Any(tie => tie.Purpose == TiePurpose.TransferFirst));
        Often(Untidy, result => Ties(result).Any(tie => tie.Purpose == TiePurpose.Exclude && tie.Candidates.Length > 2));
        Often(Level, result => Ties(result).Any(tie => tie.Compared.Length > 0 && tie.Method == TieMethod.Lot));
        Assert.True(Level.Sum(pair => Ties(pair.Result).Count(tie => tie.Compared.Length > 1)) > 1);
        Often(Weighted, result => Ties(result).Any(tie => tie.Method == TieMethod.DeclaredOrder));
    }

    [Fact]
    public void There_are_exhausted_papers_and_votes_lost_by_rounding()
    {
        Often(Untidy, result => result.Stages[^1].NonTransferable > Votes.Zero);
        Often(Untidy, result => result.Stages[^1].Loss > Votes.Zero);
    }

    [Fact]
    public void There_are_untidy_papers_of_every_kind_and_withdrawn_candidates()
    {
        Often(Untidy, result => result.Papers.WithGaps > 0);
        Often(Untidy, result => result.Papers.WithEqualRanks > 0);
        Often(Untidy, result => result.Papers.WithRepeats > 0);
        // No rule of these asks for a number of preferences.
        Assert.All(Enum.GetValues<InvalidReason>().Except([InvalidReason.TooFewPreferences]), reason => Often(Untidy, result => result.Papers.ByReason.ContainsKey(reason)));
        Often(Untidy, result => result.Candidates.Any(candidate => candidate.Outcome == Outcome.Withdrawn));
    }

    [Fact]
    public void There_are_papers_of_different_worth() =>
        Assert.True(Weighted.Count(pair => pair.Election.Papers.Select(paper => paper.Worth).Distinct().Count() > 1) > Sample / 2);

    /// <summary>At least one election in a hundred.</summary>
    static void Often(List<(SmallElection Election, CountResult Result)> elections, Func<CountResult, bool> condition) =>
        Assert.True(elections.Count(pair => condition(pair.Result)) >= Sample / 100, $"only {elections.Count(pair => condition(pair.Result))} of {Sample}");

    static IEnumerable<Tie> Ties(CountResult result) => result.Stages.SelectMany(stage => stage.Ties);

    static List<(SmallElection Election, CountResult Result)> Counted(Arbitrary<SmallElection> elections, Preset preset) =>
        [.. elections.Generator.Sample(Sample, new Rnd(12345), size: 30).Select(election => (election, election.Under(preset.Rule)))];
}
