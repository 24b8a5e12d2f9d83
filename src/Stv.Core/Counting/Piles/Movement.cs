namespace Stv.Counting;

/// <summary>How many papers each candidate receives while papers move, until it is read and cleared.</summary>
internal sealed class Movement(int candidates)
{
    readonly long[] _papers = new long[candidates];
    readonly Int128[] _units = new Int128[candidates];

    /// <summary>Papers that found no continuing preference.</summary>
    public long NonTransferablePapers { get; private set; }

    /// <summary>Their count × worth, times the common denominator.</summary>
    public Int128 NonTransferableUnits { get; private set; }

    /// <summary>Count × worth of all that moved, times the common denominator.</summary>
    public Int128 Total { get; private set; }

    /// <summary>Number of papers that moved.</summary>
    public long Papers { get; private set; }

    public long PapersTo(int candidate) => _papers[candidate];

    public Int128 UnitsTo(int candidate) => _units[candidate];

    public void Receive(int candidate, long papers, Int128 units)
    {
        _papers[candidate] += papers;
        _units[candidate] = checked(_units[candidate] + units);
        Papers += papers;
        Total = checked(Total + units);
    }

    public void NonTransferable(long papers, Int128 units)
    {
        NonTransferablePapers += papers;
        NonTransferableUnits = checked(NonTransferableUnits + units);
        Papers += papers;
        Total = checked(Total + units);
    }

    public void Clear()
    {
        Array.Clear(_papers);
        Array.Clear(_units);
        NonTransferablePapers = Papers = 0;
        NonTransferableUnits = Total = 0;
    }
}
