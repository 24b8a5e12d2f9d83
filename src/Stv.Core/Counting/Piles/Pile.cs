using System.Numerics;

namespace Stv.Counting;

/// <summary>Papers of one class that lie with one candidate.</summary>
internal sealed class Pile
{
    /// <summary>Class of the papers, which owns their value.</summary>
    public int Class;

    /// <summary>Which groups of papers, in the order in which they arrived.</summary>
    public PaperList Groups;

    /// <summary>How many papers.</summary>
    public long Papers;

    /// <summary>Sum of count × worth, times the common denominator of the worths; kept only while some paper is not worth 1.</summary>
    public BigInteger Units;

    /// <summary>Of papers that lie as a tree the first group and the first branch (<see cref="TreePiles"/>).</summary>
    public int FirstGroup, FirstBranch;
}
