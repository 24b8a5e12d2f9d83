using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Stv.Formats;

namespace Stv.Benchmarks;

/// <summary>Finding a million cells among the names of 150 candidates.</summary>
public class NameTableBenchmarks
{
    readonly NameTable _table = new();
    readonly Dictionary<string, int> _dictionary = new(StringComparer.Ordinal);
    byte[][] _cells = [];

    [GlobalSetup]
    public void Setup()
    {
        for (var number = 1; number <= 150; number++)
            _dictionary.Add(string.Create(CultureInfo.InvariantCulture, $"Candidate {number}"), _table.Add(string.Create(CultureInfo.InvariantCulture, $"Candidate {number}")));
        var random = new Random(1);
        _cells = [.. Enumerable.Range(0, 1_000_000).Select(_ => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Candidate {random.Next(1, 151)}")))];
        if (Words() != Strings())
            throw new InvalidOperationException("The two ways differ.");
    }

    [Benchmark]
    public long Words()
    {
        var sum = 0L;
        foreach (var cell in _cells)
            sum += _table.Find(cell);
        return sum;
    }

    /// <summary>The plain way: a string a cell.</summary>
    [Benchmark(Baseline = true)]
    public long Strings()
    {
        var sum = 0L;
        foreach (var cell in _cells)
            sum += _dictionary[Encoding.UTF8.GetString(cell)];
        return sum;
    }
}
