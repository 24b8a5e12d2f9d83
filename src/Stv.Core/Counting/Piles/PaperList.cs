namespace Stv.Counting;

/// <summary>Groups of papers in the order in which they arrived, kept in a <see cref="PaperLists"/>. The default is an empty list.</summary>
internal struct PaperList
{
    /// <summary>The first chunk and the last; 0 while there is none.</summary>
    public int First, Last;

    /// <summary>Where in the last chunk the next group is written, and where the chunk ends.</summary>
    public int Next, End;

    /// <summary>Whether the list needs another chunk before anything can be written.</summary>
    public readonly bool IsFull => Next == End;
}
