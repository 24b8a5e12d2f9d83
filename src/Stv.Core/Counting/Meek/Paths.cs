using System.Runtime.InteropServices;

namespace Stv.Counting;

/// <summary>
/// The classes of a Meek count. A class is a path: which elected candidates took their part of a paper, in order, and where
/// the paper was shared among equals. All papers on one path have the same weight, so that an iteration weighs paths.
/// </summary>
/// <remarks>A path is known by the path before it and its last step; paths are numbered in the order in which they are first walked, so that each comes after the one before it. Nobody on a path is ever excluded, so paths never change.</remarks>
internal sealed class Paths
{
    /// <summary>The path of papers from which nobody took a part yet.</summary>
    public const int Start = 0;

    readonly int _candidates;

    /// <summary>For each path the one before it, and the step that led from there.</summary>
    readonly List<PathStep> _paths = [new PathStep(-1, 0)];
    readonly Dictionary<PathStep, int> _known = [];

    /// <summary>Elected candidates who took their parts at one rank; the steps beyond the number of candidates. A step below that number is one candidate.</summary>
    readonly List<int[]> _together = [];

    public Paths(int candidates) => _candidates = candidates;

    /// <summary>How many paths there are.</summary>
    public int Count => _paths.Count;

    /// <summary>The path before the last step of a path.</summary>
    public int Before(int path) => _paths[path].Path;

    /// <summary>Among how many equals the last step shared the paper, or 0 when at that step elected candidates took their parts.</summary>
    public int SharedAmong(int path) => Math.Max(0, -_paths[path].Next);

    /// <summary>Who took their parts at the last step.</summary>
    /// <param name="path">Path.</param>
    /// <param name="one">Room for one candidate, which the answer may use.</param>
    public ReadOnlySpan<int> Takers(int path, ref int one)
    {
        var step = _paths[path].Next;
        if (step >= _candidates)
            return _together[step - _candidates];
        one = step;
        return new ReadOnlySpan<int>(ref one);
    }

    /// <summary>The path on which an elected candidate has taken their part as well.</summary>
    public int After(int path, int elected) => Next(path, elected);

    /// <summary>The path on which several elected candidates of one rank have each taken their part of their share, and pass on the rest together.</summary>
    public int After(int path, List<int> elected)
    {
        var step = _together.FindIndex(known => known.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(elected)));
        if (step < 0)
        {
            step = _together.Count;
            _together.Add([.. elected]);
        }
        return Next(path, _candidates + step);
    }

    /// <summary>The path on which the paper was shared equally.</summary>
    public int Share(int path, int among) => Next(path, -among);

    int Next(int path, int step)
    {
        var key = new PathStep(path, step);
        ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, key, out var isKnown);
        if (!isKnown)
        {
            next = _paths.Count;
            _paths.Add(key);
        }
        return next;
    }
}
