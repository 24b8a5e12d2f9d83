using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Verifies a folder that <c>stv count --out</c> wrote: checks the hashes, counts again from the same files, and compares everything that comes of it.</summary>
sealed class RecordVerification
{
    readonly Surroundings _world;
    readonly string _folder;
    readonly Manifest _manifest;
    readonly string _seal;
    readonly List<string> _faults = [];
    readonly List<string> _notes = [];

    RecordVerification(Surroundings world, string folder)
    {
        _world = world;
        _folder = folder;
        var file = InputBytes.Read(world, "The manifest", Path.Combine(folder, ManifestFile.Name));
        _manifest = ManifestFile.Parse(file.Content);
        _seal = file.Sha256;
    }

    /// <summary>Verifies and reports.</summary>
    /// <param name="world">Where the report goes.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="given">Files that the count was made from.</param>
    /// <param name="asJson">Whether the report is JSON.</param>
    /// <returns>The exit code.</returns>
    public static int Run(Surroundings world, string folder, IReadOnlyList<string> given, bool asJson)
    {
        var verification = new RecordVerification(world, folder);
        verification.CheckHashes();
        var inputs = new RecordInputs(folder, verification._manifest, given);
        if (inputs.Missing.Count > 0)
            throw new Refusal(string.Join("\n     ", verification._faults.Concat(inputs.Missing)));
        verification.Compare(verification.Recount(inputs));
        world.Publish(asJson ? verification.Json() : Encoding.UTF8.GetBytes(verification.Text()));
        return verification._faults.Count == 0 ? ExitCode.Done : ExitCode.No;
    }

    string Full(string name) => Path.Combine(_folder, name);

    void CheckHashes()
    {
        foreach (var output in _manifest.Outputs)
        {
            if (!File.Exists(Full(output.File)))
                _faults.Add($"{output.File} is missing.");
            else if (HashedFile.Sha256Of(File.ReadAllBytes(Full(output.File))) is var hash && hash != output.Sha256)
                _faults.Add($"{output.File} was changed after it was sealed: its SHA-256 is {hash}, not {output.Sha256}.");
        }
    }

    /// <summary>Counts once more, with the words that asked for the count and the lots that were settled in it.</summary>
    CountRecord? Recount(RecordInputs inputs)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "");
        var count = new Command("count");
        options.AddTo(count);
        var first = Parsed(count, _manifest.Command);
        var input = "";
        var words = options.Said(first, word => word == "-" ? Redirected(input = inputs.PathOf("standard input")) : inputs.PathOf(word));
        using var standard = input.Length == 0 ? Stream.Null : File.OpenRead(input);
        var silent = _world with { Input = standard, Output = Stream.Null, Error = TextWriter.Null, CanAsk = false };
        CountRecord? record = null;
        CountVerb.Run(silent, options.Read(silent, Parsed(count, words)) with
        {
            Command = _manifest.Command,
            SettledLots = _manifest.Lots,
            Out = made => record = made,
        });
        return record;

        static string Redirected(string path) => path.Length > 0 ? "-" : "";
    }

    static ParseResult Parsed(Command count, IReadOnlyList<string> words)
    {
        var parsed = count.Parse([.. words], new ParserConfiguration { ResponseFileTokenReplacer = null });
        WrongWords.Refuse(parsed);
        return parsed;
    }

    void Compare(CountRecord? record)
    {
        if (record is null)
        {
            _faults.Add("Counted again, there is no result.");
            return;
        }
        foreach (var input in record.Result.Inputs.Where(input => !_manifest.Inputs.Contains(input)))
            if (_manifest.Inputs.FirstOrDefault(sealedInput => sealedInput.File == input.File) is { } known)
                _faults.Add($"{input.File} is not the file that was counted: its SHA-256 is {input.Sha256}, not {known.Sha256}.");
            else
                _notes.Add($"{input.File} ({input.Layout}) was read now, and not when the record was made.");
        foreach (var output in _manifest.Outputs.Where(output => File.Exists(Full(output.File))))
            Compare(output.File, record.Files.FirstOrDefault(file => file.Name == output.File).Content);
        foreach (var (name, _) in record.Files.Where(file => _manifest.Outputs.All(output => output.File != file.Name)))
            _notes.Add($"{name} would be written today, and was not when the record was made.");
    }

    /// <summary>Compares a file of the record with what was counted again: byte by byte, and where the bytes differ, a result figure by figure.</summary>
    void Compare(string name, byte[]? again)
    {
        var published = File.ReadAllBytes(Full(name));
        if (again is null)
            _faults.Add($"{name} does not come of the count made again.");
        else if (!published.AsSpan().SequenceEqual(again))
        {
            if (name.EndsWith(".json", StringComparison.Ordinal))
                CompareResults(name, published, again);
            else if (_manifest.Engine == EngineVersion.Text)
                _faults.Add($"{name} is not what the count made again writes.");
            else
                _notes.Add($"{name} looks different: version {_manifest.Engine} wrote it, and this is version {EngineVersion.Text}.");
        }
    }

    void CompareResults(string name, byte[] published, byte[] again)
    {
        var differences = PublishedResults.Differences(published, again, name);
        _faults.AddRange(differences.Take(20).Select(difference => $"{name}: {English.Difference(difference)}"));
        if (differences.Length > 20)
            _faults.Add($"{name}: and {differences.Length - 20} more.");
        if (differences.IsEmpty)
            _notes.Add($"{name} says the same in other words; version {_manifest.Engine} wrote it, and this is version {EngineVersion.Text}.");
    }

    string Verdict => _faults.Count == 0
        ? $"Reproduced: {English.Count(_manifest.Outputs.Length, "file")} as sealed, and as counted again."
        : $"Differs: {English.Count(_faults.Count, "fault")}.";

    string Text()
    {
        var text = new StringBuilder();
        text.Paragraph("Record     ", $"{_folder}, sealed by {ManifestFile.Name}, SHA-256 {_seal}", _world.Columns);
        text.Paragraph("Command    ", "stv count " + string.Join(' ', _manifest.Command), _world.Columns);
        foreach (var input in _manifest.Inputs)
            text.Paragraph("Counted    ", $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}", _world.Columns);
        foreach (var rule in _manifest.Rules)
            text.Paragraph("Rule       ", $"{rule.Contest}: {rule.Rule}{(rule.Changed.IsEmpty ? "" : $", changed: {string.Join(", ", rule.Changed)}")}", _world.Columns);
        foreach (var note in _notes)
            text.Paragraph("Note       ", note, _world.Columns);
        text.Append('\n');
        text.Paragraph("", Verdict, _world.Columns);
        foreach (var fault in _faults)
            text.Paragraph("  ", fault, _world.Columns);
        return text.ToString();
    }

    byte[] Json() => JsonText.Object(json =>
    {
        json.WriteString("format", VerificationJson.FormatName);
        json.WriteString("manifest", _seal);
        json.WriteString("verdict", _faults.Count == 0 ? "reproduced" : "differs");
        json.WriteStrings("faults", _faults);
        json.WriteStrings("notes", _notes);
    });
}
