using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Reads a manifest strictly and collects every defect.</summary>
internal sealed class ManifestReader
{
    static readonly ImmutableArray<string> Names = ["format", "engine", "terms", "command", "inputs", "contests", "lots", "outputs"];
    const string Rehearsal = "rehearsal", Source = "source", Committed = "commitment", Page = "page", Papers = "papers", Codes = "codes";
    static readonly ImmutableArray<string> SourceNames = ["terms", "inputs", "cutUnused"];

    static readonly ImmutableArray<string> InputNames = ["file", "sha256", "layout"];
    static readonly ImmutableArray<string> RuleNames = ["id", "rule", "changed"];
    static readonly ImmutableArray<string> OutputNames = ["file", "sha256"];

    readonly string _file;
    readonly DefectList _defects;
    readonly StrictJson _json;

    public ManifestReader(string file)
    {
        _file = file;
        _defects = new DefectList(file);
        _json = new StrictJson(_defects);
    }

    public Manifest Read(PlacedJson root)
    {
        var isFirst = root.Members.Find(member => member.Name == "format")?.Value.Text == ManifestFile.FirstFormatName;
        var names = isFirst ? Names.Remove("terms") : Names;
        var members = _json.Members(root, "an object with format, command, inputs and outputs", names, [.. names, Rehearsal, Source, Committed, Page]);
        _defects.ThrowIfAny();
        if (!isFirst && _json.Text(members["format"], "format") is var format && format != ManifestFile.FormatName)
            _json.Fault(members["format"], $"\"{ManifestFile.FormatName}\"", "check that this is the manifest of a count");
        var engine = _json.Members(members["engine"], "an object with name and version", ["name", "version"], ["name", "version"]);
        var manifest = new Manifest
        {
            Engine = engine.TryGetValue("version", out var version) ? _json.Text(version, "version") ?? "" : "",
            IsRehearsal = members.TryGetValue(Rehearsal, out var rehearsal) && _json.Flag(rehearsal, Rehearsal) == true,
            Terms = isFirst ? null : new TermsReader(_json).Read(members["terms"]),
            Command = Texts(members["command"], "command"),
            Inputs = Inputs(members["inputs"]),
            Source = members.TryGetValue(Source, out var source) ? SourceOf(source) : null,
            Rules = [.. Objects(members["contests"], "contests", RuleNames).Select(rule => new CountedRule(Text(rule, "id"), Text(rule, "rule"), Texts(rule["changed"], "changed")))],
            Lots = Lots(members["lots"]),
            Commitment = members.TryGetValue(Committed, out var commitment) ? _json.Text(commitment, Committed) : null,
            Outputs = [.. Objects(members["outputs"], "outputs", OutputNames).Select(output => new HashedFile(Output(output), Hash(output)))],
            Page = members.TryGetValue(Page, out var page) ? [.. Objects(page, Page, OutputNames).Select(file => new HashedFile(OfPage(file), Hash(file)))] : [],
        };
        _defects.ThrowIfAny();
        return manifest;
    }

    ImmutableArray<InputFile> Inputs(PlacedJson list) => [.. Objects(list, "inputs", InputNames).Select(input => new InputFile(Input(input), Hash(input), Text(input, "layout")))];

    ManifestSource? SourceOf(PlacedJson value)
    {
        var members = _json.Members(value, "an object with terms, inputs and cutUnused", SourceNames, [.. SourceNames, Papers, Codes]);
        return !SourceNames.All(members.ContainsKey) ? null
            : new ManifestSource(new TermsReader(_json).Read(members["terms"]), Inputs(members["inputs"]), _json.Flag(members["cutUnused"], "cutUnused") == true,
                members.TryGetValue(Papers, out var papers) && _json.Flag(papers, Papers) == true,
                members.TryGetValue(Codes, out var codes) ? _json.Text(codes, Codes) : null);
    }

    Lots Lots(PlacedJson value)
    {
        var members = _json.Members(value, "an object with recorded and order", ["recorded", "order"], ["seed", "recorded", "order"]);
        var lots = new LotsReader(_defects);
        return new Lots
        {
            Seed = members.TryGetValue("seed", out var seed) && _json.Text(seed, "seed") is not null ? seed.Text : null,
            Recorded = members.TryGetValue("recorded", out var recorded) ? lots.Recorded(recorded, "recorded") : [],
            DeclaredOrder = members.TryGetValue("order", out var order) ? lots.Ids(order, "order") : [],
        };
    }

    /// <summary>The name of a file that was read, which is sought in more than one folder and so may not lead out of them.</summary>
    string Input(IReadOnlyDictionary<string, PlacedJson> input)
    {
        var name = Text(input, "file");
        if (name is "." or ".." || name.Contains('/', StringComparison.Ordinal) || Path.GetFileName(name) != name || name.Any(char.IsControl))
            _json.Fault(input["file"], "the name of a file without a folder", $"check that {_file} is as it was written");
        return name;
    }

    /// <summary>The name of a file that the manifest seals, which must lie in its folder or below.</summary>
    string Output(IReadOnlyDictionary<string, PlacedJson> output)
    {
        var name = Text(output, "file");
        if (name.Split('/').Any(segment => segment is "" or "." or "..") || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl))
            _json.Fault(output["file"], "the name of a file beside the manifest or below", $"check that {_file} is as it was written");
        return name;
    }

    /// <summary>The name of a file of the page that counts again, which is the one place for files that do not come of the count.</summary>
    string OfPage(IReadOnlyDictionary<string, PlacedJson> file)
    {
        var name = Output(file);
        if (!name.StartsWith(RecountPage.Folder + "/", StringComparison.Ordinal))
            _json.Fault(file["file"], $"the name of a file in {RecountPage.Folder}", $"check that {_file} is as it was written");
        return name;
    }

    string Hash(IReadOnlyDictionary<string, PlacedJson> file)
    {
        var hash = Text(file, "sha256");
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
            _json.Fault(file["sha256"], "64 lower-case hexadecimal digits", $"check that {_file} is as it was written");
        return hash;
    }

    string Text(IReadOnlyDictionary<string, PlacedJson> members, string name) => _json.Text(members[name], name) ?? "";

    ImmutableArray<string> Texts(PlacedJson list, string name) => [.. _json.Items(list, name).Select(item => _json.Text(item, name) is null ? "" : item.Text)];

    /// <summary>The objects of a list that have all their members.</summary>
    IEnumerable<IReadOnlyDictionary<string, PlacedJson>> Objects(PlacedJson list, string name, ImmutableArray<string> members) =>
        _json.Items(list, name).Select(item => _json.Members(item, $"an object with {string.Join(", ", members)}", members, members)).Where(found => found.Count == members.Length);
}
