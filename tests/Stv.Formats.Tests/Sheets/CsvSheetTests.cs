using CsvHelper;
using Stv.Tests;

namespace Stv.Formats.Tests;

public class CsvSheetTests
{
    [Theory]
    [InlineData("scotland")]
    [InlineData("wigm")]
    public void M1(string rule) => Golden.Verify(CsvSheet.Format(Sheet.Of(Counts.M1(Presets.Find(rule)!.Rule))), rule, "csv");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("Ann;=1")]
    [InlineData("＝1")]
    public void A_name_is_never_a_formula(string name)
    {
        var cells = Cells(CsvSheet.Format(Sheet.Of(Counts.Of(Presets.Scotland.Rule, 1, [name, "Basil", "Clover"], "3 A", "2 B", "1 C"))));
        Assert.DoesNotContain(name, cells);
        Assert.Contains(name.Insert(name.IndexOfAny(['=', '+', '-', '@', '＝']), "'"), cells);
    }

    [Fact]
    public void Negative_figures_stay_numbers() =>
        Assert.Contains("-5.00000", Cells(CsvSheet.Format(Sheet.Of(Counts.M1(Presets.Scotland.Rule)))));

    [Fact]
    public void Commas_quotes_and_line_breaks_in_names_survive()
    {
        const string Name = "Ada \"Addy\" Alder, MBE\nof the Hall";
        Assert.Contains(Name, Cells(CsvSheet.Format(Sheet.Of(Counts.Of(Presets.Scotland.Rule, 1, [Name, "Basil", "Clover"], "3 A", "2 B", "1 C")))));
    }

    static List<string> Cells(string csv)
    {
        var cells = new List<string>();
        using var reader = CsvReader.FromText(csv, new CsvReaderOptions { HasHeader = false });
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++)
                cells.Add(reader.GetString(i));
        return cells;
    }
}
