using System.Globalization;

namespace Stv.Formats;

/// <remarks>
/// Some programs end a paper at 0 wherever the lines break; others end it with the line, where a 0 is a rank left blank
/// and the last may be missing. Most files read the same either way. From the first line on that does not, the rest of
/// the file is read both ways, and what only one way makes sense of is read so. Otherwise the person who has the file is
/// asked.
/// </remarks>
internal sealed partial class BltFile
{
    static ReadOnlySpan<byte> TokenEnds => " \t,=\"()[]#"u8;

    BltPapers? _manner = draft.Options.BltPapers;

    /// <summary>Whether the file is read only to see what comes of it in one manner.</summary>
    bool _isTrial;

    /// <summary>Row in which the paper before ended.</summary>
    int _lastPaperRow;

    /// <summary>Whether the last thing of the paper just read is a 0, and whether there was one before its last preference.</summary>
    bool _endedByZero, _hadZero;

    /// <summary>The first rows where papers that end with their line have a 0 for a rank left blank, and where they have none at their end.</summary>
    int? _firstBlank, _firstUnclosed;

    /// <summary>How many papers make little sense in this manner, which none would be who reads a file in its own.</summary>
    int _doubts;

    /// <summary>How many lines hold papers, and whether one of them has a rank left blank by 0, or more ranks than there are candidates.</summary>
    int _linesOfPapers;
    bool _hasBlank, _isLong;

    /// <summary>Whether a line is a number alone, which may be a blank paper without its 0, and as well part of a paper.</summary>
    bool _hasLoneNumber;

    bool EndsWithLine => _manner is BltPapers.EndAtLine or BltPapers.Uncounted;

    /// <summary>Whether a line that begins a paper says the same in either manner: its one 0 stands at its end.</summary>
    static bool IsOrdinary(ReadOnlySpan<byte> line, bool isWhole)
    {
        if (line is [(byte)'"' or (byte)'[', ..])
            return true;
        if (!isWhole)
            return false;
        // Nearly every line is numbers with blanks between them, of which the last alone begins with 0.
        var numbers = line.TrimEnd(" \t,"u8);
        if (numbers.Length > 2 && numbers[0] != '0' && numbers.IndexOf(" 0"u8) == numbers.Length - 2 && numbers.IndexOfAnyExceptInRange((byte)' ', (byte)'9') < 0 && numbers.IndexOfAnyInRange((byte)'!', (byte)'/') < 0)
            return true;
        var (at, tokens) = (0, 0);
        while (at < line.Length)
        {
            if (line[at] is (byte)' ' or (byte)'\t' or (byte)',')
            {
                at++;
                continue;
            }
            var rest = line[at..];
            if (rest is [(byte)'#', ..] or [(byte)'/', (byte)'/', ..])
                break;
            if (rest is [(byte)'/', (byte)'*', ..])
            {
                var close = rest[2..].IndexOf("*/"u8);
                if (close < 0)
                    return false;
                at += close + 4;
                continue;
            }
            var length = 1;
            while (length < rest.Length && !TokenEnds.Contains(rest[length]))
                length++;
            tokens++;
            at += length;
            if (IsZero(rest[..length]) && (at == line.Length || line[at] != '='))
                return tokens == 1 && !BeginsNumber(NextOf(line[at..])) || HasNothing(line[at..]);
        }
        return false;
    }

    static int NextOf(ReadOnlySpan<byte> line) => line.TrimStart(" \t,"u8) is [var next, ..] ? next : ByteCursor.End;

    static bool HasNothing(ReadOnlySpan<byte> line) => line.TrimStart(" \t,"u8) is [] or [(byte)'#', ..] or [(byte)'/', (byte)'/', ..]
        || line.TrimStart(" \t,"u8) is [(byte)'/', (byte)'*', .. var comment] && comment.IndexOf("*/"u8) is >= 0 and var close && HasNothing(comment[(close + 2)..]);

