namespace Stv.Formats;

/// <summary>Changes single values of a JSON text and leaves all else, its comments and the numbers of its rows, as it is.</summary>
/// <param name="utf8">The text, without a byte-order mark.</param>
internal sealed class ElectionPatch(byte[] utf8)
{
    readonly SortedDictionary<int, (int Length, string Text)> _changes = [];

    /// <summary>Puts another value in the place of a text or of <c>null</c>.</summary>
    public void Replace(PlacedJson value, string text)
    {
        var start = JsonPlace.Offset(utf8, value);
        var end = start + 1;
        if (utf8[start] != '"')
            end = start + value.Text.Length;
        else
        {
            while (utf8[end] != '"')
                end += utf8[end] == '\\' ? 2 : 1;
            end++;
        }
        _changes[start] = (end - start, text);
    }

    /// <summary>Puts something after the brace that opens an object.</summary>
    public void Open(PlacedJson value, string text) => _changes[JsonPlace.Offset(utf8, value) + 1] = (0, text);

    /// <summary>The text with all changes.</summary>
    public byte[] Patched()
    {
        using var patched = new MemoryStream();
        var at = 0;
        foreach (var (start, (length, text)) in _changes)
        {
            patched.Write(utf8, at, start - at);
            patched.Write(System.Text.Encoding.UTF8.GetBytes(text));
            at = start + length;
        }
        patched.Write(utf8, at, utf8.Length - at);
        return patched.ToArray();
    }
}
