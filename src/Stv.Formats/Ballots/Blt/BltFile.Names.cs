using System.Globalization;
using System.Runtime.InteropServices;

namespace Stv.Formats;

internal sealed partial class BltFile
{
    const int NotesKept = 20;

    const string PaperMarks = "0123456789 \t-=().";

    readonly List<byte> _text = [];

    /// <summary>A text after the papers; it is null where it has a defect, which has been noted.</summary>
    readonly record struct Text(string? Value, int Row, int Column, bool IsQuoted);

    /// <summary>Reads the texts after the papers: a name for each candidate, perhaps each with a party behind it, then perhaps a title, then what is kept as a note.</summary>
    void ReadNames()
    {
        var (texts, total) = (new List<Text>(), 0);
        for (; SkipToToken(); total++)
        {
            var (row, column, isQuoted) = (_cursor.Row, _cursor.Column, _cursor.Peek() == '"');
            var text = isQuoted ? ReadQuoted() : ReadLine();
            if (texts.Count <= 2 * _candidates + NotesKept)
                texts.Add(new Text(text, row, column, isQuoted));
        }
        if (texts.Count < _candidates)
        {
            if (!_cutShort)
                draft.Defects.Add(_cursor.Row, _cursor.Column, string.Create(CultureInfo.InvariantCulture, $"{texts.Count} names"), string.Create(CultureInfo.InvariantCulture, $"{_candidates}, as the first line says, and perhaps a title"), "add the missing names, or check whether the file is cut short");
            foreach (var text in texts)
                AddCandidate(text);
            return;
        }
        var perCandidate = HaveParties(texts) ? 2 : 1;
        for (var i = 0; i < _candidates; i++)
            AddCandidate(texts[i * perCandidate], perCandidate == 2 ? texts[2 * i + 1].Value : null);
        var rest = texts[(_candidates * perCandidate)..];
        if (rest is [var title, ..])
        {
            CheckIsNoPaper(title);
            draft.Title = title.Value is "" ? null : title.Value;
        }
        foreach (var note in rest.Skip(1).Take(NotesKept))
        {
            CheckIsNoPaper(note);
            draft.Notices.Add(new Notice($"{(note.Value is null ? "a line" : Excerpt.Of(note.Value))} after the title was kept as a note", note.Row));
        }
        if (total - _candidates * perCandidate - 1 - NotesKept is > 0 and var more)
            draft.Notices.Add(new Notice(string.Create(CultureInfo.InvariantCulture, $"{more} more after the title were ignored"), null));
    }

    /// <summary>Whether each candidate has a line of two texts, their name and their party. Texts that can be divided in two ways are a defect.</summary>
    bool HaveParties(List<Text> texts)
    {
        if (texts.Count <= _candidates + 1)
            return false;
        int[] perLine = [.. texts.GroupBy(text => text.Row).Select(line => line.All(text => text.IsQuoted) ? line.Count() : 1)];
        if (perLine.Length < _candidates || Array.TrueForAll(perLine[.._candidates], count => count == 1))
            return false;
        if (Array.TrueForAll(perLine[.._candidates], count => count == 2) && (_candidates != 2 || perLine.Length > 2))
            return true;
        draft.Defects.Add(texts[0].Row, texts[0].Column, "several texts on a line that can be several candidates, or a candidate and their party", "a line for each candidate, with the name alone or with name and party on each", "write each name on a line of its own");
        return false;
    }

    void AddCandidate(Text text, string? party = null)
    {
        var number = draft.Candidates.Count + 1;
        if (text.Value is "")
            draft.Defects.Add(text.Row, text.Column, "an empty name", "the name of a candidate", "fill it in");
        CheckIsNoPaper(text);
        draft.AddCandidate(string.IsNullOrEmpty(text.Value) ? string.Create(CultureInfo.InvariantCulture, $"candidate {number}") : text.Value, text.Row, text.Column, slate: string.IsNullOrEmpty(party) ? null : party, withdrawn: _withdrawn.Contains(number), kind: _undeclared.Contains(number) ? CandidateKind.UndeclaredWriteIns : _reopening.Contains(number) ? CandidateKind.ReopenNominations : CandidateKind.Person);
    }

    /// <summary>Several numbers without quotation marks, or a 0, are a paper behind a 0 that did not end the papers.</summary>
    void CheckIsNoPaper(Text text)
    {
        if (!text.IsQuoted && text.Value is { Length: > 0 } value && (value == "0" || value.AsSpan().ContainsAny(' ', '\t')) && value.All(PaperMarks.Contains))
            draft.Defects.Add(text.Row, text.Column, $"{Excerpt.Of(value)} after the 0 that ends the papers", "names", "check that the 0 is in the right place");
    }

    /// <summary>A text in quotation marks: a quotation mark inside is doubled or follows a backslash. Null after noting a defect.</summary>
    string? ReadQuoted()
    {
        var (row, column) = (_cursor.Row, _cursor.Column);
        _cursor.Next();
        _text.Clear();
        while (_cursor.Peek() is not ('\n' or ByteCursor.End))
        {
            var next = _cursor.Next();
            if (next == '\\' && _cursor.Peek() is '"' or '\\')
            {
                next = _cursor.Next();
            }
            else if (next == '"')
            {
                if (_cursor.Peek() != '"')
                    return EndsText() ? Decode(row, column) : null;
                _cursor.Next();
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
        if (_cursor.Peek() is '\n' or ',' or '"' or ByteCursor.End)
            return true;
        draft.Defects.Add(_cursor.Row, _cursor.Column, "text after a closing quotation mark", "the end of the line", "double the quotation marks inside a name");
        while (_cursor.Peek() is not ('\n' or ByteCursor.End))
            _cursor.Next();
        return false;
    }

    /// <summary>A text without quotation marks, which takes the rest of the line. Null after noting a defect.</summary>
    string? ReadLine()
    {
        var (row, column) = (_cursor.Row, _cursor.Column);
        _text.Clear();
        while (_cursor.Peek() is not ('\n' or ByteCursor.End))
            Take(_cursor.Next());
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
            draft.Defects.Add(row, column, LongestName.Found, "a name", "check whether the line belongs here");
        else if (Utf8Text.Decode(Utf8Text.Trim(bytes)) is { } text)
            return text;
        else
            draft.Defects.Add(row, column, Excerpt.Of(bytes), "a name in UTF-8", Utf8Text.HowToSave);
        return null;
    }
}
