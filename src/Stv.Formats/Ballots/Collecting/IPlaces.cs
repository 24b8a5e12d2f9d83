namespace Stv.Formats;

/// <summary>Knows where on the current row a preference stands.</summary>
internal interface IPlaces
{
    /// <summary>The cell, from 1, in which a candidate has a rank; null when none can be told.</summary>
    int? Column(int rank, int candidate);

    /// <summary>The text of a cell, from 1.</summary>
    string Text(int column);
}
