using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>Reads one contest of a published result.</summary>
internal sealed class PublishedCountReader(ResultMembers json, PlacedJson contest)
{
    ImmutableArray<Candidate> _candidates = [];
    ImmutableDictionary<string, int> _index = ImmutableDictionary<string, int>.Empty;

    public PublishedCount? Read()
    {
        var before = json.Defects;
        var id = json.Required(contest, "id");
        var people = ResultMembers.Items(contest, "candidates").ToList();
        _candidates = [.. people.Select(Candidate)];
        if (_candidates.GroupBy(candidate => candidate.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            json.Fault(contest, $"two candidates with the id {Excerpt.Of(twice.Key)}", "an id for each");
        if (_candidates.IsEmpty)
            json.Fault(contest, "no candidates", "the candidates");
        if (json.Defects > before)
            return null;
        _index = _candidates.Index().ToImmutableDictionary(candidate => candidate.Item.Id, candidate => candidate.Index);
        var count = new PublishedCount
        {
            Id = id,
            Title = json.Required(contest, "title"),
            Seats = Seats(),
            Electorate = json.Whole(contest, "electorate"),
            Rule = Rule(),
            Candidates = _candidates,
            Vacancy = Vacancy(),
            Reserved = Reserved(),
            College = College(),
            Lots = Lots(id),
            Sheet = new PublishedSheet
            {
                Stages = [.. ResultMembers.Items(contest, "stages").Select(Stage)],
                Fates = [.. people.Select(Fate)],
                Quota = ResultMembers.Find(contest, "quota") is { Kind: System.Text.Json.JsonTokenType.String } quota ? json.Figure(quota) : null,
            },
            Json = contest,
        };
        return json.Defects > before ? null : count;
    }

    int Seats()
    {
        if (json.Whole(contest, "seats") is >= 1 and var seats)
            return seats;
        json.Fault(ResultMembers.Find(contest, "seats") ?? contest, "no number of seats from 1 up", "a whole number for seats");
        return 1;
    }

    CasualVacancy? Vacancy() => ResultMembers.Find(contest, "vacancy") is { } vacancy
        ? new CasualVacancy(json.Case<VacancyMethod>(vacancy, "method"), json.Whole(vacancy, "seats") ?? 1, ResultMembers.Text(vacancy, "rule") ?? "")
        : null;

    Candidate Candidate(PlacedJson value) => new()
    {
        Id = json.Required(value, "id"),
        Name = json.Required(value, "name"),
        Slate = ResultMembers.Text(value, "slate"),
        Attributes = [.. ResultMembers.Texts(value, "attributes")],
        Kind = json.Case<CandidateKind>(value, "kind"),
        Withdrawn = Absence(value) is not null,
        Absence = Absence(value) ?? CandidateAbsence.Withdrawn,
        Sitting = ResultMembers.Find(contest, "vacancy") is { } vacancy && ResultMembers.Text(vacancy, "method") == JsonWords.Of(VacancyMethod.Recount) && ResultMembers.Texts(vacancy, "sitting").Contains(ResultMembers.Text(value, "id")),
    };

    /// <summary>Why somebody is passed over; null for those who stood.</summary>
    static CandidateAbsence? Absence(PlacedJson value) => JsonWords.Case<CandidateAbsence>(ResultMembers.Text(value, "outcome") ?? "");

    PublishedFate Fate(PlacedJson value) => Absence(value) is not null ? new(false, null) : json.Case<Outcome>(value, "outcome") is var outcome && outcome == Outcome.Reopened
        ? new(false, null) { NotFilled = true } : new(outcome == Outcome.Elected, json.Whole(value, "stage"));

    const string NeedlessLots = "needless-lots";

    Rule Rule()
    {
        var published = ResultMembers.Find(contest, "rule");
        var id = published is null ? "" : json.Required(published, "id");
        if (id == Stv.Vacancy.CountbackRule.Id)
            return Stv.Vacancy.CountbackRule;
        if (Presets.Find(id) is not { } preset)
        {
            json.Fault(published ?? contest, $"the rule {Excerpt.Of(id)}", $"one of {string.Join(", ", Presets.Ids)}", "verify it with a version that has this rule");
            return Presets.Default.Rule;
        }
        var rule = preset.Rule;
        var choices = ResultMembers.Entries(published!, "choices").ToDictionary(choice => choice.Name, choice => choice.Value);
        // Where nobody named the rule no law orders a draw.
        if (id == Presets.Default.Id && !choices.ContainsKey(NeedlessLots))
            rule = Presets.Default.Rule;
        foreach (var name in ResultMembers.Items(published!, "changed"))
        {
            try
            {
                rule = rule.With(name.Text, choices.TryGetValue(name.Text, out var choice) ? json.Required(choice, "value") : "");
            }
            catch (ArgumentException refusal)
            {
                json.Fault(name, Excerpt.Of(name.Text), refusal.Message.Split(" (Parameter")[0].TrimEnd('.'));
            }
        }
        if (rule.Check() is [var problem, ..])
            json.Fault(published!, "choices that contradict each other", problem);
        return rule;
    }

    ReservedPlaces Reserved()
    {
        var constraints = ResultMembers.Items(contest, "constraints").Select(Constraint).ToImmutableArray();
        if (ResultMembers.Find(contest, "reserved") is not { } choices)
            return new ReservedPlaces { Constraints = constraints };
        return new ReservedPlaces
        {
            Constraints = constraints,
            Apply = json.Case<ReservedApplication>(choices, "apply"),
            Doomed = json.Case<DoomedTiming>(choices, "doomed"),
            RestartOnDoom = ResultMembers.Flag(choices, "restart"),
            Fallback = json.Case<InfeasibleFallback>(choices, "fallback"),
        };
    }

    Constraint Constraint(PlacedJson value)
    {
        var constraint = new Constraint
        {
            Id = json.Required(value, "id"),
            AnyOf = [.. ResultMembers.Texts(value, "anyOf")],
            Minimum = json.Whole(value, "minimum") ?? 0,
            Maximum = json.Whole(value, "maximum"),
        };
        if (constraint.Maximum < constraint.Minimum)
            json.Fault(value, "a maximum below the minimum", "reserved places that can be filled");
        return constraint;
    }

    ElectoralCollege? College()
    {
        var sections = ResultMembers.Items(contest, "sections").Select(section => new CollegeSection(json.Required(section, "id"), Share(section))).ToImmutableArray();
        return sections.IsEmpty ? null : new ElectoralCollege { Sections = sections };
    }

    Fraction Share(PlacedJson section)
    {
        if (ResultMembers.Votes(json.Required(section, "share")) is { } share)
            return share.Value;
        json.Fault(section, "a share that is not a number", "a fraction such as 2/3");
        return Fraction.One;
    }

    /// <summary>The lots that the ties of the stages tell of.</summary>
    Lots Lots(string id)
    {
        var ties = ResultMembers.Items(contest, "stages").SelectMany(stage => ResultMembers.Items(stage, "ties")).ToList();
        var lots = ties.Select(tie => ResultMembers.Find(tie, "lot")).OfType<PlacedJson>().Select(lot => new Lot
        {
            Contest = json.Required(lot, "contest"),
            Purpose = json.Case<TiePurpose>(lot, "purpose"),
            Tied = [.. ResultMembers.Texts(lot, "tied")],
            Chosen = json.Required(lot, "chosen"),
            DrawnBy = ResultMembers.Text(lot, "drawnBy"),
        });
        var orderDraws = ResultMembers.Items(contest, "orderDraws").ToList();
        var seed = ties.Select(tie => ResultMembers.Find(tie, "draw")).OfType<PlacedJson>().Concat(orderDraws).Select(draw => json.Required(draw, "seed")).FirstOrDefault();
        return new Lots
        {
            Recorded = [.. lots],
            Seed = seed is not null && seed.EndsWith($"/{id}", StringComparison.Ordinal) ? seed[..^(id.Length + 1)] : null,
            // An order that was drawn is drawn again, so that its draws are verified too.
            DeclaredOrder = orderDraws.Count > 0 ? [] : [.. ResultMembers.Texts(contest, "declaredOrder")],
        };
    }

    PublishedStage Stage(PlacedJson stage)
    {
        var (changes, totals) = (Figures(stage, "changes"), Figures(stage, "totals"));
        return new PublishedStage
        {
            Candidates = [.. Enumerable.Range(0, _candidates.Length).Select(candidate => new PublishedCell(changes.GetValueOrDefault(candidate), totals.GetValueOrDefault(candidate)))],
            NonTransferable = new PublishedCell(null, Figure(stage, "nonTransferable")),
            Loss = new PublishedCell(null, Figure(stage, "loss")),
            Quota = Figure(stage, "quota"),
        };
    }

    PublishedFigure? Figure(PlacedJson stage, string name) => ResultMembers.Find(stage, name) is { Kind: not System.Text.Json.JsonTokenType.Null } figure ? json.Figure(figure) : null;

    Dictionary<int, PublishedFigure?> Figures(PlacedJson stage, string name)
    {
        var figures = new Dictionary<int, PublishedFigure?>();
        foreach (var member in ResultMembers.Entries(stage, name))
        {
            if (_index.TryGetValue(member.Name, out var candidate))
                figures[candidate] = json.Figure(member.Value);
            else
                json.Fault(member.Value, $"figures of {Excerpt.Of(member.Name)}", string.Create(CultureInfo.InvariantCulture, $"the ids of the {_candidates.Length} candidates"));
        }
        return figures;
    }
}
