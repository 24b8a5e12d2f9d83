using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Counts the contests of an election file. One contest's tie or infeasibility leaves the others' results standing.</summary>
sealed class ElectionCount
{
    readonly Surroundings _world;
    readonly CountRequest _request;
    readonly string? _lotsPath;
    readonly CountInput _input;

    ElectionCount(Surroundings world, CountRequest request)
    {
        _world = world;
        _request = request;
        var reading = ElectionInput.ReadFile(world, request);
        _lotsPath = reading.LotsPath;
        _input = CountInput.OfElection(request.NamedTerms(isElection: true), reading, request.Lots);
        request.Commitment?.Check(_input);
    }

    /// <summary>Counts, publishes, and answers with the gravest exit code.</summary>
    public static int Run(Surroundings world, CountRequest request) => new ElectionCount(world, request).Run();

    int Run()
    {
        if (ResultFormats.IsOfOneContest(_request.Format) && !IsPictureOfAll && _input.Contests.Length > 1)
            throw new Refusal($"--format {_request.Format} can hold only one contest. Add --contest and its id; or leave --format out and add --out and a folder, which gets every contest in every format.");
        var beside = ElectionInput.LotsBeside(_request.File);
        var dialogue = new LotDialogue(_world, _input.Lots.Seed is null ? _request.LotsPath ?? _lotsPath ?? beside : null);
        _world.Begin("counting");
        var counted = CountedElection.Of(_input);
        var exitCode = ExitCode.Done;
        for (var i = 0; i < counted.Contests.Length; i++)
        {
            counted = dialogue.Settle(counted, i);
            exitCode = ExitCode.Graver(exitCode, Say(counted.Contests[i], counted.Input.Lots));
        }
        if (dialogue.HasWritten && _lotsPath is null && _request.LotsPath is null)
            _world.Say($"note: add \"lots\": \"{Path.GetFileName(beside)}\" to the election file, so that the next count does not ask");
        counted = dialogue.WithWritten(counted, isNamedByElection: _request.LotsPath is null && _lotsPath is not null);
        if (_request.Out is { } folder)
            RecordOutput.Write(_world, counted, folder, _request);
        if (!counted.Contests.Any(contest => contest.Result is not null))
            return exitCode;
        if (_request.IsBrief)
            _world.Show(BriefSheet.Format(counted.Result, _world.Columns));
        else if (_request.Format == "json")
            _world.Publish(ResultJson.Format(counted.Result));
        else
            _world.Publish(InFormat(counted));
        return exitCode;
    }

    /// <summary>Whether everybody elected is wanted as a picture.</summary>
    bool IsPictureOfAll => _request is { Format: "svg", Contest: null, Stage: null } && _input.Contests.Length > 1;

    /// <summary>Says why a contest has no result, where it has none.</summary>
    /// <returns>The exit code that it calls for.</returns>
    int Say(CountedContest contest, Lots lots)
    {
        switch (contest.Outcome)
        {
            case Counted:
                return ExitCode.Done;
            case LotNeeded needed:
                _world.Say(LotRequest.Of(needed, contest.Stakes!, lots, _request.Lots?.Name ?? Path.GetFileName(_lotsPath), _world.Columns, isNamedByElection: _request.Lots is null && _lotsPath is not null));
                return ExitCode.LotNeeded;
            case Infeasible:
                _world.Say(InfeasibleReport.Of(contest, lots, isElection: true, _world.Columns));
                return ExitCode.Infeasible;
            default:
                _world.Say($"stv: {contest.Refusal}");
                return ExitCode.Refused;
        }
    }

    string InFormat(CountedElection counted)
    {
        var contests = counted.Contests.Where(contest => contest.Result is not null).Select(contest => counted.Publication(contest))
            .Select(contest => _request.Format == "text" ? _world.Painted(contest.Sheet) : Encoding.UTF8.GetString(_request.InFormat(contest, _world.Columns)));
        var whole = ElectionSummary.Of(counted.Result);
        if (IsPictureOfAll)
            return SvgSummary.Format(whole);
        string[] summary = _request.Contest is not null ? [] : _request.Format switch
        {
            "text" => [_world.Painted(ElectionSheet.Format(whole, _world.Columns))],
            "markdown" => [MarkdownSummary.Format(whole, _ => null)],
            _ => [],
        };
        return string.Join(_request.Format == "text" ? "\n\n" : "\n", contests.Concat(summary));
    }
}
