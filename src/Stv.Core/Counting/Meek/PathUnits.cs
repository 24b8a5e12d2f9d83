namespace Stv.Counting;

/// <summary>What the papers of each path are worth together: count × worth, times the common denominator of the worths.</summary>
internal sealed class PathUnits
{
    Int128[] _passed = new Int128[16];
    Int128[] _ended = new Int128[16];

    /// <summary>Papers from which a part was taken at the last step of a path.</summary>
    public Int128 Passed(int path) => path < _passed.Length ? _passed[path] : 0;

    /// <summary>Papers that name nobody further on a path.</summary>
    public Int128 Ended(int path) => path < _ended.Length ? _ended[path] : 0;

    public void Pass(int path, Int128 units) => Add(ref _passed, path, units);

    public void End(int path, Int128 units) => Add(ref _ended, path, units);

    public void Clear()
    {
        Array.Clear(_passed);
        Array.Clear(_ended);
    }

    static void Add(ref Int128[] sums, int path, Int128 units)
    {
        if (path >= sums.Length)
            Array.Resize(ref sums, Math.Max(path + 1, 2 * sums.Length));
        sums[path] = checked(sums[path] + units);
    }
}
