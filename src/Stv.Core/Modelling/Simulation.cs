using System.Collections.Immutable;
using Stv.Modelling;

namespace Stv;

/// <summary>Counting many imagined elections, to see how often each thing happens.</summary>
public static class Simulation
{
    /// <summary>The papers of one run of a scenario, contest by contest: those that <see cref="Run"/> counts.</summary>
    /// <param name="scenario">What is imagined.</param>
    /// <param name="run">Number of the run, from 0.</param>
    /// <param name="seed">Any text.</param>
    /// <exception cref="ElectionException">The model cannot be applied to a contest.</exception>
    public static ImmutableArray<BallotSet> Draw(Scenario scenario, long run, string seed)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(seed);
        return new SimulationWorker(scenario, seed, forCounting: false).Draw(run);
    }

    /// <summary>How many runs a thread takes at once.</summary>
    const int Batch = 16;

    /// <summary>Makes runs of a scenario: each draws the papers of every contest and counts them. Ties are broken by draws from the seed.</summary>
    /// <remarks>Run i depends only on the seed and i, and only whole numbers are added, so the number of threads does not matter. Two scenarios simulated with the same seed share their random numbers, so that a difference between them is not chance.</remarks>
    /// <param name="scenario">What is counted.</param>
    /// <param name="runs">How many runs, 1 or more.</param>
    /// <param name="seed">Any text.</param>
    /// <param name="threads">How many threads; 0 for as many as there are processors.</param>
    /// <param name="progress">Receives, from time to time and from any thread, how many runs have been made; or null.</param>
    /// <param name="cancel">Ends the simulation early, with what it has.</param>
    /// <exception cref="ArgumentException">A contest contradicts itself, or a rule's choices do; or two contests have one id.</exception>
    /// <exception cref="ElectionException">The model cannot be applied to a contest.</exception>
    public static Chances Run(Scenario scenario, long runs, string seed, int threads = 0, IProgress<long>? progress = null, CancellationToken cancel = default) =>
        Tally(scenario, 0, runs, seed, threads, progress, cancel).Chances(seed, runs);

    /// <summary>Makes some of the runs of a scenario, as <see cref="Run"/> makes them all.</summary>
    /// <param name="scenario">What is counted.</param>
    /// <param name="from">Number of the first run.</param>
    /// <param name="runs">How many runs, 1 or more.</param>
    /// <param name="seed">Any text.</param>
    /// <param name="threads">How many threads; 0 for as many as there are processors.</param>
    /// <param name="progress">Receives how many runs have been made; or null.</param>
    /// <param name="cancel">Ends it early, with what it has.</param>
    internal static ElectionTally Tally(Scenario scenario, long from, long runs, string seed, int threads, IProgress<long>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        Check(scenario);
        var tally = new ElectionTally(scenario);
        EachRun(from, runs, threads, () => new SimulationWorker(scenario, seed, forCounting: true), (worker, run) => worker.Run(run), worker => tally.Add(worker.Tally), progress, cancel);
        return tally;
    }

    /// <summary>Refuses a scenario that contradicts itself.</summary>
    /// <exception cref="ArgumentException">A contest contradicts itself, or a rule's choices do; or two contests have one id.</exception>
    internal static void Check(Scenario scenario)
    {
        foreach (var (contest, rule) in scenario.Contests)
            Count.Check(contest, rule);
        if (scenario.Contests.Select(each => each.Contest.Id).Distinct().Count() < scenario.Contests.Length)
            throw new ArgumentException("Two contests of the scenario have the same id.", nameof(scenario));
    }

    /// <summary>Makes runs on several threads, each with a worker of its own.</summary>
    /// <param name="from">Number of the first run.</param>
    /// <param name="runs">How many runs.</param>
    /// <param name="threads">How many threads; 0 for as many as there are processors.</param>
    /// <param name="newWorker">Makes a worker.</param>
    /// <param name="run">Makes one run.</param>
    /// <param name="add">Takes what a worker has, one worker after another.</param>
    /// <param name="progress">Receives how many runs have been made; or null.</param>
    /// <param name="cancel">Ends them early, between two runs.</param>
    internal static void EachRun<T>(long from, long runs, int threads, Func<T> newWorker, Action<T, long> run, Action<T> add, IProgress<long>? progress, CancellationToken cancel)
        where T : class
    {
        var (next, end) = (from, from + runs);
        var done = 0L;
        // The first worker is made here, so that a model that cannot be applied is refused before any thread begins.
        T? ready = newWorker();
        var gate = new Lock();
        Parallel.For(0, threads == 0 ? Environment.ProcessorCount : threads, new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads }, _ =>
        {
            var worker = Interlocked.Exchange(ref ready, null) ?? newWorker();
            while (!cancel.IsCancellationRequested && Interlocked.Add(ref next, Batch) - Batch is var first && first < end)
            {
                var last = Math.Min(first + Batch, end);
                for (var number = first; number < last && !cancel.IsCancellationRequested; number++)
                {
                    run(worker, number);
                    progress?.Report(Interlocked.Increment(ref done));
                }
            }
            lock (gate)
                add(worker);
        });
    }
}
