namespace Stv.Counting;

/// <summary>The memory that counts by Meek's method use one after another for their paths and piles.</summary>
internal sealed class PathRoom
{
    /// <summary>For each path and step the path after it.</summary>
    public PathTable Next { get; } = new();

    /// <summary>For each path and candidate their pile.</summary>
    public PathTable PileOf { get; } = new();

    public List<PathStep> Paths { get; } = [];

    public List<PathPiles.Pile> Piles { get; } = [];

    /// <summary>Piles that were dropped.</summary>
    public Stack<int> Free { get; } = [];

    public PathUnits Units { get; } = new();

    /// <summary>Forgets everything.</summary>
    /// <param name="candidates">How many candidates there are.</param>
    public void Clear(int candidates)
    {
        Next.Clear(candidates);
        PileOf.Clear(candidates);
        Paths.Clear();
        Piles.Clear();
        Free.Clear();
        Units.Clear();
    }
}
