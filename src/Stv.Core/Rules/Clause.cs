namespace Stv;

/// <summary>What stands for a clause where there is none to cite.</summary>
public static class Clause
{
    /// <summary>The rule's text does not settle the choice; the reading says why it is as it is.</summary>
    public const string Silent = "silent";

    /// <summary>The reading of a choice that other rules make, and this one has nothing of.</summary>
    internal const string NothingOfTheKind = "the rule has nothing of the kind";
}
