using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The summary of an election as a model: who was elected in each contest, what waits, and what the body's minimums came to. Every format for readers is made from it.</summary>
public sealed record ElectionSummary
{
    /// <summary>Title of the election.</summary>
    public required string Title { get; init; }

    /// <summary>That the papers are made up and nobody has been elected; null where a count is no rehearsal.</summary>
    public string? Rehearsal { get; init; }

    /// <summary>The contests: those with a result, then those without one.</summary>
    public required ImmutableArray<ContestSummary> Contests { get; init; }

    /// <summary>What became of the body that the contests elect; null without one.</summary>
    public required BodySummary? Body { get; init; }

    /// <summary>How many voted in all contests together, of how many where every contest says so; empty where nothing was counted.</summary>
    public required string Turnout { get; init; }

    /// <summary>The slates of the elected, those with the most elected first; empty where nobody elected has one.</summary>
    public required ImmutableArray<string> Slates { get; init; }

    /// <summary>The files that the result was made from.</summary>
    public required ImmutableArray<SheetFact> Files { get; init; }

    /// <summary>Makes the summary.</summary>
    /// <param name="result">What is published of the election.</param>
    public static ElectionSummary Of(PublishedResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new ElectionSummary
        {
            Title = result.Title,
            Rehearsal = result.IsRehearsal ? English.MadeUp : null,
            Contests = [.. result.Contests.Select(Counted), .. result.Uncounted.Select(Uncounted)],
            Body = result.Body is { } body ? BodyOf(body) : null,
            Turnout = English.Turnout(result),
            Slates =
            [
                .. result.Contests.SelectMany(count => count.Elected.Select(candidate => count.Contest.Candidates[candidate].Slate)).OfType<string>()
                    .GroupBy(slate => slate).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.Key),
            ],
            Files = [.. result.Inputs.Select(input => new SheetFact(English.File, English.Input(input)))],
        };
    }

    static ContestSummary Counted(CountResult result)
    {
        var contest = result.Contest;
        return new ContestSummary
        {
            Id = contest.Id,
            Title = contest.Title,
            Course = English.Course(result),
            Elected = [.. result.Elected.Select(candidate => English.Person(contest, contest.Candidates[candidate]))],
            Slates = [.. result.Elected.Select(candidate => contest.Candidates[candidate].Slate)],
            Vacant = result.Vacant,
            Turnout = contest.Electorate is null ? null : English.Turnout(result).FirstOrDefault(),
            Sentences = [.. English.Remarks(result).Select(English.Capital)],
        };
    }

    static ContestSummary Uncounted(UncountedContest contest) => new()
    {
        Id = contest.Contest.Id,
        Title = contest.Contest.Title,
        Course = null,
        Elected = [],
        Slates = [],
        Vacant = contest.Contest.Seats,
        Sentences = [contest.Sentence],
    };

    static BodySummary BodyOf(BodyResult body) => new()
    {
        Title = body.Body.Title,
        Course = English.Filled(body),
        Attained = [.. English.Attained(body), .. English.WithoutResult(body)],
        Certificate = English.Certificate(body.Body, body.Certificate),
        Seats = body.Certificate.Seats,
        Minimums = [.. body.Minimums.Select(minimum => body.Body.Withholds(minimum.Minimum) ? null : new SummaryMinimum(minimum.Minimum.Minimum, minimum.Members.Length))],
    };
}

/// <summary>A contest in the summary of its election.</summary>
public sealed record ContestSummary
{
    /// <summary>Id of the contest.</summary>
    public required string Id { get; init; }

    /// <summary>Title of the contest.</summary>
    public required string Title { get; init; }

    /// <summary>How many were elected from how many papers by which rule; null where nothing was counted.</summary>
    public required string? Course { get; init; }

    /// <summary>The elected in their order, with slate and attributes.</summary>
    public required ImmutableArray<string> Elected { get; init; }

    /// <summary>The slate of each of them; null for one without.</summary>
    public required ImmutableArray<string?> Slates { get; init; }

    /// <summary>Places that are not filled.</summary>
    public required int Vacant { get; init; }

    /// <summary>How many voted, of how many; null where it is not said how many could.</summary>
    public string? Turnout { get; init; }

    /// <summary>What became of vacant and reserved places; where nothing was counted, why not.</summary>
    public required ImmutableArray<string> Sentences { get; init; }
}

/// <summary>A body in the summary of its election.</summary>
public sealed record BodySummary
{
    /// <summary>Title of the body.</summary>
    public required string Title { get; init; }

    /// <summary>How many of its seats were filled.</summary>
    public required string Course { get; init; }

    /// <summary>How many seats it has.</summary>
    public required int Seats { get; init; }

    /// <summary>What its minimums came to, a sentence each, then which contests have no result.</summary>
    public required ImmutableArray<string> Attained { get; init; }

    /// <summary>The same in figures, in the order of <see cref="Attained"/>; null for one that is not published.</summary>
    public required ImmutableArray<SummaryMinimum?> Minimums { get; init; }

    /// <summary>What was certain of them before the count.</summary>
    public required ImmutableArray<string> Certificate { get; init; }
}

/// <summary>A minimum of a body in figures.</summary>
/// <param name="Required">How many must be elected.</param>
/// <param name="Elected">How many are.</param>
public sealed record SummaryMinimum(int Required, int Elected);
