using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>One paper a voter in all contests of a body, where the election asks for it.</content>
internal sealed partial class ElectionReader
{
    PlacedJson? _onePaperPlace;
    HashSet<string> _onePaperContests = [];

    /// <summary>A paper of a voter: whose contest it is in, and where it stands.</summary>
    /// <param name="Contest">The contest.</param>
    /// <param name="File">The file, as a number: files are in the order in which contests name them.</param>
    /// <param name="Row">Row of the file, from 1.</param>
    readonly record struct VotersPaper(ContestDraft Contest, int File, int Row);

    /// <summary>Reads the ballots, and looks for voters with several papers in the contests of the body. Only where there are some is a file read again: without the papers that do not count, or to refuse them.</summary>
    /// <returns>The readings, or what reading came to; null where voters are not looked at.</returns>
    List<Func<BallotReading>>? OnePaperPerVoter(List<(ContestDraft Contest, BallotsPlace Place)> files)
    {
        var members = files.Where(each => _onePaperContests.Contains(each.Contest.Id)).ToList();
        if (_onePaperPlace is null || members.Count == 0 || Policy(members) is not { } policy)
            return null;
        var begun = files.Select(each => BeginReading(each.Contest, each.Place, Options(each.Contest, each.Place) with { ListDuplicates = IsOfBody(each.Contest) })).ToList();
        var readings = files.Zip(begun, (each, read) => IsOfBody(each.Contest) ? Done(read) : read).ToList();
        var paths = members.Select(each => each.Place.Path).Distinct().ToList();
        var marks = paths.Select(_ => new Dictionary<int, string>()).ToArray();
        var papers = new Dictionary<UInt128, List<VotersPaper>>();
        foreach (var ((contest, place), reading) in files.Zip(readings).Where(each => IsOfBody(each.First.Contest)))
        {
            var file = paths.IndexOf(place.Path);
            foreach (var (voter, row, mark) in Voters(contest, place, reading))
            {
                if (mark is not null)
                    marks[file][row] = mark;
                (papers.TryGetValue(voter, out var known) ? known : papers[voter] = []).Add(new VotersPaper(contest, file, row));
            }
        }
        var several = papers.Values.Where(voter => voter.Count > 1).Select(voter => voter.OrderBy(paper => paper.File).ThenBy(paper => paper.Row).ToArray())
            .OrderBy(voter => voter[1].File).ThenBy(voter => voter[1].Row).ToList();
        if (policy == DuplicatePapers.Refuse)
        {
            RefuseVoters(several, paths, marks);
            return Again(contest => several.Exists(voter => voter.Count(paper => paper.Contest == contest) > 1), (_, options) => options);
        }
        var leftOut = LeftOut(several, paths, policy);
        return Again(leftOut.Contains, (contest, options) => options with { ListDuplicates = true, LeftOut = [.. leftOut[contest]] });

        List<Func<BallotReading>> Again(Func<ContestDraft, bool> isNeeded, Func<ContestDraft, BallotReadOptions, BallotReadOptions> change) =>
            [.. files.Zip(readings, (each, read) => isNeeded(each.Contest) ? BeginReading(each.Contest, each.Place, change(each.Contest, Options(each.Contest, each.Place))) : read)];
    }

    bool IsOfBody(ContestDraft contest) => _onePaperContests.Contains(contest.Id);

    /// <summary>What reading came to, to be asked as often as wished.</summary>
    static Func<BallotReading> Done(Func<BallotReading> read)
    {
        try
        {
            var reading = read();
            return () => reading;
        }
        catch (BallotFormatException defects)
        {
            return () => throw defects;
        }
    }

    /// <summary>Which of a voter's papers counts: one way for the whole body.</summary>
    DuplicatePapers? Policy(List<(ContestDraft Contest, BallotsPlace Place)> members)
    {
        DuplicatePapers[] policies = [.. members.Select(each => each.Place.ReadOptions.Duplicates).Distinct()];
        if (policies is [var only])
            return only;
        _json.Fault(_onePaperPlace!, "ballots whose \"duplicates\" are the same for every contest of the body", "make them the same", $"{string.Join(" and ", policies.Select(policy => JsonWords.Of(policy)))}");
        return null;
    }

