using System.Collections.Immutable;
using Stv.Modelling;

namespace Stv;

/// <summary>What decides an election for a slate: it is imagined many times, as it stands and with one thing or another otherwise, from the same random draws.</summary>
public static class WhatIf
{
    /// <summary>Answers questions. Run i of every case depends only on the seed and i, and only whole numbers are added, so that the number of threads does not matter.</summary>
    /// <remarks>A change touches as few voters as it can; all others mark the same papers. A case in which nothing is otherwise is the election as it stands, to the last figure.</remarks>
    /// <param name="scenario">The election as it stands.</param>
    /// <param name="questions">The questions, in the order of the answers. A slate that has no candidates, or none who can be left out, changes nothing.</param>
    /// <param name="runs">How many runs of each case, 1 or more.</param>
    /// <param name="seed">Any text.</param>
    /// <param name="threads">How many threads; 0 for as many as there are processors.</param>
    /// <param name="progress">Receives, from time to time and from any thread, how many runs have been made, each of all cases; or null.</param>
    /// <param name="cancel">Ends it early, with the runs that were made of every case.</param>
    /// <exception cref="ArgumentException">A contest contradicts itself, or a rule's choices do; or two contests have one id.</exception>
    /// <exception cref="ElectionException">The model cannot be applied to a contest.</exception>
    /// <exception cref="OperationCanceledException">It was ended before it was known whom a field can leave out.</exception>
    public static WhatIfAnswers Run(Scenario scenario, ImmutableArray<WhatIfQuestion> questions, long runs, string seed, int threads = 0, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        Simulation.Check(scenario);
        var standing = questions.Any(question => WhatIfCases.NeedsChances(scenario, question)) ? Simulation.Run(scenario, runs, seed, threads, progress: null, cancel) : null;
        cancel.ThrowIfCancellationRequested();
        var plan = new WhatIfCases(scenario, standing);
        ImmutableArray<PlannedCase> cases = [.. questions.SelectMany((question, number) => plan.Of(question, number))];
        ImmutableArray<PlannedCase> changed = [.. cases.Where(planned => planned.Scenario is not null)];

        WhatIfWorker New() => new(scenario, changed, seed);
        var tally = new WhatIfTally(scenario, changed);
        Simulation.EachRun(0, runs, threads, New, (worker, run) => worker.Run(run), tally.Add, progress, cancel);
        return tally.Answers(questions, cases, seed, runs);
    }
}
