using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <content>The ballots: a file a contest, or one file with a column that says which contest a paper belongs to.</content>
internal sealed partial class ElectionReader
{
    void ReadBallots()
    {
        var shared = _members.TryGetValue("ballots", out var place) ? AllBallots(place) : null;
        var places = new List<(ContestDraft Contest, BallotsPlace Place)>();
        foreach (var contest in _contests.Where(contest => !contest.Candidates.IsDefault))
        {
            if ((contest.NamesBallots ? contest.OwnBallots : shared) is { } ballots)
                places.Add((contest, ballots));
            else if (contest.IsContested && !_mayLackPapers && place is null && !contest.NamesBallots)
                _json.Fault(contest.Place, "\"ballots\", because there are more candidates than seats", "name the file with its papers, here or for all contests", $"no ballots of {contest.Id}");
        }
        Share(places);
        var begun = OnePaperPerVoter(places) ?? [.. places.Select(each => BeginReading(each.Contest, each.Place, Options(each.Contest, each.Place)))];
        foreach (var ((contest, ballots), reading) in places.Zip(begun))
            TakeBallots(contest, ballots, reading);
        TakeCorrections(places);
        foreach (var contest in _contests.Where(contest => !contest.Candidates.IsDefault))
            contest.Ballots ??= new BallotSetBuilder(contest.Candidates.Length).Build();
    }

    /// <summary>A file of so many bytes is read while others are.</summary>
    const int LongFile = 1 << 20;

    /// <summary>Longer files are not held whole to be parted.</summary>
    const int LongestParted = 1 << 28;

    SharedNames? _shared;
    BallotParts? _parts;
    ContestDraft? _firstOfParts;

    Func<BallotReading> BeginReading(ContestDraft contest, BallotsPlace place, BallotReadOptions options) => IsParted(place)
        ? () => Read(contest, place, options)
        : SideBySide.Begin(new FileInfo(place.Path) is { Exists: true, Length: >= LongFile }, () => Read(contest, place, options));

    BallotReading Read(ContestDraft contest, BallotsPlace place, BallotReadOptions options) => IsParted(place)
        ? BallotFile.Read(_parts!.Of([contest.Id, contest.Title], withOthers: contest == _firstOfParts), options)
        : BallotFile.Read(place.Path, options, _cancel);

    bool IsParted(BallotsPlace place) => _parts is not null && place.ContestColumn is not null;

    /// <summary>Parts the file that contests share. Corrections may say to which contest a row belongs, so that they need the whole.</summary>
    void Share(List<(ContestDraft Contest, BallotsPlace Place)> places)
    {
        var sharing = places.Where(each => each.Place.ContestColumn is not null).ToList();
        if (sharing.Count == 0)
            return;
        var contests = _contests.Where(contest => !contest.NamesBallots).SelectMany(contest => new[] { contest.Id, contest.Title });
        var columns = _contests.Where(contest => !contest.Candidates.IsDefault).SelectMany(contest => contest.Candidates.Select(candidate => candidate.Name)).Concat(_contests.Select(contest => contest.SectionColumn).OfType<string>());
        _shared = new SharedNames(contests, columns);
        var (first, place) = sharing[0];
        if (CorrectionsOf(place) is null && new FileInfo(place.Path) is { Exists: true, Length: <= LongestParted })
            (_parts, _firstOfParts) = (BallotParts.Of(place.Path, place.ReadOptions, place.ContestColumn!, _shared, _cancel), first);
    }

    BallotsPlace? AllBallots(PlacedJson place)
    {
        var members = _json.Members(place, "an object with the \"file\" of all papers and its \"contestColumn\"; a file of one contest is named in that contest", ["file", "contestColumn"], ElectionShape.AllBallots);
        var column = members.TryGetValue("contestColumn", out var heading) ? _json.Text(heading, "contestColumn") : null;
        return column is null ? null : BallotsIn(members) is { } ballots ? ballots with { ContestColumn = column } : null;
    }

    BallotsPlace? ContestBallots(PlacedJson place) => place.Kind == JsonTokenType.String
        ? BallotsIn(new Dictionary<string, PlacedJson> { ["file"] = place })
        : BallotsIn(_json.Members(place, "the name of a file, or an object with it as \"file\"", ["file"], ElectionShape.ContestBallots));

    BallotsPlace? BallotsIn(IReadOnlyDictionary<string, PlacedJson> members)
    {
        var reading = ReadingMembers.Read(_json, members, ElectionShape.Columns) with { Corrections = CorrectionsIn(members) };
        return members.TryGetValue("file", out var file) && _json.Text(file, "file") is { } path && _folder.Find(path, file, _json, optional: _isOutline) is { } found
            ? new BallotsPlace(file, found, reading, null)
            : null;
    }

