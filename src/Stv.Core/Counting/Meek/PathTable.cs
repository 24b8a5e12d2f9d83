using System.Runtime.InteropServices;

namespace Stv.Counting;

/// <summary>A number for each path and what comes after it, 0 at first. Where the paths and candidates are few enough it is looked up in an array, else by hash.</summary>
internal sealed class PathTable
{
    /// <summary>So many numbers at most lie in the array.</summary>
    const int MostFlat = 1 << 22;

    readonly Dictionary<PathStep, int> _others = [];
    int[] _flat = [];
    int _candidates;

    /// <summary>How many numbers of the array are in use, which are those of whole paths.</summary>
    int _used;

    /// <summary>Forgets all numbers.</summary>
    /// <param name="candidates">How many candidates there are.</param>
    public void Clear(int candidates)
    {
        (_candidates, _used) = (candidates, 0);
        _others.Clear();
    }

    /// <summary>The number of a path and what comes after it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="next">A candidate, or another step.</param>
    public ref int At(int path, int next)
    {
        var at = (long)path * _candidates + next;
        if ((uint)next < (uint)_candidates && at < MostFlat)
        {
            if (at >= _used)
                MakeRoom(path);
            return ref _flat[at];
        }
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_others, new PathStep(path, next), out _);
    }

    void MakeRoom(int path)
    {
        var needed = (path + 1) * _candidates;
        if (needed > _flat.Length)
            Array.Resize(ref _flat, Math.Max(needed, 2 * _flat.Length));
        _flat.AsSpan(_used..needed).Clear();
        _used = needed;
    }
}
