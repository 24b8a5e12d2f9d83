using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Formats.Tests.Ballots;

/// <summary>Rows found many bytes at a time are the rows that a reader finds who looks at each byte.</summary>
public class PlainRowsTests
{
    static readonly Gen<string> Texts = from pieces in Gen.Elements(",", ",", "\n", "\r\n", "a", "bc", "a cell of more than thirty-two bytes, no doubt", "é", " ").ListOf() select string.Concat(pieces);

    [Property(MaxTest = 1000)]
    public Property Rows_are_those_of_a_plain_split() =>
        Prop.ForAll(Arb.From(Texts), Arb.From(Gen.Choose(1, 40)), (string text, int step) =>
        {
            var rows = new PlainRows(new Trickle(Encoding.UTF8.GetBytes(text), step), (byte)',', 1 << 20);
            List<string> found = [];
            while (rows.Read())
                found.Add($"{rows.Row}: {string.Join('|', Enumerable.Range(0, rows.Count).Select(i => Encoding.UTF8.GetString(rows.Cell(i))))}");

            Assert.Equal(text.ReplaceLineEndings("\n").Split('\n').Index().Where(line => line.Item.Length > 0).Select(line => $"{line.Index + 1}: {string.Join('|', line.Item.Split(','))}"), found);
        });

    [Property(MaxTest = 1000)]
    public Property The_last_cell_that_holds_anything_is_that_of_a_plain_split() =>
        Prop.ForAll(Arb.From(Texts), Arb.From(Gen.Choose(1, 90)), (string text, int step) =>
        {
            var rows = new PlainRows(new Trickle(Encoding.UTF8.GetBytes(text), step), (byte)',', 1 << 20);
            List<int> found = [];
            while (rows.Read())
                found.Add(rows.Filled);

            Assert.Equal(text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => line.TrimEnd(',') is var filled && filled.Length == 0 ? 0 : filled.Split(',').Length), found);
        });

    [Fact]
    public void Papers_are_the_same_with_and_without_quotation_marks()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{(i % 3 == 0 ? "Ann" : "Bob Fell")},{(i % 5 == 0 ? "" : "Cat")},\n"));
        var plain = Reading.OfCsv("Pref 1,Pref 2,Pref 3\n" + rows);
        var quoted = Reading.OfCsv("\"Pref 1\",Pref 2,Pref 3\n" + rows);
        var late = Reading.OfCsv("Pref 1,Pref 2,Pref 3\n" + rows + "\"Ann\",,\n");

        Assert.Equal(plain.Papers(), quoted.Papers());
        Assert.Equal(20_001, late.Ballots.Papers);
    }
}
