namespace Stv;

/// <summary>What stands for a clause where there is none to cite.</summary>
public static class Clause
{
    /// <summary>The rule's text does not settle the choice; the reading says why it is as it is.</summary>
    public const string Silent = "silent";

    /// <summary>The interpretation that marks a choice which the rule does not mention.</summary>
    internal const string NothingOfTheKind = "the rule has nothing like this";
}
