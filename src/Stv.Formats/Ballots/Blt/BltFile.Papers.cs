using System.Text;

namespace Stv.Formats;

internal sealed partial class BltFile
{
    BltLines _lines = null!;
    Chunking _chunking = draft.Options.Chunking;

    /// <summary>How many bytes of plain papers have been read.</summary>
    long _plainBytes;

    ushort[] _paper = new ushort[64];
    int _length;
    PaperCollector _papers = null!;

    /// <summary>The greatest number of papers that a line stands for.</summary>
    long _mostAlike;

    /// <summary>Reads the papers and the 0 that ends them.</summary>
    void ReadPapers()
    {
        (_papers, _lines) = (new PaperCollector(_candidates, draft), new BltLines(_candidates));
        while (SkipToToken())
        {
            // Behind a paper on the same line nothing is plain.
            if (_manner != BltPapers.Uncounted && !LooksAtPairs && _cursor.Row > _lastPaperRow && ReadPlainPapers())
                continue;
            if (_manner is null && !IsOrdinary(_cursor.LineAhead(out var isWhole), isWhole))
                ChooseManner();
            if (!ReadPaper())
            {
                draft.Ballots = ResolveIds(_papers.Build());
                CheckCounts();
                return;
            }
        }
        if (!_cutShort)
            NoteEnd("0 alone on a line, which ends the papers, and the names of the candidates", "check whether the file is cut short");
    }

    /// <summary>Reads plain papers as long as they come; false when the next is not plain.</summary>
    bool ReadPlainPapers()
    {
        if (_chunking.Threads > 0 && _plainBytes >= _chunking.After && _cursor.Column == 1 && ReadChunks())
            return true;
        for (; ; )
        {
            var bytes = _lines.Read(_cursor.Ahead, out var more);
            _cursor.Pass(bytes, Collect(_lines, _cursor.Row));
            _plainBytes += bytes;
            if (bytes > 0)
                return true;
            if (!more || !_cursor.ReadMore())
                return false;
        }
    }

    /// <summary>Reads plain papers on several threads. From the first line on that is none, the rest is read as if there were no such threads. False where it is the first.</summary>
    bool ReadChunks()
    {
        _papers.MakeRoom();
        using var chunks = new Chunks<BltChunk>(_cursor.Rest(), _chunking, () => new BltChunk(_candidates));
        _chunking = _chunking with { Threads = 0 };
        var (first, row, place, isPlain) = (_cursor.Row, _cursor.Row, 0, true);
        while (isPlain && chunks.Next() is { } chunk)
        {
            row += Collect(chunk.Lines, row);
            isPlain = chunk.Passed == chunk.Length;
            place = isPlain ? 0 : chunk.Passed;
        }
        _cursor = new ByteCursor(chunks.Rest(place), row);
        return row > first;
    }

    /// <summary>Adds plain papers, of which the first stands in a row, and says how many rows they take.</summary>
    int Collect(BltLines lines, int row)
    {
        if (lines.Papers.Rows == 0)
            return 0;
        _mostAlike = Math.Max(_mostAlike, lines.CopyTo(_papers, row));
        _rowWithoutId ??= row;
        _linesOfPapers += lines.Papers.Rows;
        return lines.Papers.Rows;
    }

    /// <summary>Reads one paper however it is written, with its defects; false when there is none because the papers end.</summary>
    bool ReadPaper()
    {
        var row = _cursor.Row;
        switch (_cursor.Peek())
        {
            case '"':
                draft.Defects.Add(row, _cursor.Column, "a name", "0 alone on a line, which ends the papers", "put it before the names, and check whether papers are missing");
                return false;
            case '[':
                draft.Defects.Add(row, _cursor.Column, "an option in brackets", "options before the first paper", "move it up to the second line");
                SkipPaper();
                return true;
            case '(' when _manner != BltPapers.Uncounted:
                ReadPaperWithId();
                return true;
        }
        var beginsLine = row > _lastPaperRow;
        var token = ReadToken();
        if (IsZero(token) && IsEndMark(beginsLine))
            return false;
        _rowWithoutId ??= row;
        var (count, worth, isSound) = (1L, Fraction.Zero, true);
        if (_manner == BltPapers.Uncounted)
            isSound = ReadFirstPreference(token);
        else if (!PaperWeight.TryRead(token, out count, out worth))
        {
            Note(Excerpt.Of(token), "the weight of a paper, a number above 0, or 0 alone to end the papers", "correct it");
            SkipPaper();
            return true;
        }
        else
            _length = 0;
        if (!(ReadPreferences() & isSound))
            return true;
        Doubt(row, beginsLine, count);
        _mostAlike = Math.Max(_mostAlike, count > 0 ? count : long.MaxValue);
        if (count > 0)
            _papers.Add(_paper.AsSpan(0, _length), count, row);
        else
            _papers.Add(_paper.AsSpan(0, _length), 1, worth, 0, row);
        return true;
    }

