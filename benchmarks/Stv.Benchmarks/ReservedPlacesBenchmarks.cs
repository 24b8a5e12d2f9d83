using BenchmarkDotNet.Attributes;
using Stv.Counting;

namespace Stv.Benchmarks;

/// <summary>Finding the guarded and the doomed once, in a contest of 26 seats and 60 candidates with five overlapping minimums.</summary>
public class ReservedPlacesBenchmarks
{
    static readonly (string Attribute, int Minimum)[] Minimums = [("woman", 13), ("bame", 6), ("disabled", 3), ("lgbt", 3), ("young", 3)];

    Feasibility _feasibility = null!;
    readonly Settled[] _settled = new Settled[60];
    readonly bool[] _guarded = new bool[60];
    readonly bool[] _doomed = new bool[60];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        Candidate[] candidates =
        [
            .. Enumerable.Range(1, 60).Select(number => new Candidate
            {
                Id = $"{number}",
                Name = $"Candidate {number}",
                Attributes = [.. Minimums.Where(minimum => random.Next(26) < minimum.Minimum).Select(minimum => minimum.Attribute)],
            }),
        ];
        _feasibility = new Feasibility(
            [.. Minimums.Select(minimum => new Constraint { Id = minimum.Attribute, AnyOf = [minimum.Attribute], Minimum = minimum.Minimum })],
            [.. candidates],
            seats: 26);
    }

    [Benchmark]
    public bool GuardedAndDoomed() => _feasibility.Bounds(_settled, _feasibility.All, _guarded, _doomed);
}
