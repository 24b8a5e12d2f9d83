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
    readonly Int128[] _unitsByKind;

    Papers(BallotSet set, ElectoralCollege? college, byte[]? edited, int[]? editedOffsets, PaperReading reading)
    {
        _set = set;
        _edited = edited;
        _editedOffsets = editedOffsets;
        Tally = reading.Tally(set.Papers);
        SectionValid = BySection(set, college, reading.ValidByKind);
        var worths = Worths(set, college);
        AllWorthOne = worths.All(worth => worth == Fraction.One);
        var denominator = worths.Aggregate(BigInteger.One, (lcm, worth) => lcm / BigInteger.GreatestCommonDivisor(lcm, worth.Denominator) * worth.Denominator);
        try
        {
            Denominator = checked((Int128)denominator);
            _unitsByKind = [.. worths.Select(worth => checked((Int128)(worth.Numerator * (denominator / worth.Denominator))))];
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

    /// <summary>How many valid papers each section of the college has; empty without a college.</summary>
    public ImmutableArray<long> SectionValid { get; }

    /// <summary>The section that cast the papers of a group.</summary>
    public int Section(int group) => _set.Section(group);

    /// <summary>What one paper of the group is worth, times <see cref="Denominator"/>.</summary>
    public Int128 Units(int group) => AllWorthOne ? 1 : _unitsByKind[_set.Kind(group)];

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
    /// <param name="college">The electoral college, or null.</param>
    /// <exception cref="ElectionException">Weights so fine that they have no common denominator, or weights within a college.</exception>
    public static Papers Read(BallotSet set, BallotPolicy policy, ReadOnlySpan<bool> withdrawn, ElectoralCollege? college)
    {
        if (college is not null && set.KindTable.Any(kind => kind.Worth != Fraction.One))
            throw new ElectionException("The papers of an electoral college take their worth from their section; they cannot have weights of their own.");
        var reading = new PaperReading(policy, withdrawn, set.KindTable.Length);
        if (!set.HasMarks && !set.HasRepeats)
        {
            for (var group = 0; group < set.Groups; group++)
                reading.Plain(set, group);
            return new Papers(set, college, null, null, reading);
        }

        var numbers = new byte[set.Offsets[^1]];
        var offsets = new int[set.Groups + 1];
        for (var group = 0; group < set.Groups; group++)
            offsets[group + 1] = offsets[group] + reading.Marked(set, group, numbers.AsSpan(offsets[group]));
        return new Papers(set, college, numbers, offsets, reading);
    }

    static ImmutableArray<long> BySection(BallotSet set, ElectoralCollege? college, long[] byKind) => college is null ? [] :
        [.. Enumerable.Range(0, college.Sections.Length).Select(section => byKind.Where((_, kind) => set.KindTable[kind].Section == section).Sum())];

    /// <summary>What a paper of each kind is worth: its own weight, or its section's share of the valid papers divided among those of the section.</summary>
    ImmutableArray<Fraction> Worths(BallotSet set, ElectoralCollege? college) => college is null
        ? [.. set.KindTable.Select(kind => kind.Worth)]
        : [.. set.KindTable.Select(kind => SectionValid[kind.Section] == 0 ? Fraction.One
            : college.Sections[kind.Section].Share * new Fraction(Tally.Valid) / new Fraction(SectionValid[kind.Section]))];
}