    static bool IsZero(ReadOnlySpan<byte> token) => WholeNumber.TryRead(token, out var number) && number == 0;

    /// <summary>Reads preferences, behind those read already, to the end of the paper: the next 0, or the end of the line. False when the paper has a defect.</summary>
    bool ReadPreferences()
    {
        var (blanks, sound, row) = (0, true, _cursor.Row);
        _endedByZero = _hadZero = false;
        for (; ; )
        {
            SkipInLine();
            if (_cursor.Peek() is '\n' or ByteCursor.End && EndsWithLine)
            {
                _firstUnclosed ??= _endedByZero ? null : row;
                return sound;
            }
            if (_cursor.Peek() is '\n' or ',' && !EndsWithLine && _manner is not null)
                SkipToToken();
            if (_cursor.Peek() is ByteCursor.End or '"')
            {
                if (_cursor.Peek() == ByteCursor.End)
                    NoteEnd("0, which ends a paper", "check whether the file is cut short");
                else
                    draft.Defects.Add(_cursor.Row, _cursor.Column, "a name within a paper", "0, which ends a paper", "check whether the 0 that ends the papers is missing");
                SkipPaper();
                return false;
            }
            if (EndsWithLine && PassComma())
                continue;
            if (_cursor.Peek() == '(')
            {
                AppendBlanks(ref blanks);
                sound &= ReadBracketedRank();
                continue;
            }
            var token = ReadToken();
            _hadZero |= _endedByZero;
            _endedByZero = IsZero(token) && _cursor.Peek() != '=';
            if (_endedByZero && !EndsWithLine)
                return sound;
            if (_endedByZero || token is [(byte)'-'])
            {
                blanks++;
                continue;
            }
            AppendBlanks(ref blanks);
            if (token is [(byte)'?'])
            {
                foreach (var mark in BallotSet.Overvote)
                    Append(mark);
                continue;
            }
            sound &= ReadRank(token);
        }
    }

    void AppendBlanks(ref int blanks)
    {
        _firstBlank ??= _hadZero ? _cursor.Row : null;
        for (; blanks > 0; blanks--)
        {
            Append(0);
            Append(0);
        }
    }

    /// <summary>Passes over commas that a spreadsheet leaves at the end of a line; false where they are none of those.</summary>
    bool PassComma()
    {
        if (_cursor.Peek() != ',' || _cursor.PeekSecond() is not (',' or '\n' or '\r' or ' ' or '\t' or ByteCursor.End))
            return false;
        _cursor.Next();
        return true;
    }

    /// <summary>Reads the candidates at one rank, the first of whom has just been read.</summary>
    bool ReadRank(ReadOnlySpan<byte> first)
    {
        var sound = AppendCandidate(first);
        for (SkipInLine(); _cursor.Peek() == '='; SkipInLine())
        {
            _cursor.Next();
            SkipInLine();
            Append(0);
            if (!EndsToken(_cursor.Peek()))
            {
                sound &= AppendCandidate(ReadToken());
                continue;
            }
            draft.Defects.Add(_cursor.Row, _cursor.Column, "nobody after =", CandidateNumber, "write equal candidates as in 3=4");
            return false;
        }
        return sound;
    }

    /// <summary>Reads the candidates at one rank who stand between parentheses.</summary>
    bool ReadBracketedRank()
    {
        var (sound, any) = (true, false);
        _cursor.Next();
        for (; ; )
        {
            SkipInLine();
            var next = _cursor.Peek();
            if (next == ')')
            {
                _cursor.Next();
                if (any)
                    return sound;
            }
            if (next is ')' or '\n' or '"' or '(' or ByteCursor.End)
            {
                draft.Defects.Add(_cursor.Row, _cursor.Column, next == ')' ? "nobody between parentheses" : "a parenthesis that is not closed", "equal candidates between parentheses, as in (3 4)", "correct it");
                return false;
            }
            if (next is ',' or '=')
            {
                _cursor.Next();
                continue;
            }
            if (any)
                Append(0);
            any = true;
            sound &= AppendCandidate(ReadToken());
        }
    }

    bool AppendCandidate(ReadOnlySpan<byte> token)
    {
        if (!WholeNumber.TryRead(token, out var number) && _shortNames.Count > 0)
            number = _shortNames.GetValueOrDefault(Encoding.UTF8.GetString(token));
        if (number >= 1 && number <= _candidates)
        {
            Append((ushort)number);
            return true;
        }
        Note(Excerpt.Of(token), CandidateNumber, "correct it, or remove the paper");
        return false;
    }

    void Append(ushort number)
    {
        if (_length == _paper.Length)
            Array.Resize(ref _paper, 2 * _length);
        _paper[_length++] = number;
    }

    /// <summary>Goes past the rest of a paper whose beginning cannot be understood.</summary>
    void SkipPaper()
    {
        for (SkipInLine(); _cursor.Peek() is not ('\n' or ByteCursor.End); SkipInLine())
        {
            if (IsZero(ReadToken()) && !EndsWithLine)
                return;
        }
    }
}
