using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Stv.Formats;

/// <summary>Puts the files of one contest together.</summary>
public static class BallotShards
{
    /// <summary>Reads the files of one contest. Which of a voter's papers counts holds for all of them together.</summary>
    /// <param name="files">Each reads its file, as often as it is asked to.</param>
    /// <param name="options">What is known of the files.</param>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    internal static ImmutableArray<BallotReading> Read(IReadOnlyList<Func<BallotReadOptions, BallotReading>> files, BallotReadOptions options)
    {
        if (files.Count == 1 || options.Duplicates == DuplicatePapers.Refuse)
            return [.. files.Select(read => read(options))];
        var all = files.Select(read => read(options with { ListDuplicates = true, SkipUnreadable = true, Log = null })).ToList();
        var several = all.Index().SelectMany(file => file.Item.Voters.Select(voter => (Voter: voter.Key, Row: voter.Value)).Concat(file.Item.Again).Select(paper => (paper.Voter, Paper: (File: file.Index, paper.Row))))
            .GroupBy(paper => paper.Voter, paper => paper.Paper).Select(papers => papers.Order().ToArray())
            .Where(papers => papers.Select(paper => paper.File).Distinct().Count() > 1).OrderBy(papers => papers[1]).ToList();
        if (several.Count == 0)
            return [.. files.Select(read => read(options))];
        var leftOut = several.SelectMany(papers => papers.Where(paper => paper != VoterPapers.OneOf(papers, options.Duplicates))).Concat(all.Index().SelectMany(file =>
            VoterPapers.Of(file.Item, options.Duplicates).SelectMany(voter => voter.Rows.Where(row => row != voter.Counted).Select(row => (file.Index, row))))).ToLookup(paper => paper.Item1, paper => paper.Item2);
        ImmutableArray<BallotReading> counted = [.. files.Index().Select(file => file.Item(options with { ListDuplicates = true, LeftOut = [.. leftOut[file.Index]], Progress = null }))];
        var notice = VoterPapers.Notice([.. several.Select(papers => VoterPapers.PlacesOf([.. papers.Select(paper => $"{paper.Row} ({all[paper.File].FileName})")]))], counted.Sum(reading => reading.DuplicatePapers), options.Duplicates);
        return counted.SetItem(0, counted[0] with { Notices = counted[0].Notices.Add(new Notice(notice, null)) });
    }