    void TakeBallots(ContestDraft contest, BallotsPlace ballots, Func<BallotReading> begun)
    {
        BallotReading? reading = null;
        if (!_all.Try(() => reading = begun(), defect => InTermsOfTheFile(defect, contest)))
            return;
        contest.Ballots = reading!.Ballots;
        contest.MaySetAside = ballots.ReadOptions.SkipUnreadable;
        contest.Reading = reading = reading with { Unreadable = [.. reading.Unreadable.Select(defect => InTermsOfTheFile(defect, contest))] };
        contest.BallotsFile = new InputFile(reading.FileName, reading.Sha256, reading.Layout.Word());
        if (!_inputs.Contains(contest.BallotsFile))
            _inputs.Add(contest.BallotsFile);
        _notices.AddRange(reading.Notices.Select(notice => new NoticeLine(reading.FileName, notice.Row, notice.In(ElectionWords.Of(contest.Id)))));
        if (reading.Seats is { } seats && contest.Seats is { } declared && seats != declared)
            _json.Fault(ballots.Place, $"papers for the {declared} seats of {contest.Id}", "correct one of the two", $"{reading.FileName}, which is for {Amount.Of(seats, "seat")}");
        MarkWithdrawn(contest, reading);
        if (contest.IsContested && !_mayLackPapers && !contest.LacksPapers && reading.Ballots.Papers == 0)
            _json.Fault(ballots.Place, $"papers of {contest.Id}, which has more candidates than seats", "put the papers there", $"{reading.FileName}, which has none");
        else if (contest.IsContested && contest.College is { } college && !contest.LacksPapers && reading.Ballots.Papers > 0)
            CheckSections(contest, college, ballots, reading);
    }

    BallotReadOptions Options(ContestDraft contest, BallotsPlace ballots) => ballots.ReadOptions with
    {
        Corrections = CorrectionsOf(ballots),
        CodeColumn = _codeColumn,
        ListAll = _listAll,
        TellUnreadable = _keepUnreadable && !ballots.ReadOptions.SkipUnreadable,
        SkipUnreadable = ballots.ReadOptions.SkipUnreadable || _keepUnreadable,
        Candidates = [.. contest.Candidates.Select(candidate => candidate.Name)],
        Slates = [.. contest.Candidates.Select(candidate => candidate.Slate)],
        KeepOrder = contest.Rule is WholeVoteRule,
        Rows = ballots.ContestColumn is null && contest.SectionColumn is null ? null : new RowSelection
        {
            ContestColumn = ballots.ContestColumn,
            Contests = ballots.ContestColumn is null ? [] : [contest.Id, contest.Title],
            Shared = ballots.ContestColumn is null ? null : _shared,
            SectionColumn = contest.College is null ? null : contest.SectionColumn,
            Sections = contest.College is { } college ? [.. college.Sections.Select(section => section.Id)] : [],
        },
    };

    /// <summary>A defect of a ballot file, as whoever writes the election file can mend it.</summary>
    Defect InTermsOfTheFile(Defect defect, ContestDraft contest) => defect with
    {
        // What is wrong with the whole file may be that it is another contest's.
        Found = defect.Row is null or 1 ? $"{defect.Found} (ballots of {contest.Id})" : defect.Found,
        Remedy = defect.Remedy.Settings switch
        {
            [] => defect.Remedy,
            var settings when settings.Any(setting => setting.Term == Term.Contest) => "give each contest its own file",
            _ => $"{defect.Remedy.Settled(ElectionWords.Of(contest.Id))} (in {_inputs[0].File})",
        },
    };

    void MarkWithdrawn(ContestDraft contest, BallotReading reading)
    {
        foreach (var (i, candidate) in reading.Candidates.Index())
        {
            if (candidate.Kind != CandidateKind.Person && contest.Candidates[i].Kind == CandidateKind.Person)
                contest.Candidates = contest.Candidates.SetItem(i, contest.Candidates[i] with { Kind = candidate.Kind });
            if (!candidate.Withdrawn || contest.Candidates[i].Withdrawn)
                continue;
            _notices.Add(new(reading.FileName, null, $"{candidate.Name} withdrew, as the ballot file says"));
            contest.Candidates = contest.Candidates.SetItem(i, contest.Candidates[i] with { Withdrawn = true });
        }
    }

    void CheckSections(ContestDraft contest, ElectoralCollege college, BallotsPlace ballots, BallotReading reading)
    {
        var present = Enumerable.Range(0, reading.Ballots.Groups).Select(reading.Ballots.Section).ToHashSet();
        foreach (var (i, section) in college.Sections.Index())
            if (!present.Contains(i))
                _json.Fault(ballots.Place, $"papers of the section {section.Id} of {contest.Id}", "a share of the vote needs somebody to cast it; check that the section is spelt the same in both files", $"{reading.FileName}, which has none");
    }
}
