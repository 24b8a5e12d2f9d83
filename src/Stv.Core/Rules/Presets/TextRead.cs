namespace Stv;

/// <summary>How much of a rule's text a preset was made from.</summary>
public enum TextRead
{
    /// <summary>All of it that bears on the count.</summary>
    Whole,

    /// <summary>Only parts: the clauses that were not read are marked in the readings of the choices that rest on them.</summary>
    Partly,
}
