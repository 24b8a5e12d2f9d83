using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>Puts the figures of all workers together, and makes answers of them.</summary>
internal sealed class WhatIfTally(Scenario scenario, ImmutableArray<PlannedCase> changed)
{
    readonly ElectionTally _standing = new(scenario);
    readonly ImmutableArray<(ElectionTally Tally, SeatsChanged Changed)> _cases = [.. changed.Select(planned => (new ElectionTally(planned.Scenario!), new SeatsChanged(scenario, planned)))];

    /// <summary>Adds the figures of a worker.</summary>
    public void Add(WhatIfWorker worker)
    {
        _standing.Add(worker.Standing);
        foreach (var (mine, more) in _cases.Zip(worker.Cases))
        {
            mine.Tally.Add(more.Tally);
            mine.Changed.Add(more.Changed);
        }
    }

    /// <summary>The answers.</summary>
    public WhatIfAnswers Answers(ImmutableArray<WhatIfQuestion> questions, ImmutableArray<PlannedCase> cases, string seed, long asked)
    {
        var standing = _standing.Chances(seed, asked);
        return new WhatIfAnswers
        {
            AsItStands = standing,
            Answers = [.. questions.Select((question, number) => new WhatIfAnswer(question, [.. cases.Where(planned => planned.Question == number).Select(Case)]))],
        };

        WhatIfCase Case(PlannedCase planned)
        {
            var isChanged = planned.Scenario is not null;
            var figures = isChanged ? _cases[changed.IndexOf(planned)] : default;
            var chances = isChanged ? figures.Tally.Chances(seed, asked) : standing;
            var contests = isChanged || planned.Contest is null ? chances.Contests : [chances.Contests[planned.Contest.Value]];
            return new WhatIfCase
            {
                At = planned.At,
                LeftOut = planned.LeftOut,
                Contests = [.. contests.Select((contest, index) => Contest(contest, slate => isChanged ? figures.Changed.In(planned.Contest ?? index, slate) : new MeanEstimate(contest.Counts, 0, 0)))],
                Slates = planned.Contest is null ? Seats(chances.Slates, slate => isChanged ? figures.Changed.Together(slate) : new MeanEstimate(chances.Runs, 0, 0)) : [],
            };
        }
    }

    static WhatIfContest Contest(ContestChances chances, Func<string, MeanEstimate> changed) => new()
    {
        Of = chances.Of,
        Counts = chances.Counts,
        Uncounted = chances.Uncounted,
        WhyUncounted = chances.WhyUncounted,
        Elected = chances.Elected,
        Slates = Seats(chances.Slates, changed),
    };

    static ImmutableArray<WhatIfSeats> Seats(ImmutableArray<SlateChances> slates, Func<string, MeanEstimate> changed) => [.. slates.Select(slate => new WhatIfSeats(slate, changed(slate.Slate)))];
}
