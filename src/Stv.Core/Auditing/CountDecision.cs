using System.Collections.Immutable;

namespace Stv;

/// <summary>A decision of a count.</summary>
/// <param name="Stage">The stage, from 1.</param>
/// <param name="Elects">Whether the candidate was elected; else they were excluded.</param>
/// <param name="Candidate">The candidate.</param>
public sealed record CountDecision(int Stage, bool Elects, int Candidate)
{
    /// <summary>Every decision of a count in order. Within a stage the exclusions come first, the lowest candidate first, and then the elections.</summary>
    /// <param name="result">The count. If it began anew, the decisions are those since it last did.</param>
    public static ImmutableArray<CountDecision> Of(CountResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var decisions = ImmutableArray.CreateBuilder<CountDecision>();
        foreach (var stage in result.Stages)
        {
            if (stage.Action.Kind == StageKind.Restart)
                decisions.Clear();
            var before = stage.Number > 1 ? result.Stages[stage.Number - 2].Totals : stage.Totals;
            decisions.AddRange(stage.Excluded.OrderBy(candidate => before[candidate]).Select(candidate => new CountDecision(stage.Number, false, candidate)));
            decisions.AddRange(stage.Elected.Select(candidate => new CountDecision(stage.Number, true, candidate)));
        }
        return decisions.ToImmutable();
    }

    /// <summary>Where two counts first differ: the first decision of each that the other does not have. Null where all decisions are the same. Figures are not compared.</summary>
    /// <param name="a">A count.</param>
    /// <param name="b">Another of the same candidates.</param>
    public static (CountDecision? A, CountDecision? B)? Parting(CountResult a, CountResult b)
    {
        var (first, second) = (Of(a), Of(b));
        for (var i = 0; i < Math.Max(first.Length, second.Length); i++)
        {
            var (left, right) = (first.ElementAtOrDefault(i), second.ElementAtOrDefault(i));
            if (left?.Candidate != right?.Candidate || left?.Elects != right?.Elects)
                return (left, right);
        }
        return null;
    }
}
