using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Finds the files that a record was made from: among those given, in its folder, and in the folder around it. The hash decides, not the name.</summary>
internal sealed class RecordInputs
{
    const int LongestList = 1 << 26;

    readonly string _folder;
    readonly Manifest _manifest;
    readonly ImmutableArray<InputFile> _inputs;
    readonly IReadOnlyList<string> _given;
    readonly List<InputFile> _left;

    /// <param name="folder">The record's folder.</param>
    /// <param name="manifest">What seals the record.</param>
    /// <param name="terms">The terms, which name the files.</param>
    /// <param name="inputs">The files: those that were counted, or those that the record's own ballots were made from.</param>
    /// <param name="given">Paths of files given.</param>
    /// <exception cref="TermsException">The terms name a file that is not among the inputs.</exception>
    public RecordInputs(string folder, Manifest manifest, CountTerms terms, ImmutableArray<InputFile> inputs, IReadOnlyList<string> given)
    {
        (_folder, _manifest, _inputs, _given, _left) = (folder, manifest, inputs, given, [.. inputs]);
        // The files that an election file names are found by it, not here.
        Election = terms.Election is { } election ? Find(election, "election") : null;
        Ballots = [.. terms.Ballots.Select(name => (name, Find(name, null) ?? ""))];
        Candidates = terms.Candidates is { } candidates ? Whole(candidates, "candidates") : null;
        Lots = terms.Lots is { } lots ? Whole(lots, "lots") : null;
        Model = terms.Inquiry is ImaginedInquiry { Model: { } model } ? Whole(model, "model") : null;
        Corrections = terms.Corrections is { } corrections && Whole(corrections, "corrections") is { } lines ? CorrectionsFile.Parse(lines) : null;
        Salt = inputs.FirstOrDefault(input => input.Layout == VoterCodes.SaltLayout) is { } salt && Place(salt) is { } path && RegularFile.Read(path, LongestList, mayBeLink: true) is { Objection: null } read ? new InputBytes(salt.File, read.Content) : null;
        // Whoever gives a file means it to be counted: ballots of the forger's own in the folder must not take its place.
        Missing.AddRange(given.Select(Stranger).OfType<string>());
    }

    /// <summary>What was not found, in sentences.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Files given that go by another name in the record, in sentences.</summary>
    public List<string> Renamed { get; } = [];

    /// <summary>Path of the election file.</summary>
    public string? Election { get; }

    /// <summary>The ballots: their names in the record, and their paths.</summary>
    public ImmutableArray<(string Name, string Path)> Ballots { get; }

    /// <summary>The list of candidates.</summary>
    public InputBytes? Candidates { get; }

    /// <summary>The lots file.</summary>
    public InputBytes? Lots { get; }

    /// <summary>The model of the electorate.</summary>
    public InputBytes? Model { get; }

    /// <summary>The corrections of the ballots.</summary>
    public Corrections? Corrections { get; }

    /// <summary>The salt of the codes of voters; null where nobody has it, which is no fault.</summary>
    public InputBytes? Salt { get; }

    /// <summary>Where a file of that hash lies.</summary>
    string? Place(InputFile input) => _given.Concat(Places(input.File)).FirstOrDefault(path => RegularFile.Sha256(path, mayBeLink: true) == input.Sha256);

    InputBytes? Whole(string name, string layout) =>
        Find(name, layout) is { } path && RegularFile.Read(path, LongestList, mayBeLink: true) is { Objection: null } read ? new InputBytes(name, read.Content) : null;

    /// <summary>The path of an input by the name that the record gives it; several of one name come in their order.</summary>
    string? Find(string name, string? layout)
    {
        // Of two lots files of one name the later is that which the terms name, and the other the election file's.
        var at = layout is null ? _left.FindIndex(input => input.File == name && input.Layout is not ("election" or "candidates" or "lots" or "corrections" or "model" or VoterCodes.SaltLayout)) : _left.FindLastIndex(input => input.File == name && input.Layout == layout);
        if (at < 0)
            throw new TermsException(Term.Files, $"The manifest's terms name {name}, which is not among its inputs.");
        var input = _left[at];
        _left.RemoveAt(at);
        if (_given.FirstOrDefault(path => RegularFile.Sha256(path, mayBeLink: true) == input.Sha256) is { } given)
        {
            if (Path.GetFileName(given) != name)
                Renamed.Add($"{Path.GetFileName(given)} is the {name} of the record: it has the same SHA-256.");
            return given;
        }
        var beside = Places(input.File).ToList();
        if (beside.Find(path => RegularFile.Sha256(path) == input.Sha256) is { } found)
            return found;
        if (!_given.Any(path => Path.GetFileName(path) == name && Stranger(path) is not null))
            Missing.Add(beside.Select(path => Wrong(path, input)).FirstOrDefault(sentence => sentence is not null)
                ?? $"{name} ({input.Layout}), SHA-256 {input.Sha256}, is neither in {_folder} nor beside it. Give it after the folder.");
        return null;
    }

    /// <summary>Where a file of the record may lie that nobody gave: in the folder, unless an output has its name, and beside it.</summary>
    IEnumerable<string> Places(string name)
    {
        var around = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(_folder)));
        if (_manifest.Source is { } source ? _inputs != source.Inputs : _manifest.Outputs.All(output => output.File != name))
            yield return Path.Combine(_folder, name);
        if (around is not null)
            yield return Path.Combine(around, name);
    }

    /// <summary>What to say of a file that was given and is none of the inputs; null where it is one.</summary>
    string? Stranger(string path)
    {
        if (RegularFile.Objection(path, mayBeLink: true) is { } objection)
            return $"{path} {objection}.";
        var hash = RegularFile.Sha256(path, mayBeLink: true);
        var known = _manifest.Inputs.Concat(_manifest.Source?.Inputs ?? []);
        return known.Any(input => input.Sha256 == hash) ? null
            : known.FirstOrDefault(input => input.File == Path.GetFileName(path)) is { } input ? Wrong(path, input)
            : $"{path} is not one of the files that the record was made from: its SHA-256 is {hash}.";
    }

    static string? Wrong(string path, InputFile input) => RegularFile.Objection(path, mayBeLink: true) switch
    {
        null => RegularFile.Sha256(path, mayBeLink: true) is { } hash ? $"{path} is not the {input.File} that was counted: its SHA-256 is {hash}, not {input.Sha256}." : $"{path} cannot be read.",
        "is missing" => null,
        var objection => $"{path} {objection}.",
    };
}
