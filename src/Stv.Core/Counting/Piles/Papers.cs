using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Counting;

/// <summary>The papers of a contest as a rule sees them: in each group the candidates in order of preference; what every paper is worth over a common denominator.</summary>
/// <remarks>
/// <para>Withdrawn candidates may still be named; whoever walks a paper passes over them. A set without marks is used as it lies, uncopied.</para>
/// <para>No marks are left, except that under <see cref="EqualRankPolicy.Split"/>, <see cref="EqualRankPolicy.EachHasAVote"/> and <see cref="EqualRankPolicy.StopIfSeveralContinue"/> the number 0 still stands between the candidates of one rank.</para>
/// </remarks>
internal sealed class Papers
{
    /// <summary>The longest common denominator of the worths, 10,000 digits: every kind of paper keeps a number of that length. The sections of a college never come to it while each has fewer than 10,000 valid papers.</summary>
    const int MostDenominatorBits = 33_219;

    readonly BallotSet _set;
    byte[]? _edited;
    int[]? _editedOffsets;
    bool _isOneByOne;
    readonly BigInteger[] _unitsByKind;

    Papers(BallotSet set, BallotPolicy policy, ElectoralCollege? college, byte[]? edited, int[]? editedOffsets, PaperReading reading)
    {
        AreCastAsOne = college is null && set.KindTable.All(kind => kind.Worth == Fraction.One);
        _set = set;
        _edited = edited;
        _editedOffsets = editedOffsets;
        Tally = reading.Tally(set.Papers);
        HasEqualRanks = policy.EqualRanks is EqualRankPolicy.Split or EqualRankPolicy.EachHasAVote or EqualRankPolicy.StopIfSeveralContinue && Tally.WithEqualRanks > 0;
        SectionValid = BySection(set, college, reading.ValidByKind);
        if (AreCastAsOne)
        {
            // What many small counts need not work out again and again.
            (AllWorthOne, Denominator, _unitsByKind, SectionUnits) = (true, BigInteger.One, [], []);
            return;
        }
        var worths = Worths(set, college);
        AllWorthOne = worths.All(worth => worth == Fraction.One);
        Denominator = worths.Select(worth => worth.Denominator).Distinct().Aggregate(BigInteger.One, (lcm, denominator) =>
            lcm.GetBitLength() > MostDenominatorBits ? lcm : lcm / BigInteger.GreatestCommonDivisor(lcm, denominator) * denominator);
        if (Denominator.GetBitLength() > MostDenominatorBits)
            throw new ElectionException("What the papers are worth has so many different denominators that a common one would take more than 10,000 digits. Give weights as decimals.");
        _unitsByKind = [.. worths.Select(worth => worth.Numerator * (Denominator / worth.Denominator))];
        SectionUnits = [.. SectionValid.Select((_, section) => set.KindTable.Index().FirstOrDefault(kind => kind.Item.Section == section, (Index: 0, default)).Index).Select(kind => _unitsByKind[kind])];
    }

    /// <summary>Breaks the count of these papers off. Asked at every stage and whenever a pile moves.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>The memory that counts of such papers share; of their own where they share none.</summary>
    public CountRoom Room { get => field ??= new CountRoom(); set; }

    /// <summary>How many groups there are.</summary>
    public int Groups => Offsets.Length - 1;

    /// <summary>Candidate numbers from 1, group after group, and a 0 after each.</summary>
    public PaperNumbers Numbers => _edited is null ? _set.Numbers : new PaperNumbers(_edited, _set.Wide);

    /// <summary>For each group which of the numbers is its first, and after the last group how many numbers there are; of papers one by one only the former.</summary>
    public ReadOnlySpan<int> Offsets => _editedOffsets ?? _set.Offsets;

    /// <summary>The papers as a tree, where they are counted again and again and each is worth 1; else null.</summary>
    public PaperTree? Tree => _edited is null && _editedOffsets is null && AllWorthOne ? _set.Tree : null;

    /// <summary>The numbers of a group.</summary>
    public ushort[] Paper(int group) => Numbers.Paper(Offsets, group);

    /// <summary>Whether some papers still have marks between candidates of one rank.</summary>
    public bool HasEqualRanks { get; }

    /// <summary>How many papers each group has.</summary>
    public PaperCounts Counts => _isOneByOne ? default : _set.Counts;

    /// <summary>How many papers a group has.</summary>
    public long Count(int group) => Counts[group];

    /// <summary>What all worths are multiples of one over; 1 when every paper is worth 1.</summary>
    public BigInteger Denominator { get; }

    /// <summary>Whether all papers are worth 1.</summary>
    public bool AllWorthOne { get; }

    /// <summary>Whether all papers were cast with a worth of 1, be they divided among orders or not.</summary>
    public bool AreCastAsOne { get; private init; }

    /// <summary>What became of the papers.</summary>
    public PaperTally Tally { get; private init; }

    /// <summary>How many valid papers each section of the college has; empty without a college.</summary>
    public ImmutableArray<long> SectionValid { get; }

    /// <summary>Whether every section of the college is large enough to hide a voter, so that it is told what each did.</summary>
    public bool PublishesSections => !SectionValid.IsEmpty && SectionValid.All(valid => valid >= ElectoralCollege.SmallestPublishedSection);

    /// <summary>What one paper of each section is worth, times <see cref="Denominator"/>; empty without a college.</summary>
    public ImmutableArray<BigInteger> SectionUnits { get; }

    /// <summary>The section that cast the papers of a group.</summary>
    public int Section(int group) => _set.Section(group);

