namespace Stv.Conformance.Tests.Gregory;

/// <summary>Two small elections, worked by hand elsewhere, as OpenSTV 1.7 and Droop 0.11 count them.</summary>
public class WorkedOpinionTests
{
    [ElectionTheory]
    [InlineData("m1.ERS97STV.openstv.json", "ers97", 0)]
    [InlineData("m3.ERS97STV.openstv.json", "ers97", 0)]
    [InlineData("m3.NIrelandSTV.openstv.json", "ni", 0)]
    // OpenSTV goes on to exclude C, where rule 52(2) has given the last place to E.
    [InlineData("m1.NIrelandSTV.openstv.json", "ni", 1)]
    // Droop does not ask whether the count is complete (B.1, B.4 with D.3): it moves E's surplus, and the papers of C, whose defeat elected D.
    [InlineData("m1.wigm-prf-batch.droop.json", "wigm-prf-batch", 1)]
    [InlineData("m3.wigm-prf-batch.droop.json", "wigm-prf-batch", 1)]
    // Droop moves C's papers in the last round, against 167.70(c)(1)e, and shows the election of the last in a round of its own.
    [InlineData("m1.mpls.droop.json", "us-minneapolis", 2)]
    [InlineData("m3.mpls.droop.json", "us-minneapolis", 2)]
    public void Every_total_is_the_same_but_for_rounds_after_the_end(string file, string rule, int after)
    {
        var theirs = OlderCount.Worked(file);
        var ours = FileCounts.Count($"worked/{file[..2]}.blt", rule);
        var withExhausted = file.EndsWith(".openstv.json", StringComparison.Ordinal);

        Assert.Equal(ours.Stages.Select(stage => OlderCount.Round.Of(stage, withExhausted).ToString()), theirs.Stages.SkipLast(after).Select(round => round.ToString()));
        Assert.Equal(theirs.Winners, ours.Elected.Numbers().Order());
    }
}
