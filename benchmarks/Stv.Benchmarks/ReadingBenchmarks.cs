using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Stv.Formats;

namespace Stv.Benchmarks;

/// <summary>Reading a BLT file, a line a paper, into grouped papers.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    byte[] _blt = [];

    [Params(100_000, 1_000_000)]
    public int Papers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _blt = new Electorate(candidates: 12, seats: 4, Papers, seed: 1).Blt();
        if (Reader() != Lines())
            throw new InvalidOperationException("The two readings differ.");
    }

    [Benchmark]
    public int Reader() => BallotFile.Read(new MemoryStream(_blt), "benchmark.blt").Ballots.Groups;

    /// <summary>The plain way: a string a line, split at the blanks.</summary>
    [Benchmark(Baseline = true)]
    public int Lines()
    {
        using var lines = new StreamReader(new MemoryStream(_blt), Encoding.UTF8);
        var candidates = int.Parse(lines.ReadLine()!.Split(' ')[0], CultureInfo.InvariantCulture);
        var builder = new BallotSetBuilder(candidates);
        while (lines.ReadLine() is { } line && line != "0")
        {
            var numbers = line.Split(' ').Select(number => ushort.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            builder.AddMarked(numbers.AsSpan(1, numbers.Length - 2), numbers[0]);
        }
        return builder.Build().Groups;
    }
}
