using System.Text;

namespace Stv.Formats;

internal sealed partial class BltFile
{
    readonly ushort[] _plain = new ushort[1 << 10];
    ushort[] _paper = new ushort[64];
    int _length;
    PaperCollector _papers = null!;

    /// <summary>Reads the papers and the 0 that ends them.</summary>
    void ReadPapers()
    {
        _papers = new PaperCollector(_candidates, draft);
        while (SkipToToken())
        {
            if (!ReadPlainPapers() && !ReadPaper())
            {
                draft.Ballots = ResolveIds(_papers.Build());
                return;
            }
        }
        if (!_cutShort)
            NoteEnd("0 alone on a line, which ends the papers, and the names of the candidates", "see whether the file is cut short");
    }

    /// <summary>Reads plain papers as long as they come; false when the next is not plain.</summary>
    bool ReadPlainPapers()
    {
        for (; ; )
        {
            var row = cursor.Row;
            var bytes = ReadPlainPapers(cursor.Ahead, row, out var rows, out var more);
            cursor.Pass(bytes, rows);
            if (rows > 0)
                _rowWithoutId ??= row;
            if (bytes > 0)
                return true;
            if (!more || !cursor.ReadMore())
                return false;
        }
    }

    /// <summary>
    /// The common case and the only one made for speed: lines of a weight, candidates and 0 with single blanks between
    /// them. Stops before a line that is anything else, or that the block does not hold to its end.
    /// </summary>
    /// <returns>How many bytes were read.</returns>
    int ReadPlainPapers(ReadOnlySpan<byte> block, int row, out int rows, out bool more)
    {
        Span<ushort> paper = _plain;
        var (read, start, weight, length) = (0, 0, 0, -1);
        (rows, more) = (0, false);
        block = block[..(block.LastIndexOf((byte)'\n') + 1)];
        for (var part = 0; part < block.Length; part += DigitRuns.BytesAtOnce)
        {
            foreach (var end in DigitRuns.Ends(block, part))
            {
                var number = DigitRuns.Number(block, start, end);
                if (block[end] == ' ' && number > 0 && length < paper.Length)
                {
                    // The first number is the weight, the others are candidates.
                    if (length < 0)
                        weight = number;
                    else if (number <= _candidates)
                        paper[length] = (ushort)number;
                    else
                        return read;
                    length++;
                }
                else if (block[end] is (byte)'\n' or (byte)'\r' && number == 0 && length >= 0)
                {
                    _papers.Add(paper[..length], weight, row + rows);
                    (read, length) = (end + 1, -1);
                    rows++;
                }
                else if (block[end] == '\n' && read == end && end > 0 && block[end - 1] == '\r')
                {
                    // The second half of the line end that ended the paper.
                    read++;
                }
                else
                {
                    return read;
                }
                start = end + 1;
            }
        }
        more = true;
        return read;
    }

    /// <summary>Reads one paper however it is written, with its defects; false when there is none because the papers end.</summary>
    bool ReadPaper()
    {
        var row = cursor.Row;
        switch (cursor.Peek())
        {
            case '"':
                draft.Defects.Add(row, cursor.Column, "a name", "0 alone on a line, which ends the papers", "put it before the names, and see whether papers are missing");
                return false;
            case '[':
                draft.Defects.Add(row, cursor.Column, "an option in brackets", "options before the first paper", "move it up to the second line");
                SkipPaper();
                return true;
            case '(':
                ReadPaperWithId();
                return true;
        }
        var token = ReadToken();
        if (IsZero(token) && IsEndMark())
            return false;
        _rowWithoutId ??= row;
        if (!PaperWeight.TryRead(token, out var count, out var worth))
        {
            Note(Excerpt.Of(token), "the weight of a paper, a number above 0, or 0 alone to end the papers", "correct it");
            SkipPaper();
        }
        else if (!ReadPreferences())
        {
            return true;
        }
        else if (count > 0)
        {
            _papers.Add(_paper.AsSpan(0, _length), count, row);
        }
        else
        {
            _papers.Add(_paper.AsSpan(0, _length), 1, worth, 0, row);
        }
        return true;
    }

    static bool IsZero(ReadOnlySpan<byte> token) => WholeNumber.TryRead(token, out var number) && number == 0;

    /// <summary>Whether a 0 where a paper may begin ends the papers: no paper follows on its line.</summary>
    bool IsEndMark()
    {
        do
            SkipInLine();
        while (cursor.Peek() == ',' && cursor.Next() == ',');
        return cursor.Peek() is not (>= '0' and <= '9' or '-');
    }

    /// <summary>Reads preferences up to the 0 that ends the paper. False when the paper has a defect.</summary>
    bool ReadPreferences()
    {
        var (blanks, sound) = (0, true);
        _length = 0;
        for (; ; )
        {
            SkipInLine();
            if (cursor.Peek() == ByteCursor.End)
            {
                NoteEnd("0, which ends a paper", "see whether the file is cut short");
                return false;
            }
            if (cursor.Peek() == '\n')
            {
                draft.Defects.Add(cursor.Row, cursor.Column, "the end of the line", "0, which ends a paper", "end each paper with 0 on its own line");
                return false;
            }
            var token = ReadToken();
            if (IsZero(token) && cursor.Peek() != '=')
                return sound;
            if (token is [(byte)'-'])
            {
                blanks++;
                continue;
            }
            for (; blanks > 0; blanks--)
            {
                Append(0);
                Append(0);
            }
            if (token is [(byte)'?'])
            {
                foreach (var mark in BallotSet.Overvote)
                    Append(mark);
                continue;
            }
            sound &= ReadRank(token);
        }
    }

    /// <summary>Reads the candidates at one rank, the first of whom has just been read.</summary>
    bool ReadRank(ReadOnlySpan<byte> first)
    {
        var sound = AppendCandidate(first);
        while (cursor.Peek() == '=')
        {
            cursor.Next();
            Append(0);
            if (!EndsToken(cursor.Peek()))
            {
                sound &= AppendCandidate(ReadToken());
                continue;
            }
            draft.Defects.Add(cursor.Row, cursor.Column, "nobody after =", CandidateNumber, "write equal candidates without blanks, as in 3=4");
            return false;
        }
        return sound;
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
        Note(Excerpt.Of(token), CandidateNumber, "correct it, or take the paper out");
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
        for (SkipInLine(); cursor.Peek() is not ('\n' or ByteCursor.End); SkipInLine())
        {
            if (IsZero(ReadToken()))
                return;
        }
    }
}
