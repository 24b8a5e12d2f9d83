using System.Globalization;
using System.Runtime.InteropServices;

namespace Stv.Formats;

internal sealed partial class BltFile
{

    readonly List<byte> _text = [];

    /// <summary>Reads the texts after the papers: a name for each candidate, then perhaps a title.</summary>
    void ReadNames()
    {
        var texts = 0;
        for (; SkipToToken(); texts++)
        {
            var (row, column) = (cursor.Row, cursor.Column);
            var text = cursor.Peek() == '"' ? ReadQuoted() : ReadLine();
            if (texts < _candidates)
                AddCandidate(text, row, column);
            else if (texts == _candidates)
                draft.Title = text is "" ? null : text;
            else if (texts == _candidates + 1)
                draft.Defects.Add(row, column, text is null ? "more text" : Excerpt.Of(text), string.Create(CultureInfo.InvariantCulture, $"nothing after {_candidates} names and the title"), "correct the number of candidates in the first line, or take out what is neither");
        }
        if (texts < _candidates && !_cutShort)
            draft.Defects.Add(cursor.Row, cursor.Column, string.Create(CultureInfo.InvariantCulture, $"{texts} names"), string.Create(CultureInfo.InvariantCulture, $"{_candidates}, as the first line says, and perhaps a title"), "add the missing names, or see whether the file is cut short");
    }

    void AddCandidate(string? name, int row, int column)
    {
        var number = draft.Candidates.Count + 1;
        if (name is "")
            draft.Defects.Add(row, column, "an empty name", "the name of a candidate", "fill it in");
        draft.AddCandidate(string.IsNullOrEmpty(name) ? string.Create(CultureInfo.InvariantCulture, $"candidate {number}") : name, row, column, withdrawn: _withdrawn.Contains(number));
    }

    /// <summary>A text in quotation marks: a quotation mark inside is doubled or follows a backslash. Null after noting a defect.</summary>
    string? ReadQuoted()
    {
        var (row, column) = (cursor.Row, cursor.Column);
        cursor.Next();
        _text.Clear();
        while (cursor.Peek() is not ('\n' or ByteCursor.End))
        {
            var next = cursor.Next();
            if (next == '\\' && cursor.Peek() is '"' or '\\')
            {
                next = cursor.Next();
            }
            else if (next == '"')
            {
                if (cursor.Peek() != '"')
                    return EndsText() ? Decode(row, column) : null;
                cursor.Next();
            }
            Take(next);
        }
        draft.Defects.Add(row, column, "a quotation mark that is not closed", "a name between quotation marks on one line", "close it");
        return null;
    }

    /// <summary>Whether the quotation mark just read ends the text; after a stray one the rest of the line is passed over.</summary>
    bool EndsText()
    {
        SkipInLine();
        if (cursor.Peek() is '\n' or ',' or '"' or ByteCursor.End)
            return true;
        draft.Defects.Add(cursor.Row, cursor.Column, "text after a closing quotation mark", "the end of the line", "double the quotation marks inside a name");
        while (cursor.Peek() is not ('\n' or ByteCursor.End))
            cursor.Next();
        return false;
    }

    /// <summary>A text without quotation marks, which takes the rest of the line. Null after noting a defect.</summary>
    string? ReadLine()
    {
        var (row, column) = (cursor.Row, cursor.Column);
        _text.Clear();
        while (cursor.Peek() is not ('\n' or ByteCursor.End))
            Take(cursor.Next());
        return Decode(row, column)?.TrimEnd(',', ' ', '\t');
    }

    void Take(int next)
    {
        if (_text.Count <= LongestName.Length)
            _text.Add((byte)next);
    }

    string? Decode(int row, int column)
    {
        var bytes = CollectionsMarshal.AsSpan(_text);
        if (bytes.Length > LongestName.Length)
            draft.Defects.Add(row, column, LongestName.Found, "a name", "see whether the line belongs here");
        else if (Utf8Text.Decode(Utf8Text.Trim(bytes)) is { } text)
            return text;
        else
            draft.Defects.Add(row, column, Excerpt.Of(bytes), "a name in UTF-8", Utf8Text.HowToSave);
        return null;
    }
}
