using System.Security.Cryptography;
using System.Text;

namespace Stv.Cli.Tests;

/// <summary>Voters find their own papers among those that are published, by a code that only they know.</summary>
public sealed class VoterCodesTests : IDisposable
{
    const string Salt = "a line that nobody can guess";

    static readonly (string Code, string Row)[] Papers = [("k1", "Cat,Dan,Eve"), ("k2", "Dan,Cat,"), ("k3", "Cat,Dan,"), ("k4", "Eve,Dan,Cat"), ("k5", "Cat,,"), ("k6", ",,"), ("k7", "Cat,,Eve"), ("", "Dan,,")];

    readonly Folder _folder = new();

    string Record => Path.Combine(_folder.Path, "record");

    [Theory]
    [InlineData]
    [InlineData("--cut-unused")]
    [InlineData("--cut-unused", "--rule", "meek")]
    public void Every_code_leads_to_a_paper_that_says_what_its_voter_marked(params string[] options)
    {
        Count(options);

        var ballots = File.ReadAllLines(Path.Combine(Record, "ballots", "export.csv"));
        foreach (var (code, row) in Papers.Where(paper => paper.Code.Length > 0))
        {
            var line = Found(code);
            var ranking = line!.Value is var at ? ballots[at - 1].Split(',')[1] : "";
            var marked = row.TrimEnd(',').Replace(',', '>');
            Assert.True(options.Length == 0 ? ranking == marked : marked.StartsWith(ranking, StringComparison.Ordinal) && (marked.Length == 0) == (ranking.Length == 0), $"{code}: {marked} leads to {ranking}");
        }
        Assert.Null(Found("k9"));
        Assert.Equal(1 + Papers.Length - 1, File.ReadAllLines(Path.Combine(Record, "codes", "export.csv")).Length);
    }

    [Fact]
    public void No_code_and_no_salt_is_in_the_record()
    {
        Count();

        foreach (var file in Directory.EnumerateFiles(Record, "*", SearchOption.AllDirectories))
            Assert.DoesNotMatch($"{Salt}|\\bk[1-7]\\b", File.ReadAllText(file));
    }

