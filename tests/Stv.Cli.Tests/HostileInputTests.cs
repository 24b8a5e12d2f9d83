using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Stv.Cli.Tests;

/// <summary>Files made to do harm end in a sentence and exit code 1 or 2, within little memory, and nothing is published. docs/security.md lists them.</summary>
public class HostileInputTests
{
    const string Board = "samples/ballots/board.blt";
    static readonly string Enormous = new('9', 5000);
    static readonly string Long = new('A', 10_000_000);

    static Answered Refused(params string[] arguments)
    {
        var answered = Command.Run(arguments);
        Assert.True(answered.ExitCode is ExitCode.No or ExitCode.Refused, answered.Error);
        var said = answered.Output + answered.Error;
        Assert.InRange(said.Length, 10, 9000);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
        return answered;
    }

    [Theory]
    [InlineData("election.json", "check", "FILE")]
    [InlineData("lots.json", "count", "samples/ballots/lots.blt", "--lots", "FILE")]
    [InlineData("result.json", "verify", "FILE", Board)]
    [InlineData("model.json", "simulate", Board, "--runs", "2", "--model", "FILE")]
    [InlineData("manifest.json", "verify", "FOLDER")]
    public void Json_nested_a_hundred_thousand_deep_is_refused_at_its_place(string name, params string[] arguments)
    {
        using var folder = new Folder();
        var file = folder.Write(name, $"{{\"title\":{new string('[', 100_000)}{new string(']', 100_000)}}}");
        var answered = Refused([.. arguments.Select(word => word == "FILE" ? file : word == "FOLDER" ? folder.Path : word)]);
        Assert.StartsWith($"{name}:1:73: found values nested more than 64 deep", answered.Output + answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cast_vote_records_nested_a_hundred_thousand_deep_are_refused()
    {
        using var folder = new Folder();
        var file = folder.Write("cvr.json", $"{{\"@type\":\"CVR.CastVoteRecordReport\",\"CVR\":{new string('[', 100_000)}{new string(']', 100_000)}}}");
        Assert.Contains("not JSON", Refused("count", file, "--seats", "1").Error, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Figures => new()
    {
        { "candidates.blt", $"{Enormous} 1\n1 1 0\n0\n\"A\"\n" },
        { "million-candidates.blt", "1000000 1\n1 1 0\n0\n\"A\"\n" },
        { "many-candidates.blt", "65535 1\n1 1 0\n0\n\"A\"\n" },
        { "seats.blt", $"2 {Enormous}\n1 1 0\n0\n\"A\"\n\"B\"\n\"T\"\n" },
        { "papers.blt", $"2 1\n{Enormous} 1 0\n0\n\"A\"\n\"B\"\n\"T\"\n" },
        { "sum-of-papers.blt", "2 1\n9223372036854775807 1 0\n9223372036854775807 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n" },
        { "preference.blt", $"2 1\n1 {Enormous} 0\n0\n\"A\"\n\"B\"\n\"T\"\n" },
        { "withdrawn.blt", $"2 1\n-{Enormous}\n1 1 0\n0\n\"A\"\n\"B\"\n\"T\"\n" },
        { "weight.blt", $"2 1\n0.{Enormous} 1 0\n0\n\"A\"\n\"B\"\n\"T\"\n" },
        { "count.csv", $"count,Pref 1\n{Enormous},A\n" },
        { "weight.csv", $"weight,Pref 1\n1/{Enormous},A\n" },
        { "exponent.csv", "weight,Pref 1\n1e999999999,A\n" },
        { "rank.csv", $"A,B\n{Enormous},1\n" },
        { "row.csv", $"ballot_id,rank,choice\n7,{Enormous},A\n" },
        { "alternatives.toi", $"# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 1000000000\n# NUMBER VOTERS: {Enormous}\n# ALTERNATIVE NAME 1000000000: Ann\n4: 1\n" },
        { "papers.abif", $"=A:[Ann]\n=B:[Bob]\n{Enormous}:A>B\n" },
        { "seats.json", $"{{\"title\":\"T\",\"contests\":[{{\"id\":\"a\",\"seats\":{Enormous},\"candidates\":[{{\"name\":\"A\"}}]}}]}}" },
        { "share.json", $"{{\"title\":\"T\",\"contests\":[{{\"id\":\"a\",\"seats\":1,\"rule\":\"wigm\",\"candidates\":[{{\"name\":\"A\"}}],\"college\":{{\"column\":\"s\",\"shares\":{{\"x\":\"1/{Enormous}\",\"y\":1e999999999}}}}}}]}}" },
    };

    [Theory, MemberData(nameof(Figures))]
    public void An_enormous_figure_is_refused_and_not_repeated(string name, string content)
    {
        using var folder = new Folder();
        Refused("count", folder.Write(name, content));
    }

    [Theory]
    [InlineData("scotland")]
    [InlineData("wigm")]
    [InlineData("meek")]
    [InlineData("warren")]
    public void As_many_papers_as_can_be_written_are_counted_or_refused(string rule)
    {
        using var folder = new Folder();
        var answered = Command.Run("count", folder.Write("many.blt", "3 2\n9223372036854775807 1 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n"), "--rule", rule, "--seed", "1");
        Assert.True(answered.ExitCode is ExitCode.Done or ExitCode.Refused, answered.Error);
    }

    public static TheoryData<string, string> Names => new()
    {
        { "name.blt", $"2 1\n3 1 2 0\n0\n\"{Long}\"\n\"Bob\"\n\"T\"\n" },
        { "name.csv", $"Pref 1,Pref 2\n{Long},Bob\n" },
        { "name.json", $"{{\"title\":\"T\",\"contests\":[{{\"id\":\"a\",\"seats\":1,\"candidates\":[{{\"name\":\"{Long}\"}}]}}]}}" },
        { "title.json", $"{{\"title\":\"{Long}\",\"contests\":[{{\"id\":\"a\",\"seats\":1,\"candidates\":[{{\"name\":\"A\"}}]}}]}}" },
    };

    [Theory, MemberData(nameof(Names))]
    public void A_name_of_ten_megabytes_is_refused(string name, string content)
    {
        using var folder = new Folder();
        Assert.Contains("of more than ten thousand letters", Refused("count", folder.Write(name, content)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_candidates_file_with_a_name_of_ten_megabytes_is_refused()
    {
        using var folder = new Folder();
        var ballots = folder.Write("ballots.csv", "Pref 1\nBob\n");
        Refused("count", ballots, "--seats", "1", "--candidates", folder.Write("names.txt", $"Bob\n{Long}\n"));
        Refused("count", ballots, "--seats", "1", "--candidates", folder.Write("names.csv", $"name\nBob\n{Long}\n"));
    }

    [Fact]
    public void A_row_of_a_million_cells_does_no_harm()
    {
        using var folder = new Folder();
        Assert.Equal(ExitCode.Done, Command.Run("check", folder.Write("row.csv", $"Pref 1,Pref 2\nAnn,Bob{new string(',', 1_000_000)}\n")).ExitCode);
        Refused("check", folder.Write("headings.csv", string.Join(',', Enumerable.Range(1, 1_000_000).Select(i => $"Pref {i}")) + "\nAnn\n"));
        Refused("check", folder.Write("ranking.csv", $"ranking\n{string.Join('>', Enumerable.Range(1, 200_000).Select(i => $"N{i}"))}\n"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("")]
    public void A_published_sheet_with_a_row_of_many_megabytes_is_refused_at_the_row(string quote)
    {
        using var folder = new Folder();
        var sheet = folder.Write("sheet.csv", $"Candidate,Stage 1\n{quote}{new string('A', 20_000_000)}");
        Assert.Contains("sheet.csv:2: found a row of many megabytes; expected a row for a candidate or a stage", Refused("verify", sheet, Board).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_contests_are_refused_in_one_line()
    {
        using var folder = new Folder();
        var contests = string.Join(',', Enumerable.Range(1, 100_000).Select(i => $"{{\"id\":\"c{i}\",\"seats\":1,\"candidates\":[{{\"name\":\"A\"}}]}}"));
        Assert.Contains("found 100000 contests; expected at most 10000", Refused("count", folder.Write("election.json", $"{{\"title\":\"T\",\"contests\":[{contests}]}}")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("C:secret.csv")]
    [InlineData("a/../../secret.csv")]
    [InlineData("..\\\\secret.csv")]
    public void An_election_file_reaches_nothing_outside_its_folder(string path)
    {
        using var folder = new Folder();
        var election = folder.Write("election.json", $"{{\"title\":\"T\",\"contests\":[{{\"id\":\"a\",\"seats\":1,\"candidates\":[{{\"name\":\"A\"}},{{\"name\":\"B\"}}],\"ballots\":\"{path}\"}}]}}");
        Assert.Contains("the name of a file in the election's folder or below", Refused("count", election).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contest_cannot_be_named_so_that_its_result_leaves_the_folder()
    {
        using var folder = new Folder();
        var election = folder.Write("election.json", "{\"title\":\"T\",\"contests\":[{\"id\":\"../a\",\"seats\":1,\"candidates\":[{\"name\":\"A\"}]}]}");
        Assert.Contains("an id of letters, digits, - and _", Refused("count", election, "--out", Path.Combine(folder.Path, "out")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CON", "the name of a device on Windows")]
    [InlineData("nul.2026", "the name of a device on Windows")]
    [InlineData("COM1", "the name of a device on Windows")]
    [InlineData("ward.", "some systems drop the dot or space at its end")]
    [InlineData("WARD", "a second time")]
    [InlineData("ward.rctab", "RCTab's summary of ward")]
    public void A_contest_cannot_be_named_so_that_its_files_are_no_files_or_another_contests(string id, string because)
    {
        using var folder = new Folder();
        var election = folder.Write("election.json", $"{{\"title\":\"T\",\"contests\":[{{\"id\":\"ward\",\"seats\":1,\"candidates\":[{{\"name\":\"A\"}}]}},{{\"id\":\"{id}\",\"seats\":1,\"candidates\":[{{\"name\":\"A\"}}]}}]}}");
        Assert.Contains(because, Refused("count", election, "--out", Path.Combine(folder.Path, "out")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\\u0000b.csv")]
    [InlineData("a\\nb.csv")]
    public void A_path_in_an_election_file_has_nothing_in_it_that_cannot_be_seen(string path)
    {
        using var folder = new Folder();
        foreach (var naming in new[] { $"\"candidates\":\"{path}\"", $"\"lots\":\"{path}\"", $"\"ballots\":{{\"file\":\"{path}\",\"contestColumn\":\"c\"}}" })
            Refused("count", folder.Write("election.json", $"{{\"title\":\"T\",{naming},\"contests\":[{{\"id\":\"a\",\"seats\":1,\"candidates\":[{{\"name\":\"A\"}},{{\"name\":\"B\"}}]}}]}}"));
    }

    [Fact]
    public void A_paper_is_traced_in_vain_where_none_can_be_read()
    {
        using var folder = new Folder();
        var file = folder.Write("ward.csv", "id,Pref 1,Pref 2\n1,Dan,Eve\n");
        Refused("trace", file, "--candidates", folder.Write("names.txt", "Ann\nBob\n"), "--seats", "1", "--skip-unreadable", "--id", "1");
    }

    [Theory]
    [InlineData(300)]
    [InlineData(3)]
    public void A_file_that_unpacks_to_megabytes_of_nothing_is_refused_within_little_memory(int megabytes)
    {
        using var folder = new Folder();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var i = 0; i < megabytes; i++)
                gzip.Write(new byte[1 << 20]);
        var answered = RealCommand.RunIn([("DOTNET_GCHeapHardLimit", "0x4000000")], "count", folder.Write("ward.blt.gz", packed.ToArray()), "--seats", "1");
        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
    }

    [Fact]
    public void Garbage_ends_in_a_sentence_under_every_verb_that_reads()
    {
        using var folder = new Folder();
        byte[][] sound = [.. new[] { Board, "samples/ballots/marks.csv", "samples/ballots/lots.json", "samples/elections/ncg/election.json" }.Select(path => File.ReadAllBytes(path).Take(1500).ToArray())];
        var random = new Random(20261122);
        for (var i = 0; i < 60; i++)
        {
            var bytes = sound[i % sound.Length].ToArray();
            for (var change = random.Next(1, 40); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var file = folder.Write("garbage", bytes);
            foreach (var arguments in new string[][] { ["check", file], ["count", file, "--seats", "2", "--seed", "1"], ["verify", file, Board], ["count", Board, "--lots", file], ["simulate", Board, "--runs", "2", "--model", file], ["convert", file, "--to", "blt"] })
            {
                var answered = Command.Run(arguments);
                Assert.True(answered.ExitCode is >= 0 and <= 4, $"{string.Join(' ', arguments)}, file {i}: {answered.Error}");
                Assert.True(answered.ExitCode is not (ExitCode.Refused or ExitCode.LotNeeded) || answered.Output.Length == 0, $"{string.Join(' ', arguments)}, file {i} wrote before it refused");
            }
        }
    }

    static string WithNames(Folder folder, params string[] names)
    {
        var blt = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{names.Length} 2\n"));
        for (var i = 1; i <= names.Length; i++)
            blt.Append(CultureInfo.InvariantCulture, $"{10 - i} {i} {i % names.Length + 1} 0\n");
        blt.Append("0\n");
        foreach (var name in names.Append("=1+1<script>"))
            blt.Append('"').Append(name.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\"\n");
        return folder.Write("hostile.blt", blt.ToString());
    }

    [Fact]
    public void No_cell_of_a_csv_begins_a_formula_whatever_divides_the_cells()
    {
        using var folder = new Folder();
        var file = WithNames(folder, "=HYPERLINK(1)", "+1", "@sum", "-2+3", "'=4", "x;=cmd", "＝5+5");
        string[][] writing = [["count", file, "--format", "csv", "--seed", "1"], ["simulate", file, "--runs", "3", "--seed", "1", "--format", "csv"], ["convert", file, "--to", "matrix"], ["convert", file, "--to", "preferences"], ["convert", file, "--to", "long"]];
        foreach (var arguments in writing)
        {
            var answered = Command.Run(arguments);
            Assert.Equal(ExitCode.Done, answered.ExitCode);
            Assert.DoesNotMatch("""(?m)(^|[,;\t])"?[=@＝]|(^|[,;\t])"?[+-][^0-9,]""", answered.Output);
        }
    }

    [Fact]
    public void A_defused_sheet_is_still_the_sheet_of_its_count()
    {
        using var folder = new Folder();
        var file = WithNames(folder, "=HYPERLINK(1)", "+1", "@sum", "'=4", "x;=cmd", "x;'=cmd", "''-7");
        var sheet = folder.Write("sheet.csv", Command.Run("count", file, "--format", "csv", "--seed", "1").Output);
        Assert.Equal(ExitCode.Done, Command.Run("verify", sheet, file, "--seed", "1").ExitCode);
    }

    static string Marked(Folder folder) =>
        WithNames(folder, "<script>alert(1)</script>", "</title></svg></script><img src=x onerror=alert(1)>", "\"onload='x'", "[a](javascript:alert(1))", "`</code><b>", "&lt;i&gt;");

    [Fact]
    public void No_name_or_title_becomes_markup_of_a_page()
    {
        using var folder = new Folder();
        var page = Command.Run("count", Marked(folder), "--format", "html", "--seed", "1").Output;
        Assert.Contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<img|<script>alert|</code><b>|\"onload=", page);
    }

    [Fact]
    public void No_name_or_title_becomes_markup_of_markdown()
    {
        using var folder = new Folder();
        var page = Command.Run("count", Marked(folder), "--format", "markdown", "--seed", "1").Output;
        Assert.Contains("&lt;script\\>alert(1)&lt;/script\\>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<img|<script|</code>|(?<!\\)\]\(javascript", page);
    }

    [Fact]
    public void No_name_speaks_to_the_terminal()
    {
        using var folder = new Folder();
        var file = WithNames(folder, "Ann\u001b[2J", "Bob\u202Edrawkcab", "Cat\u0007");
        Assert.DoesNotMatch("[\u001b\u202E\u0007]", Command.Run("count", file, "--seed", "1").Output);
    }
}
