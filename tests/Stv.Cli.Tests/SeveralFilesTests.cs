namespace Stv.Cli.Tests;

/// <summary>Several ballot files of one contest: one voter has one paper in all of them, and what is said of each file is said once.</summary>
public sealed class SeveralFilesTests : IDisposable
{
    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    string[] Files => [_folder.Write("a.csv", "voter,remark,Pref 1,Pref 2\nv1,,Ann,Bob\nv2,,Bob,Ann\nv2,,Ann,Bob\n"), _folder.Write("b.csv", "voter,remark,Pref 1,Pref 2\nv3,,Ann,\nv1,,Bob,\n"), _folder.Write("c.csv", "voter,remark,Pref 1,Pref 2\nv4,,Bob,\n")];

    [Fact]
    public void A_voter_in_two_files_is_refused_and_told_of_the_way_out()
    {
        var answered = Command.Run(["count", Files[0].Replace("a.csv", "c.csv", StringComparison.Ordinal), Files[1], _folder.Write("d.csv", "voter,Pref 1,Pref 2\nv1,Bob,\n"), "--seats", "1"]);

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Contains("d.csv:2: found the same id as in row 3 of b.csv; expected one paper for each id; say with --duplicates whether", answered.Error, StringComparison.Ordinal);
    }

    /// <summary>v1 has papers in a and b, v2 two in a.</summary>
    [Theory]
    [InlineData("last", 4, 2)]
    [InlineData("first", 4, 2)]
    [InlineData("none", 2, 4)]
    public void Which_of_a_voters_papers_counts_holds_for_all_files_together(string which, int counted, int leftOut)
    {
        var record = Path.Combine(_folder.Path, "out");

        var answered = Command.Run(["count", .. Files, "--seats", "1", "--seed", "1", "--duplicates", which, "--out", record]);
        var result = File.ReadAllText(Path.Combine(record, "a.json"));

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains($"\"total\": {counted},", result, StringComparison.Ordinal);
        Assert.Contains($"\"duplicates\": {leftOut}", result, StringComparison.Ordinal);
        Assert.Contains("1 voter sent more than one paper", answered.Error, StringComparison.Ordinal);
        Assert.Contains("rows 2 (a.csv) and 3 (b.csv)", answered.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Command.Run("verify", record).ExitCode);
    }

    [Fact]
    public void What_comes_through_a_pipe_is_kept_to_be_read_again()
    {
        var answered = Command.RunWith(File.ReadAllText(Files[1]), "count", Files[0], "-", "--seats", "1", "--seed", "1", "--duplicates", "first", "--format", "json");

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("\"total\": 3,", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_notice_of_several_files_is_said_once()
    {
        var answered = Command.Run(["count", .. Files, "--seats", "1", "--seed", "1", "--duplicates", "last"]);

        Assert.Single(answered.Error.Split('\n'), line => line.Contains("\"remark\" was ignored", StringComparison.Ordinal));
        Assert.Contains("note: a.csv, row 1, and 2 more files: column \"remark\" was ignored", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_defect_on_several_rows_is_said_once_with_the_rows()
    {
        var answered = Command.Run("count", _folder.Write("e.csv", "Pref 1,Pref 2\nAnn,Bbo\nBbo,Ann\nAnn,Bob\nAnn,Bbo\nBob,Ann\n"), "--candidates", _folder.Write("names.txt", "Ann\nBob\n"), "--seats", "1");

        Assert.Equal("e.csv:2 column B, and on 2 more rows (3, 5): found \"Bbo\" under \"Pref 2\"; expected a candidate's name, or a number from 1 to 2; perhaps \"Bob\" is meant", answered.Error.Split('\n')[0]);
    }
}
