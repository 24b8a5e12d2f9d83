using System.Runtime.CompilerServices;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>What a candidate keeps of the papers that reach them and what they pass on, as a rule works it out and rounds it.</summary>
/// <param name="rule">The rule.</param>
internal readonly struct KeptPart(MeekRule rule)
{
    readonly bool _isWarren = rule.Transfer.Value == KeepTransfer.Warren;
    readonly Rounding _rounding = rule.KeptRounding.Value == KeptRounding.Up ? Rounding.Up : Rounding.Down;
    readonly bool _passesOnProduct = rule.PassedOn.Value == Stv.PassedOn.ProductUp;

    /// <summary>What the candidate keeps of a paper.</summary>
    /// <param name="arithmetic">The numbers of the rule.</param>
    /// <param name="weight">What the paper weighs when it reaches them.</param>
    /// <param name="keep">Their keep value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of<T, TArithmetic>(TArithmetic arithmetic, T weight, T keep)
        where T : struct
        where TArithmetic : struct, IArithmetic<T> => _isWarren
        ? arithmetic.Compare(keep, weight) < 0 ? keep : weight
        : arithmetic.Multiply(weight, keep, _rounding);

    /// <summary>What the paper weighs when the candidate passes it on.</summary>
    /// <param name="arithmetic">The numbers of the rule.</param>
    /// <param name="weight">What it weighed when it reached them.</param>
    /// <param name="keep">Their keep value.</param>
    /// <param name="kept">What they kept of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T PassedOn<T, TArithmetic>(TArithmetic arithmetic, T weight, T keep, T kept)
        where T : struct
        where TArithmetic : struct, IArithmetic<T> => _passesOnProduct
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
