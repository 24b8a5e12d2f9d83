using System.Collections.Immutable;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>Makes runs of an election as it stands and of every case beside it, run by run, so that all have as many. Each thread has a worker.</summary>
internal sealed class WhatIfWorker
{
    readonly SimulationWorker _standing;
    readonly ImmutableArray<(PlannedCase Case, SimulationWorker Worker, SeatsChanged Changed)> _cases;

    /// <param name="scenario">The election as it stands.</param>
    /// <param name="cases">The cases beside it, each with something otherwise.</param>
    /// <param name="seed">Any text.</param>
    public WhatIfWorker(Scenario scenario, ImmutableArray<PlannedCase> cases, string seed)
    {
        _standing = new SimulationWorker(scenario, seed, forCounting: true);
        _cases = [.. cases.Select(planned => (planned, new SimulationWorker(planned.Scenario!, seed, forCounting: true, onlyElected: true), new SeatsChanged(scenario, planned)))];
    }

    /// <summary>Makes one run of everything.</summary>
    /// <param name="number">Its number.</param>
    public void Run(long number)
    {
        _standing.Run(number);
        foreach (var (_, worker, changed) in _cases)
        {
            worker.Run(number);
            changed.Add(_standing.Results, worker.Results);
        }
    }

    /// <summary>The figures of the election as it stands.</summary>
    public ElectionTally Standing => _standing.Tally;

    /// <summary>The figures of each case.</summary>
    public IEnumerable<(ElectionTally Tally, SeatsChanged Changed)> Cases => _cases.Select(each => (each.Worker.Tally, each.Changed));
}
