using BenchmarkDotNet.Attributes;

namespace Stv.Benchmarks;

/// <summary>Putting identical papers together.</summary>
[MemoryDiagnoser]
public class GroupingBenchmarks
{
    Electorate _electorate = null!;

    [Params(100_000, 1_000_000)]
    public int Papers { get; set; }

    [GlobalSetup]
    public void Setup() => _electorate = new Electorate(candidates: 12, seats: 4, Papers, seed: 1);

    [Benchmark]
    public int Builder() => _electorate.Grouped().Groups;

    /// <summary>The plain way: a dictionary keyed by the paper as text.</summary>
    [Benchmark(Baseline = true)]
    public int Dictionary()
    {
        var groups = new Dictionary<string, long>();
        foreach (var paper in _electorate.Papers)
        {
            var key = string.Join(' ', paper);
            groups[key] = groups.GetValueOrDefault(key) + 1;
        }
        return groups.Count;
    }
}
