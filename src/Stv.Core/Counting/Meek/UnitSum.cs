using System.Numerics;

namespace Stv.Counting;

/// <summary>What papers are worth together: the sum of count × worth, times the common denominator of the worths.</summary>
internal struct UnitSum
{
    long _papers;
    BigInteger _units;

    /// <summary>Whether all papers are worth 1, so that <see cref="Papers"/> says everything.</summary>
    public readonly bool AllWorthOne => _units.IsZero;

    /// <summary>How many papers of worth 1 there are.</summary>
    public readonly long Papers => _papers;

    /// <summary>The sum.</summary>
    public readonly BigInteger Value => AllWorthOne ? _papers : _units + _papers;

    public void Add(BigInteger units) => _units += units;

    /// <summary>Adds papers of worth 1.</summary>
    public void AddPapers(long papers) => _papers = checked(_papers + papers);

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
