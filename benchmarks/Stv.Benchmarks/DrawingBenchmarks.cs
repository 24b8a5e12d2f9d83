using BenchmarkDotNet.Attributes;
using Stv.Modelling;

namespace Stv.Benchmarks;

/// <summary>Drawing 6,400 papers of 1,600 groups with replacement.</summary>
public class DrawingBenchmarks
{
    const int Papers = 6_400, Groups = 1_600;

    readonly int[] _groupOfPaper = [.. Enumerable.Range(0, Papers).Select(paper => paper * 7919 % Groups)];
    readonly long[] _drawn = new long[Groups];
    readonly RandomNumbers _numbers = new("benchmark", 0, "papers");

    /// <summary>All together.</summary>
    [Benchmark]
    public void Together() => _numbers.DrawFrom(_groupOfPaper, Papers, _drawn);

    /// <summary>The plain way: one number asked for after another.</summary>
    [Benchmark(Baseline = true)]
    public void OneByOne()
    {
        for (var paper = 0; paper < Papers; paper++)
            _drawn[_groupOfPaper[_numbers.Below(Papers)]]++;
    }
}