    /// <summary>Every paper of a contest by a digest of its voter's id. What is wrong with the file is told when its papers are read to be counted.</summary>
    IEnumerable<(UInt128 Voter, int Row, string? Mark)> Voters(ContestDraft contest, BallotsPlace place, Func<BallotReading> read)
    {
        BallotReading reading;
        try
        {
            reading = read();
        }
        catch (BallotFormatException)
        {
            try
            {
                // Papers that cannot be read, and those of no contest, are told of already; of the others the voters are known.
                var options = Options(contest, place);
                reading = Read(contest, place, options with { Rows = options.Rows is { } rows ? rows with { PassesUnknown = true } : null, ListDuplicates = true, SkipUnreadable = true });
            }
            catch (BallotFormatException)
            {
                return [];
            }
        }
        if (reading.VoterColumn is null && contest.IsContested)
            _json.Fault(_onePaperPlace!, "a column that identifies voters in the ballots of every contest of the body", "add the voters' numbers to the export and name their column as \"columns\": { \"voter\": … }, or remove onePaperPerVoter", $"{reading.FileName}, which has none for {contest.Id}");
        return reading.Voters.Select(voter => (Voter: voter.Key, Row: voter.Value)).Concat(reading.Again).Select(paper => (paper.Voter, paper.Row, reading.RowMarks.GetValueOrDefault(paper.Row)));
    }

    /// <summary>Papers of one voter in one contest are told when its papers are read; here those in several.</summary>
    void RefuseVoters(List<VotersPaper[]> several, List<string> paths, Dictionary<int, string>[] marks)
    {
        var lists = paths.Select(path => _all.Of(Path.GetFileName(path))).ToList();
        foreach (var voter in several)
        {
            // As a correction that is suggested, the voter's last paper counts.
            ImmutableArray<Correction> leavingOut = [.. voter.SkipLast(1).Select(paper => SuggestedCorrections.LeavingOut(Path.GetFileName(paths[paper.File]), paper.Row, marks[paper.File]))];
            foreach (var paper in voter.Where(paper => paper.Contest != voter[0].Contest))
                lists[paper.File].Add(paper.Row, null, string.Create(CultureInfo.InvariantCulture, $"a paper for {paper.Contest.Id} of the voter of row {voter[0].Row}{(paper.File == voter[0].File ? "" : $" of {Path.GetFileName(paths[voter[0].File])}")}, who votes in {voter[0].Contest.Id}"),
                    "one paper per voter in the whole body", "say with \"duplicates\" of the ballots whether the last, the first or none of a voter's papers counts, or remove those that do not", leavingOut);
        }
    }

    /// <summary>The rows of each contest whose papers do not count.</summary>
    ILookup<ContestDraft, int> LeftOut(List<VotersPaper[]> several, List<string> paths, DuplicatePapers policy)
    {
        var leftOut = several.SelectMany(voter => voter.Where(paper => paper != VoterPapers.OneOf(voter, policy))).ToLookup(paper => paper.Contest, paper => paper.Row);
        if (several.Count > 0)
            _notices.Add(new(string.Join(", ", paths.Select(Path.GetFileName)), null, VoterPapers.Notice([.. several.Select(voter => VoterPapers.PlacesOf([.. voter.Select(paper => Place(paper, paths))]))], leftOut.Sum(contest => contest.Count()), policy)));
        return leftOut;
    }

    static string Place(VotersPaper paper, List<string> paths) =>
        string.Create(CultureInfo.InvariantCulture, $"{paper.Row} ({(paths.Count > 1 ? $"{Path.GetFileName(paths[paper.File])}, " : "")}{paper.Contest.Id})");
}
