namespace Stv.Conformance.Tests.Gregory;

/// <summary>
/// Twelve wards by the rules of the Electoral Reform Society, of Northern Ireland and of Minneapolis, as OpenSTV 1.7 and Droop
/// 0.11 count them. A program is not the law: each difference is pinned here with the clause that it departs from.
/// </summary>
public class GregoryOpinionTests
{
    public static TheoryData<string> Wards => [.. ElectionFiles.Names("second-opinions", ".mpls.droop.json")];

    [ElectionTheory, MemberData(nameof(Wards))]
    public void Both_programs_elect_the_same_candidates_under_every_rule(string ward)
    {
        Assert.Equal(OlderCount.OpenStv(ward, "ERS97STV").Winners, Elected(ward, "ers97"));
        Assert.Equal(OlderCount.OpenStv(ward, "NIrelandSTV").Winners, Elected(ward, "ni"));
        Assert.Equal(OlderCount.Droop(ward, "mpls").Winners, Elected(ward, "us-minneapolis"));
    }

    /// <summary>OpenSTV shows each batch of an exclusion as a stage of its own; ERS97 5.2.7 makes the whole exclusion one, and ours has the batches as its transfers.</summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void Under_ers97_every_total_after_every_batch_is_the_same(string ward)
    {
        var (theirs, ours) = (OlderCount.OpenStv(ward, "ERS97STV"), Counted(ward, "ers97"));
        var next = 0;
        foreach (var stage in ours.Stages)
        {
            var last = next + Math.Max(1, stage.Transfers.Length) - 1;
            if (stage.Action.Kind == StageKind.Exclusion)
                Assert.Equal(Batches(ours, stage), theirs.Stages.Skip(next).Take(last + 1 - next).Select(batch => Row(batch, stage)));
            Assert.Equal(OlderCount.Round.Of(stage, withExhausted: true).ToString(), theirs.Stages[last].ToString());
            next = last + 1;
        }
        Assert.Equal(theirs.Stages.Count, next);
    }

    /// <summary>
    /// OpenSTV knows nothing of rule 52, by which the last place is filled without a further transfer: it goes on to exclude
    /// once more, and elects whom the rule had elected. One ward fills its last place by the quota and has no such stage.
    /// </summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void Under_the_rule_of_Northern_Ireland_every_total_is_the_same_but_OpenSTV_goes_on_where_rule_52_ends_the_count(string ward)
    {
        var (theirs, ours) = (OlderCount.OpenStv(ward, "NIrelandSTV"), Counted(ward, "ni"));

        Assert.Equal(ours.Stages.Select(stage => OlderCount.Round.Of(stage, withExhausted: true).ToString()), theirs.Stages.Take(ours.Stages.Length).Select(stage => stage.ToString()));
        var byRule52 = ours.Stages[^1].Reasons.Any(reason => reason.Kind is ReasonKind.OutweighsTheRest or ReasonKind.FewestVotesWithoutTransfer);
        Assert.Equal(ours.Stages.Length + (byRule52 ? 1 : 0), theirs.Stages.Count);
        Assert.Equal(ward != "eilean_siar_2017_ward4", byRule52);
    }

    /// <summary>
    /// Droop works out value × surplus, then ÷ votes, cutting off twice; 167.20 cuts off the surplus fraction and then its
    /// product with the value. Counted Droop's way every total is Droop's. Its further rounds are against 167.70(c)(1)c and e:
    /// it moves the papers of those defeated in the last round, and what surpluses that makes.
    /// </summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void Under_the_ordinance_of_Minneapolis_every_total_is_Droops_once_it_is_rounded_Droops_way(string ward)
    {
        var theirs = OlderCount.Droop(ward, "mpls").Stages;
        var ours = FileCounts.Count($"scotland-2017/{ward}.blt", Presets.Minneapolis.Rule.With("value-rounding", "product-then-quotient-down"));

        Assert.Equal(ours.Stages.Select(stage => OlderCount.Round.Of(stage, withExhausted: false).ToString()), theirs.Take(ours.Stages.Length).Select(stage => stage.ToString()));
        Assert.True(theirs.Count > ours.Stages.Length);
        Assert.Contains(ours.Stages[^1].Reasons, reason => reason.Kind == ReasonKind.FewestVotesWithoutTransfer);
    }

    /// <summary>By the ordinance's own rounding two wards differ, from the first paper that carries a second surplus on, by at most a few hundredths of a vote.</summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void The_ordinances_own_rounding_tells_in_two_wards(string ward)
    {
        var theirs = OlderCount.Droop(ward, "mpls").Stages;
        var ours = Counted(ward, "us-minneapolis").Stages;
        var same = ours.Zip(theirs).TakeWhile(pair => OlderCount.Round.Of(pair.First, withExhausted: false).ToString() == pair.Second.ToString()).Count();

        Assert.Equal(ward switch { "falkirk_2017_ward3" => 6, "highland_2017_ward2" => 2, _ => ours.Length }, same);
    }

    [ElectionFact]
    public void Twelve_wards_were_compared()
    {
        Assert.Equal(12, Wards.Count);
        Assert.Equal((69, 68, 73), (Stages("ers97"), Stages("ni"), Stages("us-minneapolis")));
    }

    static int Stages(string rule) => ElectionFiles.Names("second-opinions", ".mpls.droop.json").Sum(ward => Counted(ward, rule).Stages.Length);

    static CountResult Counted(string ward, string rule) => FileCounts.Count($"scotland-2017/{ward}.blt", rule);

    static IEnumerable<int> Elected(string ward, string rule) => Counted(ward, rule).Elected.Numbers().Order();

    /// <summary>The totals of all but the excluded after each batch of an exclusion, of whom one who was elected meanwhile may be shown before their last batch.</summary>
    static IEnumerable<string> Batches(CountResult result, Stage stage)
    {
        var totals = result.Stages[stage.Number - 2].Totals.ToArray();
        foreach (var transfer in stage.Transfers)
        {
            foreach (var receipt in transfer.To)
                totals[receipt.Candidate] += receipt.Votes;
            yield return string.Join(' ', totals.Where((_, candidate) => !stage.Action.Candidates.Contains(candidate)));
        }
    }

    static string Row(OlderCount.Round batch, Stage stage) => string.Join(' ', batch.Totals.Where((_, candidate) => !stage.Action.Candidates.Contains(candidate)));
}
