using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Makes an election's files anew in another folder, with made-up papers in the place of its ballots, and counts them.</summary>
/// <param name="path">Where the election file is.</param>
/// <param name="stage">The other folder, which is empty.</param>
/// <param name="seed">What all luck is drawn from.</param>
internal sealed class RehearsedElection(string path, string stage, string seed)
{
    static readonly string[] Packed = [".gz", ".zip", ".xlsx", ".xls", ".ods", ".json"];

    /// <summary>Layouts of files of one contest that are no CSV with a row a paper.</summary>
    static readonly BallotLayout[] ByWriter = [BallotLayout.Blt, BallotLayout.PrefLib, BallotLayout.Abif];

    readonly string _name = Path.GetFileName(path);
    readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
    readonly List<(string Name, byte[] Content)> _files = [];
    readonly List<string> _taken = [];

    public Rehearsal Run(CancellationToken cancel)
    {
        var text = ElectionFolder.ReadAll(path);
        if (text.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        var root = PlacedJson.Parse(text, _name);
        var first = ElectionReader.Outline(path, Patched(text, root, null));
        foreach (var file in Named(root, "candidates"))
            Write(file, ElectionFolder.ReadAll(Path.Combine(_folder, file)));
        MakeCandidates(first);
        foreach (var file in Named(root, "corrections"))
            Write(file, Encoding.UTF8.GetBytes(CorrectionsFile.Format([])));
        var standing = ElectionReader.Outline(Path.Combine(stage, _name), Patched(text, root, null)).Contests.ToDictionary(contest => contest.Contest.Id, contest => contest.Contest.Candidates);
        var election = Patched(text, root, standing);
        Write(_name, election);
        var outline = ElectionReader.Outline(Path.Combine(stage, _name), election);
        var withdrawals = RehearsedWithdrawals.Of(outline.Contests);
        MakePapers(outline, withdrawals, cancel);
        return Counted(root, first.Title, withdrawals, cancel);
    }

    void Write(string name, byte[] content)
    {
        var target = Path.Combine(stage, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, content);
        _files.RemoveAll(file => file.Name == name);
        _files.Add((name, content));
    }

    /// <summary>The election file, marked as a rehearsal's and with nothing left open.</summary>
    byte[] Patched(byte[] text, PlacedJson root, IReadOnlyDictionary<string, ImmutableArray<Candidate>>? standing)
    {
        var patch = new ElectionPatch(text);
        if (OpenPlaces.Member(root, "rehearsal") is { } said)
            patch.Replace(said, "true");
        else
            patch.Open(root, " \"rehearsal\": true,");
        var taken = OpenPlaces.Fill(root, patch, standing);
        if (standing is not null)
            _taken.AddRange(taken);
        foreach (var file in Texts(root, "file").Concat(Texts(root, "ballots")).Where(file => Unpacked(file.Text) != file.Text))
            patch.Replace(file, ExportColumns.Quoted(Unpacked(file.Text)));
        foreach (var layout in Texts(root, "layout").Where(layout => BallotLayouts.TryFind(layout.Text.Trim(), out var known) && !ExportShape.Layouts.Contains(known.Value) && !ByWriter.Contains(known.Value)))
            patch.Replace(layout, ExportColumns.Quoted(BallotLayout.PreferenceColumns.Word()));
        return patch.Patched();
    }

    /// <summary>The name of a file that a CSV can have.</summary>
    static string Unpacked(string name)
    {
        var ending = Packed.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return ending is null ? name : Unpacked(name[..^ending.Length]) is var bare && Path.HasExtension(bare) ? bare : bare + ".csv";
    }

    /// <summary>Every text that is a member of a name, wherever it stands.</summary>
    static IEnumerable<PlacedJson> Texts(PlacedJson value, string name) =>
        value.Members.Where(member => member.Name == name && member.Value.Kind == JsonTokenType.String).Select(member => member.Value)
            .Concat(value.Members.Select(member => member.Value).Concat(value.Items).SelectMany(inner => Texts(inner, name)));

    static IEnumerable<string> Named(PlacedJson root, string name) => Texts(root, name).Select(file => file.Text.Trim()).Distinct();

    /// <summary>Lets people stand where nobody does yet.</summary>
    void MakeCandidates(ElectionOutline election)
    {
        var lacking = election.Contests.Where(contest => contest.Contest.Candidates.IsEmpty && contest.CandidatesFile is not null).ToList();
        foreach (var file in lacking.GroupBy(contest => contest.CandidatesFile!))
            Write(file.Key, MadeCandidates.In(File.ReadAllBytes(Path.Combine(stage, file.Key)), file));
        if (lacking.Count > 0)
            _taken.Add(English.NobodyStandsYet([.. lacking.Select(contest => contest.Title)]));
    }

    void MakePapers(ElectionOutline election, RehearsedWithdrawals withdrawals, CancellationToken cancel)
    {
        var files = election.Contests.Where(contest => contest.Ballots is not null).GroupBy(contest => contest.Ballots!.Path)
            .Select(file => (Path: file.Key, Contests: file.ToImmutableArray(), Shape: LayoutOf(file.First()) is null ? ExportShape.Of(Original(file.Key), [.. file]) : null)).ToList();
        var shapes = files.Where(file => file.Shape is not null).SelectMany(file => file.Contests.Select(contest => (contest.Contest.Id, file.Shape))).ToDictionary(each => each.Id, each => each.Shape!);
        var made = new MadePapers([.. election.Contests.Select(contest => contest.Reading with { Contest = withdrawals.In(contest.Contest) })], seed,
            contest => shapes.TryGetValue(contest.Id, out var shape) ? shape.Longest(contest) : contest.Candidates.Length, cancel);
        foreach (var (file, contests, shape) in files)
        {
            var name = Path.GetRelativePath(stage, file).Replace('\\', '/');
            if (shape is null)
            {
                Write(name, InLayout(contests[0], made.Papers[contests[0].Contest.Id]));
                continue;
            }
            foreach (var contest in contests)
                foreach (var paper in made.Papers[contest.Contest.Id])
                    shape.Add(contest, paper);
            Write(name, shape.Content(contests[0].Ballots!.Options.Encoding));
            if (!shape.IsOfExport)
                _taken.Add(English.OtherShape(name));
        }
    }

    /// <summary>Where the export itself would be, whose headings are taken.</summary>
    string Original(string staged) => Path.Combine(_folder, Path.GetRelativePath(stage, staged));

    /// <summary>The layout of a file that is no CSV with a row a paper; null for one that is.</summary>
    static BallotLayout? LayoutOf(OutlinedContest contest) => contest.Ballots!.Options.Layout switch
    {
        { } known when ByWriter.Contains(known) => known,
        null when contest.Ballots.Path.EndsWith(".blt", StringComparison.OrdinalIgnoreCase) => BallotLayout.Blt,
        null when contest.Ballots.Path.EndsWith(".abif", StringComparison.OrdinalIgnoreCase) => BallotLayout.Abif,
        _ => null,
    };

    static byte[] InLayout(OutlinedContest contest, ImmutableArray<MadePaper> papers)
    {
        using var content = new MemoryStream();
        BallotWriter.Write(content, contest.Contest with { Ballots = MadePapers.SetOf(contest.Reading, papers) }, LayoutOf(contest)!.Value);
        return content.ToArray();
    }

    Rehearsal Counted(PlacedJson root, string title, RehearsedWithdrawals withdrawals, CancellationToken cancel)
    {
        var terms = new CountTerms { Election = _name, Withdrawn = withdrawals.Names };
        var (counted, firstLot) = Rehearsal.Settled(CountInput.OfElection(terms, ElectionFile.Read(Path.Combine(stage, _name), cancel: cancel)), cancel);
        string? lots = null;
        if (firstLot is not null)
        {
            var isNamed = OpenPlaces.Member(root, "lots") is { Kind: JsonTokenType.String };
            lots = isNamed ? OpenPlaces.Member(root, "lots")!.Text.Trim() : "lots.json";
            Write(lots, Encoding.UTF8.GetBytes(LotsFile.Format(counted.Input.Lots)));
            counted = counted with { Input = counted.Input.WithLotsFile(new InputBytes(Path.GetFileName(lots), _files[^1].Content), isNamed) };
        }
        return new Rehearsal
        {
            Title = title,
            Seed = seed,
            Taken = [.. _taken],
            Record = CountRecord.Of(counted)!,
            FirstLot = firstLot,
            LotsFile = lots,
            Events = RehearsedEvent.Of(counted),
            Files = _files,
        };
    }
}
