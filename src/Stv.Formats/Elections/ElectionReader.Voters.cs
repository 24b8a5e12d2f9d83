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

    /// <summary>Looks for voters with several papers in the contests of the body. Where one of them counts, says how the others are left out when the papers are read.</summary>
    Dictionary<ContestDraft, Func<BallotReadOptions, BallotReadOptions>> OnePaperPerVoter(List<(ContestDraft Contest, BallotsPlace Place)> files)
    {
        var members = files.Where(each => _onePaperContests.Contains(each.Contest.Id)).ToList();
        if (_onePaperPlace is null || members.Count == 0 || Policy(members) is not { } policy)
            return [];
        var paths = members.Select(each => each.Place.Path).Distinct().ToList();
        var papers = new Dictionary<Guid, List<VotersPaper>>();
        foreach (var (contest, place) in members)
            foreach (var (voter, row) in Voters(contest, place))
                (papers.TryGetValue(voter, out var known) ? known : papers[voter] = []).Add(new VotersPaper(contest, paths.IndexOf(place.Path), row));
        var several = papers.Values.Where(voter => voter.Count > 1).Select(voter => voter.OrderBy(paper => paper.File).ThenBy(paper => paper.Row).ToArray())
            .OrderBy(voter => voter[1].File).ThenBy(voter => voter[1].Row).ToList();
        if (policy == DuplicatePapers.Refuse)
        {
            RefuseVoters(several, paths);
            return [];
        }
        return LeaveOut(several, paths, policy, [.. members.Select(each => each.Contest)]);
    }

    /// <summary>Which of a voter's papers counts: one way for the whole body.</summary>
    DuplicatePapers? Policy(List<(ContestDraft Contest, BallotsPlace Place)> members)
    {
        DuplicatePapers[] policies = [.. members.Select(each => each.Place.ReadOptions.Duplicates).Distinct()];
        if (policies is [var only])
            return only;
        _json.Fault(_onePaperPlace!, "ballots whose \"duplicates\" say the same for every contest of the body", "say the same in each", $"{string.Join(" and ", policies.Select(policy => JsonWords.Of(policy)))}");
        return null;
    }

    /// <summary>Every paper of a contest by a digest of its voter's id. What is wrong with the file is told when its papers are read to be counted.</summary>
    IEnumerable<(Guid Voter, int Row)> Voters(ContestDraft contest, BallotsPlace place)
    {
        BallotReading reading;
        try
        {
            var options = Options(contest, place);
            // A paper of no contest is told of when the others are read to be counted.
            reading = BallotFile.Read(place.Path, options with { Rows = options.Rows is { } rows ? rows with { OtherContests = default } : null, ListDuplicates = true, SkipUnreadable = true, ListAll = false }, _cancel);
        }
        catch (BallotFormatException)
        {
            return [];
        }
        if (reading.VoterColumn is null && contest.IsContested)
            _json.Fault(_onePaperPlace!, "a column that tells voters apart in the ballots of every contest of the body", "add the voters' numbers to the export and name their column as \"columns\": { \"voter\": … }, or take onePaperPerVoter out", $"{reading.FileName}, which has none for {contest.Id}");
        return reading.Voters.Select(voter => (voter.Key, voter.Value)).Concat(reading.Again);
    }

    /// <summary>Papers of one voter in one contest are told when its papers are read; here those in several.</summary>
    void RefuseVoters(List<VotersPaper[]> several, List<string> paths)
    {
        var lists = paths.Select(path => _all.Of(Path.GetFileName(path))).ToList();
        foreach (var voter in several)
        {
            // As a correction that is suggested, the voter's last paper counts.
            ImmutableArray<Correction> leavingOut = [.. voter.SkipLast(1).Select(paper => SuggestedCorrections.LeavingOut(Path.GetFileName(paths[paper.File]), paper.Row))];
            foreach (var paper in voter.Where(paper => paper.Contest != voter[0].Contest))
                lists[paper.File].Add(paper.Row, null, string.Create(CultureInfo.InvariantCulture, $"a paper for {paper.Contest.Id} of the voter of row {voter[0].Row}{(paper.File == voter[0].File ? "" : $" of {Path.GetFileName(paths[voter[0].File])}")}, who votes in {voter[0].Contest.Id}"),
                    "one paper for each voter in the whole body", "say with \"duplicates\" of the ballots whether the last, the first or none of a voter's papers counts, or take out those that do not", leavingOut);
        }
    }

    Dictionary<ContestDraft, Func<BallotReadOptions, BallotReadOptions>> LeaveOut(List<VotersPaper[]> several, List<string> paths, DuplicatePapers policy, List<ContestDraft> contests)
    {
        var leftOut = several.SelectMany(voter => voter.Where(paper => paper != VoterPapers.OneOf(voter, policy))).ToLookup(paper => paper.Contest, paper => paper.Row);
        if (several.Count > 0)
            _notices.Add(VoterPapers.Notice([.. several.Select(voter => VoterPapers.PlacesOf([.. voter.Select(paper => Place(paper, paths))]))], leftOut.Sum(contest => contest.Count()), policy));
        return contests.ToDictionary(contest => contest, contest => (Func<BallotReadOptions, BallotReadOptions>)(options => options with
        {
            ListDuplicates = true,
            LeftOut = [.. leftOut[contest]],
        }));
    }

    static string Place(VotersPaper paper, List<string> paths) =>
        string.Create(CultureInfo.InvariantCulture, $"{paper.Row} ({(paths.Count > 1 ? $"{Path.GetFileName(paths[paper.File])}, " : "")}{paper.Contest.Id})");
}
