namespace Stv.Formats;

/// <summary>One layout of ballot files: a file of its own, listed in <see cref="BallotFile"/>.</summary>
internal abstract class LayoutReader
{
    public abstract BallotLayout Layout { get; }

    /// <summary>The layout as a person would describe it, for an error that lists what was expected.</summary>
    public abstract string Description { get; }

    /// <summary>Whether a file that begins so can be of this layout, with or without defects. Where two layouts say yes, nothing is read.</summary>
    public abstract bool Fits(FileHead head, BallotReadOptions options);

    /// <summary>Whether a file that begins so can be of no other layout: then nothing else need be tried.</summary>
    public virtual bool IsCertain(FileHead head) => false;

    /// <summary>Whether it is a CSV whose rows are papers, and so can have columns beside the preferences.</summary>
    public virtual bool HasPaperRows => false;

    /// <summary>Whether a file can hold the papers of several contests, of which one is asked for.</summary>
    public virtual bool HoldsContests => HasPaperRows;

    /// <summary>Reads a file into a draft: candidates, papers, and every defect on the way.</summary>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="delimiter">What stands between the cells of a CSV.</param>
    /// <param name="draft">What to fill in.</param>
    public abstract void Read(Stream content, char delimiter, Draft draft);
}
