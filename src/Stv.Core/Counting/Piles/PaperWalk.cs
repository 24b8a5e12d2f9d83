using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stv.Counting;

/// <summary>Reads papers for the next preference of somebody who can receive them. What it needs is taken out of <see cref="Papers"/> once for a whole pile, since this is where a count of millions of papers spends its time.</summary>
internal readonly ref struct PaperWalk
{
    readonly ReadOnlySpan<byte> _narrow;
    readonly ReadOnlySpan<ushort> _wide;
    readonly ReadOnlySpan<int> _offsets;
    readonly PaperCounts _counts;
    readonly Papers? _weighted;

    /// <summary>For each number whether the walk stops there: at the candidates who can receive papers, and at the 0 that ends a paper.</summary>
    readonly ReadOnlySpan<bool> _stops;

    /// <summary>Papers of so many bytes and more do not lie near the processor, and are fetched side by side before they are walked.</summary>
    const int Large = 1 << 18;

    readonly bool _isLarge;

    /// <summary>Whether papers have ranks that several share, of whom at most one may continue where a paper goes on.</summary>
    readonly bool _hasSharedRanks;

    /// <param name="papers">The papers.</param>
    /// <param name="continuing">For each candidate whether they can receive papers.</param>
    /// <param name="stops">Room for one more than there are candidates, which nobody writes to while the walk is used; null to make it.</param>
    public PaperWalk(Papers papers, ReadOnlySpan<bool> continuing, bool[]? stops = null)
    {
        stops ??= new bool[continuing.Length + 1];
        stops[0] = true;
        continuing.CopyTo(stops.AsSpan(1));
        _narrow = papers.Numbers.Narrow;
        _wide = papers.Numbers.Wide;
        _isLarge = Math.Max(_narrow.Length, 2 * _wide.Length) >= Large;
        _offsets = papers.Offsets;
        _counts = papers.Counts;
        _weighted = papers.AllWorthOne ? null : papers;
        _stops = stops;
        _hasSharedRanks = papers.HasEqualRanks;
    }

    /// <summary>Whether some paper is not worth 1.</summary>
    public bool IsWeighted => _weighted is not null;

    /// <summary>How many papers a group has.</summary>
    public long Count(int group) => _counts[group];

    /// <summary>What the papers of a group are worth: count × worth, times the common denominator of the worths.</summary>
    public BigInteger Units(int group) => _weighted is null ? Count(group) : Count(group) * _weighted.Units(group);

    /// <summary>The beginnings of as many groups as there is room for, those without papers left out.</summary>
    /// <param name="group">The first group; then the one after the last.</param>
    /// <param name="room">The room.</param>
    public Span<PaperPlace> Start(ref int group, Span<PaperPlace> room)
    {
        var places = 0;
        for (; group < _offsets.Length - 1 && places < room.Length; group++)
            if (Count(group) > 0)
                room[places++] = new PaperPlace(group, _offsets[group]);
        return room[..places];
    }

    /// <summary>The first continuing candidate named on the papers of a group, or −1.</summary>
    public int First(int group)
    {
        var at = _offsets[group];
        return Next(ref at);
    }

    /// <summary>The next continuing candidate at or after a place, and the place after them; −1 where there is none.</summary>
    public int Next(ref int at) => _wide.IsEmpty ? Next(_narrow, ref at) : Next(_wide, ref at);

    /// <summary>The next rank, at or after a place on the papers of a group, of which somebody continues: who, and the place after the rank; −1 where several of it do, or where there is no such rank.</summary>
    int NextAlone(int group, ref int at)
    {
        var end = _offsets[group + 1] - 1;
        while (at < end)
        {
            var (alone, several) = (-1, false);
            for (var isOfRank = true; isOfRank;)
            {
                var number = Number(at++);
                several |= _stops[number] && alone >= 0;
                alone = _stops[number] ? number - 1 : alone;
                isOfRank = at < end && Number(at) == 0;
                at += isOfRank ? 1 : 0;
            }
            if (several)
                return -1;
            if (alone >= 0)
                return alone;
        }
        return -1;
    }

    int Number(int at) => _wide.IsEmpty ? _narrow[at] : _wide[at];

    /// <summary>Goes on from each of some places to the next continuing candidate, as <see cref="Next(ref int)"/> does.</summary>
    /// <param name="places">The places.</param>
    /// <param name="receivers">Room for the candidate of each place, or −1.</param>
    public void Advance(Span<PaperPlace> places, Span<int> receivers)
    {
        if (_isLarge)
            LookAt(places);
        if (_hasSharedRanks)
            for (var i = 0; i < places.Length; i++)
                receivers[i] = NextAlone(places[i].Group, ref places[i].At);
        else if (_wide.IsEmpty)
            Advance(_narrow, _stops, places, receivers);
        else
            for (var i = 0; i < places.Length; i++)
                receivers[i] = Next(_wide, ref places[i].At);
    }

    /// <remarks>Most of a count: what it reads is held in registers and not looked up anew for each paper.</remarks>
    static void Advance(ReadOnlySpan<byte> numbers, ReadOnlySpan<bool> stops, Span<PaperPlace> places, Span<int> receivers)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var at = places[i].At;
            int number;
            do
                number = numbers[at++];
            while (!stops[number]);
            places[i].At = at;
            receivers[i] = number - 1;
        }
    }

    int Next(ReadOnlySpan<byte> numbers, ref int at)
    {
        int number;
        do
            number = numbers[at++];
        while (!_stops[number]);
        return number - 1;
    }

    int Next(ReadOnlySpan<ushort> numbers, ref int at)
    {
        int number;
        do
            number = numbers[at++];
        while (!_stops[number]);
        return number - 1;
    }

    /// <summary>Looks at what stands in some places, so that memory fetches all of them side by side before each is walked from.</summary>
    /// <returns>Nothing that means anything; it keeps the looking from being optimised away, as it would be within its caller.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    int LookAt(ReadOnlySpan<PaperPlace> places)
    {
        var seen = 0;
        if (_wide.IsEmpty)
            foreach (var place in places)
                seen |= _narrow[place.At];
        else
            foreach (var place in places)
                seen |= _wide[place.At];
        return seen;
    }
}
