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
            switch (cursor.Peek())
            {
                case ByteCursor.End:
                    return false;
                case '\n' or ',' or ' ' or '\t' or '\v' or '\f':
                    cursor.Next();
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
        while (cursor.Peek() is ' ' or '\t' or '\v' or '\f' || SkipComment())
        {
            if (cursor.Peek() is ' ' or '\t' or '\v' or '\f')
                cursor.Next();
        }
    }

    bool SkipComment()
    {
        if (!StartsComment(cursor.Peek()))
            return false;
        if (cursor.Peek() == '/' && cursor.PeekSecond() == '*')
        {
            SkipBlockComment();
            return true;
        }
        while (cursor.Peek() is not ('\n' or ByteCursor.End))
            cursor.Next();
        return true;
    }

    void SkipBlockComment()
    {
        var (row, column) = (cursor.Row, cursor.Column);
        cursor.Next();
        cursor.Next();
        while (cursor.Peek() != ByteCursor.End)
        {
            if (cursor.Next() == '*' && cursor.Peek() == '/')
            {
                cursor.Next();
                return;
            }
        }
        _cutShort = true;
        draft.Defects.Add(row, column, "a comment that is not closed", "*/ at its end", "close it");
    }

    bool StartsComment(int next) => next == '#' || next == '/' && cursor.PeekSecond() is '/' or '*';

    /// <summary>Reads up to a blank, a line end or a mark that belongs to no number; at least one byte. Valid until the next token.</summary>
    ReadOnlySpan<byte> ReadToken()
    {
        (_tokenRow, _tokenColumn) = (cursor.Row, cursor.Column);
        var length = 0;
        do
        {
            var next = (byte)cursor.Next();
            if (length < _token.Length)
                _token[length++] = next;
        }
        while (!EndsToken(cursor.Peek()));
        return _token.AsSpan(0, length);
    }

    bool EndsToken(int next) => next <= ' ' || next is ',' or '=' or '"' or '(' or ')' or '[' or ']' || StartsComment(next);
}