    /// <summary>Whether the group's papers still have marks between candidates of one rank.</summary>
    public bool HasMarks(int group)
    {
        if (!HasEqualRanks)
            return false;
        var (start, end) = (Offsets[group], Offsets[group + 1] - 1);
        return _set.Wide ? Numbers.Wide[start..end].Contains((ushort)0) : Numbers.Narrow[start..end].Contains((byte)0);
    }

    /// <summary>Whether the group's papers share their first rank among several candidates.</summary>
    public bool SharesFirstRank(int group) => HasMarks(group) && Numbers[Offsets[group] + 1] == 0;

    /// <summary>What one paper of the group is worth, times <see cref="Denominator"/>.</summary>
    public BigInteger Units(int group) => AllWorthOne ? BigInteger.One : _unitsByKind[_set.Kind(group)];

    /// <summary>What all papers are worth together, valid or not, times <see cref="Denominator"/>: a bound for every sum of a count.</summary>
    public BigInteger TotalUnits()
    {
        if (AllWorthOne)
            return Tally.Total;
        var units = BigInteger.Zero;
        for (var group = 0; group < Groups; group++)
            units += Count(group) * Units(group);
        return units;
    }

    /// <summary>Reads a set under a policy.</summary>
    /// <param name="set">The papers.</param>
    /// <param name="policy">What gaps, equal ranks and repeats mean.</param>
    /// <param name="withdrawn">For each candidate whether they have withdrawn.</param>
    /// <param name="college">The electoral college, or null.</param>
    /// <exception cref="ElectionException">Weights within a college, or weights without a common denominator of a reasonable length.</exception>
    public static Papers Read(BallotSet set, BallotPolicy policy, ReadOnlySpan<bool> withdrawn, ElectoralCollege? college)
    {
        if (college is not null && set.KindTable.Any(kind => kind.Worth != Fraction.One))
            throw new ElectionException("The papers of an electoral college take their worth from their section; they cannot have weights of their own.");
        var reading = new PaperReading(policy, withdrawn, set.KindTable.Length);
        if (!set.HasMarks && !set.HasRepeats && policy.TakesPlainPapersWhole)
        {
            reading.Plain(set);
            return new Papers(set, policy, college, null, null, reading);
        }

        var numbers = new byte[PaperNumbers.Bytes(set.Offsets[^1], set.Wide)];
        var offsets = new int[set.Groups + 1];
        for (var group = 0; group < set.Groups; group++)
            offsets[group + 1] = offsets[group] + reading.Marked(set, group, numbers, offsets[group]);
        return new Papers(set, policy, college, numbers, offsets, reading);
    }

    /// <summary>The valid papers one by one, for rules in which it matters which paper lies where: group by group in their order, or as a draw shuffles them. They must be worth 1 and have no sections.</summary>
    /// <param name="draw">Draws a number below a given one; null for no shuffle.</param>
    /// <exception cref="OverflowException">There are more papers than can be told apart.</exception>
    public Papers OneByOne(Func<int, int>? draw)
    {
        var order = new List<int>(checked((int)Tally.Valid));
        for (var group = 0; group < Groups; group++)
            if (Offsets[group] < Offsets[group + 1] - 1)
                order.AddRange(Enumerable.Repeat(group, checked((int)Count(group))));
        for (var left = order.Count; draw is not null && left > 1; left--)
        {
            var drawn = draw(left);
            (order[left - 1], order[drawn]) = (order[drawn], order[left - 1]);
        }

        // What papers of a group say stands in one place, where each of them begins.
        var starts = new int[order.Count + 1];
        for (var paper = 0; paper < order.Count; paper++)
            starts[paper] = Offsets[order[paper]];
        var single = (Papers)MemberwiseClone();
        (single._editedOffsets, single._isOneByOne) = (starts, true);
        return single;
    }

    /// <summary>The same papers, each that gives several one rank divided into equal parts. What became of the papers is told as it was.</summary>
    /// <param name="contest">The contest that they are of.</param>
    /// <exception cref="ElectionException">The contest has an electoral college, or a paper would have too many parts.</exception>
    public Papers Divided(Contest contest)
    {
        if (contest.College is not null)
            throw new ElectionException($"{contest.Title}: the papers of an electoral college cannot be divided among candidates of one rank under a rule that moves papers. Count by a rule after B. L. Meek, such as meek, or let such papers end there (equal-ranks: stop).");
        var set = DividedPapers.Divide(this, contest.Ballots);
        return new Papers(set, new BallotPolicy(GapPolicy.CloseUp, EqualRankPolicy.Stop, RepeatPolicy.Ignore), college: null, null, null, ReadPlain(set, contest)) { Tally = Tally, AreCastAsOne = AreCastAsOne };
    }

    static PaperReading ReadPlain(BallotSet set, Contest contest)
    {
        var reading = new PaperReading(new BallotPolicy(GapPolicy.CloseUp, EqualRankPolicy.Stop, RepeatPolicy.Ignore), contest.Candidates.Select(candidate => candidate.Withdrawn).ToArray(), set.KindTable.Length);
        reading.Plain(set);
        return reading;
    }

    static ImmutableArray<long> BySection(BallotSet set, ElectoralCollege? college, long[] byKind) => college is null ? [] :
        [.. Enumerable.Range(0, college.Sections.Length).Select(section => byKind.Where((_, kind) => set.KindTable[kind].Section == section).Sum())];

    /// <summary>What a paper of each kind is worth: its own weight, or its section's share of the valid papers divided among those of the section.</summary>
    ImmutableArray<Fraction> Worths(BallotSet set, ElectoralCollege? college) => college is null
        ? [.. set.KindTable.Select(kind => kind.Worth)]
        : [.. set.KindTable.Select(kind => SectionValid[kind.Section] == 0 ? Fraction.One
            : college.Sections[kind.Section].Share * new Fraction(Tally.Valid) / new Fraction(SectionValid[kind.Section]))];
}
