using System.Collections.Concurrent;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>
/// Counts of ballot files; where a rule wants an order of all candidates it is that of the ballot paper, and a lot falls on the
/// first of the tied in that order. Each file is counted once under a rule, whatever number of tests look at the result.
/// </summary>
static class FileCounts
{
    static readonly ConcurrentDictionary<(string File, string Rule), Lazy<CountResult>> Counted = [];

    /// <summary>Counts a ballot file.</summary>
    /// <param name="file">Path under the elections' folder.</param>
    /// <param name="rule">Id of a preset.</param>
    /// <param name="seats">Places, where the file does not say.</param>
    public static CountResult Count(string file, string rule, int? seats = null) =>
        Counted.GetOrAdd((file, rule), _ => new(() => Count(file, Presets.Find(rule)!.Rule, seats))).Value;

    /// <summary>Counts a ballot file under a rule that may have been changed.</summary>
    public static CountResult Count(string file, Rule rule, int? seats = null, CountDetail detail = CountDetail.Stages)
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
        while (Stv.Count.Run(contest, rule, order) is LotNeeded needed)
            order = order with { Recorded = order.Recorded.Add(needed.Tie.LotFor(contest, needed.Tie.StillTied[0])) };
        return Assert.IsType<Counted>(Stv.Count.Run(contest, rule, order, detail)).Result;
    }

    /// <summary>Candidate numbers as on the ballot paper, from 1.</summary>
    public static IEnumerable<int> Numbers(this IEnumerable<int> candidates) => candidates.Select(candidate => candidate + 1);
}
