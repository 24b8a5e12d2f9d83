using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Stv.Counting;

/// <summary>Reads papers that lie as a tree for the next preference of somebody who can receive them.</summary>
/// <remarks>Where a paper goes next cannot be foreseen, and a processor that guesses at each number whether to go on guesses wrong. Sixteen numbers are looked up at once instead, where no number is above 15.</remarks>
internal readonly ref struct TreeWalk
{
    readonly ReadOnlySpan<byte> _numbers;

    /// <summary>For each number 0xFF if the walk stops there: at the candidates who can receive papers, and at the 0 that ends a paper.</summary>
    readonly ReadOnlySpan<byte> _stops;
    readonly Vector128<byte> _stopsAtOnce;

    /// <summary>Whether no number is above 15, and the processor looks up sixteen at once.</summary>
    readonly bool _isShort;

    /// <param name="tree">The papers.</param>
    /// <param name="continuing">For each candidate whether they can receive papers.</param>
    /// <param name="stops">Room for 16 numbers, and for each candidate's number and 0.</param>
    public TreeWalk(PaperTree tree, ReadOnlySpan<bool> continuing, Span<byte> stops)
    {
        stops[0] = 0xFF;
        for (var candidate = 0; candidate < continuing.Length; candidate++)
            stops[candidate + 1] = continuing[candidate] ? (byte)0xFF : (byte)0;
        _numbers = tree.Numbers;
        _stops = stops;
        _stopsAtOnce = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(stops));
        _isShort = continuing.Length < Vector128<byte>.Count && (Ssse3.IsSupported || AdvSimd.Arm64.IsSupported);
    }

    /// <summary>Room for the stops of so many candidates.</summary>
    public static byte[] RoomFor(int candidates) => new byte[Math.Max(Vector128<byte>.Count, candidates + 1)];

    /// <summary>Whether the walk stops at a number.</summary>
    public bool StopsAt(int number) => _stops[number] != 0;

    /// <summary>The next number, at or after a place, at which the walk stops; and the place after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(ref int at)
    {
        if (_isShort)
        {
            // A paper that names nobody twice ends within sixteen numbers, and so many can be read from any place.
            var numbers = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(_numbers), (nuint)at);
            at += BitOperations.TrailingZeroCount(LookUp(_stopsAtOnce, numbers).ExtractMostSignificantBits());
            return _numbers[at++];
        }
        int number;
        do
            number = _numbers[at++];
        while (_stops[number] == 0);
        return number;
    }

    /// <remarks>The native build runs on processors without this instruction and asks before it uses it; only when it is named it is not written out as sixteen steps.</remarks>
    static Vector128<byte> LookUp(Vector128<byte> table, Vector128<byte> numbers) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, numbers) : AdvSimd.Arm64.VectorTableLookup(table, numbers);
}
