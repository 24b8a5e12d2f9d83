namespace Stv.Formats;

/// <summary>One layout of ballot files: a file of its own, listed in <see cref="BallotFile"/>.</summary>
internal abstract class LayoutReader
{
    public abstract BallotLayout Layout { get; }

    /// <summary>The layout as a person would describe it, for an error that lists what was expected.</summary>
    public abstract string Description { get; }

    /// <summary>Whether a file that begins so can be of this layout, be it with defects. Where two layouts say yes, nothing is read.</summary>
    public abstract bool Fits(FileHead head, BallotReadOptions options);

    /// <summary>Reads a file into a draft: candidates, papers, and every defect on the way.</summary>
    public abstract void Read(Stream content, Draft draft);
}
