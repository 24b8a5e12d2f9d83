using System.Text;

namespace Stv.Formats;

/// <summary>Papers of one voter.</summary>
internal sealed partial class PaperSheet
{
    /// <summary>The voters of so many rows are looked up side by side, since each may lie anywhere in memory.</summary>
    const int VotersAtOnce = 16;

    /// <summary>The voters of rows to come, and the line of each; 0 where the id has to be looked at more closely.</summary>
    readonly UInt128[] _votersAhead = new UInt128[VotersAtOnce];
    readonly int[] _linesAhead = new int[VotersAtOnce];
    int _nextVoter = VotersAtOnce;

    /// <summary>What stands in the place of an id where voters have none.</summary>
    public static ReadOnlySpan<byte> Anonymous => "anonymous"u8;

    /// <summary>Whether the row's voter has no paper before it. An address of e-mail is one however its letters are written.</summary>
    bool IsNewVoter()
    {
        if (_voterColumn < 0 || _allowRepeats || Cell(_voterColumn) is var id && (id.IsEmpty || id.SequenceEqual(Anonymous)))
            return true;
        if (id.Contains((byte)'@'))
            id = Encoding.UTF8.GetBytes(Text(_voterColumn + 1).ToLowerInvariant());
        var voter = DigestOf(id);
        if (draft.Options.ListAll)
            draft.RowMarks[Row] = Mark();
        if (draft.Voters.TryAdd(voter, Row))
            return true;
        draft.Again.Add((voter, Row));
        return false;
    }

    /// <summary>The first cell of the row that says neither who votes nor where: whoever leaves the paper out later sees by it that it is the same row.</summary>
    string Mark() => Enumerable.Range(0, Headings.Length).Where(column => column != _voterColumn && column != _contestColumn && column != _sectionColumn).Select(column => Text(column + 1)).FirstOrDefault(text => text.Length > 0) ?? "";

    UInt128 DigestOf(ReadOnlySpan<byte> id)
    {
        if (_isOther)
            return VoterDigest.Of(id);
        var line = rows.Line;
        while (_nextVoter < VotersAtOnce && _linesAhead[_nextVoter] <= line)
        {
            _nextVoter++;
            if (_linesAhead[_nextVoter - 1] == line)
                return _votersAhead[_nextVoter - 1];
        }
        if (_nextVoter == VotersAtOnce && rows.RowsAhead >= VotersAtOnce)
            LookAhead();
        return VoterDigest.Of(id);
    }

    /// <summary>Whether a cell as it stands in the file is surely all of an id.</summary>
    public static bool IsAsItStands(ReadOnlySpan<byte> id) => CsvRows.IsTrimmed(id) && !id.Contains((byte)'@');

    void LookAhead()
    {
        for (var row = 0; row < VotersAtOnce; row++)
        {
            var id = rows.CellsAhead(row + 1)[_voterColumn];
            var isAsItStands = IsAsItStands(id);
            _linesAhead[row] = isAsItStands ? rows.Line + row + 1 : 0;
            _votersAhead[row] = isAsItStands ? VoterDigest.Of(id) : default;
        }
        draft.Voters.LookAt(_votersAhead);
        _nextVoter = 0;
    }
}
