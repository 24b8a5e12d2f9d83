using System.Globalization;

namespace Stv;

/// <summary>What an elected candidate keeps of a paper of weight w that reaches them, when their keep value is k.</summary>
public enum KeepTransfer
{
    /// <summary>The share w × k (B. L. Meek).</summary>
    Meek,

    /// <summary>The amount k, or all of w where it is less (C. H. E. Warren): k is a price, the same for every paper.</summary>
    Warren,
}

/// <summary>How the kept part of one paper is rounded.</summary>
public enum KeptRounding
{
    /// <summary>Not at all: an amount needs no rounding.</summary>
    None,

    /// <summary>Any remainder adds one in the last place.</summary>
    Up,

    /// <summary>The remainder is dropped.</summary>
    Down,
}

/// <summary>What weight a paper passes on.</summary>
public enum PassedOn
{
    /// <summary>Its weight less what was kept, so that nothing is lost or made.</summary>
    WeightLessKept,

    /// <summary>w × (1 − k), and any remainder adds one in the last place: a paper can come to be worth a little more than 1. New Zealand's regulations.</summary>
    ProductUp,
}

/// <summary>When a candidate with the quota is elected.</summary>
public enum ElectionTiming
{
    /// <summary>At the iteration at which they have it; the iterations go on.</summary>
    DuringIterations,

    /// <summary>At the iteration at which they have it, which ends the round: the next round begins with the keep values as they are.</summary>
    EndsRound,

    /// <summary>When the surpluses of those elected before have been passed on.</summary>
    AfterConvergence,
}

/// <summary>Whose keep values are changed, to k × quota ÷ votes but not above 1.</summary>
public enum KeepUpdate
{
    /// <summary>Those of the elected with more than the quota: but for rounding, a keep value never rises. Only their surpluses count in the total.</summary>
    AboveQuota,

    /// <summary>Those of all the elected: the keep value of one who fell below the quota rises. In the total of the surpluses what they lack is set off, but the total is not less than 0.</summary>
    AllElected,
}

/// <summary>How a new keep value is rounded.</summary>
public enum KeepUpdateRounding
{
    /// <summary>Twice up: the product k × quota at the last place, and its quotient by the votes again.</summary>
    TwiceUp,

    /// <summary>Once: the remainder of k × quota ÷ votes is dropped at the last place.</summary>
    OnceDown,
}

/// <summary>What shows that another iteration would bring nothing.</summary>
public enum StableStop
{
    /// <summary>The total surplus is not less than at the iteration before, in the same round.</summary>
    SurplusNotFalling,

    /// <summary>No keep value falls any more below what it has been. That one rises by rounding while another falls shows nothing.</summary>
    KeepValuesSettled,

    /// <summary>Nothing does: only the limits count.</summary>
    None,
}

/// <summary>Whether somebody is excluded before the surpluses have been passed on.</summary>
public enum EarlyExclusion
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The lowest candidate, when the total surplus is less than what they are behind the next.</summary>
    SureLoser,
}

/// <summary>What happens between an exclusion and the next distribution of the papers.</summary>
public enum AfterExclusion
{
    /// <summary>Nothing: the papers are distributed by the keep values as they are.</summary>
    CountAgain,

    /// <summary>The keep values are changed as after any other iteration.</summary>
    UpdateKeepValues,
}

/// <summary>How candidates are excluded for whom nobody votes.</summary>
public enum ZeroVotes
{
    /// <summary>Like others, one after another.</summary>
    OneByOne,

    /// <summary>All together, once the surpluses have been passed on, as far as enough candidates are left to fill the places.</summary>
    Together,
}

/// <summary>What becomes of candidates whom no paper names, where several are to be elected.</summary>
public enum UnnamedCandidates
{
    /// <summary>They continue like others, without votes; one who is not excluded can fill a place in the end.</summary>
    Continue,

    /// <summary>They are treated as withdrawn, and a place for which nobody is left stays vacant. Not where places are reserved, for which they may be needed. New Zealand's regulations.</summary>
    Withdrawn,
}

/// <summary>What is different where one is to be elected.</summary>
public enum SingleVacancy
{
    /// <summary>Nothing.</summary>
    AsAnyOther,

    /// <summary>The quota is an absolute majority: half of what the candidates have together, raised to the next whole number where it is none. Of two who both have it one is excluded as in a tie. New Zealand's regulations.</summary>
    AbsoluteMajority,
}

/// <summary>Who is tied when the lowest candidate is to be excluded.</summary>
public enum TiedForExclusion
{
    /// <summary>Those who have equally few votes.</summary>
    EqualVotes,

    /// <summary>Those who are no further above the lowest than the total surplus, which could still change their order.</summary>
    WithinSurplus,
}

/// <summary>How small the surpluses must be for somebody to be excluded.</summary>
public abstract record SurplusLimit
{
    SurplusLimit() { }

    /// <summary>All surpluses together are less than a number of votes.</summary>
    /// <param name="votes">Votes, more than 0 and less than 1.</param>
    public static SurplusLimit Total(decimal votes) => new TotalBelow(votes);

    /// <summary>The votes of each elected candidate differ from the quota by no more than a part of their votes.</summary>
    /// <param name="part">Part, more than 0 and less than 1.</param>
    public static SurplusLimit EachWithin(decimal part) => new EachWithinPart(part);

    /// <summary>Reads a limit as it is written in a rule's choices: <c>less than 0.0001 together</c>, <c>each within 0.00001 of the votes</c>. Null for anything else.</summary>
    internal static SurplusLimit? Parse(string text)
    {
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["less", "than", var votes, "together"] when Figure(votes) is { } figure => Total(figure),
            ["each", "within", var part, "of", "the", "votes"] when Figure(part) is { } figure => EachWithin(figure),
            _ => null,
        };

        static decimal? Figure(string word) => decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure : null;
    }

    internal sealed record TotalBelow(decimal Votes) : SurplusLimit
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"less than {Votes} together");
    }

    internal sealed record EachWithinPart(decimal Part) : SurplusLimit
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"each within {Part} of the votes");
    }
}
