using BenchmarkDotNet.Attributes;

namespace Stv.Benchmarks;

/// <summary>Many counts of one small election: 3,000 papers, 12 candidates, 6 seats. Figures are for a single run.</summary>
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    const int Runs = 500;

    Contest _contest = null!;
    Scenario _scenario = null!;

    [Params("wigm", "scotland", "meek", "meek-prf")]
    public string Rule { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var electorate = new Electorate(candidates: 12, seats: 6, papers: 3_000, seed: 1);
        _contest = electorate.Contest(electorate.Grouped());
        _scenario = new Scenario { Title = "benchmark", Contests = [new(_contest, Presets.Find(Rule)!.Rule)] };
    }

    /// <summary>One count with every stage on record.</summary>
    [Benchmark(Baseline = true)]
    public CountOutcome WithStages() => Count.Run(_contest, _scenario.Contests[0].Rule, new Lots { Seed = "benchmark" });

    /// <summary>One count of which only the elected are kept.</summary>
    [Benchmark]
    public CountOutcome ElectedOnly() => Count.Run(_contest, _scenario.Contests[0].Rule, new Lots { Seed = "benchmark" }, CountDetail.Elected);

    /// <summary>Papers drawn anew and counted, on one thread.</summary>
    [Benchmark(OperationsPerInvoke = Runs)]
    public Chances DrawnAndCounted() => Simulation.Run(_scenario, Runs, "benchmark", threads: 1);

    /// <summary>The same on all processors.</summary>
    [Benchmark(OperationsPerInvoke = Runs)]
    public Chances DrawnAndCountedOnAllProcessors() => Simulation.Run(_scenario, Runs, "benchmark");
}
