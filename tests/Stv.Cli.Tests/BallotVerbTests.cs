namespace Stv.Cli.Tests;

/// <summary>What <c>check</c>, <c>convert</c> and <c>diff</c> do with ballots, and <c>count</c> with several files of them.</summary>
public class BallotVerbTests
{
    const string Matrix = "id,Ann,Bob,Cat\n1,1,,3\n2,2,1,\n3,1,2,3\n";

    [Fact]
    public void Check_lists_irregular_papers_with_what_the_policy_makes_of_them()
    {
        using var folder = new Folder();
        var file = folder.Write("ballots.csv", Matrix);

        var stops = Command.Run("check", file);
        var closes = Command.Run("check", file, "--gaps", "close-up");

        Assert.Equal(0, stops.ExitCode);
        Assert.Contains("ballots.csv:2 column D \"3\": rank 2 is missing; kept to rank 1 (stop at gap)", OneLine(stops.Output), StringComparison.Ordinal);
        Assert.Contains("later preferences move up (gaps close up)", OneLine(closes.Output), StringComparison.Ordinal);
        Assert.Contains("Ready to count", stops.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_writes_the_list_for_adjudication()
    {
        using var folder = new Folder();
        var list = Path.Combine(folder.Path, "list.csv");

        var answered = Command.Run("check", folder.Write("ballots.csv", Matrix + "4,x,1,2\n"), "--skip-unreadable", "--defects", list);

        Assert.Equal(0, answered.ExitCode);
        Assert.Equal("file,row,column,found,kind,meaning,papers\nballots.csv,2,D,3,gap,\"rank 2 is missing; kept to rank 1 (stop at gap)\",1\n"
            + "ballots.csv,5,B,\"\"\"x\"\" under \"\"Ann\"\"\",unreadable,\"expected a rank from 1 to 3, or a blank cell; correct the cell, or name the columns that are candidates with --candidates\",\n", File.ReadAllText(list));
    }

    [Fact]
    public void Check_ends_with_1_when_a_count_would_refuse()
    {
        var answered = Command.RunWith("Ann,Bob\n1,x\n", "check", "-");

        Assert.Equal(1, answered.ExitCode);
        Assert.Contains("Not ready to count: 1 problem to fix.", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_writes_another_layout_and_lists_what_is_lost()
    {
        var answered = Command.RunWith("2 1\n3 1=2 0\n1 2 0\n0\nAnn\nBob\nGlen\n", "convert", "-", "--to", "ranking");

        Assert.Equal((0, "count,ranking\n3,Ann=Bob\n1,Bob\n"), (answered.ExitCode, answered.Output));
        Assert.Equal("lost: the title \"Glen\"\nlost: the number of seats, 1\n", answered.Error);
    }

    [Fact]
    public void Convert_needs_seats_for_BLT()
    {
        Assert.Equal(2, Command.RunWith("Ann,Bob\n1,2\n", "convert", "-", "--to", "blt").ExitCode);
        Assert.Equal("2 1\n1 1 2 0\n0\n\"Ann\"\n\"Bob\"\n", Command.RunWith("Ann,Bob\n1,2\n", "convert", "-", "--to", "blt", "--seats", "1").Output);
    }

    [Fact]
    public void Convert_packs_a_file_whose_name_ends_in_gz_and_it_reads_back()
    {
        using var folder = new Folder();
        var packed = Path.Combine(folder.Path, "ballots.csv.gz");

        Assert.Equal(0, Command.RunWith(Matrix, "convert", "-", "--to", "matrix", "--output", packed).ExitCode);
        Assert.Equal("count,Ann,Bob,Cat\n1,1,,3\n1,2,1,\n1,1,2,3\n", Command.Run("convert", packed, "--to", "matrix").Output);
    }

    [Fact]
    public void Diff_ends_with_1_and_both_places_of_each_difference()
    {
        using var folder = new Folder();
        var (first, second) = (folder.Write("a.csv", Matrix), folder.Write("b.csv", Matrix.Replace("2,2,1,", "2,1,2,", StringComparison.Ordinal)));

        var same = Command.Run("diff", first, first);
        var differs = Command.Run("diff", first, second);

        Assert.Equal((0, "3 papers compared by their ids: the same in both files.\n"), (same.ExitCode, same.Output));
        Assert.Equal((1, "a.csv:3: \"Bob\", then \"Ann\"\n  b.csv:3: \"Ann\", then \"Bob\"\n\n1 difference between papers compared by their ids.\n"), (differs.ExitCode, differs.Output));
    }

    [Fact]
    public void Several_files_are_counted_as_one_contest()
    {
        using var folder = new Folder();
        var (north, south) = (folder.Write("north.csv", "Ann,Bob\n1,2\n"), folder.Write("south.csv", "Ann,Bob\n2,1\n2,1\n"));

        var answered = Command.Run("count", north, south, "--seats", "1", "--format", "json");

        Assert.Equal(0, answered.ExitCode);
        Assert.Contains("\"north.csv\"", answered.Output, StringComparison.Ordinal);
        Assert.Contains("\"south.csv\"", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_policy_is_reported()
    {
        var answered = Command.RunWith(Matrix, "count", "-", "--seats", "1", "--gaps", "close-up");

        Assert.Equal(0, answered.ExitCode);
        Assert.Contains("changed", answered.Output, StringComparison.Ordinal);
    }

    static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
