using System.Collections.Immutable;

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
        var model = input.Model is { } file ? ModelFile.Parse(file.Content, file.Name, [.. input.Contests.Select(contest => contest.Contest)]) : ElectorateModel.Resampling;
        return SimulatedCases.ReadyForSwings(new Scenario
        {
            Title = SimulatedCases.AsItStands,
            Contests = [.. input.Contests.Select(each => new ScenarioContest(each.Contest, each.Rule))],
            Body = input.Election?.Body,
            Model = model,
        }, Asked(input));
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
        var asItStands = AsItStands(input);
        var cases = new List<Chances>();
        foreach (var scenario in SimulatedCases.Of(asItStands, asked).Prepend(asItStands))
        {
            cases.Add(Simulate(scenario, asked, threads, progress?.Invoke(scenario.Title), cancel));
            if (cancel.IsCancellationRequested)
                break;
        }
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

    static Chances Simulate(Scenario scenario, ChancesInquiry asked, int threads, IProgress<long>? progress, CancellationToken cancel)
    {
        try
        {
            return Simulation.Run(scenario, asked.Runs, asked.Seed, threads, progress, cancel);
        }
        catch (ArgumentException refusal)
        {
            throw new TermsException(Term.Files, refusal.Message.Split(" (Parameter")[0]);
        }
    }
}
