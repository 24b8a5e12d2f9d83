namespace Stv;

/// <summary>Why a paper has no usable first preference and so never enters the count.</summary>
public enum InvalidReason
{
    /// <summary>Nothing is marked.</summary>
    Blank,

    /// <summary>The first rank is blank although a later one is not, and the rule stops at a gap.</summary>
    NoFirstPreference,

    /// <summary>Two or more candidates share the first rank, and the rule stops there.</summary>
    EqualFirstPreferences,

    /// <summary>Fewer candidates are named than the rule asks for.</summary>
    TooFewPreferences,

    /// <summary>Every candidate named has withdrawn.</summary>
    OnlyWithdrawn,
}
