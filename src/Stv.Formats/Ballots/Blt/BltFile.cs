using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>One BLT file on its way into a draft. <see cref="BltReader"/> says which dialects it may be written in.</summary>
internal sealed partial class BltFile(Stream content, Draft draft)
{
    ByteCursor _cursor = new(content);
    HashSet<int> _withdrawn = [];
    HashSet<int> _undeclared = [];
    HashSet<int> _reopening = [];
    Dictionary<string, int> _shortNames = new(StringComparer.Ordinal);
    int _candidates;

    /// <summary>The file ends too early, which has been noted; what is missing for that reason is not noted again.</summary>
    bool _cutShort;

    public void Read()
    {
        if (_cursor.Peek() == 0xEF && _cursor.Ahead.StartsWith("\uFEFF"u8))
            _cursor.Pass("\uFEFF"u8.Length, rows: 0);
        if (!ReadNumber("the number of candidates", out _candidates))
            return;
        if (ReadNumber("the number of seats", out var seats))
            draft.Seats = seats;
        if (_cutShort)
            return;
        ReadWithdrawalsAndOptions();
        ReadPapers();
        if (!_cutShort)
            ReadNames();
    }

    bool ReadNumber(string meaning, out int number)
    {
        number = 0;
        if (!SkipToToken())
        {
            NoteEnd(meaning, "check whether the file is cut short");
            return false;
        }
        var token = ReadToken();
        if (WholeNumber.TryRead(token, out var value) && value is >= 1 and <= BallotSet.MaxCandidates)
        {
            number = (int)value;
            return true;
        }
        Note(Excerpt.Of(token), $"{meaning}, from 1 to {BallotSet.MaxCandidates}", "correct the first line");
        return false;
    }

    /// <summary>What may stand between the first line and the papers: <c>-2</c>, <c>[withdrawn 2]</c>, <c>[undeclared 4]</c>, <c>[reopen-nominations 5]</c>, and other options in brackets.</summary>
    void ReadWithdrawalsAndOptions()
    {
        var (lastRow, firstRow) = (0, _cursor.Row);
        while (SkipToToken())
        {
            var next = _cursor.Peek();
            if (next == '[')
            {
                ReadOption();
            }
            else if (next == '-' && _cursor.PeekSecond() is >= '0' and <= '9')
            {
                lastRow = _cursor.Row;
                Withdraw(ReadToken()[1..]);
            }
            else
            {
                // "-2 1 3 0" may be a withdrawal and a paper, or a paper of negative weight.
                if (lastRow == _cursor.Row && lastRow != firstRow)
                    draft.Defects.Add(_cursor.Row, 1, "a withdrawn candidate, or a negative weight, before a paper", "withdrawn candidates on a line of their own, and weights above 0", "break the line after the withdrawn candidates, or correct the weight");
                return;
            }
        }
    }

    void Withdraw(ReadOnlySpan<byte> number) => Mark(number, _withdrawn, "correct the number of the candidate who withdrew");

    /// <summary>Marks a candidate, who is named by number or short name.</summary>
    void Mark(ReadOnlySpan<byte> number, HashSet<int> marked, string remedy)
    {
        if (WholeNumber.TryRead(number, out var candidate) && candidate >= 1 && candidate <= _candidates)
            marked.Add((int)candidate);
        else if (!_shortNames.TryGetValue(Encoding.UTF8.GetString(number), out var named))
            Note(Excerpt.Of(number), CandidateNumber, remedy);
        else
            marked.Add(named);
    }

    /// <summary>Name of the option that marks re-open nominations, or none of these.</summary>
    internal const string Reopening = "reopen-nominations";

    /// <summary>An option in brackets, on one line: its name, then words.</summary>
    void ReadOption()
    {
        var row = _cursor.Row;
        _cursor.Next();
        SkipInLine();
        var option = EndsToken(_cursor.Peek()) ? "" : Encoding.UTF8.GetString(ReadToken());
        if (option is "tie" or "droop")
            draft.Notices.Add(new Notice($"the option [{option}] is for another program and was ignored", row));
        else if (option is not ("withdrawn" or "undeclared" or Reopening or "nick"))
            draft.Defects.Add(row, 1, $"the option {Excerpt.Of(option)} in brackets", "[withdrawn], [undeclared], [reopen-nominations], [nick], [tie] or [droop]", "remove it if the papers mean the same without it");
        var words = 0;
        while (NextWordOfOption())
        {
            words++;
            if (option == "withdrawn")
                Withdraw(WithoutSign(ReadToken()));
            else if (option == "undeclared")
                Mark(ReadToken(), _undeclared, "correct the number of the undeclared write-in");
            else if (option == Reopening)
                Mark(ReadToken(), _reopening, "correct the number of the line on the ballot paper that means it");
            else if (option == "nick")
                GiveShortName(ReadToken(), words);
            else
                ReadToken();
        }
        if (option == "nick" && words != _candidates)
            draft.Defects.Add(row, 1, string.Create(CultureInfo.InvariantCulture, $"{words} short names"), string.Create(CultureInfo.InvariantCulture, $"{_candidates}, one for each candidate"), "correct the list");
    }

    /// <summary>Goes to the next word before the bracket that closes an option; false when there is none.</summary>
    bool NextWordOfOption()
    {
        do
            SkipInLine();
        while (_cursor.Peek() == ',' && _cursor.Next() == ',');
        switch (_cursor.Peek())
        {
            case ']':
                _cursor.Next();
                return false;
            case '\n' or ByteCursor.End:
                draft.Defects.Add(_cursor.Row, _cursor.Column, "the end of the line", "] to close the bracket", "close it on the line where it is opened");
                return false;
            default:
                return true;
        }
    }

    static ReadOnlySpan<byte> WithoutSign(ReadOnlySpan<byte> number) => number is [(byte)'-', _, ..] ? number[1..] : number;

    void GiveShortName(ReadOnlySpan<byte> token, int number)
    {
        if (number <= _candidates && !_shortNames.TryAdd(Encoding.UTF8.GetString(token), number))
            Note(Excerpt.Of(token), "a different short name for each candidate", "correct the list");
    }

    string CandidateNumber => string.Create(CultureInfo.InvariantCulture, $"a candidate number from 1 to {_candidates}");

    /// <summary>Notes a defect where the last token began.</summary>
    void Note(string found, string expected, string remedy) => draft.Defects.Add(_tokenRow, _tokenColumn, found, expected, remedy);

    void NoteEnd(string expected, string remedy)
    {
        _cutShort = true;
        draft.Defects.Add(_cursor.Row, _cursor.Column, "the end of the file", expected, remedy);
    }
}
