using System.Numerics;

namespace Stv.Modelling;

/// <summary>What altered papers can do at the most to the votes of a stage and to the quota.</summary>
/// <remarks>
/// A changed paper raises votes by its worth at most, and lowers others by as much; a paper added only raises, one taken
/// away only lowers. But papers that are added can raise the quota, and every surplus that moves then leaves as much less; where papers are
/// taken away, as much more.
/// </remarks>
internal sealed class Alterations
{
    readonly PaperAlteration _kind;
    readonly long _papers;
    readonly long _worth;
    readonly Func<long, long> _quotaOf;
    readonly Dictionary<long, long> _quotas = [];

    /// <param name="kind">What is done to papers.</param>
    /// <param name="papers">How many valid papers there are.</param>
    /// <param name="worth">What a paper is worth at the most, in units, rounded up.</param>
    /// <param name="quotaOf">The quota, in units, cut off, for a number of papers.</param>
    public Alterations(PaperAlteration kind, long papers, long worth, Func<long, long> quotaOf)
    {
        (_kind, _papers, _worth, _quotaOf) = (kind, papers, worth, quotaOf);
        Quota = QuotaOf(0);
    }

    /// <summary>The quota of the papers as they are.</summary>
    public long Quota { get; }

    /// <summary>What is possible with so many papers, whichever number between the two it is.</summary>
    /// <param name="least">The least number of papers.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="surpluses">How many surpluses have moved.</param>
    /// <param name="rounding">What rounding adds.</param>
    public Room Within(long least, long most, int surpluses, long rounding)
    {
        var (low, high) = (QuotaOf(least), QuotaOf(most));
        var votes = checked(most * _worth);
        return new Room(
            (_kind == PaperAlteration.Added ? votes : _kind == PaperAlteration.Removed ? surpluses * (Quota - high) : votes) + rounding,
            (_kind == PaperAlteration.Removed ? votes : _kind == PaperAlteration.Added ? surpluses * (high - Quota) : votes) + rounding,
            Math.Min(low, high),
            Math.Max(low, high));
    }

    long QuotaOf(long altered)
    {
        if (_kind == PaperAlteration.Changed)
            altered = 0;
        if (!_quotas.TryGetValue(altered, out var quota))
            _quotas[altered] = quota = _quotaOf(_kind == PaperAlteration.Removed ? Math.Max(0, _papers - altered) : _papers + altered);
        return quota;
    }

    /// <summary>The quota, in units, cut off, that a formula gives for a number of papers of worth 1.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="seats">Places to fill.</param>
    /// <param name="papers">How many papers.</param>
    public static long QuotaOf(GregoryRule rule, int seats, long papers)
    {
        var terms = QuotaTerms.Of(rule.Quota.Value);
        var (numerator, denominator) = terms.Part(seats, rule.QuotaFigure.Value);
        var lastPlaces = (rule.Numbers.Value as Numbers.FixedDecimals)?.Places is { } places ? BigInteger.Pow(10, places) : CourseOfCount.Unit;
        var share = papers * numerator;
        var (quota, per) = terms.Rounding switch
        {
            QuotaRounding.NextWhole => (share / denominator + 1, BigInteger.One),
            QuotaRounding.UpToWhole => ((share + denominator - 1) / denominator, BigInteger.One),
            QuotaRounding.NextUnit => (share * lastPlaces / denominator + 1, lastPlaces),
            QuotaRounding.UpToUnit => ((share * lastPlaces + denominator - 1) / denominator, lastPlaces),
            _ => (share * lastPlaces / denominator, lastPlaces),
        };
        return (long)(quota * CourseOfCount.Unit / per);
    }
}

/// <summary>What is possible with some altered papers, in units.</summary>
/// <param name="Raised">Votes are raised by so much together at most.</param>
/// <param name="Lowered">Others are lowered by so much together at most.</param>
/// <param name="LeastQuota">The quota is not less.</param>
/// <param name="GreatestQuota">The quota is not more.</param>
internal readonly record struct Room(long Raised, long Lowered, long LeastQuota, long GreatestQuota);
