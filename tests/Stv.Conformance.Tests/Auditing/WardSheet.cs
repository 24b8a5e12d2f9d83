using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>The official count sheet of a ward as a stranger would type it: a row a candidate, the totals of every stage, and what became of them.</summary>
sealed record WardSheet(ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The sheet with the figures as they were published.</summary>
    public static WardSheet Of(string ward)
    {
        var sheet = OfficialSheet.Of(ward);
        var fates = sheet.Elected.Select(fate => (fate.Candidate, Text: $"Elected, stage {fate.Stage}")).Concat(sheet.Excluded.Select(fate => (fate.Candidate, Text: $"Excluded, stage {fate.Stage}"))).ToDictionary();
        return new WardSheet(
        [
            ["Candidate", .. sheet.Stages.Select((_, index) => $"Stage {index + 1}"), "Outcome"],
            .. Enumerable.Range(1, sheet.Candidates.Count).Select(number => ImmutableArray.Create<string>(
                [sheet.Candidates[$"{number}"], .. sheet.Stages.Select(stage => stage.Totals[$"{number}"]), fates.GetValueOrDefault(number, "")])),
        ]);
    }

    /// <summary>The stages.</summary>
    public int Stages => Rows[0].Length - 2;

    /// <summary>The sheet with every figure changed.</summary>
    public WardSheet Figures(Func<string, string> change) => new([Rows[0], .. Rows.Skip(1).Select(row => row.Select((cell, column) => column == 0 || column == row.Length - 1 ? cell : change(cell)).ToImmutableArray())]);

    /// <summary>The sheet with one cell changed.</summary>
    public WardSheet With(int row, int column, string cell) => new(Rows.SetItem(row, Rows[row].SetItem(column, cell)));

    /// <summary>The sheet without a stage.</summary>
    public WardSheet Without(int stage) => new([.. Rows.Select(row => row.RemoveAt(stage))]);

    /// <summary>The sheet held against a count of the ward's ballots.</summary>
    public SheetComparison Verify(string ward, string rule = "scotland") => Verify(ward, Presets.Find(rule)!.Rule);

    /// <summary>The sheet held against a count of the ward's ballots.</summary>
    public SheetComparison Verify(string ward, Rule rule)
    {
        var contest = FileCounts.Count($"scotland-2017/{ward}.blt", "scotland").Contest;
        return SheetVerification.Verify(contest, rule, Lots.None, Read(contest))!;
    }

    /// <summary>The sheet as it is read.</summary>
    public PublishedSheet Read(Contest contest)
    {
        var csv = string.Concat(Rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell}\"")) + "\n"));
        return PublishedSheetFile.Open(Encoding.UTF8.GetBytes(csv), "sheet.csv").Read(contest.Candidates).Sheet;
    }
}
