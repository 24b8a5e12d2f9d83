namespace Stv.Formats;

/// <summary>Something that is in a page as one: a cell, a part of a cell that may be broken off, or a row of words.</summary>
/// <param name="block">Its part of the page.</param>
/// <param name="row">Its row there.</param>
/// <param name="at">Its place in the row; 0 the first.</param>
/// <param name="text">What it says.</param>
/// <param name="isFigure">Whether it is a figure of its row.</param>
/// <param name="isHead">Whether it heads columns.</param>
/// <param name="isAbout">Whether it is said of a candidate beside their name.</param>
internal sealed class ScatteredPiece(int block, int row, int at, string text, bool isFigure, bool isHead, bool isAbout)
{
    public int Block => block;

    public int Row => row;

    public int At => at;

    public string Text => text;

    public bool IsFigure => isFigure;

    public bool IsHead => isHead;

    public bool IsAbout => isAbout;

    /// <summary>Its words as one.</summary>
    public string Letters { get; } = string.Concat(ScatteredPage.Words(text));

    /// <summary>What follows it in its row.</summary>
    public ScatteredPiece? Next { get; set; }

    /// <summary>What stands before it in its row.</summary>
    public ScatteredPiece? Previous { get; set; }

    /// <summary>Whether it was found in the text.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether it stands apart from the part of its row before it.</summary>
    public bool IsApart { get; set; }
}
