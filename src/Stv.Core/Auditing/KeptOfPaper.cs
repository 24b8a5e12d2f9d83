using System.Collections.Immutable;
using System.Numerics;

namespace Stv;

/// <summary>What each candidate keeps of a paper under a rule after B. L. Meek or C. H. E. Warren, by the keep values of each stage.</summary>
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
        var weight = Fraction.One;
        foreach (var rank in ranks)
        {
            var takers = rank.Where(candidate => stage.KeepValues[candidate] > Votes.Zero).ToList();
            if (takers.Count == 0)
                continue;
            if (takers.Count > 1)
                weight = Rounded(weight / new Fraction(takers.Count), places, up: false);
            var left = Fraction.Zero;
            foreach (var candidate in takers)
            {
                var keep = stage.KeepValues[candidate].Value;
                var kept = Kept(rule, weight, keep, places);
                left += rule.PassedOn.Value == PassedOn.ProductUp ? Rounded(weight * (Fraction.One - keep), places, up: true) : weight - kept;
                if (kept > Fraction.Zero)
                    parts.Add(new PaperPart(candidate, InPlaces(kept, places)));
            }
            weight = left;
            if (weight == Fraction.Zero)
                return parts.ToImmutable();
        }
        parts.Add(new PaperPart(null, InPlaces(weight, places)));
        return parts.ToImmutable();
    }

    static Fraction Kept(MeekRule rule, Fraction weight, Fraction keep, int places) => rule.Transfer.Value == KeepTransfer.Warren
        ? keep < weight ? keep : weight
        : Rounded(weight * keep, places, rule.KeptRounding.Value == KeptRounding.Up);

    static Fraction Rounded(Fraction figure, int places, bool up)
    {
        var scale = BigInteger.Pow(10, places);
        var units = figure.Numerator * scale / figure.Denominator;
        if (up && units * figure.Denominator != figure.Numerator * scale)
            units++;
        return new Fraction(units, scale);
    }

    static Votes InPlaces(Fraction figure, int places) => Votes.Decimals((figure * new Fraction(BigInteger.Pow(10, places))).Numerator, places);

    static int Places(Numbers numbers) => numbers switch
    {
        Numbers.FixedDecimals kept => kept.Places,
        Numbers.GuardedDecimals kept => kept.Places + kept.Guards,
        _ => throw new InvalidOperationException($"No keep values are kept as {numbers}."),
    };
}
