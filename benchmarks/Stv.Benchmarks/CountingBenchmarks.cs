using BenchmarkDotNet.Attributes;

namespace Stv.Benchmarks;

/// <summary>Counting papers that were read and grouped.</summary>
[MemoryDiagnoser]
public class CountingBenchmarks
{
    Contest _contest = null!;
    PlainScottishCount _plain = null!;

    [Params(100_000, 1_000_000)]
    public int Papers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var electorate = new Electorate(candidates: 12, seats: 4, Papers, seed: 1);
        _contest = electorate.Contest(electorate.Grouped());
        _plain = new PlainScottishCount(electorate);
        var elected = ((Counted)Scotland()).Result.Elected.Order();
        if (!elected.SequenceEqual(Plain().Order()))
            throw new InvalidOperationException("The two counts elect different candidates.");
    }

    [Benchmark]
    public CountOutcome Scotland() => Count.Run(_contest, Presets.Scotland.Rule, new Lots { Seed = "benchmark" });

    [Benchmark]
    public CountOutcome Wigm() => Count.Run(_contest, Presets.Wigm.Rule, new Lots { Seed = "benchmark" });

    /// <summary>The plain way under the Scottish rule: every stage walks every paper.</summary>
    [Benchmark(Baseline = true)]
    public IReadOnlyList<int> Plain() => _plain.Elect();
}
