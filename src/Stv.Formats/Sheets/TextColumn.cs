namespace Stv.Formats;

/// <summary>A column of a text table: which stage, heading lines, a cell for each row, and the width of the widest.</summary>
internal sealed record TextColumn(string Stage, IReadOnlyList<string> Heading, IReadOnlyList<string> Cells, int Width)
{
    /// <summary>Whether cells begin at the left; figures end at the right.</summary>
    public bool FromLeft { get; init; }

    /// <summary>The heading line that stands so many lines above the figures; empty where the heading is lower than that.</summary>
    public string HeadingAbove(int lines) => lines > Heading.Count ? "" : Heading[^lines];
}
