using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Simulates an election as it stands and in the other cases that were asked for, or writes one of its electorates.</summary>
sealed class SimulationRun
{
    readonly Surroundings _world;
    readonly SimulateRequest _request;
    readonly List<InputFile> _inputs = [];
    readonly CancellationToken _interrupted;
    string _title = "";

    SimulationRun(Surroundings world, SimulateRequest request) => (_world, _request, _interrupted) = (world, request, world.Interrupt.Heed());

    public static int Run(Surroundings world, SimulateRequest request) => new SimulationRun(world, request).Run();

    int Run()
    {
        var asItStands = SimulationCases.ReadyForSwings(AsItStands(), _request);
        if (_request.Write is not null)
            return Write(asItStands);
        var cases = new List<Chances>();
        foreach (var scenario in new[] { asItStands }.Concat(SimulationCases.Of(asItStands, _request)))
        {
            cases.Add(Simulate(scenario));
            if (_interrupted.IsCancellationRequested)
                break;
        }
        if (cases[0].Runs == 0)
            throw new Refusal("Interrupted before the first run was made.");
        cases.RemoveAll(chances => chances.Runs == 0);
        Publish(new ChancesReport { Title = _title, Inputs = [.. _inputs], Cases = [.. cases] });
        return _interrupted.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    Chances Simulate(Scenario scenario)
    {
        var progress = new SimulationProgress(_world, _request.Runs, scenario.Title);
        try
        {
            return Simulation.Run(scenario, _request.Runs, _request.Seed, _request.Threads, progress, _interrupted);
        }
        catch (ArgumentException refusal)
        {
            throw new Refusal(refusal.Message.Split(" (Parameter")[0]);
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>The election as the files and the command line give it.</summary>
    Scenario AsItStands()
    {
        var scenario = _request.Files is [var file] && file != "-" && ElectionFile.IsElection(file) ? FromElection(file) : FromBallots();
        var model = ElectorateModel.Resampling;
        if (_request.Model is { } bytes)
        {
            model = ModelFile.Parse(bytes.Content, bytes.Name, [.. scenario.Contests.Select(contest => contest.Contest)]);
            _inputs.Add(new InputFile(bytes.Name, bytes.Sha256, "model"));
        }
        return scenario with { Model = model };
    }

    Scenario FromElection(string path)
    {
        RefuseOptionsOfBallots();
        var reading = ElectionFile.Read(path, mayLackPapers: _request.Model is not null);
        foreach (var notice in reading.Notices)
            _world.Say($"note: {notice}");
        _title = reading.Election.Title;
        _inputs.AddRange(reading.Inputs.Where(input => input.Layout != "lots"));
        var contests = reading.Contests;
        if (_request.Contest is { } id)
            contests = contests.Where(contest => contest.Contest.Id == id).ToImmutableArray() is { IsEmpty: false } chosen ? chosen
                : throw new Refusal($"--contest {id}: there is no such contest{Words.DidYouMean(id, contests.Select(contest => contest.Contest.Id))}");
        return new Scenario
        {
            Title = SimulationCases.AsItStands,
            Contests = [.. contests.Select(contest => new ScenarioContest(contest.Contest, _request.Rule?.Rule ?? contest.Rule))],
            Body = _request.Contest is null ? reading.Election.Body : null,
        };
    }

    void RefuseOptionsOfBallots()
    {
        var said = _request.Seats is not null ? "--seats" : _request.Candidates is not null ? "--candidates" : _request.Title is not null ? "--title" : !_request.Constraints.IsEmpty ? "--min and --max" : null;
        if (said is not null)
            throw new Refusal($"{said} cannot change an election file. Change it in the file{(said == "--seats" ? ", or look at more seats beside it with --seats +1" : "")}.");
    }

    Scenario FromBallots()
    {
        var given = _request.Candidates is { } names ? CandidatesFile.Parse(names) : [];
        if (_request.Files.IsEmpty && given.IsEmpty)
            throw new Refusal("Simulate what? Give ballots or an election file; or, for a model that needs no ballots, --candidates and --seats.");
        var rule = (_request.Rule ?? Words.DefaultRule).Rule;
        BallotReading? reading = null;
        if (!_request.Files.IsEmpty)
        {
            var readings = BallotFiles.Read(_world, _request.Files, _request.Reading with { Candidates = [.. given.Select(candidate => candidate.Name)] });
            reading = BallotShards.Merge(readings);
            BallotFiles.SayNotices(_world, reading);
            _inputs.AddRange(readings.Select(each => new InputFile(each.FileName, each.Sha256, each.Layout.Word())));
        }
        if (_request.Candidates is { } file)
            _inputs.Add(new InputFile(file.Name, file.Sha256, "candidates"));
        var id = _request.Files is [var first, ..] && first != "-" && Path.GetFileNameWithoutExtension(first) is { Length: > 0 } name ? name : "ballots";
        var contest = BallotContest.Of(id, reading, given, _request.Seats, _request.Title, _request.Constraints);
        _title = contest.Title;
        return new Scenario { Title = SimulationCases.AsItStands, Contests = [new(contest, rule)] };
    }

    int Write(Scenario scenario)
    {
        if (scenario.Contests is not [{ Contest: var contest, Rule: var rule }])
            throw new Refusal($"Papers of which contest? Add --contest and one of {string.Join(", ", scenario.Contests.Select(each => each.Contest.Id))}.");
        contest = contest with { Ballots = Simulation.Draw(scenario, 0, _request.Seed)[0] };
        using var content = new MemoryStream();
        try
        {
            foreach (var what in BallotWriter.Write(content, contest, _request.Layout))
                _world.Say($"lost: {what}");
        }
        catch (ArgumentException refusal)
        {
            throw new Refusal(refusal.Message.Split(" (Parameter")[0]);
        }
        if (_request.Write == "-")
            _world.Publish(content.ToArray());
        else
            OutputFiles.Replace(_request.Write!, content.ToArray());
        _world.Say($"note: {English.Count(contest.Ballots.Papers, "made-up paper")} of {contest.Title}, from the seed {_request.Seed}");
        return ExitCode.Done;
    }

    void Publish(ChancesReport report)
    {
        if (_request.Format == "json")
            _world.Publish(ChancesJson.Format(report));
        else
            _world.Publish(_request.Format switch
            {
                "csv" => ChancesCsv.Format(report),
                "html" => ChancesPage.Format(report),
                _ => ChancesText.Format(report, _world.Columns),
            });
    }
}
