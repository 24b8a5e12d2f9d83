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
    readonly List<PathStep> _paths;

    /// <summary>For each path and step the path that follows; 0 where it was not walked yet.</summary>
    readonly PathTable _next;

    /// <summary>Elected candidates who took their parts at one rank; the steps beyond the number of candidates. A step below that number is one candidate.</summary>
    readonly List<int[]> _together = [];

    /// <param name="candidates">How many candidates there are.</param>
    /// <param name="room">Memory that was cleared.</param>
    public Paths(int candidates, PathRoom room)
    {
        (_candidates, _paths, _next) = (candidates, room.Paths, room.Next);
        _paths.Add(new PathStep(-1, 0));
    }

    /// <summary>How many paths there are.</summary>
    public int Count => _paths.Count;

    /// <summary>For each path the one before it, and its last step: an elected candidate who took their part, or, below 0, among how many equals the paper was shared; beyond the candidates several took their parts (<see cref="Together"/>).</summary>
    public ReadOnlySpan<PathStep> Steps => CollectionsMarshal.AsSpan(_paths);

    /// <summary>Those of one rank who took their parts together at the last step.</summary>
    public ReadOnlySpan<int> Together(int path) => _together[_paths[path].Next - _candidates];

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
        ref var next = ref _next.At(path, step);
        if (next == 0)
        {
            next = _paths.Count;
            _paths.Add(new PathStep(path, step));
        }
        return next;
    }
}
