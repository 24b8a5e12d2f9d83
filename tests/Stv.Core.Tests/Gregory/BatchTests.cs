namespace Stv.Core.Tests.Gregory;

/// <summary>Batches under rules that no preset has.</summary>
public class BatchTests
{
    /// <summary>C holds 2 first preferences and D's paper, which came to C at 1.</summary>
    [Fact]
    public void Papers_received_at_1_are_no_first_preferences_where_all_papers_carry_surpluses_either()
    {
        var rule = (GregoryRule)Presets.Scotland.Rule with { ExclusionTransfer = ExclusionTransfer.FirstPreferencesThenByValue };
        var result = SmallElection.Of(seats: 1, "6 A\n5 B\n2 C\n1 D>C").Contest().Under(rule);

        var exclusion = result.Stages.Single(stage => stage.What() == "Exclusion C");
        Assert.Equal([2L, 1], exclusion.Transfers.Select(transfer => transfer.Papers));
    }
}
