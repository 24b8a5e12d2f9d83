namespace Stv.Formats;

/// <summary>How the papers of a BLT are written, where the file itself can be read in two ways.</summary>
public enum BltPapers
{
    /// <summary>As the format was first described: a paper begins with how many there are of it and ends at the next 0, wherever the lines break.</summary>
    EndAtZero,

    /// <summary>Each line is a paper: a 0 within it is a rank left blank, and one at its end may be missing.</summary>
    EndAtLine,

    /// <summary>Each line is one paper, and its first number is already a preference.</summary>
    Uncounted,
}
