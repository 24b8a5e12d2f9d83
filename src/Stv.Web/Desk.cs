using System.Collections.Immutable;
using System.Globalization;
using Stv.Formats;

namespace Stv.Web;

/// <summary>The desk of a returning officer: the files that were given, what is read of them, and the count of them.</summary>
sealed partial class Desk(string folder, IProgress<double> progress) : ICountFiles
{
    const string ElectionName = "election.json";

    BallotReadOptions _reading = new();
    string? _seed;

    /// <summary>The files.</summary>
    public Files Files { get; } = new(folder);

    /// <summary>Says how ballots are read, where their content leaves it open.</summary>
    public GivenFiles SetReading(ReadingForm form)
    {
        _reading = form.ToOptions();
        return new GivenFiles(Files.All);
    }

    CountTerms ICountFiles.Terms => Election is { } name ? new CountTerms { Election = Path.GetFileName(name) } : BallotTerms();

    string? ICountFiles.Election => Path.GetFileName(Election);

    InputBytes? ICountFiles.Candidates => Files.Whole(Files.Candidates);

    InputBytes? ICountFiles.Lots => Files.Whole(Files.Lots);

    CountInput ICountFiles.Read(CountTerms terms) => Read(_ => terms);

    (BallotReading Reading, ImmutableArray<InputFile> Inputs) ICountFiles.ReadBallots(BallotReadOptions options, ImmutableArray<Candidate> given, bool keepOrder)
    {
        var readings = ReadBallots(options with { Candidates = [.. given.Select(candidate => candidate.Name)], Slates = [.. given.Select(candidate => candidate.Slate)], KeepOrder = keepOrder });
        return (BallotShards.Merge(readings, keepOrder), CountInput.InputsOf(readings, options.Corrections));
    }

    /// <summary>Name of the election file; null where there is none.</summary>
    public string? Election => Files.Named(Files.Election).FirstOrDefault();

    ImmutableArray<string> Ballots => [.. Files.Named(Files.Ballots)];

    /// <summary>Reads everything and counts nothing: the check, or what is missing for one.</summary>
    public Looked Look(int columns)
    {
        _seed = null;
        if (Election is { } name)
        {
            var election = ReadElection(name, keepUnreadable: true);
            var applied = ElectionTerms.Apply(ElectionTermsOf(election), election, LotsOf(election));
            var (text, isReady) = ElectionCheck.Of(applied, columns, FormWords.Of);
            return new Looked(Files.All) { Kind = "election", Text = text, IsReady = isReady };
        }
        return Ballots.IsEmpty ? new Looked(Files.All) { Kind = "nothing" } : LookAtBallots(columns);
    }

    Looked LookAtBallots(int columns)
    {
        var (terms, candidates, lots) = (BallotTerms(), Files.Whole(Files.Candidates), Files.Whole(Files.Lots));
        var reading = BallotShards.Merge(ReadBallots(terms, candidates, options => options with { SkipUnreadable = true, ListDuplicates = terms.ReadOptions.Duplicates == DuplicatePapers.Refuse }));
        var contest = reading.Seats is not null && !reading.Candidates.IsEmpty ? CountInput.OfBallots(terms, reading, [], candidates, lots).Contests[0] : null;
        var (text, isReady) = BallotCheck.Of(reading, terms.RuleOfBallots.Ballots, columns, contest, terms.ReadOptions.SkipUnreadable, FormWords.Of);
        var stand = BallotContest.Candidates(reading, candidates is null ? [] : CandidatesFile.Parse(candidates));
        return new Looked(Files.All)
        {
            Kind = "ballots",
            Text = text,
            IsReady = isReady && contest is not null,
            Contest = new ProposedContest(reading.Title ?? Path.GetFileNameWithoutExtension(Ballots[0]), reading.Seats, [.. stand.Select(candidate => new FormCandidate(candidate.Name, candidate.Slate, candidate.Withdrawn))]),
        };
    }

