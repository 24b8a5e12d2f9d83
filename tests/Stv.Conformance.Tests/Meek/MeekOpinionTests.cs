using System.Globalization;
using System.Numerics;
using Stv.Conformance.Tests.Gregory;

namespace Stv.Conformance.Tests.Meek;

/// <summary>
/// Twelve wards by the methods of Meek and Warren, as Droop 0.11 and OpenSTV 1.7 count them. A program is not the law: each
/// difference is pinned here with its reason.
/// </summary>
public class MeekOpinionTests
{
    public static TheoryData<string> Wards => [.. Names];

    static IEnumerable<string> Names => ElectionFiles.Names("second-opinions", ".meek-prf.droop.json");

    /// <summary>
    /// OpenSTV's MeekSTV and WarrenSTV count in 6 decimals, cut off what is kept and what is passed on once for all papers of a
    /// path together, stop at a millionth and exclude several sure losers at once: other readings of the method, whose totals
    /// are not ours, but who is elected is the same.
    /// </summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void All_programs_elect_the_same_candidates_under_every_rule(string ward)
    {
        Assert.Equal(Droop(ward, "meek-prf").Elected.Order(), Elected(ward, "meek-prf"));
        Assert.Equal(Droop(ward, "warren").Elected.Order(), Elected(ward, "warren"));
        Assert.Equal(OlderCount.OpenStv(ward, "WarrenSTV").Winners, Elected(ward, "warren"));
        Assert.Equal(OlderCount.OpenStv(ward, "MeekSTV").Winners, Elected(ward, "meek"));
        Assert.Equal(OlderCount.OpenStv(ward, "MeekSTV").Winners, Elected(ward, "meek-1987"));
        Assert.Equal(OlderCount.OpenStv(ward, "MeekNZSTV").Winners, Elected(ward, "meek-nz"));
        Assert.Equal(OlderCount.OpenStv(ward, "MeekNZSTV").Winners, Elected(ward, "meek-nz-calculator"));
    }

    /// <summary>Droop shows the first preferences once more before its first round, and 0 in the last for those who were not elected, whom C.2 defeats without a further distribution.</summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void Under_the_reference_rule_every_quota_and_every_total_of_every_round_is_the_same(string ward)
    {
        var (theirs, ours) = (Droop(ward, "meek-prf").Rounds, Counted(ward, "meek-prf"));

        Assert.Equal(theirs.Skip(1).Select(round => round.ToString()), ours.Stages.Select(stage => Row(ours, stage)));
    }

    /// <summary>OpenSTV's MeekNZSTV says that it follows the official calculator. It shows every iteration.</summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void Under_the_rule_of_New_Zealands_calculator_every_total_of_every_iteration_is_the_same(string ward)
    {
        var theirs = OlderCount.OpenStv(ward, "MeekNZSTV").Stages;
        var ours = FileCounts.Count(File(ward), Presets.MeekNzCalculator.Rule, detail: CountDetail.Iterations);

        Assert.Equal(
            theirs.Select(round => round.ToString()),
            ours.Stages.SelectMany(stage => stage.Iterations).Select(iteration => $"{string.Join(' ', iteration.Totals)} | {iteration.NonTransferable}"));
    }

    /// <summary>
    /// Droop counts Warren's method in 27 decimals, to a surplus of a billionth, and excludes sure losers early; counted like
    /// that every round of Droop's is a stage of ours. It is not where Droop had excluded several sure losers at once, which no
    /// rule of ours does, since then the keep values settle from another point; nor is the last round, which Droop shows after
    /// another distribution without those who were not elected.
    /// </summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void Under_Warrens_method_every_round_of_Droops_is_a_stage_once_it_is_counted_Droops_way(string ward)
    {
        var rule = Presets.Warren.Rule.With("numbers", "18 decimals and 9 guards").With("surplus-limit", "less than 0.000000001 together").With("early-exclusion", "sure-loser");
        var ours = FileCounts.Count(File(ward), rule);
        var other = Droop(ward, "warren").Rounds[1..^1].Where(round => !ours.Stages.Any(stage => IsSame(round, stage))).ToList();

        Assert.Equal(ward switch { "edinburgh_2017_ward1" => 2, "edinburgh_2017_ward12" => 1, "falkirk_2017_ward3" => 1, "highland_2017_ward18" => 1, "renfrewshire_2017_ward10" => 2, _ => 0 }, other.Count);
    }

    [ElectionFact]
    public void Twelve_wards_were_compared()
    {
        Assert.Equal(12, Wards.Count);
        Assert.Equal((147, 627, 151, 147, 898, 1352), (Iterations("meek"), Iterations("meek-1987"), Iterations("meek-nz"), Iterations("meek-nz-calculator"), Iterations("meek-prf"), Iterations("warren")));
    }

    static int Iterations(string rule) => Names.Sum(ward => Counted(ward, rule).Stages[^1].LastIteration ?? 0);

    static string File(string ward) => $"scotland-2017/{ward}.blt";

    static SecondOpinion Droop(string ward, string rule) => SecondOpinion.Of($"second-opinions/{ward}.{rule}.droop.json");

    static CountResult Counted(string ward, string rule) => FileCounts.Count(File(ward), rule);

    static IEnumerable<int> Elected(string ward, string rule) => Counted(ward, rule).Elected.Numbers().Order();

    /// <summary>A stage as Droop shows it.</summary>
    static string Row(CountResult result, Stage stage)
    {
        var totals = stage.Totals.Select((total, candidate) =>
            stage.Number == result.Stages.Length && result.Candidates[candidate].Outcome == Outcome.NotElected ? "0.000000000" : total.ToString());
        return $"quota {stage.Quota}: {string.Join(' ', totals)}";
    }

    /// <summary>Whether all totals agree to 12 decimals; those defeated in a round may be shown as 0 in it.</summary>
    static bool IsSame(SecondOpinion.Round round, Stage stage) => stage.Totals.Index().All(total =>
        round.Totals[$"{total.Index + 1}"] is var theirs && (theirs.All(letter => letter is '0' or '.') || Near(theirs, total.Item)));

    static bool Near(string theirs, Votes ours)
    {
        var places = theirs.Length - theirs.IndexOf('.', StringComparison.Ordinal) - 1;
        var difference = Votes.Decimals(BigInteger.Parse(theirs.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), places) - ours;
        var limit = Votes.Decimals(1, 12);
        return difference < limit && Votes.Zero - limit < difference;
    }
}
