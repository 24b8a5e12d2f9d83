using System.Collections.Immutable;
using System.Globalization;
using Stv.Modelling;

namespace Stv.Formats;

/// <summary>The questions that an inquiry asks of an election, with the steps that are looked at.</summary>
internal sealed class WhatIfQuestions
{
    /// <summary>Into how many steps a swing is cut: as many figures as a line of text holds.</summary>
    const int Steps = 8;

    readonly Scenario _scenario;
    readonly WhatIfInquiry _asked;
    readonly ImmutableArray<string> _slates;

    /// <summary>The blocs of a model whose voters are not divided as the slates are; else empty.</summary>
    readonly ImmutableArray<string> _blocs;
    readonly List<string> _defects = [];

    WhatIfQuestions(Scenario scenario, WhatIfInquiry asked)
    {
        (_scenario, _asked) = (scenario, asked);
        _slates = [.. scenario.Contests.SelectMany(each => each.Contest.Candidates.Where(candidate => !candidate.Withdrawn).Select(candidate => scenario.Model.SlateOf(each.Contest, candidate))).OfType<string>().Distinct()];
        _blocs = [.. scenario.Model.Blocs.Select(bloc => bloc.Name)];
    }

    /// <summary>The questions: swings, turnouts, fields, then pacts.</summary>
    /// <exception cref="TermsException">Some cannot be asked: all that is wrong, a line each.</exception>
    public static ImmutableArray<WhatIfQuestion> Of(Scenario scenario, WhatIfInquiry asked)
    {
        if (asked.IsEmpty)
            throw new ArgumentException("Nothing is asked.", nameof(asked));
        return new WhatIfQuestions(scenario, asked).Checked();
    }

    ImmutableArray<WhatIfQuestion> Checked()
    {
        if (_slates.IsEmpty)
            throw new TermsException(Term.Files, "No candidate has a slate. Give a list of candidates with the columns name and slate, or a model.");
        foreach (var swing in _asked.Swings)
            CheckTwo($"{swing.From}>{swing.To}", swing.From, swing.To, CheckVoters);
        foreach (var slate in _asked.Turnouts)
            CheckVoters(slate, slate);
        foreach (var slate in _asked.Fields)
            CheckField(slate);
        foreach (var pact in _asked.Pacts)
            CheckTwo($"{pact.One}+{pact.Other}", pact.One, pact.Other, CheckPapers);
        if (_defects.Count > 0)
            throw new TermsException(Term.Files, string.Join("\n     ", _defects.Distinct()));
        return
        [
            .. _asked.Swings.Select(swing => new SwingQuestion(swing.From, swing.To, [.. Enumerable.Range(0, Steps + 1).Select(step => swing.Points.Most * step / Steps)])),
            .. _asked.Turnouts.Select(slate => new TurnoutQuestion(slate, [70, 80, 90, 100, 110, 120, 130])),
            .. _asked.Fields.Select(slate => new FieldQuestion(slate)),
            .. _asked.Pacts.Select(pact => new PactQuestion(pact.One, pact.Other, [0, 25, 50, 75, 100])),
        ];
    }

    void CheckTwo(string words, string one, string other, Action<string, string> check)
    {
        check(words, one);
        if (one == other)
            _defects.Add($"{words}: these are the same, and the question is about two.");
        else
            check(words, other);
    }

    /// <summary>Voters move between slates, or where a model has blocs, between those.</summary>
    void CheckVoters(string words, string name)
    {
        if (_blocs.IsEmpty)
            CheckPapers(words, name);
        else
            Knows(words, name, "bloc", _blocs);
    }

    /// <summary>A slate needs candidates; and where papers are only drawn from those given, a paper, because nobody can move to it or from it otherwise.</summary>
    void CheckPapers(string words, string slate)
    {
        if (Knows(words, slate, "slate", _slates) && _scenario.Model is { UsesPapers: true, Kind: not ElectorateKind.Dirichlet } && !_scenario.Contests.Any(each => IsFirstOnAPaper(each, slate)))
            _defects.Add($"{words}: no paper has a first preference for {slate}, so it has no voters here. Give more papers, or a model that makes them.");
    }

    void CheckField(string slate)
    {
        if (!Knows(slate, slate, "slate", _slates))
            return;
        var most = _scenario.Contests.Max(each => WhatIfCases.Field(_scenario, each.Contest, slate).Length);
        if (most < 2)
            _defects.Add($"{slate}: it has only one candidate{(_scenario.Contests.Length > 1 ? " in each contest" : "")}, so nobody can be left out.");
    }

    bool Knows(string words, string name, string what, ImmutableArray<string> known)
    {
        if (known.Contains(name))
            return true;
        _defects.Add($"{words}: there is no {what} {name}; there {(known.Length == 1 ? "is" : "are")} {English.List(known)}.{NearestName.DidYouMean(name, known)}");
        return false;
    }

    bool IsFirstOnAPaper(ScenarioContest of, string slate)
    {
        var (contest, papers) = (of.Contest, of.Contest.Ballots);
        for (var group = 0; group < papers.Groups; group++)
            foreach (var number in papers.Paper(group))
                if (number != 0 && contest.Candidates[number - 1] is { Withdrawn: false } first)
                {
                    if (_scenario.Model.SlateOf(contest, first) == slate)
                        return true;
                    break;
                }
        return false;
    }
}
