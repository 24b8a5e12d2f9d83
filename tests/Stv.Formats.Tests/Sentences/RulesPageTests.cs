using System.Runtime.CompilerServices;

namespace Stv.Formats.Tests;

public class RulesPageTests
{
    /// <summary>After a change of a preset the tests are run once with <c>ACCEPT_GOLDEN=1</c>, which writes the page anew.</summary>
    [Fact]
    public void The_page_of_rules_is_the_one_that_the_presets_make()
    {
        var path = Path.Combine(Root(), "docs", "rules.md");
        var page = RulesPage.Format(Presets.All, Presets.NotTransferable);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page);
        }

        Assert.True(File.Exists(path), $"{path} is missing; run the tests with ACCEPT_GOLDEN=1 to write it.");
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_preset_has_its_row_and_its_section()
    {
        var page = RulesPage.Format(Presets.All, Presets.NotTransferable);

        Assert.All(Presets.All, preset =>
        {
            Assert.Contains($"| [`{preset.Id}`](#{preset.Id}) |", page, StringComparison.Ordinal);
            Assert.Contains($"\n## {preset.Id}\n", page, StringComparison.Ordinal);
        });
    }

    static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
