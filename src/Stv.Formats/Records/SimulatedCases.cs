using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>The cases that are set beside an election as it stands: each differs from it in one thing.</summary>
internal static class SimulatedCases
{
    public const string AsItStands = "as it stands";

    /// <summary>Every case that was asked for.</summary>
    /// <exception cref="TermsException">A name is nobody's, or seats would be fewer than one.</exception>
    public static IEnumerable<Scenario> Of(Scenario scenario, ChancesInquiry asked) =>
    [
        .. asked.Without.Select(word => Without(scenario, word)),
        .. asked.WithoutConstraints ? [WithoutConstraints(scenario)] : Array.Empty<Scenario>(),
        .. asked.Against.Select(preset => scenario with { Title = $"under the rule {preset.Id}", Contests = [.. scenario.Contests.Select(contest => contest with { Rule = preset.Rule })] }),
        .. asked.MoreSeats.Select(more => WithSeats(scenario, more)),
        .. asked.Swings.Select(swing => Swung(scenario, swing)),
    ];

    /// <summary>The election as it stands, with all swings that are looked at beside it as swings of nothing, so that both meet the same luck.</summary>
    public static Scenario ReadyForSwings(Scenario scenario, ChancesInquiry asked) => scenario with
    {
        Model = scenario.Model with { Swings = [.. scenario.Model.Swings, .. asked.Swings.Select(swing => swing with { Points = default })] },
    };

    static Scenario Without(Scenario scenario, string word)
    {
        var standsIn = scenario.Contests.Where(each => each.Contest.Candidates.Any(candidate => !candidate.Withdrawn && Names(scenario, candidate, word))).ToList();
        if (standsIn.Count != 1)
            throw new TermsException(Term.Withdrawn, standsIn.Count == 0
                ? $"{word}: there is no candidate of that name.{NearestName.DidYouMean(word, scenario.Contests.SelectMany(each => each.Contest.Candidates).Select(candidate => candidate.Name))}"
                : $"{word}: there are candidates of that name in {string.Join(" and ", standsIn.Select(each => each.Contest.Id))}. Name the contest.");
        var contest = standsIn[0].Contest;
        var changed = contest with { Candidates = Withdrawals.Mark(contest.Candidates, [word]) };
        var name = changed.Candidates.Zip(contest.Candidates).First(pair => pair.First.Withdrawn && !pair.Second.Withdrawn).First.Name;
        return scenario with { Title = $"without {name}", Contests = scenario.Contests.Replace(standsIn[0], standsIn[0] with { Contest = changed }) };
    }

    static bool Names(Scenario scenario, Candidate candidate, string word) =>
        string.Equals(candidate.Name, word, StringComparison.OrdinalIgnoreCase) || scenario.Contests.Length == 1 && candidate.Id == word;

    static Scenario WithoutConstraints(Scenario scenario) => scenario with
    {
        Title = "without reserved places",
        Contests = [.. scenario.Contests.Select(each => each with { Contest = each.Contest with { Reserved = ReservedPlaces.None } })],
    };

    static Scenario WithSeats(Scenario scenario, int more)
    {
        if (scenario.Contests.FirstOrDefault(each => each.Contest.Seats + more < 1) is { } none)
            throw new TermsException(Term.Files, string.Create(CultureInfo.InvariantCulture, $"{more} seats: {none.Contest.Title} has only {none.Contest.Seats}."));
        return scenario with
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"with {(more > 0 ? "+" : "−")}{English.Count(Math.Abs(more), "seat")}{(scenario.Contests.Length > 1 ? " in every contest" : "")}"),
            Contests = [.. scenario.Contests.Select(each => each with { Contest = each.Contest with { Seats = each.Contest.Seats + more } })],
        };
    }

    static Scenario Swung(Scenario scenario, Swing swing)
    {
        var hasBlocs = !scenario.Model.Blocs.IsEmpty;
        var known = hasBlocs ? [.. scenario.Model.Blocs.Select(bloc => bloc.Name)]
            : scenario.Contests.SelectMany(each => each.Contest.Candidates.Select(candidate => scenario.Model.SlateOf(each.Contest, candidate))).OfType<string>().Distinct().ToList();
        foreach (var name in new[] { swing.From, swing.To })
            if (!known.Contains(name))
                throw new TermsException(Term.Files, known.Count == 0
                    ? $"{swing.From}>{swing.To}: no candidate has a slate. Give a list of candidates with the columns name and slate, or a model."
                    : $"{swing.From}>{swing.To}: there is no {(hasBlocs ? "bloc" : "slate")} {name}; there {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known)}.{NearestName.DidYouMean(name, known)}");
        var swings = scenario.Model.Swings;
        var at = Enumerable.Range(0, swings.Length).First(i => swings[i].From == swing.From && swings[i].To == swing.To && swings[i].Points == default);
        return scenario with
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"a swing of {swing.Points.Most:0.###} points from {swing.From} to {swing.To}"),
            Model = scenario.Model with { Swings = swings.SetItem(at, swing) },
        };
    }
}
