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
            throw new OperationCanceledException("Interrupted before the first run was made.");
        cases.RemoveAll(chances => chances.Runs == 0);
        Publish(new ChancesReport { Title = _title, Inputs = [.. _inputs], Cases = [.. cases] });
        return _interrupted.IsCancellationRequested ? _world.Interrupt.ExitCode : ExitCode.Done;
    }

    Chances Simulate(Scenario scenario)
    {
        var progress = new SimulationProgress(_world, _request.Runs, scenario.Title, "runs");
        try
        {
            return Simulation.Run(scenario, _request.Runs, _request.Seed, _request.Threads, progress, _interrupted);
        }
        catch (ArgumentException refusal)
        {
            throw new Refusal(refusal.Message.Split(" (Parameter")[0]);
        }
    }

    /// <summary>The election as the files and the command line give it.</summary>
    Scenario AsItStands()
    {
        if (_request.Contests is { Files.IsEmpty: true, Candidates: null })
            throw new Refusal("Simulate what? Give ballots or an election file; or, for a model that needs no ballots, --candidates and --seats.");
        var input = RequestedContests.Read(_world, _request.Contests with { MayLackPapers = _request.Model is not null });
        _title = input.Title;
        _inputs.AddRange(input.Inputs);
        var model = ElectorateModel.Resampling;
        if (_request.Model is { } bytes)
        {
            model = ModelFile.Parse(bytes.Content, bytes.Name, [.. input.Contests.Select(contest => contest.Contest)]);
            _inputs.Add(new InputFile(bytes.Name, bytes.Sha256, "model"));
        }
        return new Scenario { Title = SimulationCases.AsItStands, Contests = [.. input.Contests.Select(each => new ScenarioContest(each.Contest, each.Rule))], Body = input.Body, Model = model };
    }

    int Write(Scenario scenario)
    {
        if (scenario.Contests is not [{ Contest: var contest }])
            throw new Refusal($"Papers of which contest? Add --contest and one of {string.Join(", ", scenario.Contests.Select(each => each.Contest.Id))}.");
        contest = contest with { Ballots = Simulation.Draw(scenario, 0, _request.Seed)[0] };
        PaperOutput.Write(_world, contest, _request.Write, _request.Layout, _request.Replace);
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
