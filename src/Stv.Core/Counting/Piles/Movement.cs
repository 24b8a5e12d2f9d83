using System.Numerics;

namespace Stv.Counting;

/// <summary>How many papers each candidate receives while papers move, and what they are worth, until it is read and cleared.</summary>
internal sealed class Movement(int candidates, bool weighted)
{
    readonly long[] _papers = new long[candidates];

    /// <summary>Count × worth, times the common denominator; null while every paper is worth 1 and the number of papers says it.</summary>
    readonly BigInteger[]? _units = weighted ? new BigInteger[candidates] : null;
    BigInteger _nonTransferableUnits;

    /// <summary>Number of papers that moved.</summary>
    public long Papers { get; private set; }

    /// <summary>Papers that found no continuing preference.</summary>
    public long NonTransferablePapers { get; private set; }

    /// <summary>What these are worth, times the common denominator.</summary>
    public BigInteger NonTransferableUnits => _units is null ? NonTransferablePapers : _nonTransferableUnits;

    /// <summary>How many papers a candidate received.</summary>
    public long PapersTo(int candidate) => _papers[candidate];

    /// <summary>What these are worth, times the common denominator.</summary>
    public BigInteger UnitsTo(int candidate) => _units is null ? _papers[candidate] : _units[candidate];

    public void Receive(int candidate, long papers)
    {
        _papers[candidate] += papers;
        Papers += papers;
    }

    public void ReceiveUnits(int candidate, BigInteger units) => _units![candidate] += units;

    public void NonTransferable(long papers)
    {
        NonTransferablePapers += papers;
        Papers += papers;
    }

    public void NonTransferableWorth(BigInteger units) => _nonTransferableUnits += units;

    /// <summary>What the papers that found a continuing preference are worth, times the common denominator.</summary>
    public BigInteger TransferableUnits
    {
        get
        {
            if (_units is null)
                return Papers - NonTransferablePapers;
            var sum = BigInteger.Zero;
            foreach (var units in _units)
                sum += units;
            return sum;
        }
    }

    /// <summary>Takes no more account of the papers that found no continuing preference: they stay where they lay.</summary>
    public void ForgetNonTransferable()
    {
        Papers -= NonTransferablePapers;
        NonTransferablePapers = 0;
        _nonTransferableUnits = 0;
    }

    public void Clear()
    {
        Array.Clear(_papers);
        if (_units is not null)
            Array.Clear(_units);
        NonTransferablePapers = Papers = 0;
        _nonTransferableUnits = 0;
    }
}
