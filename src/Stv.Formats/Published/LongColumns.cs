using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>Where the columns of a long sheet stand: one with a row for each candidate at each stage. Columns are counted from 0.</summary>
internal sealed class LongColumns
{
    static readonly FrozenDictionary<string, LongColumn> Words = new (LongColumn Column, string Words)[]
    {
        (LongColumn.Stage, "count countno countnumber stage stageno stagenumber round roundno roundnumber iteration"),
        (LongColumn.Name, "candidate candidatename name fullname"),
        (LongColumn.Surname, "surname lastname familyname"),
        (LongColumn.Given, "givennm givenname givennames firstname firstnames forename forenames"),
        (LongColumn.Slate, "ticket group slate party"),
        (LongColumn.Position, "ballotposition ballotorder ballotpaperposition ballotpaperorder"),
        (LongColumn.Change, "change changes votetransferred votestransferred transferred transfer transfers votesreceived votesgained gain difference delta"),
        (LongColumn.Total, "total totals totalvotes votetotal progressivetotal progressivevotetotal progressivevotes runningtotal cumulativetotal tally"),
        (LongColumn.Votes, "votes"),
        (LongColumn.Papers, "papers ballotpapers papersreceived paperstransferred"),
        (LongColumn.Status, "status outcome fate elected"),
        (LongColumn.Order, "orderelected orderofelection electedorder electionorder"),
        (LongColumn.Seats, "vacancies noofvacancies numberofvacancies seats noofseats numberofseats places noofplaces numberofplaces"),
        (LongColumn.Valid, "totalformalpapers formalpapers totalformalvotes formalvotes totalvalidpapers validpapers totalvalidvotes validvotes"),
        (LongColumn.Quota, "quota"),
    }.SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Column))).ToFrozenDictionary(entry => entry.word, entry => entry.Column, StringComparer.Ordinal);

    readonly Dictionary<LongColumn, int> _columns = [];

    LongColumns(SheetText[] headings)
    {
        foreach (var (at, heading) in headings.Index())
            if (!Words.TryGetValue(BareWord.Of(heading.Text), out var column) || !_columns.TryAdd(column, at))
                PassedOver.Add(heading.Text);
        // Votes beside a total are those that came or went; alone, or beside these, they are the total.
        if (_columns.Remove(LongColumn.Votes, out var votes) && !_columns.TryAdd(LongColumn.Total, votes) && !_columns.TryAdd(LongColumn.Change, votes))
            PassedOver.Add(headings[votes].Text);
    }

    /// <summary>Headings of columns that are not read.</summary>
    public List<string> PassedOver { get; } = [];

    /// <summary>The columns that headings name; null where they are not those of a long sheet: a stage, a name, and votes.</summary>
    public static LongColumns? Of(SheetText[] headings)
    {
        var columns = new LongColumns(headings);
        return columns.Has(LongColumn.Stage) && (columns.Has(LongColumn.Name) || columns.Has(LongColumn.Surname)) && (columns.Has(LongColumn.Total) || columns.Has(LongColumn.Change)) ? columns : null;
    }

    public bool Has(LongColumn column) => _columns.ContainsKey(column);

    /// <summary>The cell of a row; null where there is no such column, or the row is shorter.</summary>
    public SheetText? Cell(SheetText[] row, LongColumn column) => _columns.TryGetValue(column, out var at) && at < row.Length ? row[at] : null;

    /// <summary>The name in a row, the surname first where it stands by itself.</summary>
    public string Name(SheetText[] row) =>
        $"{(Cell(row, LongColumn.Surname) ?? Cell(row, LongColumn.Name))?.Text} {Cell(row, LongColumn.Given)?.Text}".Trim();
}

/// <summary>What a column of a long sheet tells.</summary>
internal enum LongColumn
{
    Stage,
    Name,
    Surname,
    Given,
    Slate,
    Position,
    Change,
    Total,
    Votes,
    Papers,
    Status,
    Order,
    Seats,
    Valid,
    Quota,
}
