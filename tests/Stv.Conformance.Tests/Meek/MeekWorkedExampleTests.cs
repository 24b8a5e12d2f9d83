using Stv.Conformance.Tests.Gregory;

namespace Stv.Conformance.Tests.Meek;

/// <summary>Two small elections by the methods of Meek and Warren, against what Droop 0.11 and OpenSTV 1.7 make of them.</summary>
public class MeekWorkedExampleTests
{
    /// <summary>Droop shows 0 in the last round for those who were not elected.</summary>
    [ElectionTheory]
    [InlineData("m1")]
    [InlineData("m3")]
    public void Under_the_reference_rule_every_round_is_the_same_until_the_last_distribution(string election)
    {
        var theirs = SecondOpinion.Of($"worked/{election}.meek-prf.droop.json").Rounds;
        var ours = FileCounts.Count($"worked/{election}.blt", "meek-prf").Stages;

        Assert.Equal(theirs.Length - 1, ours.Length);
        Assert.Equal(theirs[1..^1].Select(round => round.ToString()), ours[..^1].Select(stage => $"quota {stage.Quota}: {string.Join(' ', stage.Totals)}"));
    }

    [ElectionTheory]
    [InlineData("m1")]
    [InlineData("m3")]
    public void Under_the_rule_of_New_Zealands_calculator_every_iteration_is_the_same(string election)
    {
        var theirs = OlderCount.Worked($"{election}.MeekNZSTV.openstv.json").Stages;
        var ours = FileCounts.Count($"worked/{election}.blt", Presets.MeekNzCalculator.Rule, detail: CountDetail.Iterations);

        Assert.Equal(
            theirs.Select(round => round.ToString()),
            ours.Stages.SelectMany(stage => stage.Iterations).Select(iteration => $"{string.Join(' ', iteration.Totals)} | {iteration.NonTransferable}"));
    }

    /// <summary>By Warren's method another candidate is elected to the last place of the second election.</summary>
    [ElectionTheory]
    [InlineData("m1", "1 2 3", "1 2 3")]
    [InlineData("m3", "1 2 3", "1 2 4")]
    public void All_programs_elect_the_same_candidates_under_every_rule(string election, string byMeek, string byWarren)
    {
        foreach (var (rule, program) in new[] { ("meek", "meek.droop"), ("meek", "MeekSTV.openstv"), ("meek-1987", "MeekSTV.openstv"), ("meek-nz", "MeekNZSTV.openstv"), ("meek-nz-calculator", "MeekNZSTV.openstv"), ("meek-prf", "meek-prf.droop") })
            Assert.Equal((byMeek, byMeek), (Theirs(election, program), Ours(election, rule)));
        foreach (var program in new[] { "warren.droop", "WarrenSTV.openstv" })
            Assert.Equal((byWarren, byWarren), (Theirs(election, program), Ours(election, "warren")));
    }

    static string Theirs(string election, string program) => string.Join(' ', OlderCount.Worked($"{election}.{program}.json").Winners);

    static string Ours(string election, string rule) => string.Join(' ', FileCounts.Count($"worked/{election}.blt", rule).Elected.Numbers().Order());
}
