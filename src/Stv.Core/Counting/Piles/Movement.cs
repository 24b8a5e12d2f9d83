using System.Numerics;

namespace Stv.Counting;

/// <summary>How many papers each candidate receives while papers move, and what they are worth, until it is read and cleared.</summary>
/// <param name="candidates">How many candidates there are.</param>
/// <param name="weighted">Whether some paper is not worth 1.</param>
/// <param name="sections">How many sections of an electoral college are told apart; 0 for none.</param>
internal sealed class Movement(int candidates, bool weighted, int sections = 0)
{
    readonly long[] _papers = new long[candidates];

    /// <summary>Who received papers, in any order.</summary>
    readonly List<int> _receivers = [];
    bool _isSorted = true;

    /// <summary>Count × worth, times the common denominator; null while every paper is worth 1 and the number of papers says it.</summary>
    readonly BigInteger[]? _units = weighted ? new BigInteger[candidates] : null;
    BigInteger _nonTransferableUnits;

    /// <summary>How many papers of each section moved, and how many of these found no continuing preference; null where sections are not told apart.</summary>
    readonly (long Papers, long NonTransferable)[]? _sections = sections > 0 ? new (long, long)[sections] : null;

    /// <summary>Number of papers that moved.</summary>
    public long Papers { get; private set; }

    /// <summary>Papers that found no continuing preference.</summary>
    public long NonTransferablePapers { get; private set; }

    /// <summary>What these are worth, times the common denominator.</summary>
    public BigInteger NonTransferableUnits => _units is null ? NonTransferablePapers : _nonTransferableUnits;

    /// <summary>Who received papers, in ballot-paper order.</summary>
    public List<int> Receivers
    {
        get
        {
            if (!_isSorted)
                _receivers.Sort();
            _isSorted = true;
            return _receivers;
        }
    }

    /// <summary>How many papers a candidate received.</summary>
    public long PapersTo(int candidate) => _papers[candidate];

    /// <summary>What these are worth, times the common denominator.</summary>
    public BigInteger UnitsTo(int candidate) => _units is null ? _papers[candidate] : _units[candidate];

    /// <summary>Whether <see cref="Section"/> is to be told of every paper.</summary>
    public bool TellsSections => _sections is not null;

    /// <summary>How many papers of each section moved; empty where sections are not told apart.</summary>
    public IEnumerable<long> PapersBySection => (_sections ?? []).Select(section => section.Papers);

    /// <summary>Notes of which section papers are that are received or not transferable besides.</summary>
    public void Section(int section, long papers, bool isTransferable)
    {
        ref var moved = ref _sections![section];
        moved = (moved.Papers + papers, moved.NonTransferable + (isTransferable ? 0 : papers));
    }

    public void Receive(int candidate, long papers)
    {
        if (papers == 0)
            return;
        if (_papers[candidate] == 0)
        {
            _isSorted &= _receivers.Count == 0 || _receivers[^1] < candidate;
            _receivers.Add(candidate);
        }
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
            foreach (var receiver in _receivers)
                sum += _units[receiver];
            return sum;
        }
    }

    /// <summary>Takes no more account of the papers that found no continuing preference: they stay where they lay.</summary>
    public void ForgetNonTransferable()
    {
        Papers -= NonTransferablePapers;
        NonTransferablePapers = 0;
        _nonTransferableUnits = 0;
        foreach (ref var section in _sections.AsSpan())
            section = (section.Papers - section.NonTransferable, 0);
    }

    public void Clear()
    {
        foreach (var receiver in _receivers)
        {
            _papers[receiver] = 0;
            if (_units is not null)
                _units[receiver] = 0;
        }
        _receivers.Clear();
        _isSorted = true;
        NonTransferablePapers = Papers = 0;
        _nonTransferableUnits = 0;
        _sections?.AsSpan().Clear();
    }
}
