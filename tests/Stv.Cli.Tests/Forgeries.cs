using System.Text.Json.Nodes;

namespace Stv.Cli.Tests;

/// <summary>What somebody might do to a record so that it says something else and is still called reproduced. To add one is to add a row.</summary>
static class Forgeries
{
    const string Board = "samples/ballots/board.blt";
    const string Tied = "samples/ballots/lots.blt";
    const string Lots = "samples/ballots/lots.json";
    const string Election = "samples/elections/ncg/election.json";

    /// <summary>A forgery.</summary>
    /// <param name="Counted">The files and options of the honest count: the first file, then the others that are given to verify, a bar, the options.</param>
    /// <param name="Forge">What is done to the record.</param>
    /// <param name="Words">What the answer must say.</param>
    /// <param name="ExitCode">What it must end with.</param>
    public sealed record Row(string[] Counted, Action<ForgedRecord> Forge, string Words, int ExitCode = ExitCode.No);

    public static IReadOnlyDictionary<string, Row> All { get; } = new Dictionary<string, Row>
    {
        // Lots that nothing tells.
        ["a seed that nobody gave"] = new([Board], record => record.Claim(manifest => manifest["lots"]!["seed"] = "7").SealSums(), "manifest.json: Lots, seed: published 7"),
        ["another winner by a seed that nobody gave"] = new([Tied, Lots, "|", "--lots", Lots], record => { var made = record.MadeWith("--seed", "12345"); record.Claim(manifest => manifest["lots"] = made["lots"]!.DeepClone()).Seal(); }, "manifest.json: Lots, seed"),
        ["another winner by lots that are not in the file"] = new([Tied, Lots, "|", "--lots", Lots], record => OtherLot(record), "manifest.json: Lots, recorded, 2, chosen: published 4"),
        ["lots without a file of lots"] = new([Tied, "|", "--lots", Lots], record => record.Claim(manifest =>
        {
            manifest["terms"]!.AsObject().Remove("lots");
            manifest["command"] = new JsonArray("lots.blt");
            manifest["inputs"]!.AsArray().RemoveAt(1);
        }).Seal(), "has no result"),
        ["a lot for a tie that there was not"] = new([Board], record => record.Claim(manifest => manifest["lots"]!["recorded"] = JsonNode.Parse("""[{"contest":"board","purpose":"exclude","tied":["1","2"],"chosen":"2"}]""")).SealSums(), "manifest.json: Lots, recorded, 1"),
        ["an order that nobody declared"] = new([Board], record => record.Claim(manifest => manifest["lots"]!["order"] = new JsonArray("2", "1")).SealSums(), "manifest.json: Lots, order, 1"),
        ["who drew the lot"] = new([Tied, Lots, "|", "--lots", Lots], record => record.Claim(manifest => manifest["lots"]!["recorded"]![0]!["drawnBy"] = "the loser").SealSums(), "drawnBy: published the loser"),
        ["a seed taken out of the manifest"] = new([Tied, "|", "--seed", "12345"], record => record.Claim(manifest => manifest["lots"]!.AsObject().Remove("seed")).SealSums(), "manifest.json: Lots, seed: published nothing"),
        ["an election's lots"] = new([Election], record => record.Claim(manifest => manifest["lots"]!["seed"] = "99").SealSums(), "manifest.json: Lots, seed: published 99"),

        // A record that claims to be of another version.
        ["an older version, and its text"] = new([Board], record => Older(record, "board.txt"), "could not be checked: version 0.0.9 wrote it", ExitCode.Refused),
        ["an older version, and its CSV"] = new([Board], record => Older(record, "board.csv"), "could not be checked: version 0.0.9 wrote it", ExitCode.Refused),
        ["an older version, and its Markdown"] = new([Board], record => Older(record, "board.md"), "could not be checked: version 0.0.9 wrote it", ExitCode.Refused),
        ["an older version, and its page"] = new([Board], record => Older(record, "board.html"), "could not be checked: version 0.0.9 wrote it", ExitCode.Refused),
        ["an older version, and a figure"] = new([Board], record => Version(record.Replace("board.json", "\"2\": \"47.01116\"", "\"2\": \"47.01117\""), "0.0.9").Seal(), "stage 2, totals, 2: published 47.01117"),
        ["an older version, and a name"] = new([Board], record => Version(record.Replace("board.json", "\"name\": \"Basil Birch\"", "\"name\": \"Basil Burch\""), "0.0.9").Seal(), "published Basil Burch"),
        ["an older version, and a name in RCTab's summary"] = new([Board], record => Version(record.Replace("board.rctab.json", "Basil Birch", "Basil Burch"), "0.0.9").Seal(), "board.rctab.json: "),
        ["an older version, and nothing else"] = new([Board], record => Version(record, "0.0.9", inResults: false).Seal(), "says that version 0.1.0 wrote it"),
        ["a later version, and its text"] = new([Board], record => { Version(record, "9.0.0"); record.Replace("board.txt", "Ada Alder", "Hester Hazel").Seal(); }, "could not be checked: version 9.0.0 wrote it", ExitCode.Refused),
        ["an older version that lists no files"] = new([Board], record => { Older(record, "board.txt"); record.Claim(manifest => manifest["outputs"] = new JsonArray()).SealSums(); }, "board.txt is in the folder but is not part of the record"),
        ["another program"] = new([Board], record => record.Claim(manifest => manifest["engine"]!["name"] = "vts").SealSums(), "the engine is called vts"),

        // What the manifest says of the count.
        ["another rule"] = new([Board], record => record.Claim(manifest => manifest["contests"]![0]!["rule"] = "meek").SealSums(), "manifest.json: Contests, 1, rule: published meek"),
        ["a change of the rule kept quiet"] = new([Board, "|", "--gaps", "close-up"], record => record.Claim(manifest => manifest["contests"]![0]!["changed"] = new JsonArray()).SealSums(), "manifest.json: Contests, 1, changed, 1: published nothing"),
        ["a contest that was not held"] = new([Board], record => record.Claim(manifest => manifest["contests"]!.AsArray().Add(JsonNode.Parse("""{"id":"other","rule":"meek","changed":[]}"""))).SealSums(), "manifest.json: Contests, 2"),
        ["a contest left out"] = new([Election], record => record.Claim(manifest => manifest["contests"]!.AsArray().RemoveAt(0)).SealSums(), "manifest.json: Contests, 1"),
        ["an input that was never read"] = new([Board], record => record.Claim(manifest => manifest["inputs"]!.AsArray().Add(JsonNode.Parse($$"""{"file":"audit.csv","sha256":"{{new string('a', 64)}}","layout":"csv"}"""))).SealSums(), "manifest.json: Inputs, 2"),
        ["an input left out"] = new([Election], record => record.Claim(manifest => manifest["inputs"]!.AsArray().RemoveAt(2)).SealSums(), "manifest.json: Inputs"),
        ["an input read as something else"] = new([Board], record => record.Claim(manifest => manifest["inputs"]![0]!["layout"] = "abif").SealSums(), "manifest.json: Inputs, 1, layout: published abif"),
        ["a command that says something else"] = new([Board, "|", "--seats", "3"], record => record.Claim(manifest => manifest["command"] = new JsonArray("board.blt")).SealSums(), "manifest.json: Command, 2"),
        ["a command that names another file"] = new([Board], record => record.Claim(manifest => manifest["command"]!.AsArray().Insert(0, "/etc/passwd")).SealSums(), "manifest.json: Command, 1: published /etc/passwd"),

        // Terms.
        ["fewer seats, without a word"] = new([Board], record => { record.MadeWith("--seats", "2"); record.Seal(); }, "board.json: "),
        ["the winner withdrawn, without a word"] = new([Board], record => { record.MadeWith("--withdraw", "Ada Alder"); record.Seal(); }, "board.json: "),
        ["terms with other seats"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["seats"] = 2).SealSums(), "board.json: "),
        ["terms with a candidate withdrawn"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["withdrawn"] = new JsonArray("Ada Alder")).SealSums(), "manifest.json: Command"),
        ["terms that withdraw nobody known"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["withdrawn"] = new JsonArray("Nobody Known")).SealSums(), "no candidate of that name", ExitCode.Refused),
        ["terms with another rule"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["rule"] = "meek").SealSums(), "board.json: "),
        ["terms with a change of the rule"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["changes"] = new JsonObject { ["gaps"] = "close-up" }).SealSums(), "board.json: "),
        ["terms with another title"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["title"] = "Another election").SealSums(), "board.json: Title"),
        ["terms with an electorate"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["electorate"] = 10_000).SealSums(), "board.json: "),
        ["terms that set papers aside"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["skipUnreadable"] = true).SealSums(), "manifest.json: Command"),
        ["terms with another layout"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["layout"] = "matrix").SealSums(), "board.blt", ExitCode.Refused),
        ["terms that reserve places for nobody"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["reserved"] = JsonNode.Parse("""[{"anyOf":["woman"],"minimum":1}]""")).SealSums(), "No candidate has the attribute", ExitCode.Refused),
        ["terms with a seed"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["seed"] = "7").SealSums(), "manifest.json: Lots, seed"),
        ["terms that read another file"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["candidates"] = "/etc/passwd").SealSums(), "which is not among its inputs", ExitCode.Refused),
        ["terms of ballots and of an election"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["election"] = "board.blt").SealSums(), "one of them", ExitCode.Refused),
        ["terms that nobody knows"] = new([Board], record => record.Claim(manifest => manifest["terms"]!["bonus"] = 5).SealSums(), "found \"bonus\"", ExitCode.Refused),
        ["no terms"] = new([Board], record => record.Claim(manifest => manifest.Remove("terms")).SealSums(), "no \"terms\"", ExitCode.Refused),
        ["an election's terms with seats"] = new([Election], record => record.Claim(manifest => manifest["terms"]!["seats"] = 1).SealSums(), "cannot change an election file", ExitCode.Refused),
        ["an election with one contest alone"] = new([Election], record => record.Claim(manifest => manifest["terms"]!["contest"] = "wales").SealSums(), "does not come from the new count"),
        ["an election with a candidate withdrawn"] = new([Election], record => record.Claim(manifest => manifest["terms"]!["rule"] = "meek").SealSums(), "manifest.json: "),

        // The first version of the manifest, which has no terms.
        ["an older manifest with a seed that nobody gave"] = new([Tied, Lots, "|", "--lots", Lots], record => { var made = record.MadeWith("--seed", "12345"); First(record).Claim(manifest => manifest["lots"] = made["lots"]!.DeepClone()).Seal(); }, "manifest.json: Lots, seed"),
        ["an older manifest with lots that no file has"] = new([Tied, "|", "--lots", Lots], record => First(record).Claim(manifest =>
        {
            manifest["command"] = new JsonArray("lots.blt");
            manifest["inputs"]!.AsArray().RemoveAt(1);
        }).Seal(), "has no result"),
        ["an older manifest that lists no files"] = new([Board], record => First(record).Claim(manifest => manifest["outputs"] = new JsonArray()).SealSums(), "board.txt is in the folder"),
        ["an older manifest with another rule"] = new([Board], record => First(record).Claim(manifest => manifest["contests"]![0]!["rule"] = "meek").SealSums(), "Contests, 1, rule"),
        ["an older manifest whose command means nothing"] = new([Board], record => First(record).Claim(manifest => manifest["command"] = new JsonArray("board.blt", "--bonus", "5")).SealSums(), "which is not understood here", ExitCode.Refused),
        ["an older manifest whose command reads another file"] = new([Board], record => First(record).Claim(manifest => manifest["command"] = new JsonArray("board.blt", "--candidates", "/etc/passwd")).SealSums(), "not among its inputs", ExitCode.Refused),

        // How the manifest is written.
        ["a member of the manifest twice"] = new([Board], record => record.Replace("manifest.json", "\"command\":", "\"command\": [\"board.blt\"],\n  \"command\":").SealSums(), "\"command\" a second time", ExitCode.Refused),
        ["a member of the manifest that nobody knows"] = new([Board], record => record.Claim(manifest => manifest["certified"] = true).SealSums(), "found \"certified\"", ExitCode.Refused),
        ["a comment in the manifest"] = new([Board], record => record.Replace("manifest.json", "{\n  \"format\"", "{ // certified by the returning officer\n  \"format\"").SealSums(), "manifest.json is not written as"),
        ["a manifest of a later version"] = new([Board], record => record.Replace("manifest.json", "stv-manifest/2", "stv-manifest/3").SealSums(), "expected \"stv-manifest/2\"", ExitCode.Refused),

        // The list of files.
        ["no files, and every page altered"] = new([Board], record => { foreach (var name in new[] { "board.txt", "board.html", "board.csv" }) record.Replace(name, "Ada Alder", "Hester Hazel"); record.Claim(manifest => manifest["outputs"] = new JsonArray()).SealSums(); }, "board.html comes from the count, but the manifest does not list it"),
        ["a file left out of the list"] = new([Board], record => { record.Replace("board.txt", "Ada Alder", "Hester Hazel").Claim(manifest => manifest["outputs"]!.AsArray().RemoveAt(0)).Seal(); }, "board.txt comes from the count, but the manifest does not list it"),
        ["a file that was renamed"] = new([Board], record => { File.Move(record.At("board.txt"), record.At("bored.txt")); record.Claim(manifest => manifest["outputs"]![0]!["file"] = "bored.txt").Seal(); }, "bored.txt does not come from the new count"),
        ["a file in other letters"] = new([Board], record => { File.Move(record.At("board.txt"), record.At("BOARD.txt")); record.Claim(manifest => manifest["outputs"]![0]!["file"] = "BOARD.txt").Seal(); }, "BOARD.txt does not come from the new count"),
        ["a file listed twice"] = new([Board], record => record.Claim(manifest => manifest["outputs"]!.AsArray().Add(manifest["outputs"]![0]!.DeepClone())).Seal(), "lists board.txt more than once"),
        ["files listed in another order"] = new([Board], record => record.Claim(manifest => { var first = manifest["outputs"]![0]!; manifest["outputs"]!.AsArray().RemoveAt(0); manifest["outputs"]!.AsArray().Add(first); }).Seal(), "in another order"),
        ["a sealed file that the count does not make"] = new([Board], record => record.Write("certificate.txt", "Hester Hazel is elected.\n").Claim(manifest => manifest["outputs"]!.AsArray().Add(JsonNode.Parse("""{"file":"certificate.txt","sha256":""}"""))).Seal(), "certificate.txt does not come from the new count"),
        ["a file outside the folder"] = new([Board], record => record.Claim(manifest => manifest["outputs"]![0]!["file"] = "../board.txt").SealSums(), "the name of a file beside the manifest or below", ExitCode.Refused),
        ["an input outside the folder"] = new([Board], record => record.Claim(manifest => manifest["inputs"]![0]!["file"] = "../board.blt").SealSums(), "the name of a file without a folder", ExitCode.Refused),
        ["a file beside the others"] = new([Board], record => record.Write("corrected.html", "<p>Hester Hazel is elected.</p>"), "corrected.html is in the folder but is not part of the record"),
        ["a folder beside the files"] = new([Board], record => Directory.CreateDirectory(record.At("corrected")), "corrected is in the folder but is not part of the record"),
        ["ballots that were not counted beside the files"] = new([Board], record => record.Write("board.blt", "1 1\n1 1 0\n0\n\"A\"\n\"T\"\n"), "board.blt is in the folder but is not part of the record"),
        ["the forger's own ballots in the folder, when the true ones are given"] = new([Board], OwnBallots, "is not the board.blt that was counted", ExitCode.Refused),
        ["a file given that was never counted"] = new([Board, Tied], _ => { }, "is not one of the files that the record was made from", ExitCode.Refused),
        ["an emptied list of hashes"] = new([Board], record => record.Write("SHA256SUMS", ""), "SHA256SUMS is empty"),
        ["an altered list of hashes"] = new([Board], record => record.Write("SHA256SUMS", record.Read("SHA256SUMS").Replace("board.txt", "board.csv", StringComparison.Ordinal)), "SHA256SUMS does not list what manifest.json seals"),
        ["no list of hashes"] = new([Board], record => File.Delete(record.At("SHA256SUMS")), "SHA256SUMS is missing"),

        // What the files say.
        ["a loser elected in the text"] = Changed("board.txt", "Ada Alder", "Hester Hazel"),
        ["a loser elected in the CSV"] = Changed("board.csv", "Ada Alder", "Hester Hazel"),
        ["a loser elected in the Markdown"] = Changed("board.md", "Ada Alder", "Hester Hazel"),
        ["a loser elected in the page"] = Changed("board.html", "Ada Alder", "Hester Hazel"),
        ["a loser elected in RCTab's summary"] = new([Board], record => record.Replace("board.rctab.json", "Ada Alder", "Hester Hazel").Seal(), "board.rctab.json"),
        ["a second list of the elected"] = new([Board], record => record.Replace("board.json", "      \"elected\": [", "      \"elected\": [\"8\"],\n      \"elected\": [").Seal(), "board.json"),
        ["a clause in the result"] = new([Board], record => record.Replace("board.json", "\"clause\": \"46\"", "\"clause\": \"64\"").Seal(), "board.json"),
        ["the rule's title in the result"] = new([Board], record => record.Replace("board.json", "Scottish Local Government", "Scottish Parliament").Seal(), "board.json"),
        ["the version in the result"] = new([Board], record => record.Replace("board.json", "\"version\": \"0.1.0\"", "\"version\": \"0.1.1\"").Seal(), "board.json"),
        ["the hash of an input in the result"] = new([Board], record => record.Replace("board.json", "58ba92c8", "58ba92c9").Seal(), "board.json: Inputs, 1, sha256"),
        ["the title in the result"] = new([Board], record => record.Replace("board.json", "\"title\": \"Riverside Allotments", "\"title\": \"Lakeside Allotments").Seal(), "board.json: Title"),
        ["an electorate in the result"] = new([Board], record => record.Replace("board.json", "\"vacant\": 0,", "\"vacant\": 0,\n      \"electorate\": 5000,").Seal(), "electorate: published the number 5000"),
        ["a result that is no JSON"] = new([Board], record => record.Write("board.json", "{").Seal(), "board.json is not what the new count writes"),
        ["a space at the end of the result"] = new([Board], record => record.Write("board.json", record.Read("board.json") + " ").Seal(), "what differs is not a figure"),
        ["the result of another count of the same ballots"] = new([Board], record => { record.MadeWith("--rule", "meek"); record.Seal(); }, "board.json: "),
        ["the body's certificate"] = new([Election], record => record.Replace("result.json", "\"jointlyAttainable\": true", "\"jointlyAttainable\": false").Seal(), "jointlyAttainable"),
        ["the body's shortfall"] = new([Election], record => record.Replace("result.json", "\"shortfall\": 0", "\"shortfall\": 1").Seal(), "shortfall"),
        ["one contest's page in the place of another's"] = new([Election], record => { File.Copy(record.At("contests/wales.html"), record.At("contests/scotland.html"), overwrite: true); record.Seal(); }, "contests/scotland.html is not what the new count writes"),
        ["a word in the summary"] = new([Election], record => record.Write("summary.txt", record.Read("summary.txt") + "Certified.\n").Seal(), "summary.txt is not what the new count writes"),
        ["a contest left out of the result"] = new([Election], record => { var result = JsonNode.Parse(record.Read("result.json"))!; result["contests"]!.AsArray().RemoveAt(0); record.Write("result.json", result.ToJsonString()).Seal(); }, "result.json: "),
    };

    /// <summary>Forgeries that need links and pipes.</summary>
    public static IReadOnlyDictionary<string, Row> OfFiles { get; } = new Dictionary<string, Row>
    {
        ["an output that is a link"] = new([Board], record => record.InPlaceOf("board.txt", path => File.CreateSymbolicLink(path, "/etc/hostname")), "board.txt is a link"),
        ["an output that is a device"] = new([Board], record => record.InPlaceOf("board.txt", path => File.CreateSymbolicLink(path, "/dev/zero")), "board.txt is a link"),
        ["an output that is a pipe"] = new([Board], record => record.InPlaceOf("board.txt", ForgedRecord.Pipe), "board.txt is not a regular file"),
        ["an output that is a folder"] = new([Board], record => record.InPlaceOf("board.txt", path => Directory.CreateDirectory(path)), "board.txt is a folder"),
        ["an output without end"] = new([Board], record => record.InPlaceOf("board.txt", path => { using var file = File.Create(path); file.SetLength(1L << 40); }), "and the limit is"),
        ["a list of hashes that is a pipe"] = new([Board], record => record.InPlaceOf("SHA256SUMS", ForgedRecord.Pipe), "SHA256SUMS is not a regular file"),
        ["a manifest that is a pipe"] = new([Board], record => record.InPlaceOf("manifest.json", ForgedRecord.Pipe), "is not a regular file", ExitCode.Refused),
        ["a manifest that is a link"] = new([Board], record => { File.Move(record.At("manifest.json"), record.At("../manifest")); File.CreateSymbolicLink(record.At("manifest.json"), record.At("../manifest")); }, "is a link", ExitCode.Refused),
        ["a folder of pages that is a link"] = new([Election], record => { Directory.Move(record.At("contests"), record.At("../elsewhere")); Directory.CreateSymbolicLink(record.At("contests"), record.At("../elsewhere")); }, "is behind a link"),
        ["a link beside the files"] = new([Board], record => File.CreateSymbolicLink(record.At("more"), "/etc"), "more is in the folder but is not part of the record"),
        ["a pipe beside the files"] = new([Board], record => ForgedRecord.Pipe(record.At("pipe")), "pipe is in the folder but is not part of the record"),
        ["ballots in the folder that are a device"] = new([Board, "|", "--title", "T"], record => { File.CreateSymbolicLink(record.At("zero"), "/dev/zero"); record.Claim(manifest => { manifest["inputs"]![0]!["file"] = "zero"; manifest["terms"]!["ballots"]![0] = "zero"; }).SealSums(); }, "zero"),
        ["ballots in the folder that are a pipe"] = new([Board, "|", "--title", "T"], record => { ForgedRecord.Pipe(record.At("board.pipe")); record.Claim(manifest => { manifest["inputs"]![0]!["file"] = "board.pipe"; manifest["terms"]!["ballots"]![0] = "board.pipe"; }).SealSums(); }, "board.pipe"),
    };

    static Row Changed(string name, string is_, string was) => new([Board], record => record.Replace(name, is_, was).Seal(), $"{name} is not what the new count writes");

    static void Older(ForgedRecord record, string name) => Version(record, "0.0.9").Replace(name, "Ada Alder", "Hester Hazel").Seal();

    /// <summary>The record with another version of the program in its manifest and in its results.</summary>
    static ForgedRecord Version(ForgedRecord record, string version, bool inResults = true)
    {
        if (inResults)
            record.Replace("board.json", "\"version\": \"0.1.0\"", $"\"version\": \"{version}\"");
        return record.Claim(manifest => manifest["engine"]!["version"] = version);
    }

    /// <summary>The record with a manifest of the first version.</summary>
    static ForgedRecord First(ForgedRecord record) => record.Claim(manifest =>
    {
        manifest["format"] = "stv-manifest/1";
        manifest.Remove("terms");
    });

    static void OwnBallots(ForgedRecord record)
    {
        record.Write("board.blt", File.ReadAllText(Board).Replace("20 1 0", "1 1 0", StringComparison.Ordinal));
        record.Manifest = record.MadeOf(record.At("board.blt"));
        record.Seal();
    }

    static void OtherLot(ForgedRecord record)
    {
        var lots = Path.Combine(record.Path, "..", "lots.json");
        File.WriteAllText(lots, File.ReadAllText(Lots).Replace("\"excluded\": \"5\"", "\"excluded\": \"4\"", StringComparison.Ordinal));
        var made = record.MadeWith("--lots", lots);
        File.Delete(lots);
        record.Claim(manifest => manifest["lots"] = made["lots"]!.DeepClone()).Seal();
    }
}
