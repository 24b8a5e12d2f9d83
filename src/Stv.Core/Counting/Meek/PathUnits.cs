namespace Stv.Counting;

/// <summary>What the papers of each path are worth together.</summary>
internal sealed class PathUnits
{
    UnitSum[] _passed = new UnitSum[16];
    UnitSum[] _ended = new UnitSum[16];

    /// <summary>Papers from which a part was taken at the last step of a path.</summary>
    public UnitSum Passed(int path) => path < _passed.Length ? _passed[path] : default;

    /// <summary>Papers that name nobody further on a path.</summary>
    public UnitSum Ended(int path) => path < _ended.Length ? _ended[path] : default;

    /// <summary>The sum of the papers from which a part is taken at the last step of a path.</summary>
    public ref UnitSum Passing(int path) => ref At(ref _passed, path);

    /// <summary>The sum of the papers that end on a path.</summary>
    public ref UnitSum Ending(int path) => ref At(ref _ended, path);

    public void Clear()
    {
        Array.Clear(_passed);
        Array.Clear(_ended);
    }

    static ref UnitSum At(ref UnitSum[] sums, int path)
    {
        if (path >= sums.Length)
            Array.Resize(ref sums, Math.Max(path + 1, 2 * sums.Length));
        return ref sums[path];
    }
}
