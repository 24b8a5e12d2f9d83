using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Stv.Formats;

namespace Stv.Benchmarks;

/// <summary>Reading a CSV of 200,000 papers: names under Pref 1 and so on, or ranks beside voters' ids.</summary>
[MemoryDiagnoser]
public class CsvBenchmarks
{
    byte[] _plain = [];
    byte[] _quoted = [];

    [Params(false, true)]
    public bool RanksAndIds { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var papers = new Electorate(candidates: 12, seats: 4, papers: 200_000, seed: 1).Papers;
        var (headings, rows) = (RanksAndIds ? Enumerable.Range(1, 12).Select(Name).Prepend("id") : Enumerable.Range(1, 12).Select(rank => $"Pref {rank}"), new StringBuilder());
        foreach (var (row, paper) in papers.Index())
            rows.Append('\n').AppendJoin(',', RanksAndIds
                ? Enumerable.Range(1, 12).Select(number => Array.IndexOf(paper, (ushort)number) is >= 0 and var rank ? (rank + 1).ToString(CultureInfo.InvariantCulture) : "").Prepend($"voter-{row * 7919L % 1_000_003:000000}-{row}")
                : Enumerable.Range(0, 12).Select(rank => rank < paper.Length ? Name(paper[rank]) : ""));
        string[] heading = [.. headings];
        _plain = Encoding.UTF8.GetBytes(string.Join(',', heading) + rows);
        _quoted = Encoding.UTF8.GetBytes($"\"{heading[0]}\",{string.Join(',', heading[1..])}{rows}");
        if (Plain() != CellByCell())
            throw new InvalidOperationException("The two ways differ.");
    }

    static string Name(int number) => $"Candidate {number}";

    [Benchmark]
    public int Plain() => BallotFile.Read(new MemoryStream(_plain), "benchmark.csv").Ballots.Groups;

    /// <summary>The plain way, cell by cell through CsvHelper, where a quotation mark in the first row sends the file.</summary>
    [Benchmark(Baseline = true)]
    public int CellByCell() => BallotFile.Read(new MemoryStream(_quoted), "benchmark.csv").Ballots.Groups;
}
