namespace Stv.Conformance.Tests.Meek;

/// <summary>
/// Cargill ward of Dunedin, New Zealand, 2004: papers made up by A. Conway so that they fit the official report, of which the
/// first iterations are published. A quota, the keep value of the one elected, totals by ballot-paper order, non-transferable.
/// </summary>
public class CargillTests
{
    const string File = "nz-cargill/synthetic_Cargill2004.blt";

    static IEnumerable<Iteration> Iterations(string preset) =>
        FileCounts.Count(File, Presets.Find(preset)!.Rule, detail: CountDetail.Iterations).Stages.SelectMany(stage => stage.Iterations);

    [ElectionFact]
    public void Every_published_figure_of_the_first_iterations_comes_out_under_the_calculators_rule() => Assert.Equal(
    [
        "1302.500000001 | keep 1 | 385 726 660 447 948 197 115 142 1266 324 | 0",
        "1298.000000001 | keep 1 | 391 735 675 449 953 201 0 143 1313 332 | 18",
        "1294.347296281 | keep 0.988575781 | 409.307692238 749.873571916 711.930693011 466.2848438 965.239146924 210.188118776 0 0 1316.782940292 347.782178164 | 32.610814879",
        "keep 0.971732205 | 429.2189149 777.173006485 749.512220025 487.10584372 998.2189149 0 0 0 1327.38619203 372.86206074 | 68.5228472",
    ],
    [
        .. Iterations("meek-nz-calculator").Take(3).Select(iteration => $"{iteration.Quota} | {Row(iteration)}"),
        Row(Iterations("meek-nz-calculator").ElementAt(3)),
    ]);

    /// <summary>The weight of a paper that has passed two elected: cut off at every product, and rounded up only where it is kept.</summary>
    [ElectionFact]
    public void Iteration_9_shows_what_is_left_of_a_paper_that_has_passed_two_elected()
    {
        var keep = Iterations("meek-nz-calculator").ElementAt(8).KeepValues;
        var part = Enumerable.Range(0, keep.Length).Where(candidate => keep[candidate] > Votes.Zero && keep[candidate] < Votes.Decimals(1, 0)).ToList();
        var one = System.Numerics.BigInteger.Pow(10, 9);
        var left = part.Aggregate(one, (weight, candidate) => weight * (one - Units(keep[candidate])) / one);

        Assert.Equal(2, part.Count);
        Assert.Equal("0.018467626", Votes.Decimals(left, 9).ToString());
    }

    [ElectionFact]
    public void Stevenson_Hudson_and_Guest_are_elected_in_that_order() =>
        Assert.All(["meek-nz", "meek-nz-calculator"], preset => Assert.Equal([9, 5, 2], FileCounts.Count(File, preset).Elected.Numbers()));

    static System.Numerics.BigInteger Units(Votes value) => value.Value.Numerator * System.Numerics.BigInteger.Pow(10, 9) / value.Value.Denominator;

    static string Row(Iteration iteration) =>
        $"keep {Short(iteration.KeepValues[8])} | {string.Join(' ', iteration.Totals.Select(Short))} | {Short(iteration.NonTransferable)}";

    /// <summary>As it is published, without noughts at the end.</summary>
    static string Short(Votes votes) => votes.ToString().TrimEnd('0').TrimEnd('.');
}
