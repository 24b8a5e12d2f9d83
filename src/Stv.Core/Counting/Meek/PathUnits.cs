namespace Stv.Counting;

/// <summary>What the papers of each path are worth together.</summary>
internal sealed class PathUnits
{
    Sums[] _sums = new Sums[16];

    /// <summary>What papers of one path are worth.</summary>
    public struct Sums
    {
        /// <summary>Papers from which a part was taken at the last step of the path.</summary>
        public UnitSum Passed;

        /// <summary>Papers that name nobody further on the path.</summary>
        public UnitSum Ended;
    }

    /// <summary>The sums of the first paths.</summary>
    /// <param name="paths">How many paths.</param>
    public ReadOnlySpan<Sums> UpTo(int paths)
    {
        At(paths - 1);
        return _sums.AsSpan(0, paths);
    }

    /// <summary>The sum of the papers from which a part is taken at the last step of a path.</summary>
    public ref UnitSum Passing(int path) => ref At(path).Passed;

    /// <summary>The sum of the papers that end on a path.</summary>
    public ref UnitSum Ending(int path) => ref At(path).Ended;

    public void Clear() => Array.Clear(_sums);

    ref Sums At(int path)
    {
        if (path >= _sums.Length)
            Array.Resize(ref _sums, Math.Max(path + 1, 2 * _sums.Length));
        return ref _sums[path];
    }
}
