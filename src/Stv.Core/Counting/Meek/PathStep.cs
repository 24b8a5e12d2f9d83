namespace Stv.Counting;

/// <summary>A path and what comes after it: its next step, or the candidate with whom its papers lie. Found in tables for every paper that moves, hence with a hash of its own.</summary>
/// <param name="Path">The path.</param>
/// <param name="Next">The step, or the candidate.</param>
internal readonly record struct PathStep(int Path, int Next)
{
    public override int GetHashCode() => unchecked(Path * (int)0x9E3779B1 + Next);
}
