using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>What a candidate keeps of the papers that reach them and what they pass on, as a rule works it out and rounds it.</summary>
internal static class KeptPart
{
    /// <summary>What the candidate keeps of a paper.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="arithmetic">Its numbers.</param>
    /// <param name="weight">What the paper weighs when it reaches them.</param>
    /// <param name="keep">Their keep value.</param>
    public static T Of<T, TArithmetic>(MeekRule rule, TArithmetic arithmetic, T weight, T keep)
        where T : struct
        where TArithmetic : struct, IArithmetic<T> => rule.Transfer.Value == KeepTransfer.Warren
        ? arithmetic.Compare(keep, weight) < 0 ? keep : weight
        : arithmetic.Multiply(weight, keep, rule.KeptRounding.Value == KeptRounding.Up ? Rounding.Up : Rounding.Down);

    /// <summary>What the paper weighs when the candidate passes it on.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="arithmetic">Its numbers.</param>
    /// <param name="weight">What it weighed when it reached them.</param>
    /// <param name="keep">Their keep value.</param>
    /// <param name="kept">What they kept of it.</param>
    public static T PassedOn<T, TArithmetic>(MeekRule rule, TArithmetic arithmetic, T weight, T keep, T kept)
        where T : struct
        where TArithmetic : struct, IArithmetic<T> => rule.PassedOn.Value == Stv.PassedOn.ProductUp
        ? arithmetic.Multiply(weight, arithmetic.Subtract(arithmetic.Whole(1), keep), Rounding.Up)
        : arithmetic.Subtract(weight, kept);

    /// <summary>What each of several candidates of one rank gets of a paper.</summary>
    /// <param name="arithmetic">The numbers of the rule.</param>
    /// <param name="weight">What the paper weighs.</param>
    /// <param name="among">How many candidates, 1 or more.</param>
    public static T Shared<T, TArithmetic>(TArithmetic arithmetic, T weight, int among)
        where T : struct
        where TArithmetic : struct, IArithmetic<T> => arithmetic.Divide(weight, arithmetic.Whole(among), Rounding.Down);
}