    static bool BeginsNumber(int next) => next is (>= '0' and <= '9') or '-' or '+' or '.';

    /// <summary>Whether a 0 where a paper may begin ends the papers: no paper follows on its line.</summary>
    bool IsEndMark(bool beginsLine)
    {
        for (; ; )
        {
            do
                SkipInLine();
            while (_cursor.Peek() == ',' && _cursor.Next() == ',');
            // Papers of a fixed width have as many zeros on their last line.
            if (_cursor.Peek() != '0' || !EndsWithLine || !IsZero(ReadToken()))
                break;
        }
        if (BeginsNumber(_cursor.Peek()))
            return false;
        if (!beginsLine && _cursor.Peek() == '\n' && SkipToToken() && BeginsNumber(_cursor.Peek()))
            _doubts++;
        return true;
    }

    /// <summary>Looks whether the paper just read makes sense in the manner of the file.</summary>
    void Doubt(int row, bool beginsLine, long count)
    {
        LookAtPair(row, count);
        _lastPaperRow = _cursor.Row;
        if (_manner is null)
            return;
        if (EndsWithLine)
        {
            _hasLoneNumber |= _length == 0 && !_endedByZero;
            _linesOfPapers++;
            if (!_hadZero)
                return;
            var paper = _paper.AsSpan(0, _length);
            _hasBlank = true;
            _isLong |= PaperRanks.Of(paper).Count > _candidates;
            if (NamesTwice(paper))
                _doubts++;
            return;
        }
        SkipInLine();
        var endsLine = _cursor.Peek() is '\n' or ',' or ByteCursor.End;
        if (_length == 0 && !(beginsLine && endsLine) || row != _cursor.Row && NamesTwice(_paper.AsSpan(0, _length)))
            _doubts++;
    }

    static bool NamesTwice(ReadOnlySpan<ushort> paper)
    {
        var seen = new HashSet<ushort>();
        return paper.ToArray().Any(number => number != 0 && !seen.Add(number));
    }

    /// <summary>Reads all that follows in both manners, and goes on in the one that makes sense.</summary>
    void ChooseManner()
    {
        var row = _cursor.Row;
        var rest = SourceFile.ReadAll(_cursor.Rest());
        var (line, zero) = (Trial(BltPapers.EndAtLine, rest, row), Trial(BltPapers.EndAtZero, rest, row));
        var isSame = line.IsSound && zero.IsSound && line.Outcome.Ballots!.Equals(zero.Outcome.Ballots);
        // A line with 0 in its midst may as well hold several papers: all papers of the file, or more ranks than a paper has.
        var mayHoldSeveral = line._isLong || line._hasBlank && _linesOfPapers + line._linesOfPapers == 1;
        _manner = isSame || zero.IsSound && !line.IsSound ? BltPapers.EndAtZero
            : line.IsSound && !line._hasLoneNumber && !mayHoldSeveral && !zero.IsSound ? BltPapers.EndAtLine
            : line.HasDefects && zero.HasDefects ? line.Outcome.Defects.Total < zero.Outcome.Defects.Total ? BltPapers.EndAtLine : BltPapers.EndAtZero
            : null;
        if (_manner is null)
        {
            draft.Defects.Add(row, null, $"papers that can end with the line, where a 0 is a rank left blank ({line.FirstPapers()}), or at 0 ({zero.FirstPapers()})", "one reading", $"say which with {new Setting(Term.BltPapers, "line")} or {new Setting(Term.BltPapers, "zero")}");
            draft.Defects.ThrowIfAny();
        }
        if (_manner == BltPapers.EndAtZero && !zero.HasDefects && zero._joinable is not null)
            AskAboutPair(zero);
        _cursor = new ByteCursor(new MemoryStream(rest), row);
    }

