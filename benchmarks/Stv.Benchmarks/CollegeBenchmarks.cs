using BenchmarkDotNet.Attributes;

namespace Stv.Benchmarks;

/// <summary>An electoral college of two halves with 1,000 and 2,000 papers under a rule of exact fractions: 12 candidates, 6 seats.</summary>
[MemoryDiagnoser]
public class CollegeBenchmarks
{
    Contest _contest = null!;

    [GlobalSetup]
    public void Setup()
    {
        var electorate = new Electorate(candidates: 12, seats: 6, papers: 3_000, seed: 1);
        var builder = new BallotSetBuilder(electorate.Candidates);
        foreach (var (index, paper) in electorate.Papers.Index())
            builder.Add(paper, 1, Fraction.One, section: index % 3 == 0 ? 0 : 1);
        _contest = electorate.Contest(builder.Build()) with
        {
            College = new ElectoralCollege { Sections = [Half("members"), Half("affiliates")] },
        };
        if (!((Counted)BetweenBounds()).Result.Elected.SequenceEqual(((Counted)Exactly()).Result.Elected))
            throw new InvalidOperationException("The two counts elect different candidates.");
    }

    static CollegeSection Half(string id) => new(id, new Fraction(1, 2));

    /// <summary>Only the elected are wanted.</summary>
    [Benchmark]
    public CountOutcome BetweenBounds() => Count.Run(_contest, Presets.Wigm.Rule, new Lots { Seed = "benchmark" }, CountDetail.Elected);

    /// <summary>The plain way: in exact fractions, with every stage on record.</summary>
    [Benchmark(Baseline = true)]
    public CountOutcome Exactly() => Count.Run(_contest, Presets.Wigm.Rule, new Lots { Seed = "benchmark" });
}
