namespace Stv.Cli.Tests;

/// <summary>A record in which anything was altered is never called reproduced, whoever sealed it anew.</summary>
public class ForgedRecordTests
{
    public static TheoryData<string> Names => [.. Forgeries.All.Keys];

    public static TheoryData<string> NamesOfFiles => [.. Forgeries.OfFiles.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_forged_record_is_not_reproduced(string name) => Verify(Forgeries.All[name]);

    [LinksAndPipesTheory, MemberData(nameof(NamesOfFiles))]
    public void A_record_with_links_pipes_and_devices_is_not_reproduced_and_not_waited_for(string name) => Verify(Forgeries.OfFiles[name]);

    static void Verify(Forgeries.Row row)
    {
        var files = row.Counted.TakeWhile(word => word != "|").ToArray();
        using var record = new ForgedRecord(files[0], [.. row.Counted.Skip(files.Length + 1)]);
        row.Forge(record);

        var answered = record.Verify(files);

        Assert.DoesNotContain("Reproduced", answered.Output + answered.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", answered.Error, StringComparison.Ordinal);
        Assert.Contains(row.Words, string.Join(' ', (answered.Output + answered.Error).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(row.ExitCode, answered.ExitCode);
    }
}