    /// <summary>Writes an election file of what a form says, puts it among the files, and looks at all of them again.</summary>
    /// <exception cref="TermsException">The form does not describe an election.</exception>
    public GivenFiles Describe(ElectionForm form)
    {
        if (Ballots is not [var ballots])
            throw new TermsException(Term.Files, "An election file names one file of ballots. Leave the others out, or put their rows into one.");
        if (form.Title.Trim().Length == 0)
            throw new TermsException(Term.Title, "The election has no title. Fill in “Title”.");
        var attributes = form.Reserved.Select((reserved, i) => new AttributeTitle(Word(reserved.Title, i), reserved.Title.Trim())).ToList();
        if (attributes.Select(attribute => attribute.Id).Distinct().Count() < attributes.Count || attributes.Any(attribute => attribute.Title.Length == 0))
            throw new TermsException(Term.Reserved, "Each reserved place needs its own name.");
        var contest = new Contest
        {
            Id = Id(Path.GetFileNameWithoutExtension(ballots)),
            Title = form.Title.Trim(),
            Seats = form.Seats,
            Electorate = form.Electorate,
            Ballots = new BallotSetBuilder(form.Candidates.Length).Build(),
            Candidates = [.. form.Candidates.Select((candidate, i) => new Candidate
            {
                Id = (i + 1).ToString(CultureInfo.InvariantCulture),
                Name = candidate.Name,
                Slate = candidate.Slate,
                Withdrawn = candidate.Withdrawn,
                Attributes = [.. form.Reserved.Zip(attributes).Where(each => each.First.Having.Contains(i)).Select(each => each.Second.Id)],
            })],
            Reserved = new ReservedPlaces
            {
                Constraints = [.. form.Reserved.Zip(attributes).Select(each => new Constraint { Id = each.Second.Id, AnyOf = [each.Second.Id], Minimum = each.First.Minimum, Maximum = each.First.Maximum })],
            },
        };
        var rule = Presets.Find(form.Rule) ?? throw new TermsException(Term.Rule, $"there is no rule {form.Rule}.");
        var lots = Lots.None with { Seed = string.IsNullOrEmpty(form.Seed) ? null : form.Seed };
        Files.Put(ElectionName, WrittenElection.Format(contest, rule, attributes, ballots, _reading, lots));
        return new GivenFiles(Files.All);
    }

    /// <summary>The word of an attribute in files, made of its title.</summary>
    static string Word(string title, int index) =>
        string.Join('-', title.Trim().ToLowerInvariant().Split([' ', '\t', ',', ';', '|'], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } word ? word : $"reserved-{index + 1}";

    /// <summary>An id of a contest, made of a file's name.</summary>
    static string Id(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-' ? letter : '-')).TrimStart('.', '-') is { Length: > 0 } id ? id : "contest";

    CountTerms BallotTerms() => new()
    {
        Ballots = [.. Ballots.Select(name => Path.GetFileName(name))],
        Candidates = Files.Whole(Files.Candidates)?.Name,
        Lots = Files.Whole(Files.Lots)?.Name,
        Corrections = Files.Whole(Files.Corrections)?.Name,
        Seed = _seed,
        SeedFrom = _seedFrom,
        ReadOptions = _reading with { Corrections = Corrections },
    };

    Corrections? Corrections => Files.Whole(Files.Corrections) is { } file ? CorrectionsFile.Parse(file) : null;

    ImmutableArray<BallotReading> ReadBallots(CountTerms terms, InputBytes? candidates, Func<BallotReadOptions, BallotReadOptions>? change = null)
    {
        var options = terms.ReadingOf(candidates is null ? [] : CandidatesFile.Parse(candidates));
        return ReadBallots(change is null ? options : change(options));
    }

    ImmutableArray<BallotReading> ReadBallots(BallotReadOptions options)
    {
        options = options with { Progress = new BytesRead(progress, Ballots.Sum(name => new FileInfo(Files.PathOf(name)).Length)) };
        var readings = BallotShards.Read([.. Ballots.Select(name => (Func<BallotReadOptions, BallotReading>)(each => BallotFile.Read(Files.PathOf(name), each)))], options);
        options.Corrections?.CheckFiles(readings.Select(reading => reading.FileName));
        return readings;
    }

    ElectionReading ReadElection(string name, bool keepUnreadable, bool mayLackPapers = false) =>
        ElectionFile.Read(Files.PathOf(name), mayLackPapers, keepUnreadable: keepUnreadable);

    CountTerms ElectionTermsOf(ElectionReading election) => new() { Election = Path.GetFileName(Election), Lots = LotsOf(election)?.Name, Seed = _seed, SeedFrom = _seedFrom };

    /// <summary>The lots file that was given beside an election file which names none.</summary>
    InputBytes? LotsOf(ElectionReading election) => election.LotsPath is null ? Files.Whole(Files.Lots) : null;

    /// <summary>How much of all files has been read.</summary>
    sealed class BytesRead(IProgress<double> page, long all) : IProgress<long>
    {
        long _before, _last;

        public void Report(long value)
        {
            if (value < _last)
                _before += _last;
            _last = value;
            page.Report(all == 0 ? 1 : Math.Min(1, (double)(_before + value) / all));
        }
    }
}
