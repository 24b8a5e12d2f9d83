using System.Collections.Immutable;
using System.Numerics;
using Stv.Arithmetic;
using Stv.Counting;

namespace Stv;

/// <summary>What each candidate keeps of a paper under Meek's or Warren's rule, by the keep values of each stage.</summary>
internal static class KeptOfPaper
{
    public static ImmutableArray<PaperStage> Stages(CountResult result, MeekRule rule, ImmutableArray<ImmutableArray<int>> ranks)
    {
        var stages = ImmutableArray.CreateBuilder<PaperStage>();
        foreach (var stage in result.Stages)
        {
            var parts = Parts(stage, rule, ranks);
            var last = parts[^1];
            stages.Add(new PaperStage(stage.Number, last.Candidate, last.Votes, stages.Count > 0 && !Same(stages[^1].Gives, parts), parts));
        }
        return stages.ToImmutable();
    }

    static bool Same(ImmutableArray<PaperPart> a, ImmutableArray<PaperPart> b) =>
        a.Select(part => part.Candidate).SequenceEqual(b.Select(part => part.Candidate));

    static ImmutableArray<PaperPart> Parts(Stage stage, MeekRule rule, ImmutableArray<ImmutableArray<int>> ranks)
    {
        var parts = ImmutableArray.CreateBuilder<PaperPart>();
        var places = Places(rule.Numbers.Value);
        var arithmetic = new GuardedDecimals(places, guards: 0);
        var (part, weight) = (new KeptPart(rule), arithmetic.Whole(1));
        foreach (var rank in ranks)
        {
            var takers = rank.Where(candidate => stage.KeepValues[candidate] > Votes.Zero).ToList();
            if (takers.Count == 0)
                continue;
            if (takers.Count > 1)
                weight = KeptPart.Shared(arithmetic, weight, takers.Count);
            var left = BigInteger.Zero;
            foreach (var candidate in takers)
            {
                var keep = (stage.KeepValues[candidate].Value * new Fraction(arithmetic.Whole(1))).Numerator;
                var kept = part.Of(arithmetic, weight, keep);
                left += part.PassedOn(arithmetic, weight, keep, kept);
                if (kept > 0)
                    parts.Add(new PaperPart(candidate, arithmetic.ToVotes(kept)));
            }
            weight = left;
            if (weight.IsZero)
                return parts.ToImmutable();
        }
        parts.Add(new PaperPart(null, arithmetic.ToVotes(weight)));
        return parts.ToImmutable();
    }

    static int Places(Numbers numbers) => numbers switch
    {
        Numbers.FixedDecimals kept => kept.Places,
        Numbers.GuardedDecimals kept => kept.Places + kept.Guards,
        _ => throw new InvalidOperationException($"No keep values are kept as {numbers}."),
    };
}
