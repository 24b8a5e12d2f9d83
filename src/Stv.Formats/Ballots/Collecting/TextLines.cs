using System.Text;

namespace Stv.Formats;

/// <summary>The lines of a text file that are short enough to be meant as such, without white space around them.</summary>
internal sealed class TextLines(Stream content, Draft draft)
{
    const int Longest = 1 << 20;

    readonly ByteCursor _cursor = new(content);
    readonly List<byte> _bytes = [];

    /// <summary>Row of the file, from 1.</summary>
    public int Row { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Goes to the next line; false at the end of the file.</summary>
    public bool Read()
    {
        if (_cursor.Peek() == ByteCursor.End)
            return false;
        Row = _cursor.Row;
        _bytes.Clear();
        for (var next = _cursor.Next(); next is not ('\n' or ByteCursor.End); next = _cursor.Next())
        {
            if (_bytes.Count < Longest)
                _bytes.Add((byte)next);
        }
        if (_bytes.Count == Longest)
            draft.Defects.Add(Row, null, "a line of more than a million bytes", "shorter lines", "check whether the file is damaged");
        Text = Encoding.UTF8.GetString(_bytes.ToArray()).TrimStart('\uFEFF').Trim();
        return true;
    }
}
