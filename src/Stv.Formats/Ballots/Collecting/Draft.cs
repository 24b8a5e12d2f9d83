using System.Globalization;

namespace Stv.Formats;

/// <summary>A reading in the making: what a layout's reader fills in while it goes through a file.</summary>
internal sealed class Draft(string file, BallotReadOptions options)
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    DefectList? _unreadable;

    public string File => file;

    public BallotReadOptions Options => options;

    /// <summary>The beginning of the file, by which the columns of a CSV are judged.</summary>
    public FileHead Head { get; set; } = new(ReadOnlyMemory<byte>.Empty, isWhole: true);

    /// <summary>Which part of the file has been read; null where nobody knows how long it is.</summary>
    public Func<double?> Part { get; init; } = () => null;

    /// <summary>Where a part of a file is read: for each of its lines the row of the file; null where the whole is.</summary>
    public int[]? Lines { get; init; }

    public DefectList Defects { get; } = new(file, options.ListAll);

    /// <summary>What a person corrected in the file; null where nothing is.</summary>
    public AppliedCorrections? Corrections { get; } = AppliedCorrections.Of(options.Corrections, file);

    /// <summary>What makes a single paper unreadable: defects of the file, unless such papers are to be set aside.</summary>
    public DefectList Unreadable => options.SkipUnreadable ? _unreadable ??= new(file, options.ListAll) { InCells = Defects.InCells } : Defects;

    /// <summary>Where each voter's id was met first, by its <see cref="VoterDigest"/>.</summary>
    public VoterRows Voters { get; } = [];

    /// <summary>Further papers of a voter, and the rows where they stand.</summary>
    public List<(UInt128 Voter, int Row)> Again { get; } = [];

    /// <summary>Where everything is listed: for each row of a voter a cell by which it is known again, which is not the voter's.</summary>
    public Dictionary<int, string> RowMarks { get; } = [];

    /// <summary>The column that tells voters apart, from 1; null where there is none.</summary>
    public int? VoterColumn { get; set; }

    /// <summary>How many papers have been left out because their voter has another.</summary>
    public long DuplicatePapers { get; set; }

    /// <summary>How many papers have been set aside because they cannot be read.</summary>
    public long SetAside { get; set; }

    /// <summary>How many papers the file itself says are spoilt.</summary>
    public long Spoilt { get; set; }

    public IrregularityList Irregularities { get; } = new(file, options.ListAll);

    public List<Notice> Notices { get; } = [];

    public string? Title { get; set; }

    public int? Seats { get; set; }

    public List<Candidate> Candidates { get; } = [];

    public BallotSet? Ballots { get; set; }

    /// <summary>Whether the candidates are known only from the cells of papers.</summary>
    public bool HasCollectedNames { get; set; }

    /// <summary>Adds the next candidate in ballot-paper order. A name that another candidate has is a defect.</summary>
    public void AddCandidate(string name, int? row, int? column, string? slate = null, bool withdrawn = false, CandidateKind kind = CandidateKind.Person)
    {
        if (kind == CandidateKind.Person && KindOfName.Of(name) == CandidateKind.UndeclaredWriteIns)
        {
            kind = CandidateKind.UndeclaredWriteIns;
            Notices.Add(new Notice($"{Excerpt.Of(name)} was read as undeclared write-ins: counted as one candidate, who is never elected", row));
        }
        if (kind == CandidateKind.Person && options.Candidates.IsEmpty && KindOfName.Proposal(name) is { } proposal)
            Notices.Add(new Notice(proposal, row));
        var number = Candidates.Count + 1;
        if (name.Length > LongestName.Length)
            Defects.Add(row, column, LongestName.Found, "a name", "check whether the cell belongs here");
        if (!_numbers.TryAdd(NameKey.Of(name), number))
            Defects.Add(row, column, $"{Excerpt.Of(name)} again, already the name of candidate {_numbers[NameKey.Of(name)]}", "a different name for each candidate", "add something to distinguish the two");
        Candidates.Add(new Candidate { Id = number.ToString(CultureInfo.InvariantCulture), Name = name, Slate = slate, Withdrawn = withdrawn, Kind = kind });
    }

    /// <summary>Adds the candidates of a file whose papers name them: as a list declares or gives them, else in ordinal order. Numbers the papers after them.</summary>
    /// <param name="names">The names, in the order in which they were met.</param>
    /// <param name="areDeclared">Whether the file lists them.</param>
    /// <param name="papers">The papers, by the numbers of these names.</param>
    public void Finish(NameTable names, bool areDeclared, PaperCollector papers)
    {
        int[] order = [.. Enumerable.Range(0, names.Count)];
        HasCollectedNames = !areDeclared && options.Candidates.IsEmpty;
        if (HasCollectedNames)
            Array.Sort(order, (a, b) => string.CompareOrdinal(names.Names[a], names.Names[b]));
        var final = new ushort[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            AddCandidate(names.Names[order[i]], null, null);
            final[order[i]] = (ushort)(i + 1);
        }
        Renumber(final);
        Ballots = papers.Build(final, final.Length);
    }

    /// <summary>Numbers anew what was kept of single papers.</summary>
    /// <param name="final">For each number less 1 the one that takes its place.</param>
    public void Renumber(ushort[] final)
    {
        options.Log?.Renumber(final);
        Irregularities.Renumber(final);
    }

    /// <summary>Throws when the names given are not different names.</summary>
    public void CheckGivenNames()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in options.Candidates)
        {
            if (name.Trim().Length == 0 || !known.Add(NameKey.Of(name)))
                Defects.Add(null, null, $"{Excerpt.Of(name.Trim())} among the names given", "a different name for each candidate", $"correct {Term.Candidates}");
        }
        if (options.Candidates.Length > BallotSet.MaxCandidates)
            Defects.Add(null, null, $"{options.Candidates.Length} names given", $"at most {BallotSet.MaxCandidates}", $"correct {Term.Candidates}");
        Defects.ThrowIfAny();
    }

    /// <summary>Compares the names that the file gives with those its owner gave.</summary>
    public void CompareWithGivenNames()
    {
        var given = options.Candidates;
        if (given.IsEmpty || Defects.Total > 0)
            return;
        if (given.Length != Candidates.Count)
            Defects.Add(null, null, $"{Candidates.Count} candidates", $"the {given.Length} that were given", $"give the names as the file has them, or leave {Term.Candidates} out");
        for (var i = 0; i < Math.Min(given.Length, Candidates.Count); i++)
        {
            if (!NameKey.AreSame(given[i], Candidates[i].Name))
                Defects.Add(null, null, $"candidate {i + 1} named {Excerpt.Of(Candidates[i].Name)}", $"{Excerpt.Of(given[i])} as given", $"give the names in the file's order, or leave {Term.Candidates} out");
        }
    }

    public BallotReading Finish(BallotLayout layout, string sha256)
    {
        if (Ballots is null && Defects.Total == 0)
            Defects.Add(null, null, "no rows", "papers", "check that this is the right file");
        if (!options.ListDuplicates)
            RefuseDuplicates();
        CheckCorrections();
        // Whoever checks a file learns of unreadable papers, too, where something else stops the file from being read.
        if (Defects.Total > 0 && (options.ListAll || options.TellUnreadable) && _unreadable is { Total: > 0 } unreadable)
            throw new BallotFormatException([.. Defects.Kept, .. unreadable.Kept], Defects.Total + unreadable.Total);
        Defects.ThrowIfAny();
        var reading = new BallotReading
        {
            FileName = file,
            Layout = layout,
            Title = Title,
            Seats = Seats,
            Candidates = [.. Candidates],
            Ballots = Ballots!,
            Notices = [.. LikeNames.Of(Candidates, Ballots!, HasCollectedNames), .. Notices],
            Irregularities = Irregularities.Kept,
            IrregularPapers = Irregularities.Papers,
            Unreadable = _unreadable?.Kept ?? [],
            SetAside = SetAside,
            Spoilt = Spoilt,
            DuplicatePapers = DuplicatePapers,
            Corrections = Corrections?.Made ?? [],
            VoterColumn = VoterColumn,
            Again = [.. Again],
            Voters = Voters,
            RowMarks = RowMarks,
            HasCollectedNames = HasCollectedNames,
            Codes = options.CodeColumn is null ? null : options.Log,
            Sha256 = sha256,
        };
        return reading with
        {
            Duplicates = VoterPapers.Of(reading, options.Duplicates),
            HasUnsettledVoters = Again.Count > 0 && options.Duplicates == Stv.Formats.DuplicatePapers.Refuse,
        };
    }

    /// <summary>Refuses corrections that do not fit the file.</summary>
    void CheckCorrections()
    {
        if (Corrections is not { } corrections)
            return;
        if (Ballots is not null)
            corrections.Finish();
        if (corrections.Defects is { Total: > 0 } unfit)
            throw new BallotFormatException([.. unfit.Kept, .. Defects.Kept], unfit.Total + Defects.Total);
    }

    /// <summary>As a correction that is suggested, a voter's last paper counts.</summary>
    void RefuseDuplicates()
    {
        var before = new Dictionary<UInt128, int>();
        foreach (var (voter, row) in Again)
        {
            Defects.Add(row, VoterColumn, string.Create(CultureInfo.InvariantCulture, $"the same id as in row {Voters[voter]}"), "one paper per voter",
                $"say with {Term.Duplicates} whether the last, the first or none of a voter's papers counts, or remove those that do not", [SuggestedCorrections.LeavingOut(file, before.GetValueOrDefault(voter, Voters[voter]), RowMarks)]);
            before[voter] = row;
        }
    }
}
