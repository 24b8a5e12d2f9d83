using System.Numerics;

namespace Stv.Counting;

/// <summary>What papers are worth together: the sum of count × worth, times the common denominator of the worths.</summary>
internal struct UnitSum
{
    /// <summary>Papers of worth 1, where all are; else 0.</summary>
    long _papers;
    BigInteger _units;

    public readonly BigInteger Value => _units.IsZero ? _papers : _units + _papers;

    public void Add(BigInteger units) => _units += units;

    /// <summary>Adds the papers of a group.</summary>
    public void Add(in PaperWalk walk, int group)
    {
        if (walk.IsWeighted)
            _units += walk.Units(group);
        else
            _papers = checked(_papers + walk.Count(group));
    }

    public void Add(in UnitSum other)
    {
        _papers = checked(_papers + other._papers);
        _units += other._units;
    }
}
