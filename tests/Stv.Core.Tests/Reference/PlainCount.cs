using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>What a count comes to at each stage, in a form in which two counters can be compared line by line.</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Stages">Every stage.</param>
sealed record PlainCount(Fraction Quota, ImmutableArray<PlainStage> Stages)
{
    /// <summary>The same of a result.</summary>
    public static PlainCount Of(CountResult result) => new(result.Quota!.Value.Value, [.. result.Stages.Select(stage => new PlainStage(
        stage.What(),
        [.. stage.Totals.Select(total => total.Value)],
        stage.NonTransferable.Value,
        stage.Loss.Value,
        stage.Elected.Letters(),
        stage.Excluded.Letters()))]);

    public override string ToString() => $"quota {Quota}\n{string.Join('\n', Stages)}";
}

/// <summary>Where everybody stood at the end of a stage.</summary>
/// <param name="What">What was done.</param>
/// <param name="Totals">Votes by candidate.</param>
/// <param name="NonTransferable">Votes without a further preference, so far.</param>
/// <param name="Loss">Votes lost by dropping remainders, so far.</param>
/// <param name="Elected">Letters of those elected at its end.</param>
/// <param name="Excluded">Letters of those excluded.</param>
sealed record PlainStage(string What, ImmutableArray<Fraction> Totals, Fraction NonTransferable, Fraction Loss, string Elected, string Excluded)
{
    public override string ToString() =>
        $"{What}: {string.Join(' ', Totals)} | n/t {NonTransferable} | loss {Loss} | elected {Elected} | excluded {Excluded}";
}
