using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What the counts of an election, or of the one contest of ballots, came to. One contest's tie, conflict or refusal leaves the others' results standing.</summary>
public sealed record CountedElection
{
    /// <summary>A contest of so many papers is counted while others are.</summary>
    const int ManyPapers = 100_000;

    /// <summary>What was counted.</summary>
    public required CountInput Input { get; init; }

    /// <summary>The contests in the order of the input.</summary>
    public required ImmutableArray<CountedContest> Contests { get; init; }

    /// <summary>Counts every contest with the lots there are.</summary>
    /// <param name="input">The contests.</param>
    /// <param name="cancel">Breaks the counts off.</param>
    /// <exception cref="OperationCanceledException">They were broken off.</exception>
    public static CountedElection Of(CountInput input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var begun = input.Contests.Select(contest => SideBySide.Begin(contest.Contest.Ballots.Papers >= ManyPapers, () => CountedContest.Of(contest, input.Lots, cancel))).ToList();
        return new CountedElection { Input = input, Contests = [.. begun.Select(count => count())] };
    }

    /// <summary>The same with one more lot drawn: its contest is counted again, the others stand.</summary>
    /// <param name="lot">The lot.</param>
    public CountedElection With(Lot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var input = Input with { Lots = Input.Lots with { Recorded = Input.Lots.Recorded.Add(lot) } };
        return new CountedElection
        {
            Input = input,
            Contests = [.. Contests.Select(each => each.Reading.Contest.Id == lot.Contest ? CountedContest.Of(each.Reading, input.Lots) : each)],
        };
    }

    /// <summary>What is published of it.</summary>
    public PublishedResult Result
    {
        get
        {
            ImmutableArray<CountResult> results = [.. Contests.Select(each => each.Result).OfType<CountResult>()];
            return new PublishedResult
            {
                Title = Input.Title,
                Inputs = Input.Inputs,
                Contests = results,
                Uncounted = [.. Contests.Select(each => each.Uncounted).OfType<UncountedContest>()],
                Body = Input.Election is { Body: not null } election ? Bodies.Result(election, results) : null,
            };
        }
    }

    /// <summary>A contest as it is published, by itself.</summary>
    /// <param name="contest">One of the contests, which has a result.</param>
    /// <param name="page">Address of the election's page as seen from the contest's own; null where there is none.</param>
    public ContestPublication Publication(CountedContest contest, string? page = null)
    {
        ArgumentNullException.ThrowIfNull(contest);
        var result = contest.Result ?? throw new ArgumentException($"{contest.Reading.Contest.Title} has no result.", nameof(contest));
        ImmutableArray<InputFile> inputs = Input.Election is null ? Input.Inputs : contest.Reading.Ballots is { } ballots ? [ballots] : [];
        return new ContestPublication(
            new PublishedResult { Title = result.Contest.Title, Inputs = Input.Inputs, Contests = [result] },
            inputs,
            contest.Reading.RuleByDefault,
            page is null ? null : new ElectionPage(Input.Title, page));
    }
}
