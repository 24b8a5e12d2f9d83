using System.Numerics;

namespace Stv;

/// <summary>Finds the quota of a sheet and holds it against valid papers and places.</summary>
sealed class SheetQuota
{
    readonly Rule? _rule;
    readonly int? _seats;
    readonly Votes _valid;

    public SheetQuota(PublishedSheet sheet, SheetLedger ledger, Rule? rule, int? seats, Votes valid)
    {
        (_rule, _seats, _valid) = (rule, seats, valid);
        Stated = sheet.Quota ?? sheet.Stages[0].Quota;
        if (Stated is not null)
            (Value, From) = (Stated.Votes, QuotaEvidence.Stated);
        else if (rule is StagedRule { QuotaPapers.Value: QuotaPapers.Valid } staged && seats is { } places && Of(staged.Quota.Value, places, PlacesOf(staged)) is { } quota)
            (Value, From) = (quota, QuotaEvidence.Rule);
        else if (AfterSurpluses(sheet, ledger) is { } common && (seats is null || IsAny(common)))
            (Value, From) = (common, QuotaEvidence.Surpluses);
        else if (rule is null && seats is { } number)
            (Value, From) = (Of(QuotaFormula.DroopInteger, number, 0), QuotaEvidence.Assumed);
    }

    /// <summary>The quota that the sheet states.</summary>
    public PublishedFigure? Stated { get; }

    /// <summary>The quota; null when it is not known.</summary>
    public Votes? Value { get; }

    /// <summary>Where it is from.</summary>
    public QuotaEvidence From { get; }

    /// <summary>The findings that the stated quota is another than follows, or another at one stage than elsewhere.</summary>
    public IEnumerable<SheetFinding> Findings(PublishedSheet sheet)
    {
        if (Finding() is { } wrong)
            yield return wrong;
        if (sheet.Quota is not { } quota || IsRevised)
            yield break;
        foreach (var (at, stage) in sheet.Stages.Index())
            if (stage.Quota is { } other && other.Votes != quota.Votes)
                yield return new SheetFinding { Kind = SheetFindingKind.Quota, Certainty = FindingCertainty.Certain, Stage = at + 1, Figure = other, Found = other.Votes, Expected = quota.Votes };
    }

    bool IsRevised => _rule is MeekRule or StagedRule { QuotaRevision.Value: not QuotaRevision.Never };

    SheetFinding? Finding()
    {
        if (Stated is null || _seats is not { } seats || IsRevised || _rule is StagedRule { QuotaPapers.Value: not QuotaPapers.Valid })
            return null;
        if (_rule is StagedRule rule)
            return Of(rule.Quota.Value, seats, PlacesOf(rule)) is { } due && !IsAlike(Stated.Votes, due) ? Wrong(due, rule.Quota.Clause) : null;
        return IsAny(Stated.Votes) ? null : Wrong(Of(QuotaFormula.DroopInteger, seats, 0)!.Value, null);
    }

    SheetFinding Wrong(Votes due, string? clause) => new()
    {
        Kind = SheetFindingKind.Quota,
        Certainty = FindingCertainty.Likely,
        Figure = Stated,
        Found = Stated!.Votes,
        Expected = due,
        Clause = clause,
    };

    /// <summary>The quota that two or more whose surplus moved are left with; null where they differ.</summary>
    static Votes? AfterSurpluses(PublishedSheet sheet, SheetLedger ledger)
    {
        var left = new List<Votes>();
        for (var stage = 1; stage < sheet.Stages.Length; stage++)
            for (var candidate = 0; candidate < sheet.Fates.Length; candidate++)
                if (ledger.Standing(stage, candidate) is var now && now > Votes.Zero && now < ledger.Standing(stage - 1, candidate))
                    left.Add(now);
        return left.Count > 1 && left.Distinct().Count() == 1 ? left[0] : null;
    }

    /// <summary>Whether a quota follows by any formula that is in use.</summary>
    bool IsAny(Votes quota) => _seats is { } seats && (Enum.GetValues<QuotaFormula>().Any(formula => Of(formula, seats, quota.DecimalPlaces ?? 0) is { } due && IsAlike(quota, due)) || quota.Value == new Fraction(Ceiling(_valid.Value / new Fraction(seats + 1))));

    /// <summary>Whether they are the same, as far as the quota is written out.</summary>
    static bool IsAlike(Votes stated, Votes due)
    {
        var unit = new Fraction(BigInteger.One, BigInteger.Pow(10, stated.DecimalPlaces ?? 0));
        var difference = stated.Value - due.Value;
        return difference == Fraction.Zero || !(due.Value / unit).IsWhole && difference < unit && difference > Fraction.Zero - unit;
    }

    /// <summary>The quota by a formula; null where it needs a figure that no sheet gives.</summary>
    Votes? Of(QuotaFormula formula, int seats, int places)
    {
        var terms = QuotaTerms.Of(formula);
        if (terms.NeedsFigure)
            return null;
        var (numerator, denominator) = terms.Part(seats, default);
        var part = _valid.Value * new Fraction(numerator, denominator);
        var units = part / new Fraction(BigInteger.One, BigInteger.Pow(10, places));
        return terms.Rounding switch
        {
            QuotaRounding.NextWhole => Votes.Decimals(Floor(part) + 1, 0),
            QuotaRounding.UpToWhole => Votes.Decimals(Ceiling(part), 0),
            QuotaRounding.NextUnit => Votes.Decimals(Floor(units) + 1, places),
            QuotaRounding.UpToUnit => Votes.Decimals(Ceiling(units), places),
            _ => Votes.Exact(part),
        };
    }

    static int PlacesOf(StagedRule rule) => rule is GregoryRule { Numbers.Value: Numbers.FixedDecimals decimals } ? decimals.Places : 0;

    static BigInteger Floor(Fraction value) => BigInteger.Divide(value.Numerator, value.Denominator);

    static BigInteger Ceiling(Fraction value) => value.IsWhole ? value.Numerator : Floor(value) + 1;
}
