using System.Numerics;

namespace Stv.Counting;

/// <summary>What the papers of each path are worth together: count × worth, times the common denominator of the worths.</summary>
internal sealed class PathUnits
{
    BigInteger[] _passed = new BigInteger[16];
    BigInteger[] _ended = new BigInteger[16];

    /// <summary>Papers from which a part was taken at the last step of a path.</summary>
    public BigInteger Passed(int path) => path < _passed.Length ? _passed[path] : 0;

    /// <summary>Papers that name nobody further on a path.</summary>
    public BigInteger Ended(int path) => path < _ended.Length ? _ended[path] : 0;

    public void Pass(int path, BigInteger units) => Add(ref _passed, path, units);

    public void End(int path, BigInteger units) => Add(ref _ended, path, units);

    public void Clear()
    {
        Array.Clear(_passed);
        Array.Clear(_ended);
    }

    static void Add(ref BigInteger[] sums, int path, BigInteger units)
    {
        if (path >= sums.Length)
            Array.Resize(ref sums, Math.Max(path + 1, 2 * sums.Length));
        sums[path] += units;
    }
}
