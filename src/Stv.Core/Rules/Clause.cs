namespace Stv;

/// <summary>What stands for a clause where there is none to cite.</summary>
public static class Clause
{
    /// <summary>The rule's text does not settle the choice; the reading says why it is as it is.</summary>
    public const string Silent = "silent";
}
