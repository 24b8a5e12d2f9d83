namespace Stv.Formats.Tests.Elections;

/// <summary>The files of an election in a folder that is gone when the test is over.</summary>
sealed class ElectionFiles : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("stv-election-").FullName;

    /// <summary>With an election file; other files are added by <see cref="And"/>.</summary>
    public ElectionFiles(string election) => And("election.json", election);

    public ElectionFiles And(string name, string content)
    {
        var path = System.IO.Path.Combine(_folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    /// <summary>Where the election file is.</summary>
    public string Path => System.IO.Path.Combine(_folder, "election.json");

    public ElectionReading Read() => ElectionFile.Read(Path);

    /// <summary>The defects, a line each.</summary>
    public string Defects() => Assert.Throws<BallotFormatException>(Read).Message;

    /// <summary>An election with one contest, the members of which are given; Ann, Ben and Cat stand unless it says otherwise.</summary>
    public static ElectionFiles OneContest(string members, string more = "") => new(
        $$"""
        { "title": "Test", "attributes": { "woman": "Woman", "BAME": "BAME" }, {{more}}
          "contests": [ { "id": "board", "seats": 2, "ballots": "ballots.csv", {{(members.Contains("\"candidates\"", StringComparison.Ordinal) ? "" : Three + ",")}} {{members}} } ] }
        """);

    const string Three = """ "candidates": [ { "id": "A", "name": "Ann", "attributes": ["woman"] }, { "id": "B", "name": "Ben" }, { "id": "C", "name": "Cat", "attributes": ["woman", "BAME"] } ] """;

    public ElectionFiles WithBallots(string content = "Pref 1,Pref 2\nAnn,Ben\nBen,Cat\nCat,\n") => And("ballots.csv", content);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
