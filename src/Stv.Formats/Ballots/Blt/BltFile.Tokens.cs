namespace Stv.Formats;

internal sealed partial class BltFile
{
    /// <summary>Numbers and short names are shorter; what is longer is none, and is shown by its beginning.</summary>
    readonly byte[] _token = new byte[256];
    int _tokenRow;
    int _tokenColumn;

    /// <summary>Goes past blanks, line ends, comments and the commas that a spreadsheet leaves at the end of a line; false at the end of the file.</summary>
    bool SkipToToken()
    {
        for (; ; )
        {
            switch (_cursor.Peek())
            {
                case ByteCursor.End:
                    return false;
                case '\n' or ',' or ' ' or '\t' or '\v' or '\f':
                    _cursor.Next();
                    break;
                default:
                    if (!SkipComment())
                        return true;
                    break;
            }
        }
    }

    /// <summary>Goes past blanks and comments within a line.</summary>
    void SkipInLine()
    {
        while (_cursor.Peek() is ' ' or '\t' or '\v' or '\f' || SkipComment())
        {
            if (_cursor.Peek() is ' ' or '\t' or '\v' or '\f')
                _cursor.Next();
        }
    }

    bool SkipComment()
    {
        if (!StartsComment(_cursor.Peek()))
            return false;
        if (_cursor.Peek() == '/' && _cursor.PeekSecond() == '*')
        {
            SkipBlockComment();
            return true;
        }
        while (_cursor.Peek() is not ('\n' or ByteCursor.End))
            _cursor.Next();
        return true;
    }

    void SkipBlockComment()
    {
        var (row, column) = (_cursor.Row, _cursor.Column);
        _cursor.Next();
        _cursor.Next();
        while (_cursor.Peek() != ByteCursor.End)
        {
            if (_cursor.Next() == '*' && _cursor.Peek() == '/')
            {
                _cursor.Next();
                return;
            }
        }
        _cutShort = true;
        draft.Defects.Add(row, column, "a comment that is not closed", "*/ at its end", "close it");
    }

    bool StartsComment(int next) => next == '#' || next == '/' && _cursor.PeekSecond() is '/' or '*';

    /// <summary>Reads up to a blank, a line end or a mark that belongs to no number; at least one byte. Valid until the next token.</summary>
    ReadOnlySpan<byte> ReadToken()
    {
        (_tokenRow, _tokenColumn) = (_cursor.Row, _cursor.Column);
        var length = 0;
        do
        {
            var next = (byte)_cursor.Next();
            if (length < _token.Length)
                _token[length++] = next;
        }
        while (!EndsToken(_cursor.Peek()));
        return _token.AsSpan(0, length);
    }

    bool EndsToken(int next) => next <= ' ' || next is ',' or '=' or '"' or '(' or ')' or '[' or ']' || StartsComment(next);
}
