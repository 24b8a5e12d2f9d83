using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Counts the contests of an election file. One contest's tie or infeasibility leaves the others' results standing.</summary>
sealed class ElectionCount
{
    const string SummaryPage = "index.html";

    /// <summary>A contest of so many papers is counted while others are.</summary>
    const int ManyPapers = 100_000;

    readonly Surroundings _world;
    readonly CountRequest _request;
    readonly ElectionReading _reading;
    readonly LotDialogue _dialogue;
    readonly List<(ContestReading Contest, CountResult Result)> _counted = [];
    readonly List<UncountedContest> _uncounted = [];
    Lots _lots;
    int _exitCode = ExitCode.Done;

    ElectionCount(Surroundings world, CountRequest request)
    {
        _world = world;
        _request = request;
        _reading = ElectionInput.Read(world, request);
        _lots = _reading.Lots;
        _dialogue = new LotDialogue(world, _lots.Seed is null ? request.LotsPath ?? _reading.LotsPath ?? ElectionInput.LotsBeside(request.File) : null);
    }

    /// <summary>Counts, publishes, and answers with the gravest exit code.</summary>
    public static int Run(Surroundings world, CountRequest request) => new ElectionCount(world, request).Run();

    int Run()
    {
        var contests = _reading.Contests;
        if (ResultFormats.IsOfOneContest(_request.Format) && contests.Length > 1)
            throw new Refusal($"--format {_request.Format} holds one contest. Add --contest and its id, or --out and a folder, which gets every contest in every format, and leave --format out.");
        var begun = contests.Select(Begin).ToList();
        foreach (var (contest, outcome) in contests.Zip(begun))
            CountOne(contest, outcome);
        if (_dialogue.HasWritten && _reading.LotsPath is null && _request.LotsPath is null)
            _world.Say($"note: add \"lots\": \"{Path.GetFileName(ElectionInput.LotsBeside(_request.File)!)}\" to the election file, so that the next count asks nobody");
        var result = Published();
        _request.Out?.Invoke(Record(result));
        if (_counted.Count > 0)
            _world.Publish(InFormat(result));
        return _exitCode;
    }

    /// <summary>Counts a contest with the lots there are, or begins to.</summary>
    Func<CountOutcome> Begin(ContestReading reading)
    {
        var lots = _lots;
        return SideBySide.Begin(reading.Contest.Ballots.Papers >= ManyPapers, () => Count.Run(reading.Contest, reading.Rule, lots));
    }

    void CountOne(ContestReading reading, Func<CountOutcome> begun)
    {
        var contest = reading.Contest;
        try
        {
            switch (_dialogue.Count(contest, reading.Rule, ref _lots, begun()))
            {
                case Counted counted:
                    _counted.Add((reading, counted.Result));
                    break;
                case LotNeeded needed:
                    var stakes = Count.WhatHangsOn(contest, reading.Rule, _lots, needed.Tie);
                    LeaveOut(contest, UncountedReason.LotNeeded, $"{English.Tie(needed.SoFar, needed.Tie, needed.SoFar.Stages.Length)} {English.Stakes(contest, stakes)}");
                    _world.Say(LotRequest.Of(needed, stakes, _lots, _request.Lots?.Name ?? Path.GetFileName(_reading.LotsPath), _world.Columns));
                    break;
                case Infeasible infeasible:
                    LeaveOut(contest, UncountedReason.Infeasible, string.Join(" ", English.Conflict(infeasible)));
                    _world.Say(Lines(English.Conflict(infeasible)));
                    break;
            }
        }
        catch (ElectionException refusal)
        {
            LeaveOut(contest, UncountedReason.Refused, refusal.Message);
            _world.Say($"stv: {refusal.Message}");
        }
    }

    void LeaveOut(Contest contest, UncountedReason why, string words)
    {
        _uncounted.Add(new UncountedContest(contest, why, words));
        var code = why switch { UncountedReason.LotNeeded => ExitCode.LotNeeded, UncountedReason.Infeasible => ExitCode.Infeasible, _ => ExitCode.Refused };
        _exitCode = ExitCode.Graver(_exitCode, code);
    }

    string Lines(ImmutableArray<string> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
            text.Paragraph(text.Length == 0 ? "stv: " : "     ", sentence, _world.Columns);
        return text.ToString();
    }

    PublishedResult Published() => new()
    {
        Title = _reading.Election.Title,
        Inputs = _reading.Inputs,
        Contests = [.. _counted.Select(each => each.Result)],
        Uncounted = [.. _uncounted],
        Body = _reading.Election.Body is not null ? Bodies.Result(_reading.Election, _counted.Select(each => each.Result)) : null,
    };

    byte[] InFormat(PublishedResult result)
    {
        if (_request.Format == "json")
            return ResultJson.Format(result);
        var contests = _counted.Select(each => Encoding.UTF8.GetString(ResultFormats.Contest(_request.Format, Publication(result, each.Contest, each.Result, page: null), _world.Columns)));
        var whole = ElectionSummary.Of(result);
        string[] summary = _request.Contest is not null ? [] : _request.Format switch
        {
            "text" => [ElectionSheet.Format(whole, _world.Columns)],
            "markdown" => [MarkdownSummary.Format(whole, _ => null)],
            _ => [],
        };
        return ResultFormats.Utf8(string.Join(_request.Format == "text" ? "\n\n" : "\n", contests.Concat(summary)));
    }

    /// <summary>A contest as it is published, with the address of the election's page as seen from its own; null where there is none.</summary>
    static ContestPublication Publication(PublishedResult result, ContestReading contest, CountResult counted, string? page) => new(
        result with { Title = counted.Contest.Title, Contests = [counted], Uncounted = [], Body = null },
        Sheet.Of(counted, contest.Ballots is { } ballots ? [ballots] : [], contest.RuleByDefault),
        page is null ? null : (result.Title, page));

    CountRecord Record(PublishedResult result)
    {
        var summary = ElectionSummary.Of(result);
        var files = new List<(string, byte[])>
        {
            ("summary.txt", ResultFormats.Utf8(ElectionSheet.Format(summary))),
            ("summary.md", ResultFormats.Utf8(MarkdownSummary.Format(summary, id => $"contests/{id}.md"))),
            (SummaryPage, ResultFormats.Utf8(HtmlSummary.Format(summary, id => $"contests/{id}.html"))),
            ("result.json", ResultJson.Format(result)),
        };
        foreach (var (contest, counted) in _counted)
            files.AddRange(ResultFormats.Files($"contests/{contest.Contest.Id}", Publication(result, contest, counted, $"../{SummaryPage}")));
        return new CountRecord(files, result, _lots, _request.Command);
    }
}