    [Fact]
    public void The_codes_are_sealed_and_made_again_by_whoever_has_the_export_and_the_salt()
    {
        Count("--cut-unused");
        string[] source = [Path.Combine(_folder.Path, "export.csv"), Path.Combine(_folder.Path, "salt.txt")];
        var (export, salt) = (File.ReadAllText(source[0]), File.ReadAllText(source[1]));
        Assert.DoesNotContain("whether the codes", Flat(Command.Run("verify", Record).Output), StringComparison.Ordinal);
        File.Delete(source[1]);
        Assert.Contains("whether the codes lead to the right papers: the salt was not given", Flat(Command.Run("verify", Record).Output), StringComparison.Ordinal);
        File.Delete(source[0]);
        var alone = Command.Run("verify", Record);
        Assert.Equal(ExitCode.Done, alone.ExitCode);
        Assert.Contains("this needs the export and the salt", Flat(alone.Output), StringComparison.Ordinal);

        // Two voters are led to each other's papers, and all is sealed anew.
        var codes = Path.Combine(Record, "codes", "export.csv");
        var rows = File.ReadAllLines(codes);
        var other = Array.FindIndex(rows, 2, row => row.Split(',')[1] != rows[1].Split(',')[1]);
        (rows[1], rows[other]) = ($"{rows[1].Split(',')[0]},{rows[other].Split(',')[1]}", $"{rows[other].Split(',')[0]},{rows[1].Split(',')[1]}");
        Reseal(codes, string.Join('\n', rows) + "\n");
        Assert.Equal(ExitCode.Done, Command.Run("verify", Record).ExitCode);
        _folder.Write("export.csv", export);
        _folder.Write("salt.txt", salt);
        Assert.Contains("codes/export.csv does not come from the files", Flat(Command.Run("verify", Record).Output), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "0", "not a code with a line of the ballots" },
        { "999", "not a code with a line of the ballots" },
        { "twice", "a code twice, or not in order" },
        { "one line", "leads more voters to line 2 than there are such papers" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Codes_that_cannot_be_are_a_fault_even_without_the_export(string change, string words)
    {
        Count();
        File.Delete(Path.Combine(_folder.Path, "export.csv"));
        var codes = Path.Combine(Record, "codes", "export.csv");
        var rows = File.ReadAllLines(codes).ToList();
        if (change == "twice")
            rows.Insert(2, rows[1]);
        else
            for (var i = 1; i < (change == "one line" ? rows.Count : 2); i++)
                rows[i] = $"{rows[i].Split(',')[0]},{(change == "one line" ? "2" : change)}";
        Reseal(codes, string.Join('\n', rows) + "\n");

        Assert.Contains(words, Flat(Command.Run("verify", Record).Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--codes Code", "--salt and a file")]
    [InlineData("--salt x", "--codes and the heading")]
    [InlineData("--codes Nothing --salt SALT", "no column headed \"Nothing\" with codes")]
    [InlineData("--codes Batch --salt SALT", "stands for several papers")]
    [InlineData("--codes Code --salt SHORT", "is not a salt")]
    public void What_leads_nobody_to_their_paper_is_refused(string words, string refused)
    {
        var export = Export();
        var answered = Command.Run(["count", export, "--seats", "1", "--seed", "1", "--out", Record, "--ballots", .. words.Replace("SALT", _folder.Write("salt.txt", Salt), StringComparison.Ordinal).Replace("SHORT", _folder.Write("short.txt", "pepper"), StringComparison.Ordinal).Split(' ')]);

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Contains(refused, answered.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Record));
    }

    /// <summary>Contests share an export, and one is an electoral college; a voter's papers in two of them are not told to be one person's.</summary>
    [Fact]
    public void In_an_election_file_every_contest_has_codes_of_its_own()
    {
        var election = _folder.Write("election.json", """
            { "title": "Two at once", "ballots": { "file": "export.csv", "contestColumn": "contest" },
              "contests": [ { "id": "north", "seats": 1, "candidates": [ { "name": "Cat" }, { "name": "Dan" } ] },
                            { "id": "south", "seats": 1, "rule": "wigm", "college": { "column": "section", "shares": { "old": "1/2", "new": "1/2" } }, "candidates": [ { "name": "Cat" }, { "name": "Dan" } ] } ] }
            """);
        _folder.Write("export.csv", "contest,section,receipt,Pref 1,Pref 2\nnorth,old,r1,Cat,Dan\nnorth,new,r2,Dan,\nnorth,new,r3,Dan,\nsouth,old,r1,Cat,\nsouth,new,r2,Cat,\nsouth,old,r3,Dan,Cat\n");
        Assert.Equal(ExitCode.Done, Command.Run("count", election, "--seed", "1", "--out", Record, "--ballots", "--codes", "receipt", "--salt", _folder.Write("salt.txt", Salt)).ExitCode);

        Assert.Equal(["count,section,ranking", "1,old,Cat", "1,old,Dan>Cat", "1,new,Cat"], File.ReadAllLines(Path.Combine(Record, "ballots", "south.csv")));
        Assert.Equal([2, 4, 3], new[] { "r1", "r2", "r3" }.Select(code => Found(code, "south")!.Value));
        Assert.Equal([2, 3, 3], new[] { "r1", "r2", "r3" }.Select(code => Found(code, "north")!.Value));
        Assert.Contains("the ballots come from the files", Flat(Command.Run("verify", Record).Output), StringComparison.Ordinal);
    }

    void Count(params string[] options)
    {
        var answered = Command.Run(["count", Export(), "--seats", "1", "--seed", "1", "--out", Record, "--ballots", "--codes", "Code", "--salt", _folder.Write("salt.txt", Salt + "\n"), .. options]);
        Assert.True(answered.ExitCode == ExitCode.Done, answered.Error);
        Assert.Contains("prove how they voted to anyone who pays or threatens them", answered.Error, StringComparison.Ordinal);
    }

    string Export() => _folder.Write("export.csv", "Code,Batch,Pref 1,Pref 2,Pref 3\n" + string.Concat(Papers.Select(paper => $"{paper.Code},7,{paper.Row}\n")));

    /// <summary>The line to which a code leads, as a voter finds it with sha256sum and a search.</summary>
    int? Found(string code, string contest = "export")
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Salt}:{contest}:{code}")));
        return File.ReadLines(Path.Combine(Record, "codes", $"{contest}.csv")).FirstOrDefault(row => row.StartsWith(hash + ",", StringComparison.Ordinal)) is { } row ? int.Parse(row.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    void Reseal(string file, string content)
    {
        string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        var (manifest, sums) = (Path.Combine(Record, "manifest.json"), Path.Combine(Record, "SHA256SUMS"));
        var (before, beforeManifest) = (Hash(file), Hash(manifest));
        File.WriteAllText(file, content);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(before, Hash(file), StringComparison.Ordinal));
        File.WriteAllText(sums, File.ReadAllText(sums).Replace(before, Hash(file), StringComparison.Ordinal).Replace(beforeManifest, Hash(manifest), StringComparison.Ordinal));
    }

    static string Flat(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => _folder.Dispose();
}
