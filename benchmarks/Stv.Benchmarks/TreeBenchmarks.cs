using BenchmarkDotNet.Attributes;
using Stv.Counting;
using Stv.Modelling;

namespace Stv.Benchmarks;

/// <summary>Counting papers that are drawn again and again: 3,000 papers, 12 candidates, 6 seats, only the elected kept.</summary>
[MemoryDiagnoser]
public class TreeBenchmarks
{
    Rule _rule = null!;
    Contest _tree = null!;
    Contest _list = null!;
    readonly CountRoom _room = new();

    [Params("scotland", "meek", "meek-prf")]
    public string Rule { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _rule = Presets.Find(Rule)!.Rule;
        var electorate = new Electorate(candidates: 12, seats: 6, papers: 3_000, seed: 1);
        var (contest, model) = (electorate.Contest(electorate.Grouped()), new ElectorateModel());
        var drawn = Stv.Modelling.Electorate.Of(new(contest, _rule), model, forCounting: true).Draw(new RandomNumbers("benchmark", 0, "papers"), new RandomNumbers("", 0, ""), new Climate(model, new RandomNumbers("benchmark", 0, "climate")));
        var builder = new BallotSetBuilder(drawn.Candidates, keepOrder: true);
        builder.Merge(drawn);
        (_tree, _list) = (contest with { Ballots = drawn }, contest with { Ballots = builder.Build() });
    }

    /// <summary>As a tree, in memory that one count after another uses, as a simulation counts.</summary>
    [Benchmark]
    public CountOutcome AsATreeInOneRoom() => new ContestCount(_tree, _rule, new Lots { Seed = "benchmark" }, CountDetail.Elected, room: _room).Run();

    /// <summary>As a tree of what they say.</summary>
    [Benchmark]
    public CountOutcome AsATree() => Count.Run(_tree, _rule, new Lots { Seed = "benchmark" }, CountDetail.Elected);

    /// <summary>The plain way: one group after another, sorted all the same.</summary>
    [Benchmark(Baseline = true)]
    public CountOutcome OneAfterAnother() => Count.Run(_list, _rule, new Lots { Seed = "benchmark" }, CountDetail.Elected);
}