    /// <summary>One reading of several: their papers one after another, and what each says of the contest, which must not differ.</summary>
    /// <param name="readings">The files, at least one.</param>
    /// <param name="keepOrder">Whether the order of the papers matters to the rule (<see cref="BallotReadOptions.KeepOrder"/>).</param>
    /// <returns>The reading. Its hash is that of the files' hashes one after another; a single reading is returned as it is.</returns>
    /// <exception cref="BallotFormatException">The files do not agree about the candidates or the seats, or papers of one voter stand in two of them.</exception>
    public static BallotReading Merge(ImmutableArray<BallotReading> readings, bool keepOrder = false)
    {
        if (readings is [var only])
            return only;
        ArgumentOutOfRangeException.ThrowIfZero(readings.Length);
        CheckVoters(readings);
        var candidates = Candidates(readings);
        var builder = new BallotSetBuilder(candidates.Length, keepOrder);
        foreach (var reading in readings)
            builder.Merge(reading.Ballots.Renumbered(Numbers(reading, candidates), candidates.Length));
        var ballots = builder.Build();
        var collected = readings.Any(reading => reading.HasCollectedNames);
        return readings[0] with
        {
            FileName = string.Join(", ", readings.Select(reading => reading.FileName)),
            Title = readings.Select(reading => reading.Title).FirstOrDefault(title => title is not null),
            Seats = Seats(readings),
            Candidates = candidates,
            Ballots = ballots,
            Notices = [.. collected ? LikeNames.Of(candidates, ballots, collected) : [], .. readings.SelectMany(reading => reading.Notices)],
            Irregularities = [.. readings.SelectMany(reading => reading.Irregularities.Select(paper => paper.Renumbered(Numbers(reading, candidates))))],
            IrregularPapers = readings.SelectMany(reading => reading.IrregularPapers).GroupBy(entry => entry.Key).ToImmutableSortedDictionary(kind => kind.Key, kind => kind.Sum(entry => entry.Value)),
            Unreadable = [.. readings.SelectMany(reading => reading.Unreadable)],
            HasCollectedNames = collected,
            Duplicates = [.. readings.SelectMany(reading => reading.Duplicates)],
            DuplicatePapers = readings.Sum(reading => reading.DuplicatePapers),
            Corrections = AppliedCorrections.Together(readings.SelectMany(reading => reading.Corrections)),
            SetAside = readings.Sum(reading => reading.SetAside),
            Spoilt = readings.Sum(reading => reading.Spoilt),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(readings.Select(reading => reading.Sha256))))),
        };
    }

    /// <summary>Each file was searched for ids that stand twice; here one file against another.</summary>
    static void CheckVoters(ImmutableArray<BallotReading> readings)
    {
        var defects = new List<Defect>();
        var first = new Dictionary<UInt128, (string File, int Row)>();
        foreach (var reading in readings)
        {
            foreach (var (voter, row) in reading.Voters.OrderBy(voter => voter.Value))
                if (!first.TryAdd(voter, (reading.FileName, row)))
                    defects.Add(new Defect(reading.FileName, row, null, $"the same id as in row {first[voter].Row} of {first[voter].File}", "one paper for each id", $"say with {Term.Duplicates} whether the last, the first or none of a voter's papers counts, or remove those that do not"));
        }
        if (defects.Count > 0)
            throw new BallotFormatException([.. defects], defects.Count);
    }

    /// <summary>The candidates of all files: the same in each, or where files know them only from their papers, all who are named in any.</summary>
    static ImmutableArray<Candidate> Candidates(ImmutableArray<BallotReading> readings)
    {
        var first = readings[0];
        if (readings.All(reading => reading.Candidates.Length == first.Candidates.Length && reading.Candidates.Zip(first.Candidates).All(pair => NameKey.AreSame(pair.First.Name, pair.Second.Name) && pair.First.Withdrawn == pair.Second.Withdrawn)))
            return first.Candidates;
        if (readings.FirstOrDefault(reading => !KnowsFromPapers(reading.Layout)) is { } other)
            throw new BallotFormatException(new Defect(other.FileName, null, null, "other candidates than in another file of the contest", "the same candidates in the same order in each", "count them as contests of their own, or correct the names"));
        var names = readings.SelectMany(reading => reading.Candidates.Select(candidate => candidate.Name)).DistinctBy(NameKey.Of).Order(StringComparer.Ordinal);
        return [.. names.Index().Select(name => new Candidate { Id = (name.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Name = name.Item, Kind = KindOfName.Of(name.Item) })];
    }

    static bool KnowsFromPapers(BallotLayout layout) => layout is BallotLayout.PreferenceColumns or BallotLayout.PreferenceRows or BallotLayout.Ranking or BallotLayout.Abif or BallotLayout.Condorcet;

    static ushort[] Numbers(BallotReading reading, ImmutableArray<Candidate> candidates)
    {
        var numbers = candidates.Index().ToDictionary(candidate => NameKey.Of(candidate.Item.Name), candidate => (ushort)(candidate.Index + 1), StringComparer.Ordinal);
        return [.. reading.Candidates.Select(candidate => numbers[NameKey.Of(candidate.Name)])];
    }

    static int? Seats(ImmutableArray<BallotReading> readings)
    {
        var stated = readings.Where(reading => reading.Seats is not null).ToArray();
        if (stated.FirstOrDefault(reading => reading.Seats != stated[0].Seats) is { } other)
            throw new BallotFormatException(new Defect(other.FileName, null, null, $"{other.Seats} seats", $"{stated[0].Seats}, as {stated[0].FileName} says", "correct one of them, or count them as contests of their own"));
        return stated.FirstOrDefault()?.Seats;
    }
}
