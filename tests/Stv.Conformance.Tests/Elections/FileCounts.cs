using System.Collections.Concurrent;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>
/// Counts of ballot files, without a lot; where a rule wants an order of all candidates it is that of the ballot paper. Each
/// file is counted once under a rule, whatever number of tests look at the result.
/// </summary>
static class FileCounts
{
    static readonly ConcurrentDictionary<(string File, string Rule), Lazy<CountResult>> Counted = [];

    /// <summary>Counts a ballot file.</summary>
    /// <param name="file">Path under the elections' folder.</param>
    /// <param name="rule">Id of a preset.</param>
    /// <param name="seats">Places, where the file does not say.</param>
    public static CountResult Count(string file, string rule, int? seats = null) =>
        Counted.GetOrAdd((file, rule), _ => new(() => CountFile(file, rule, seats))).Value;

    static CountResult CountFile(string file, string rule, int? seats)
    {
        var reading = BallotFile.Read(ElectionFiles.Path(file.Split('/')));
        var contest = new Contest
        {
            Id = "ward",
            Title = reading.Title ?? reading.FileName,
            Seats = reading.Seats ?? seats ?? throw new InvalidOperationException($"{file} does not say how many seats there are."),
            Candidates = reading.Candidates,
            Ballots = reading.Ballots,
        };
        var order = new Lots { DeclaredOrder = [.. contest.Candidates.Select(candidate => candidate.Id)] };
        return Assert.IsType<Counted>(Stv.Count.Run(contest, Presets.Find(rule)!.Rule, order)).Result;
    }

    /// <summary>Candidate numbers as on the ballot paper, from 1.</summary>
    public static IEnumerable<int> Numbers(this IEnumerable<int> candidates) => candidates.Select(candidate => candidate + 1);
}
