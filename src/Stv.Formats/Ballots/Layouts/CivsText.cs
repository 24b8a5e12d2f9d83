using System.Buffers;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// The ballots of CIVS, the Condorcet Internet Voting Service: rows of ranks below a comment that names the candidates,
/// <c># Candidates: Ann / Bob / Cat</c>. With the names as headings it is a rank matrix, and is read as one.
/// </summary>
internal static class CivsText
{
    static readonly SearchValues<byte> Ranks = SearchValues.Create("0123456789,- \t"u8);

    const int LongestLine = 1 << 16;

    /// <summary>The text with headings in the place of the comment; any other text as it is.</summary>
    /// <param name="text">The text of a file.</param>
    public static Stream Of(Stream text)
    {
        var beginning = "# Candidates:"u8;
        var start = new byte[beginning.Length];
        start = start[..text.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (!start.AsSpan().SequenceEqual(beginning))
            return new ReplayStream(start, text);
        var more = new byte[LongestLine];
        more = more[..text.ReadAtLeast(more, more.Length, throwOnEndOfStream: false)];
        var end = more.AsSpan().IndexOf((byte)'\n');
        if (end < 0 || Utf8Text.Decode(Utf8Text.Trim(more.AsSpan(0, end))) is not { Length: > 0 } names || !AreRanks(more.AsSpan(end + 1)))
            return new ReplayStream(start, new ReplayStream(more, text));
        var headings = string.Join(',', names.Split(" / ").Select(name => CsvCell.Of(name.Trim())));
        return new ReplayStream(Encoding.UTF8.GetBytes(headings + "\n"), new ReplayStream(more.AsMemory(end + 1), text));
    }

    /// <summary>Whether the next line is ranks with commas between them; a dash is none.</summary>
    static bool AreRanks(ReadOnlySpan<byte> rows)
    {
        var end = rows.IndexOf((byte)'\n');
        var line = Utf8Text.Trim(end < 0 ? rows : rows[..end]);
        return line.Contains((byte)',') && line.IndexOfAnyExcept(Ranks) < 0;
    }
}
