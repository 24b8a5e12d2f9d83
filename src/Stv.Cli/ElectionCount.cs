using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Counts the contests of an election file. One contest's tie or infeasibility leaves the others' results standing.</summary>
sealed class ElectionCount
{
    static readonly ImmutableArray<string> Formats = ["txt", "csv", "json"];

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
        _reading = ElectionInput.Read(world, request.File, request);
        _lots = _reading.Lots;
        _dialogue = new LotDialogue(world, _lots.Seed is null ? request.LotsPath ?? _reading.LotsPath ?? ElectionInput.LotsBeside(request.File) : null);
    }

    /// <summary>Counts, publishes, and answers with the gravest exit code.</summary>
    public static int Run(Surroundings world, CountRequest request) => new ElectionCount(world, request).Run();

    int Run()
    {
        var contests = ElectionInput.Selected(_reading, _request.Contest);
        foreach (var contest in contests)
            CountOne(contest);
        if (_dialogue.HasWritten && _reading.LotsPath is null && _request.LotsPath is null)
            _world.Say($"note: add \"lots\": \"{Path.GetFileName(ElectionInput.LotsBeside(_request.File)!)}\" to the election file, so that the next count asks nobody");
        var result = Published(contests);
        _request.Out?.Invoke(Record(result));
        if (_counted.Count > 0)
            _world.Publish(InFormat(result));
        return _exitCode;
    }

    void CountOne(ContestReading reading)
    {
        var contest = reading.Contest;
        try
        {
            switch (_dialogue.Count(contest, reading.Rule, ref _lots))
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

    PublishedResult Published(ImmutableArray<ContestReading> contests) => new()
    {
        Title = _reading.Election.Title,
        Inputs = _reading.Inputs,
        Contests = [.. _counted.Select(each => each.Result)],
        Uncounted = [.. _uncounted],
        Body = _reading.Election.Body is not null && contests.Length == _reading.Contests.Length ? Bodies.Result(_reading.Election, _counted.Select(each => each.Result)) : null,
    };

    byte[] InFormat(PublishedResult result)
    {
        if (_request.Format == "json")
            return ResultJson.Format(result);
        var sheets = _counted.Select(each => _request.Format == "csv" ? CsvSheet.Format(SheetOf(each.Contest, each.Result)) : TextSheet.Format(SheetOf(each.Contest, each.Result), _world.Columns));
        var summary = _request.Format == "text" && _request.Contest is null ? [ElectionSheet.Format(result, _world.Columns)] : Array.Empty<string>();
        return Encoding.UTF8.GetBytes(string.Join(_request.Format == "csv" ? "\n" : "\n\n", sheets.Concat(summary)));
    }

    static Sheet SheetOf(ContestReading contest, CountResult result) =>
        Sheet.Of(result, contest.Ballots is { } ballots ? [ballots] : [], contest.RuleByDefault);

    CountRecord Record(PublishedResult result)
    {
        var files = new List<(string, byte[])>
        {
            ("summary.txt", Encoding.UTF8.GetBytes(ElectionSheet.Format(result))),
            ("result.json", ResultJson.Format(result)),
        };
        foreach (var (contest, counted) in _counted)
        {
            var sheet = SheetOf(contest, counted);
            var name = $"contests/{contest.Contest.Id}";
            files.Add(($"{name}.txt", Encoding.UTF8.GetBytes(TextSheet.Format(sheet))));
            files.Add(($"{name}.csv", Encoding.UTF8.GetBytes(CsvSheet.Format(sheet))));
            files.Add(($"{name}.json", ResultJson.Format(result with { Title = counted.Contest.Title, Contests = [counted], Uncounted = [], Body = null })));
        }
        return new CountRecord(files, Formats.SelectMany(format => _uncounted.Select(each => $"contests/{each.Contest.Id}.{format}")), result, _lots, _request.Command);
    }
}
