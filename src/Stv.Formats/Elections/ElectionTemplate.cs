using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>A starter election: files with comments, to be filled in.</summary>
public sealed class ElectionTemplate
{
    /// <summary>The places for women in the regions with an odd number of seats, as they were published for 2022, and the larger and smaller halves exchanged.</summary>
    static readonly ImmutableArray<(string Place, int In2022, int Alternate)> OddRegions = [("SE", 1, 2), ("SW", 2, 1), ("N", 2, 3), ("Y", 2, 1), ("S", 0, 1), ("W", 1, 0)];

    ElectionTemplate(string id, string title, bool hasCycles, string candidates = "", string ballots = "")
    {
        Id = id;
        Title = title;
        HasCycles = hasCycles;
        Candidates = candidates;
        Ballots = ballots;
    }

    const string ModelId = "model", ByElectionId = "momentum-by-election";

    const string NcgId = "momentum-ncg";

    /// <summary>Every template.</summary>
    public static ImmutableArray<ElectionTemplate> All { get; } =
    [
        new("plain", "One contest with reserved places", false, "id,name,slate,attributes,withdrawn\n", $"{Preferences}\n"),
        new(NcgId, "Momentum's National Coordinating Group: eight regions and the public office holders", true, "contest,id,name,slate,attributes,withdrawn\n", $"voter,region,section,{Preferences}\n"),
        new(ByElectionId, "By-elections to Momentum's National Coordinating Group, with the reserved places that the remaining members leave to fill", true, "contest,id,name,slate,attributes,withdrawn\n", $"voter,region,section,{Preferences}\n"),
        new(ModelId, "a model of an electorate for stv simulate, to stand beside an election or ballots", false),
    ];

    /// <summary>Name on the command line.</summary>
    public string Id { get; }

    /// <summary>What it is for.</summary>
    public string Title { get; }

    /// <summary>Whether its reserved places alternate from one election to the next.</summary>
    public bool HasCycles { get; }

    /// <summary>Whether it is a model of an electorate.</summary>
    public bool IsModel => Id == ModelId;

    /// <summary>Whether it is of by-elections.</summary>
    public bool IsByElection => Id == ByElectionId;

    /// <summary>Whether it has several contests, and one list of candidates for all.</summary>
    public bool HasContests => Candidates.StartsWith("contest,", StringComparison.Ordinal);

    string Candidates { get; }

    string Ballots { get; }

    static string Preferences => string.Join(',', Enumerable.Range(1, 12).Select(rank => $"Pref {rank}"));

    /// <summary>The files, with their names.</summary>
    /// <param name="alternate">Whether the reserved places are those of the other cycle than the one published for 2022.</param>
    public ImmutableArray<(string Name, byte[] Content)> Files(bool alternate) => Id == ModelId
    ? [
        ("model.json", Encoding.UTF8.GetBytes(ModelTemplate.Example(Resource("model.json")))),
        (ModelFile.SchemaName, Encoding.UTF8.GetBytes(Resource(ModelFile.SchemaName))),
    ]
    : [
        ("election.json", IsByElection ? ByElections.Open(Whole(alternate)) : Encoding.UTF8.GetBytes(InCycle(Resource($"{Id}.json"), alternate))),
        ("candidates.csv", Encoding.UTF8.GetBytes(Candidates)),
        ("ballots.csv", Encoding.UTF8.GetBytes(Ballots)),
        ("stv-election-1.schema.json", Encoding.UTF8.GetBytes(Resource("stv-election-1.schema.json"))),
    ];

    /// <summary>The files with an export, which lies beside them, in place of the ballots to be filled in.</summary>
    /// <param name="alternate">Whether the reserved places are those of the other cycle than the one published for 2022.</param>
    /// <param name="export">What the columns of the export are.</param>
    public ImmutableArray<(string Name, byte[] Content)> Files(bool alternate, ExportColumns export) => With(Files(alternate), export);

    /// <summary>Files of a template with an export in place of the ballots to be filled in.</summary>
    internal static ImmutableArray<(string Name, byte[] Content)> With(ImmutableArray<(string Name, byte[] Content)> files, ExportColumns export)
    {
        ArgumentNullException.ThrowIfNull(export);
        return [.. files.Where(file => file.Name != "ballots.csv").Select(file => file.Name == "election.json" ? (file.Name, export.In(file.Content)) : file)];
    }

    /// <summary>The election file of the whole group.</summary>
    /// <param name="alternate">Whether the reserved places are those of the other cycle than the one published for 2022.</param>
    internal static byte[] Whole(bool alternate) => Encoding.UTF8.GetBytes(InCycle(Resource($"{NcgId}.json"), alternate));

    static string InCycle(string text, bool alternate)
    {
        foreach (var (place, in2022, other) in OddRegions)
            text = text.Replace($"{{{place}}}", (alternate ? other : in2022).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text.Split(["{PUBLISHED}", "{ALTERNATE}", "{END}"], StringSplitOptions.None) is [var before, var published, var alternating, var after]
            ? before + (alternate ? alternating : published) + after
            : text;
    }

    /// <summary>A file that the assembly carries.</summary>
    internal static string Resource(string name)
    {
        using var content = typeof(ElectionTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