    BltFile Trial(BltPapers manner, byte[] rest, int row)
    {
        var trial = new BltFile(Stream.Null, new Draft(draft.File, draft.Options with { BltPapers = manner, Log = null, Progress = null }))
        {
            _isTrial = true,
            _cursor = new ByteCursor(new MemoryStream(rest), row),
            _candidates = _candidates,
            _shortNames = _shortNames,
            _withdrawn = _withdrawn,
            _undeclared = _undeclared,
            _reopening = _reopening,
            _rowWithId = _rowWithId,
            _rowWithoutId = _rowWithoutId,
            _weightImpossible = _weightImpossible,
            _weightNeeded = _weightNeeded,
        };
        trial.ReadPapers();
        if (!trial._cutShort)
            trial.ReadNames();
        return trial;
    }

    Draft Outcome => draft;

    bool HasDefects => draft.Defects.Total > 0 || draft.Ballots is null;

    bool IsSound => !HasDefects && _doubts == 0;

    string FirstPapers()
    {
        const int Shown = 3;
        return draft.Ballots is not { Groups: > 0 } ballots ? "no papers"
            : string.Join("; ", Enumerable.Range(0, Math.Min(Shown, ballots.Groups)).Select(group => $"{ballots.Count(group)} × {InWords(ballots.Paper(group))}"));
    }

    string InWords(ReadOnlySpan<ushort> paper) => PaperRanks.InWords(paper, number => number <= draft.Candidates.Count ? Excerpt.Of(draft.Candidates[number - 1].Name) : string.Create(CultureInfo.InvariantCulture, $"candidate {number}"));

    bool ReadFirstPreference(ReadOnlySpan<byte> token)
    {
        _length = 0;
        return ReadRank(token);
    }

    /// <summary>What was made of zeros and line ends, for whoever checks the reading.</summary>
    void NoteManner()
    {
        if (!EndsWithLine)
            return;
        if (_firstBlank is { } blank)
            draft.Notices.Add(new Notice("a 0 within a line was read as a rank left blank", blank));
        if (_firstUnclosed is { } unclosed)
            draft.Notices.Add(new Notice("papers without a 0 at their end were read to the end of their line", unclosed));
    }

    /// <summary>Asks where each paper leaves out just the candidate whose number begins it: then that number may be their first preference.</summary>
    void CheckCounts()
    {
        NoteManner();
        if (draft.Options.BltPapers is not null || draft.Ballots is not { Groups: >= 3 } ballots || _candidates < 3 || _mostAlike > _candidates || _rowWithId is not null || draft.Defects.Total > 0)
            return;
        var first = new HashSet<int>();
        for (var group = 0; group < ballots.Groups; group++)
        {
            var left = LeftOut(ballots.Paper(group));
            if (left == 0 || ballots.Count(group) % left != 0)
                return;
            first.Add(left);
        }
        if (first.Count < 2)
            return;
        var (paper, missing) = (ballots.Paper(0), LeftOut(ballots.Paper(0)));
        draft.Defects.Add(null, null, $"papers whose first number can be how many there are ({ballots.Count(0)} × {NumbersOf(paper)}), or the first preference ({NumbersOf([(ushort)missing, .. paper])})", "one reading", $"say which with {new Setting(Term.BltPapers, "zero")} or {new Setting(Term.BltPapers, "uncounted")}, or begin each line with the number of papers");
    }

    static string NumbersOf(ushort[] paper) => PaperRanks.InWords(paper, number => string.Create(CultureInfo.InvariantCulture, $"candidate {number}"));

    /// <summary>The one candidate whom a paper leaves out that names all others once, each at a rank alone; 0 when there is no such one.</summary>
    int LeftOut(ushort[] paper)
    {
        if (paper.Length != _candidates - 1 || paper.Contains((ushort)0) || paper.Distinct().Count() != paper.Length)
            return 0;
        return (int)((long)_candidates * (_candidates + 1) / 2 - paper.Sum(number => (long)number));
    }
}
