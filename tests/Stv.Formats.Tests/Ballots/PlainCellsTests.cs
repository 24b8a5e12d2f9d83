using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Formats.Tests.Ballots;

/// <summary>What is read fast is what is read one cell at a time: a quotation mark in the first row sends a file the slow way.</summary>
public class PlainCellsTests
{
    static readonly Gen<string> Names = Gen.Frequency(
        (12, Gen.Elements("Ann", "Bob Fell", "Zoë", "Cat Longname Of Many", "Cat Longname Or Many", "Dee Sixteen Byte")),
        (5, Gen.Constant("")),
        (1, Gen.Elements(" Ann", "Ann ", "ann", "none", "overvote", "  ", "Eve", "Ann; Bob Fell", "7")));

    static readonly Gen<string> Ids = Gen.Frequency((8, Gen.Choose(1, 400).Select(number => $"voter-{number:0000}")), (1, Gen.Elements("", " v1 ", "V1@b.c", "v1@B.c", "anonymous")));

    static readonly Gen<string> NameRows = from names in Gen.Choose(0, 7).SelectMany(Names.ListOf) select string.Join(',', names);

    /// <summary>Mostly ranks from 1 on, each once, some of them written or given in another way.</summary>
    static readonly Gen<string> RankRows =
        from order in Gen.Shuffle(Enumerable.Range(1, 12))
        from ranked in Gen.Choose(0, 12)
        from odd in Gen.Frequency((6, Gen.Constant("")), (1, Gen.Elements("1", "2", "0", "01", "13", "100", "1st", " 2", "x", "-1", "none", "é", ":", "1:", "99")))
        from at in Gen.Choose(0, 11)
        select string.Join(',', order.Select((rank, column) => column == at && odd.Length > 0 ? odd : rank <= ranked ? $"{rank}" : ""));

    [Property(MaxTest = 100)]
    public Property Names_are_the_same_either_way() => AreTheSame("Pref 1,Pref 2,Pref 3,Pref 4,Pref 5,Pref 6", NameRows);

    [Property(MaxTest = 100)]
    public Property Names_beside_ids_are_the_same_either_way() => AreTheSame("id,Pref 1,Pref 2,Pref 3,Pref 4", from id in Ids from row in NameRows select $"{id},{row}");

    [Property(MaxTest = 100)]
    public Property Names_before_another_column_are_the_same_either_way() => AreTheSame("Pref 1,Pref 2,Pref 3,Comment", NameRows);

    [Property(MaxTest = 100)]
    public Property Ranks_are_the_same_either_way() => AreTheSame("Ann,Bob,Cat,Dee,Eve,Fay,Gus,Hal,Ida,Jon,Kim,Lea", RankRows);

    [Property(MaxTest = 100)]
    public Property Ranks_beside_ids_are_the_same_either_way() => AreTheSame("id,Ann,Bob,Cat,Dee,Eve,Fay,Gus,Hal,Ida,Jon,Kim,Lea", from id in Ids from row in RankRows select $"{id},{row}");

    static Property AreTheSame(string headings, Gen<string> rows) => Prop.ForAll(Arb.From(Gen.Choose(0, 60).SelectMany(rows.ListOf)), Arb.From(Gen.Elements("\n", "\r\n")), (lines, end) =>
    {
        var below = string.Concat(lines.Select(line => end + line));
        Assert.Equal(Said($"\"{headings.Split(',')[0]}\"{headings[headings.IndexOf(',', StringComparison.Ordinal)..]}{below}"), Said(headings + below));
    });

    static string Said(string text)
    {
        try
        {
            return Reading.Of(text, "ballots.csv", new BallotReadOptions { SkipUnreadable = true, Duplicates = DuplicatePapers.Last }).Said();
        }
        catch (BallotFormatException refusal)
        {
            // The first line is shown as it stands, with its quotation marks, as far as there is room.
            return string.Join('\n', refusal.Defects.Select(defect => defect.Row == 1 ? $"{defect.Expected}; {defect.Remedy}" : defect.ToString()));
        }
    }
}
