using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>What still moves when the last place is filled.</content>
partial class StagedCount<T, TArithmetic>
{
    /// <summary>Makes the transfers that the rule asks for though every place is filled.</summary>
    /// <returns>The tie that needs a lot before the next of them, or null.</returns>
    Tie? TransferFurther()
    {
        if (_rule.FurtherTransfers.Value == FurtherTransfers.One)
            return WithSurplus().Count > 0 || Excludable().Count > 0 ? TransferOrExclude() : null;
        while (_rule.FurtherTransfers.Value == FurtherTransfers.WhileRefundIsAtStake && Excludable().Exists(CouldYetHaveRefund))
            if (TransferOrExclude() is { } open)
                return open;
        return null;
    }

    /// <summary>Whether a continuing candidate has no more than a quarter of the quota, and surpluses with the votes of those not above them would make it more. Whoever continues has lost no vote, so they never had more than now.</summary>
    bool CouldYetHaveRefund(int candidate)
    {
        var attainable = Continuing().Where(other => _arithmetic.Compare(_totals[other], _totals[candidate]) <= 0)
            .Aggregate(OutstandingSurplus(), (sum, other) => _arithmetic.Add(sum, _totals[other]));
        return !IsAboveQuarter(_totals[candidate]) && IsAboveQuarter(attainable);
    }

    /// <summary>Whether votes are more than a quarter of the quota.</summary>
    protected bool IsAboveQuarter(T votes) => _arithmetic.Compare(_arithmetic.Multiply(_arithmetic.Whole(4), votes, Rounding.Down), _quota) > 0;
}
