using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>A case that is looked at: the election with one thing otherwise, or as it stands where that is nothing.</summary>
/// <param name="Question">Which question it belongs to, from 0.</param>
/// <param name="At">How much is otherwise.</param>
/// <param name="LeftOut">Of a field, who is left out.</param>
/// <param name="Contest">Of a field, the contest; null for all.</param>
/// <param name="Scenario">What is counted; null where nothing is otherwise.</param>
internal sealed record PlannedCase(int Question, double At, ImmutableArray<int> LeftOut, int? Contest, Scenario? Scenario);

/// <summary>The cases that questions ask for.</summary>
/// <param name="scenario">The election as it stands.</param>
/// <param name="standing">The same, counted; null where no field needs it (<see cref="NeedsChances"/>).</param>
internal sealed class WhatIfCases(Scenario scenario, Chances? standing)
{
    /// <summary>Whether a question can only be asked once it is known how often each candidate is elected.</summary>
    public static bool NeedsChances(Scenario scenario, WhatIfQuestion question) =>
        question is FieldQuestion field && scenario.Contests.Any(contest => Field(scenario, contest.Contest, field.Slate).Length > FieldQuestion.MostForEveryField);

    /// <summary>The candidates of a slate in a contest who have not withdrawn.</summary>
    public static ImmutableArray<int> Field(Scenario scenario, Contest contest, string slate) =>
        [.. Enumerable.Range(0, contest.Candidates.Length).Where(candidate => !contest.Candidates[candidate].Withdrawn && scenario.Model.SlateOf(contest, contest.Candidates[candidate]) == slate)];

    /// <summary>The cases of a question.</summary>
    public IEnumerable<PlannedCase> Of(WhatIfQuestion question, int number) => question switch
    {
        SwingQuestion swing => swing.Points.Select(points => Changed(number, points, points == 0 ? null : new SwingChange(swing.From, swing.To, points))),
        TurnoutQuestion turnout => turnout.Percent.Select(percent => Changed(number, percent, percent == 100 ? null : new TurnoutChange(turnout.Slate, percent / 100))),
        PactQuestion pact => pact.Percent.Select(percent => Changed(number, percent, percent == 0 ? null : new PactChange(pact.One, pact.Other, percent / 100))),
        FieldQuestion field => Enumerable.Range(0, scenario.Contests.Length).SelectMany(contest => Fields(number, contest, Field(scenario, scenario.Contests[contest].Contest, field.Slate))),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    PlannedCase Changed(int question, double at, ElectorateChange? change) =>
        new(question, at, [], null, change is null ? null : scenario with { Model = scenario.Model with { Change = change } });

    /// <summary>Fields of a contest, the largest first; of equal size in the order of the candidates left out.</summary>
    IEnumerable<PlannedCase> Fields(int question, int contest, ImmutableArray<int> field)
    {
        if (field.Length < 2)
            return [];
        var leftOut = field.Length <= FieldQuestion.MostForEveryField
            ? Enumerable.Range(0, (1 << field.Length) - 1).Select(bits => field.Where((_, place) => (bits >> place & 1) != 0).ToImmutableArray()).OrderBy(people => people.Length)
            : LeastElectedFirst(contest, field);
        return leftOut.Select(people => new PlannedCase(question, field.Length - people.Length, people, contest, people.IsEmpty ? null : Without(contest, people)));
    }

    IEnumerable<ImmutableArray<int>> LeastElectedFirst(int contest, ImmutableArray<int> field)
    {
        var elected = standing!.Contests[contest].Elected;
        var least = field.OrderBy(candidate => elected[candidate].Times).ThenBy(candidate => candidate).ToList();
        return Enumerable.Range(0, field.Length).Select(number => least.Take(number).ToImmutableArray());
    }

    /// <summary>The one contest without some of its candidates; the others are as they were.</summary>
    Scenario Without(int index, ImmutableArray<int> people)
    {
        var of = scenario.Contests[index];
        return scenario with
        {
            Body = null,
            Contests = [of with { LeftOut = people, Contest = of.Contest with { Candidates = [.. of.Contest.Candidates.Select((candidate, number) => people.Contains(number) ? candidate with { Withdrawn = true } : candidate)] } }],
        };
    }
}
