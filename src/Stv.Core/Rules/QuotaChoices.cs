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

    /// <summary>V ÷ s; where the rule's last place cannot hold it, one unit of that place more than it holds. A choice of bodies that want the exact Hare quota.</summary>
    Hare,

    /// <summary>Two thirds of V, in the same way. A choice of bodies whose statutes ask for such a majority.</summary>
    TwoThirds,

    /// <summary>The part of V that <see cref="StagedRule.QuotaFigure"/> says, in the same way.</summary>
    ShareOfVotes,

    /// <summary>The number of votes that <see cref="StagedRule.QuotaFigure"/> says, in the same way, whatever V is.</summary>
    FixedNumber,
}

/// <summary>Which papers the quota is found from.</summary>
public enum QuotaPapers
{
    /// <summary>The valid papers.</summary>
    Valid,

    /// <summary>The valid papers and those left blank, which are cast for nobody. A choice of bodies in which a blank paper is a vote against all.</summary>
    ValidAndBlank,
}

/// <summary>Whether the quota changes in the course of a count.</summary>
public enum QuotaRevision
{
    /// <summary>Never: it is found once from the valid papers.</summary>
    Never,

    /// <summary>Until somebody is elected it is found anew whenever papers become non-transferable in an exclusion, without these. The rules of the Electoral Reform Society.</summary>
    UntilFirstElection,

    /// <summary>Whenever the count begins anew, from the papers that name somebody who is left. The Wright system.</summary>
    WhenBegunAnew,
}
