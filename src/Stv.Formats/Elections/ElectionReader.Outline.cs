using System.Text.Json;

namespace Stv.Formats;

/// <content>The election without its papers, for whoever makes them up.</content>
internal sealed partial class ElectionReader
{
    /// <summary>Whether papers, lots and corrections are left alone, be they there or not.</summary>
    bool _isOutline;

    /// <summary>Reads an election and its candidates, and where its papers would be. A contest may have no candidates yet.</summary>
    /// <param name="path">Where the election file is, whose folder has the files that it names.</param>
    /// <param name="content">The election file.</param>
    /// <exception cref="BallotFormatException">Something cannot be read or cannot be meant.</exception>
    public static ElectionOutline Outline(string path, byte[] content)
    {
        var reader = new ElectionReader(path, content, mayLackPapers: true, listAll: false, keepUnreadable: false, corrections: null, codeColumn: null, CancellationToken.None) { _isOutline = true };
        return reader.Outline(PlacedJson.Parse(content, Path.GetFileName(path), reader._defects));
    }

    ElectionOutline Outline(PlacedJson root)
    {
        _members = _json.Members(root, "an election file is an object", ["title", "contests"], ElectionShape.Election);
        var title = Text("title");
        ReadAttributes();
        ReadContests();
        ReadCandidates();
        ReadBody();
        var shared = _members.TryGetValue("ballots", out var place) ? AllBallots(place) : null;
        ThrowIfAny();
        foreach (var contest in _contests)
            contest.Ballots = new BallotSetBuilder(contest.Candidates.Length).Build();
        var candidates = _members.TryGetValue("candidates", out var file) ? file.Text.Trim() : null;
        return new ElectionOutline(title!, [.. _contests.Select(contest => Outlined(contest, candidates, contest.NamesBallots ? contest.OwnBallots : shared))]);
    }

    OutlinedContest Outlined(ContestDraft contest, string? sharedCandidates, BallotsPlace? ballots) => new(
        Finish(contest),
        contest.Title,
        contest.OwnCandidates switch { null => sharedCandidates, { Kind: JsonTokenType.String, Text: var own } => own.Trim(), _ => null },
        ballots is null ? null : new OutlinedBallots(ballots.Path, Options(contest, ballots)));
}
