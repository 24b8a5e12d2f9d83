using System.Text;
using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>Numbers of more than three digits: with commas where people read them, without where programs do, and verified either way.</summary>
public partial class ThousandsTests
{
    const string Ward = "4 2\n4000 1 2 0\n1200 2 3 0\n2801 3 2 0\n1099 4 2 3 0\n60 4 0\n0\n\"Ada Alder\"\n\"Basil Birch\"\n\"Clover Cedar\"\n\"Dora Dogwood\"\n\"Ward 1,204 of 12\"\n";

    static string Count(Folder folder, string format, params string[] options)
    {
        var counted = Command.Run(["count", folder.Write("ward.blt", Ward), "--format", format, .. options]);
        Assert.Equal((ExitCode.Done, ""), (counted.ExitCode, counted.ExitCode == ExitCode.Done ? "" : counted.Error));
        return counted.Output;
    }

    static Answered Verify(Folder folder, string content, params string[] options) =>
        Command.Run(["verify", folder.Write("published", Encoding.UTF8.GetBytes(content)), folder.Write("ward.blt", Ward), .. options]);

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void People_read_them_with_commas(string format)
    {
        using var folder = new Folder();
        var sheet = Count(folder, format);

        Assert.Contains("9,160", sheet, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<![\d.])[1-9]\d{3}\.\d{5}", sheet);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("rctab")]
    public void Programs_read_them_without(string format)
    {
        using var folder = new Folder();
        var sheet = Count(folder, format);

        Assert.Contains("9160", sheet, StringComparison.Ordinal);
        Assert.DoesNotMatch(Parted(), sheet.Replace("Ward 1,204 of 12", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--rule meek")]
    [InlineData("--rule wigm")]
    [InlineData("--rule ireland")]
    public void Every_form_is_reproduced_and_an_altered_one_is_not(string rule)
    {
        using var folder = new Folder();
        string[] options = rule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var format in new[] { "text", "markdown", "html", "csv" })
        {
            var sheet = Count(folder, format, options);
            var answered = Verify(folder, sheet, options);
            Assert.True(answered.ExitCode == ExitCode.Done, $"{format}: {answered.Output}{answered.Error}");
            Assert.StartsWith("Reproduced", Regex.Match(answered.Output, "^(Reproduced|Differs)", RegexOptions.Multiline).Value, StringComparison.Ordinal);
            var (was, altered) = format == "csv" ? ("1200", "1201") : ("1,200", "1,201");
            Assert.Contains(was, sheet, StringComparison.Ordinal);
            Assert.NotEqual(ExitCode.Done, Verify(folder, sheet.Replace(was, altered, StringComparison.Ordinal), options).ExitCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u202F")]
    [InlineData("\u00A0")]
    public void A_table_with_other_signs_between_thousands_or_none_is_reproduced(string sign)
    {
        using var folder = new Folder();
        var sheet = Thousands().Replace(Count(folder, "html"), sign);

        var answered = Verify(folder, sheet);
        Assert.True(answered.ExitCode == ExitCode.Done, answered.Output + answered.Error);
    }

    [Fact]
    public void A_transfer_says_who_received_the_papers()
    {
        using var folder = new Folder();

        Assert.Contains("1,159 papers moved at 1 each: 1,099 to Basil Birch and 60 to non-transferable.", Regex.Replace(Count(folder, "text"), @"\s+", " "), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<![\d,])\d{1,3},\d{3}(?![\d,])(?=[ .;:""])")]
    private static partial Regex Parted();

    [GeneratedRegex(@"(?<=<td[^>]*>[+−]?\d{1,3}),(?=\d{3})")]
    private static partial Regex Thousands();
}
