using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Stv.Formats;

namespace Stv.Web;

sealed partial class Desk
{
    CountedElection? _counted;
    CountRecord? _record;
    ImmutableArray<(string Name, byte[] Content)> _made = [];

    /// <summary>Where lots are written; null where a seed settles all of them.</summary>
    string? _lotsName;
    bool _isNamedByElection, _hasWritten, _withBallots;

    /// <summary>Counts, as far as the lots go that are there.</summary>
    /// <param name="withBallots">Whether the sealed folder is to have the ballots as they were counted, without voters.</param>
    /// <param name="columns">Columns of letters to fill.</param>
    public Counting Count(bool withBallots, int columns)
    {
        _withBallots = withBallots;
        _seed = null;
        return CountAnew(columns);
    }

    Counting CountAnew(int columns)
    {
        (_made, _record, _hasWritten) = ([], null, false);
        var input = Read();
        CheckCommitment(input);
        _counted = CountedElection.Of(input);
        return Come(columns);
    }

    /// <summary>The same with a lot that was drawn.</summary>
    /// <param name="candidate">Id of the candidate on whom it fell.</param>
    /// <param name="drawnBy">Who drew it, and when; may be blank.</param>
    /// <param name="columns">Columns of letters to fill.</param>
    public Counting Draw(string candidate, string drawnBy, int columns)
    {
        var counted = _counted!;
        var needed = (LotNeeded)counted.Contests.First(each => each.Outcome is LotNeeded).Outcome!;
        var contest = needed.SoFar.Contest;
        var chosen = needed.Tie.StillTied.First(tied => contest.Candidates[tied].Id == candidate);
        var lot = needed.Tie.LotFor(contest, chosen, string.IsNullOrWhiteSpace(drawnBy) ? null : drawnBy.Trim());
        Files.Put(_lotsName!, Encoding.UTF8.GetBytes(LotsFile.Format(counted.Input.Lots with { Recorded = counted.Input.Lots.Recorded.Add(lot) })));
        _hasWritten = true;
        _counted = counted.With(lot);
        return Come(columns);
    }

    /// <summary>Counts from the beginning with lots that are drawn from digits.</summary>
    /// <param name="digits">The digits, thrown in public.</param>
    /// <param name="columns">Columns of letters to fill.</param>
    /// <exception cref="TermsException">They are not digits.</exception>
    public Counting Seed(string digits, int columns)
    {
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            throw new TermsException(Term.Files, $"“{digits}” is not digits. Throw some in public, and give them without spaces.");
        _seed = digits;
        return CountAnew(columns);
    }

    /// <summary>Reads the files for a count.</summary>
    /// <param name="change">What is asked for beyond what the files and the form say.</param>
    /// <param name="model">A model of the electorate, which can stand for papers.</param>
    public CountInput Read(Func<CountTerms, CountTerms>? change = null, InputBytes? model = null)
    {
        change ??= terms => terms;
        if (Election is { } name)
        {
            var election = ReadElection(name, keepUnreadable: false, mayLackPapers: model is not null);
            var input = CountInput.OfElection(change(ElectionTermsOf(election)), election, LotsOf(election), model);
            _isNamedByElection = election.LotsPath is not null;
            _lotsName = election.LotsPath is { } path ? Path.GetRelativePath(Files.Folder, path) : LotsOf(election)?.Name ?? "lots.json";
            return input;
        }
        if (Ballots.IsEmpty)
            throw new TermsException(Term.Files, "There are no ballots and no election file among the files.");
        var (terms, candidates, lots) = (change(BallotTerms()), Files.Whole(Files.Candidates), Files.Whole(Files.Lots));
        _isNamedByElection = false;
        _lotsName = lots?.Name ?? $"{Ballots[0]}.lots.json";
        return CountInput.OfBallots(terms, ReadBallots(terms, candidates), candidates, lots, model);
    }

    Counting Come(int columns)
    {
        var counted = _counted!;
        if (counted.Contests.FirstOrDefault(each => each.Outcome is LotNeeded) is { Outcome: LotNeeded needed, Stakes: { } stakes } && counted.Input.Lots.Seed is null)
            return new Counting { Lot = Question(needed, stakes, columns) };
        if (_hasWritten)
            counted = counted with { Input = counted.Input.WithLotsFile(new InputBytes(Path.GetFileName(_lotsName!), System.IO.File.ReadAllBytes(Files.PathOf(_lotsName!))), _isNamedByElection) };
        var publication = _withBallots && counted.Contests.Any(contest => contest.Result is not null) ? BallotPublication.Of(counted, cutUnused: false) : null;
        _record = publication?.Record ?? CountRecord.Of(counted);
        if (_committed is not null)
            _record = _record?.Committed();
        _made = _record is null ? [] : [.. _record.Sealed];
        return new Counting
        {
            Brief = counted.Contests.Any(contest => contest.Result is not null) ? BriefSheet.Format(counted.Result, columns) : null,
            Uncounted = [.. counted.Contests.SelectMany(contest => Uncounted(contest, counted.Input.Lots))],
            Warnings = publication?.Warnings ?? [],
            Pages = [.. Pages(counted)],
            Files = [.. _made.Select(file => file.Name)],
            Seal = _record is null ? null : HashedFile.Sha256Of(_made[^1].Content),
            LotsFile = _hasWritten ? _lotsName : null,
            Folder = _record?.Counted.Input.Election is null ? counted.Contests[0].Reading.Contest.Id : "results",
        };
    }

    static LotQuestion Question(LotNeeded needed, LotStakes stakes, int columns)
    {
        var contest = needed.SoFar.Contest;
        return new LotQuestion(contest.Title, LotSituation.Format(needed, stakes, columns), LotSituation.Question(needed.Tie.Purpose),
            [.. needed.Tie.StillTied.Select(tied => new LotCandidate(contest.Candidates[tied].Id, contest.Candidates[tied].Name))]);
    }

    static IEnumerable<string> Uncounted(CountedContest contest, Lots lots) => contest.Uncounted is not { } why ? [] :
        [$"{contest.Reading.Contest.Title}: {why.Sentence}", .. contest.Fallbacks(lots).Select(each => English.Fallback(each.Fallback, each.Outcome))];

    IEnumerable<MadePage> Pages(CountedElection counted)
    {
        foreach (var (name, _) in _made.Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal)))
            yield return new MadePage(name, counted.Contests.FirstOrDefault(each => Path.GetFileNameWithoutExtension(name) == each.Reading.Contest.Id)?.Reading.Contest.Title ?? counted.Input.Title);
    }

    /// <summary>A file of what was made last, or else one that was given.</summary>
    public byte[] File(string name) => _made.FirstOrDefault(file => file.Name == name).Content ?? System.IO.File.ReadAllBytes(Files.PathOf(name));

    /// <summary>All files of what was made last, packed.</summary>
    public byte[] Zip()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _made)
            {
                var entry = zip.CreateEntry(name);
                // The same count gives the same bytes, whenever it is made.
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        return packed.ToArray();
    }
}
