using System.Globalization;

namespace Stv.Formats;

/// <summary>A ballot paper of the Australian Senate, and what its numbers mean.</summary>
/// <remarks>
/// Commonwealth Electoral Act 1918 as amended in 2016. Below the line a vote is formal with the numbers from 1 to 6, or as
/// many as there are candidates where they are fewer (section 268A); above the line with a number 1 (section 269). A tick
/// or a cross stands for 1 (written <c>/</c> and <c>*</c>). A number that is given twice or left out ends the preferences.
/// Where both are formal the vote below the line counts, and a number above the line is one for each candidate of the
/// group, in the order of the ballot paper.
/// </remarks>
/// <param name="groups">The candidates of each group that has a square above the line, by number.</param>
/// <param name="candidates">How many squares there are below it.</param>
internal sealed class SenatePaper(ushort[][] groups, int candidates)
{
    const int FormalBelow = 6;

    readonly int[] _marks = new int[groups.Length + candidates];
    readonly List<ushort> _paper = [];
    long _above, _below, _both, _informal;

    public int Squares => _marks.Length;

    /// <summary>Says what stands in a square, those above the line first.</summary>
    public void Mark(int square, ReadOnlySpan<byte> mark) =>
        _marks[square] = mark is [(byte)'*'] or [(byte)'/'] ? 1 : WholeNumber.TryRead(mark, out var number) && number <= Squares ? (int)number : 0;

    public void Clear() => Array.Clear(_marks);

    /// <summary>The preferences of the paper that was marked; none when it is not formal. Valid until the next.</summary>
    public ushort[] Read()
    {
        var below = Consecutive(_marks.AsSpan(groups.Length));
        var above = Consecutive(_marks.AsSpan(0, groups.Length));
        var isFormalBelow = below.Length >= Math.Min(FormalBelow, candidates);
        _paper.Clear();
        if (isFormalBelow)
        {
            foreach (var candidate in below)
                _paper.Add((ushort)(candidate + 1));
        }
        else
        {
            foreach (var group in above)
                _paper.AddRange(groups[group]);
        }
        if (isFormalBelow && above.Length > 0)
            _both++;
        else if (isFormalBelow)
            _below++;
        else if (above.Length > 0)
            _above++;
        else
            _informal++;
        Clear();
        return [.. _paper];
    }

    /// <summary>The squares numbered 1, 2 and so on, each number given once.</summary>
    static int[] Consecutive(ReadOnlySpan<int> marks)
    {
        var found = new int[marks.Length];
        Array.Fill(found, -1);
        for (var square = 0; square < marks.Length; square++)
        {
            if (marks[square] is > 0 and var number && number <= found.Length)
                found[number - 1] = found[number - 1] == -1 ? square : -2;
        }
        var end = Array.FindIndex(found, square => square < 0);
        return end < 0 ? found : found[..end];
    }

    /// <summary>Says how many papers were marked where.</summary>
    public void Note(Draft draft)
    {
        draft.Notices.Add(new Notice(string.Create(CultureInfo.InvariantCulture, $"papers marked above the line: {_above}; below it: {_below}; both, where the marks below count: {_both}"), null));
        if (_informal > 0)
            draft.Notices.Add(new Notice($"{Amount.Of(_informal, "paper")} formal neither above nor below the line read as blank", null));
    }
}
