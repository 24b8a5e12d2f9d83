using System.Collections.Immutable;
using System.Numerics;

namespace Stv;

/// <summary>The papers of a contest as a rule sees them: in each group the candidates in order of preference, without marks; what every paper is worth over a common denominator.</summary>
/// <remarks>Withdrawn candidates may still be named; whoever walks a paper passes over them. A set without marks is used as it lies, uncopied.</remarks>
internal sealed class Papers
{
    readonly BallotSet _set;
    readonly byte[]? _edited;
    readonly int[]? _editedOffsets;
    readonly Int128[] _unitsByWorth;

    Papers(BallotSet set, byte[]? edited, int[]? editedOffsets, PaperTally tally)
    {
        _set = set;
        _edited = edited;
        _editedOffsets = editedOffsets;
        Tally = tally;
        AllWorthOne = set.WorthTable.Length == 1;
        var denominator = set.WorthTable.Aggregate(BigInteger.One, (lcm, worth) => lcm / BigInteger.GreatestCommonDivisor(lcm, worth.Denominator) * worth.Denominator);
        try
        {
            Denominator = checked((Int128)denominator);
            _unitsByWorth = [.. set.WorthTable.Select(worth => checked((Int128)(worth.Numerator * (denominator / worth.Denominator))))];
        }
        catch (OverflowException overflow)
        {
            throw new ElectionException("The papers' weights have no common denominator below 2^127. Round the weights to fewer decimals.", overflow);
        }
    }

    /// <summary>How many groups there are.</summary>
    public int Groups => _set.Groups;

    /// <summary>Whether a number takes two bytes.</summary>
    public bool Wide => _set.Wide;

    /// <summary>Candidate numbers from 1, group after group.</summary>
    public ReadOnlySpan<byte> Numbers => _edited ?? _set.Numbers;

    /// <summary>Where each group begins, and after the last where it ends.</summary>
    public ReadOnlySpan<int> Offsets => _editedOffsets ?? _set.Offsets;

    /// <summary>How many papers each group has.</summary>
    public ReadOnlySpan<long> Counts => _set.Counts;

    /// <summary>What all worths are multiples of one over; 1 when every paper is worth 1.</summary>
    public Int128 Denominator { get; }

    /// <summary>Whether all papers are worth 1.</summary>
    public bool AllWorthOne { get; }

    /// <summary>What became of the papers.</summary>
    public PaperTally Tally { get; }

    /// <summary>What one paper of the group is worth, times <see cref="Denominator"/>.</summary>
    public Int128 Units(int group) => AllWorthOne ? 1 : _unitsByWorth[_set.WorthIndex(group)];

    /// <summary>What all papers are worth together, valid or not, times <see cref="Denominator"/>: a bound for every sum of a count.</summary>
    public Int128 TotalUnits()
    {
        Int128 units = 0;
        for (var group = 0; group < Groups; group++)
            units = checked(units + Counts[group] * Units(group));
        return units;
    }

    /// <summary>Reads a set under a policy.</summary>
    /// <param name="set">The papers.</param>
    /// <param name="policy">What gaps, equal ranks and repeats mean.</param>
    /// <param name="withdrawn">For each candidate whether he has withdrawn.</param>
    public static Papers Read(BallotSet set, BallotPolicy policy, ReadOnlySpan<bool> withdrawn)
    {
        var reading = new PaperReading(policy, withdrawn);
        if (!set.HasMarks && !set.HasRepeats)
        {
            for (var group = 0; group < set.Groups; group++)
                reading.Plain(set, group);
            return new Papers(set, null, null, reading.Tally(set.Papers));
        }

        var numbers = new byte[set.Offsets[^1]];
        var offsets = new int[set.Groups + 1];
        for (var group = 0; group < set.Groups; group++)
            offsets[group + 1] = offsets[group] + reading.Marked(set, group, numbers.AsSpan(offsets[group]));
        return new Papers(set, numbers, offsets, reading.Tally(set.Papers));
    }
}
