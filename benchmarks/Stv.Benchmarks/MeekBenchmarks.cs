using BenchmarkDotNet.Attributes;

namespace Stv.Benchmarks;

/// <summary>Counting by Meek's method papers that were read and grouped.</summary>
[MemoryDiagnoser]
public class MeekBenchmarks
{
    Contest _contest = null!;
    PlainMeekCount _plain = null!;

    [Params(10_000, 100_000)]
    public int Papers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var electorate = new Electorate(candidates: 60, seats: 9, Papers, seed: 2);
        _contest = electorate.Contest(electorate.Grouped());
        _plain = new PlainMeekCount(electorate);
        if (!((Counted)Meek()).Result.Elected.Order().SequenceEqual(Plain().Order()))
            throw new InvalidOperationException("The two counts elect different candidates.");
    }

    [Benchmark]
    public CountOutcome Meek() => Count.Run(_contest, Presets.Meek.Rule, new Lots { Seed = "benchmark" });

    [Benchmark]
    public CountOutcome NewZealand() => Count.Run(_contest, Presets.MeekNz.Rule, new Lots { Seed = "benchmark" });

    [Benchmark]
    public CountOutcome Warren() => Count.Run(_contest, Presets.Warren.Rule, new Lots { Seed = "benchmark" });

    /// <summary>The plain way under Meek's rule: every iteration walks every paper.</summary>
    [Benchmark(Baseline = true)]
    public IReadOnlyList<int> Plain() => _plain.Elect();
}
