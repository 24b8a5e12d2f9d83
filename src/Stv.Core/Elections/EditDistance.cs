namespace Stv;

/// <summary>The distance between two words. It finds the known word that was probably meant by an unknown one.</summary>
internal static class EditDistance
{
    /// <summary>Longer words are compared only up to this length, and only this many words are compared, so that a hostile file cannot make this slow.</summary>
    const int Compared = 64;
    const int KnownAtMost = 1000;

    /// <summary>The known word that needs the fewest changes of a character, if they are at most about a third of its length; the first of several. Null when no word is near.</summary>
    public static string? Nearest(string wanted, IEnumerable<string> known)
    {
        string? nearest = null;
        var fewest = Math.Min(wanted.Length, Compared) / 3 + 1;
        foreach (var name in known.Take(KnownAtMost))
        {
            var changes = Changes(wanted, name);
            if (changes < fewest)
                (nearest, fewest) = (name, changes);
        }
        return nearest;
    }

    /// <summary>How many characters must be added, dropped, replaced or swapped with the next; upper and lower case are the same.</summary>
    public static int Changes(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a[..Math.Min(a.Length, Compared)];
        b = b[..Math.Min(b.Length, Compared)];
        Span<int> beforeLast = stackalloc int[Compared + 1];
        Span<int> last = stackalloc int[Compared + 1];
        Span<int> row = stackalloc int[Compared + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
        }
        return row[b.Length];
    }

    static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
