namespace Stv;

/// <summary>How the quota is found from the value V of the valid papers and the number of seats s.</summary>
public enum QuotaFormula
{
    /// <summary>⌊V ÷ (s + 1)⌋ + 1: the whole number next above. Scotland, Northern Ireland, Ireland, Minneapolis, most Australian rules.</summary>
    DroopInteger,

    /// <summary>V ÷ (s + 1), not rounded; goes with <see cref="ElectionTest.MoreThanQuota"/>, since s + 1 candidates can reach it.</summary>
    DroopExact,

    /// <summary>V ÷ (s + 1), cut off at the rule's last place, plus one unit of that place. The reference rules of the Proportional Representation Foundation.</summary>
    DroopPlusUnit,

    /// <summary>V ÷ (s + 1); where the rule's last place cannot hold it, one unit of that place more than it holds. The rules of the Electoral Reform Society.</summary>
    DroopRoundedUp,

    /// <summary>V ÷ s, raised to the next whole number where it is not one. A setting of the American tabulator RCTab.</summary>
    HareRoundedUp,
}

/// <summary>Whether the quota changes in the course of a count.</summary>
public enum QuotaRevision
{
    /// <summary>Never: it is found once from the valid papers.</summary>
    Never,

    /// <summary>Until somebody is elected it is found anew whenever papers become non-transferable in an exclusion, without these. The rules of the Electoral Reform Society.</summary>
    UntilFirstElection,
}
