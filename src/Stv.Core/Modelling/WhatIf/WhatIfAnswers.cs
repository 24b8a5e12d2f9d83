using System.Collections.Immutable;

namespace Stv;

/// <summary>What was found about an election in which one thing or another is otherwise.</summary>
public sealed record WhatIfAnswers
{
    /// <summary>The election as it stands: what <see cref="Simulation.Run"/> finds from the same seed and as many runs.</summary>
    public required Chances AsItStands { get; init; }

    /// <summary>An answer to each question, in the order in which they were asked.</summary>
    public required ImmutableArray<WhatIfAnswer> Answers { get => _answers; init => _answers = value; }
    readonly ValueArray<WhatIfAnswer> _answers;
}

/// <summary>The answer to a question: a case for each step of it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Cases">The cases, in the order of the question's steps; of a field, contest by contest, the largest first.</param>
public sealed record WhatIfAnswer(WhatIfQuestion Question, ImmutableArray<WhatIfCase> Cases)
{
    /// <summary>The cases, in the order of the question's steps; of a field, contest by contest, the largest first.</summary>
    public ImmutableArray<WhatIfCase> Cases { get => _cases; init => _cases = value; }
    readonly ValueArray<WhatIfCase> _cases = Cases;
}

/// <summary>The election with one thing otherwise. Its runs are those of the election as it stands, from the same random draws.</summary>
public sealed record WhatIfCase
{
    /// <summary>How much is otherwise: the swing in points, the turnout or the share of voters in percent, or how many candidates of the slate are nominated.</summary>
    public required double At { get; init; }

    /// <summary>Of a field, which candidates of the contest are left out; else empty.</summary>
    public ImmutableArray<int> LeftOut { get => _leftOut; init => _leftOut = value; }
    readonly ValueArray<int> _leftOut;

    /// <summary>Each contest; of a field, only that of its candidates.</summary>
    public required ImmutableArray<WhatIfContest> Contests { get => _contests; init => _contests = value; }
    readonly ValueArray<WhatIfContest> _contests;

    /// <summary>Seats by slate over all contests together; empty with a single contest, of a field, or without slates.</summary>
    public required ImmutableArray<WhatIfSeats> Slates { get => _slates; init => _slates = value; }
    readonly ValueArray<WhatIfSeats> _slates;
}

/// <summary>A contest in which one thing is otherwise.</summary>
public sealed record WhatIfContest
{
    /// <summary>The contest, in which those left out count as withdrawn, and its rule.</summary>
    public required ScenarioContest Of { get; init; }

    /// <summary>How many counts of it were made. Every figure of it is out of these.</summary>
    public required long Counts { get; init; }

    /// <summary>How many electorates could not be counted, such as those in which reserved places cannot be filled.</summary>
    public required long Uncounted { get; init; }

    /// <summary>Why the first of these could not be counted; null when all could.</summary>
    public required string? WhyUncounted { get; init; }

    /// <summary>For each candidate, in how many counts they were elected.</summary>
    public required ImmutableArray<Frequency> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<Frequency> _elected;

    /// <summary>Seats by slate; empty without slates.</summary>
    public required ImmutableArray<WhatIfSeats> Slates { get => _slates; init => _slates = value; }
    readonly ValueArray<WhatIfSeats> _slates;
}

/// <summary>How many seats a slate has where one thing is otherwise.</summary>
/// <param name="Chances">The chance of each number of seats.</param>
/// <param name="Change">How many more it has than as things stand, run by run, and so from the same draws; fewer are below 0.</param>
public sealed record WhatIfSeats(SlateChances Chances, MeanEstimate Change)
{
    /// <summary>The mean number of seats.</summary>
    public MeanEstimate Mean => MeanEstimate.Of(Chances.Seats);
}
