using System.Collections.Immutable;
using Stv.Modelling;

namespace Stv.Formats;

/// <summary>How often each candidate of an input is elected in imagined elections.</summary>
public sealed class ChancesFindings
{
    ChancesFindings(Findings findings, ChancesReport report) => (Findings, Report) = (findings, report);

    /// <summary>What was found, as a document.</summary>
    public Findings Findings { get; }

    /// <summary>The figures.</summary>
    public ChancesReport Report { get; }

    /// <summary>The election as it stands: the first case.</summary>
    /// <param name="input">The contests, and what is asked of them.</param>
    /// <exception cref="BallotFormatException">The model has defects.</exception>
    public static Scenario AsItStands(CountInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return SimulatedCases.ReadyForSwings(ImaginedElection.Of(input, Asked(input)), Asked(input));
    }

    /// <summary>Imagines and counts.</summary>
    /// <param name="input">The contests, and what is asked of them.</param>
    /// <param name="threads">How many counts are made at once; 0 for one a processor. It cannot change a figure.</param>
    /// <param name="progress">What is told of each case, by its title, how many elections have been counted; null for nothing.</param>
    /// <param name="cancel">Ends it early, with what it has.</param>
    /// <exception cref="TermsException">A name is nobody's, seats would be fewer than one, or the model does not go with the contests.</exception>
    /// <exception cref="BallotFormatException">The model has defects.</exception>
    /// <exception cref="OperationCanceledException">It was ended before the first count.</exception>
    public static ChancesFindings Of(CountInput input, int threads = 0, Func<string, IProgress<long>>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var asked = Asked(input);
        var cases = new List<Chances>();
        foreach (var scenario in Cases(input))
        {
            cases.Add(Tally(scenario, 0, asked.Runs, asked, threads, progress?.Invoke(scenario.Title), cancel).Chances(asked.Seed, asked.Runs));
            if (cancel.IsCancellationRequested)
                break;
        }
        return Found(input, cases, cancel);
    }

    /// <summary>Imagines and counts some of the elections, to be put together with others by <see cref="Merge"/>: the part as UTF-8.</summary>
    /// <param name="input">The contests, and what is asked of them; its number of runs does not matter.</param>
    /// <param name="from">Number of the first election, from 0.</param>
    /// <param name="runs">How many, 1 or more.</param>
    /// <param name="threads">How many counts are made at once; 0 for one a processor. It cannot change a figure.</param>
    /// <param name="progress">What is told of each case, by its title, how many elections have been counted; null for nothing.</param>
    /// <param name="cancel">Ends it early, with nothing.</param>
    /// <exception cref="TermsException">As for <see cref="Of"/>.</exception>
    /// <exception cref="BallotFormatException">The model has defects.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static byte[] Part(CountInput input, long from, long runs, int threads = 0, Func<string, IProgress<long>>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        var asked = Asked(input);
        List<ElectionTally> cases = [.. Cases(input).Select(scenario => Tally(scenario, from, runs, asked, threads, progress?.Invoke(scenario.Title), cancel))];
        cancel.ThrowIfCancellationRequested();
        return ChancesPart.Format(ChancesPart.WholeOf(input, asked), from, runs, cases);
    }

    /// <summary>Puts parts together: the same as <see cref="Of"/> finds from so many elections.</summary>
    /// <param name="input">The contests, and what is asked of them; the number of runs is that of the parts.</param>
    /// <param name="parts">The parts, in any order: the name of each file and its content.</param>
    /// <exception cref="TermsException">As for <see cref="Of"/>; or a part is none, is of something else, or they do not follow one another.</exception>
    /// <exception cref="BallotFormatException">The model has defects.</exception>
    public static ChancesFindings Merge(CountInput input, IEnumerable<(string Name, byte[] Content)> parts)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(parts);
        ImmutableArray<ChancesPart> read = [.. parts.Select(part => ChancesPart.Read(part.Name, part.Content))];
        var runs = ChancesPart.Check(read, ChancesPart.WholeOf(input, Asked(input)));
        if (runs == 0)
            throw new ArgumentException("There are no parts.", nameof(parts));
        var asked = Asked(input) with { Runs = runs };
        var whole = input with { Terms = input.Terms with { Inquiry = asked } };
        return Found(whole, [.. Cases(whole).Select(Together)], CancellationToken.None);

        Chances Together(Scenario scenario, int at)
        {
            var tally = new ElectionTally(scenario);
            foreach (var part in read)
                part.AddTo(tally, at);
            return tally.Chances(asked.Seed, runs);
        }
    }

    /// <summary>The election as it stands, and each case beside it.</summary>
    static IEnumerable<Scenario> Cases(CountInput input)
    {
        var asItStands = AsItStands(input);
        return SimulatedCases.Of(asItStands, Asked(input)).Prepend(asItStands);
    }

    static ChancesFindings Found(CountInput input, List<Chances> cases, CancellationToken cancel)
    {
        if (cases[0].Runs == 0)
            throw new OperationCanceledException("Interrupted before the first run ended.");
        cases.RemoveAll(chances => chances.Runs == 0);
        var report = new ChancesReport { Title = input.ReportTitle, Inputs = input.Inputs, Cases = [.. cases] };
        return new ChancesFindings(new Findings
        {
            Input = input,
            Lots = input.Lots,
            Rules = [.. cases.SelectMany(chances => chances.Contests).Select(contest => (contest.Of.Contest, contest.Of.Rule))],
            IsComplete = !cancel.IsCancellationRequested,
            Document = report.Document,
        }, report);
    }

    static ChancesInquiry Asked(CountInput input) => input.Terms.Inquiry as ChancesInquiry ?? throw new ArgumentException("No chances are asked for.", nameof(input));

    static ElectionTally Tally(Scenario scenario, long from, long runs, ChancesInquiry asked, int threads, IProgress<long>? progress, CancellationToken cancel) =>
        ImaginedElection.Counted(() => Simulation.Tally(scenario, from, runs, asked.Seed, threads, progress, cancel));
}
