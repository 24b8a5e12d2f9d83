using System.Text;

namespace Stv.Formats;

/// <summary>A CSV of papers: its headings, the rows that are asked for, and what columns beside the preferences say about each.</summary>
internal sealed partial class PaperSheet(CsvRows rows, Draft draft)
{
    ColumnRole[] _roles = [];
    bool _plain;

    /// <summary>The headings up to the last that is not blank.</summary>
    public string[] Headings { get; private set; } = [];

    /// <summary>Row of the file, from 1.</summary>
    public int Row => rows.Row;

    /// <summary>How many papers the row stands for.</summary>
    public long Count { get; private set; } = 1;

    /// <summary>What each is worth; null for 1.</summary>
    public Fraction? Worth { get; private set; }

    /// <summary>The section of voters that the row comes from, from 0.</summary>
    public int Section { get; private set; }

    /// <summary>Whether everything but the preferences could be read.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Whether a column may be a candidate's or a preference's.</summary>
    public bool IsOpen(int column) => _roles[column] == ColumnRole.None && Headings[column].Length > 0 && draft.Options.Rows?.Uses(Headings[column]) != true;

    /// <summary>No column from this one on holds anything on the row.</summary>
    public int Filled => rows.Filled;

    /// <summary>A cell of the row; empty when the row is shorter.</summary>
    public ReadOnlySpan<byte> Cell(int column) => rows.Cell(column);

    /// <summary>Reads the headings; false when there are none to go on with.</summary>
    public bool ReadHeadings()
    {
        if (!rows.Read())
            return false;
        Headings = new string[rows.Width];
        for (var i = 0; i < Headings.Length; i++)
        {
            if (DefusedCell.Read(Utf8Text.Decode(rows.Cell(i))) is { } heading)
                Headings[i] = heading;
            else
                draft.Defects.Add(rows.Row, i + 1, Excerpt.Of(rows.Cell(i)), "a heading in UTF-8", Utf8Text.HowToSave);
        }
        if (draft.Defects.Total > 0)
            return false;
        _roles = [.. Headings.Select(heading => ColumnRoles.Of(heading, draft.Options))];
        FindColumns();
        return draft.Defects.Total == 0;
    }

    /// <summary>Says which columns hold no preferences, and what was made of them.</summary>
    /// <param name="taken">The columns that do.</param>
    public void NoteOthers(IEnumerable<int> taken)
    {
        foreach (var column in Enumerable.Range(0, Headings.Length).Except(taken))
        {
            var heading = Headings[column];
            if (draft.Options.Rows?.Uses(heading) != true)
                draft.Notices.Add(new Notice(heading.Length == 0 ? $"column {ColumnLetters.Of(column + 1)} has no heading and was ignored" : $"column {Excerpt.Of(heading)} {Use(column)}", rows.Row));
        }
    }

    string Use(int column) => _roles[column] switch
    {
        ColumnRole.Voter when column == _voterColumn => "was used to find papers that stand twice",
        ColumnRole.Count => "was read as the number of papers",
        ColumnRole.Weight => "was read as what each paper is worth",
        ColumnRole.Status => "was read as whether a paper is spoilt",
        ColumnRole.Contest => "was read as the contest",
        _ => "means nothing to us and was ignored",
    };

    /// <summary>Goes to the next paper that is asked for and is not spoilt; false at the end of the file.</summary>
    public bool Read()
    {
        while (rows.Read())
        {
            if (rows.Count == 1 && rows.Cell(0).IsEmpty)
                continue;
            if (_plain)
            {
                IsSound = rows.Count <= Headings.Length || NothingBeyond();
                return true;
            }
            if (!IsAskedFor())
                continue;
            IsSound = NothingBeyond() & ReadCount() & ReadWorth() & ReadSection();
            if (IsSpoilt())
                continue;
            IsSound &= IsNewVoter();
            return true;
        }
        return false;
    }

    /// <summary>How many papers the row says it is beside its count.</summary>
    public long Times { get; set; } = 1;

    /// <summary>Adds the paper of the row, or sets it aside when it cannot be read.</summary>
    public void Collect(PaperCollector papers, ReadOnlySpan<ushort> paper, bool isSound, IPlaces places)
    {
        if (!isSound || !IsSound)
            draft.SetAside += Math.Max(Total, 1);
        else if (Count > 0)
        {
            draft.Options.Log?.Next(_voterColumn >= 0 && !_allowRepeats ? Text(_voterColumn + 1) : null);
            papers.Add(paper, Total, Worth, Section, Row, places);
        }
    }

    /// <summary>Both together; too many are told by the collector.</summary>
    long Total => Count == 0 || Times <= long.MaxValue / Count ? Count * Times : long.MaxValue;

    /// <summary>A cell's text for an error, with its heading.</summary>
    public string Shown(int column) => $"{(rows.Cell(column).IsEmpty ? "a blank cell" : Excerpt.Of(rows.Cell(column)))} under {Excerpt.Of(Headings[column])}";

    /// <summary>The text of a cell, from 1, for a list of irregular papers.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(rows.Cell(column - 1));

    bool NothingBeyond()
    {
        if (rows.Count <= Headings.Length || rows.Width <= Headings.Length)
            return true;
        draft.Unreadable.Add(rows.Row, Headings.Length + 1, Excerpt.Of(rows.Cell(Headings.Length)), $"nothing after column {ColumnLetters.Of(Headings.Length)}, the last that has a heading", "give the column a heading, or quote a cell that contains a delimiter");
        return false;
    }
}
