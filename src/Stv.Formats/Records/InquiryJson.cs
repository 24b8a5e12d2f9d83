using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>What is asked beside a count, as JSON: the members <c>verb</c> and <c>asked</c> of a record's terms. What nobody asked for is left out.</summary>
internal static class InquiryJson
{
    public const string Verb = "verb", Asked = "asked";

    const string Vacates = "vacates", Unavailable = "unavailable", Sitting = "sitting", Method = "method", ByElection = "byElection",
        Rules = "rules", WithoutConstraints = "withoutConstraints", Candidate = "candidate", Row = "row", Counts = "counts",
        Runs = "runs", Seed = "seed", Model = "model", Dirichlet = "dirichlet", Against = "against", MoreSeats = "moreSeats", Without = "without", Swings = "swings",
        Turnouts = "turnouts", Fields = "fields", Pacts = "pacts", One = "one", Other = "other",
        From = "from", To = "to", Points = "points", Risk = "risk", Draw = "draw";

    public static void Write(Utf8JsonWriter json, Inquiry inquiry)
    {
        json.WriteString(Verb, inquiry.Verb);
        json.WriteStartObject(Asked);
        switch (inquiry)
        {
            case VacancyInquiry vacancy:
                Texts(json, Vacates, vacancy.Vacates);
                Texts(json, Unavailable, vacancy.Unavailable);
                Texts(json, Sitting, vacancy.Sitting);
                json.WriteString(Method, vacancy.ByElection ? "by-election" : JsonWords.Of(vacancy.Method));
                break;
            case ComparisonInquiry comparison:
                Texts(json, Rules, comparison.Rules.Select(rule => rule.Id));
                Flag(json, WithoutConstraints, comparison.WithoutConstraints);
                break;
            case TraceInquiry { Row: { } row }:
                json.WriteNumber(Row, row);
                break;
            case TraceInquiry trace:
                json.WriteString(Candidate, trace.Candidate);
                break;
            case MarginInquiry margin:
                json.WriteNumber(Counts, margin.Counts);
                break;
            case AuditInquiry audit:
                json.WriteNumber(Risk, audit.Risk);
                if (audit.Draw is { } draw)
                    json.WriteString(Draw, draw);
                break;
            case ChancesInquiry chances:
                Imagined(json, chances);
                Texts(json, Without, chances.Without);
                Flag(json, WithoutConstraints, chances.WithoutConstraints);
                Texts(json, Against, chances.Against.Select(rule => rule.Id));
                if (!chances.MoreSeats.IsEmpty)
                    json.WriteArray(MoreSeats, chances.MoreSeats, (_, seats) => json.WriteNumberValue(seats));
                if (!chances.Swings.IsEmpty)
                    json.WriteArray(Swings, chances.Swings, Swing);
                break;
            case WhatIfInquiry whatIf:
                Imagined(json, whatIf);
                if (!whatIf.Swings.IsEmpty)
                    json.WriteArray(Swings, whatIf.Swings, Swing);
                Texts(json, Turnouts, whatIf.Turnouts);
                Texts(json, Fields, whatIf.Fields);
                if (!whatIf.Pacts.IsEmpty)
                    json.WriteArray(Pacts, whatIf.Pacts, Pact);
                break;
        }
        json.WriteEndObject();
    }

    static void Imagined(Utf8JsonWriter json, ImaginedInquiry inquiry)
    {
        json.WriteNumber(Runs, inquiry.Runs);
        json.WriteString(Seed, inquiry.Seed);
        if (inquiry.Model is { } model)
            json.WriteString(Model, model);
        Flag(json, Dirichlet, inquiry.Dirichlet);
    }

    static void Pact(Utf8JsonWriter json, SlatePair pact)
    {
        json.WriteStartObject();
        json.WriteString(One, pact.One);
        json.WriteString(Other, pact.Other);
        json.WriteEndObject();
    }

    static void Swing(Utf8JsonWriter json, Swing swing)
    {
        json.WriteStartObject();
        json.WriteString(From, swing.From);
        json.WriteString(To, swing.To);
        json.WriteNumber(Points, swing.Points.Most);
        json.WriteEndObject();
    }

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        if (texts.Any())
            json.WriteStrings(name, texts);
    }

    static void Flag(Utf8JsonWriter json, string name, bool isAsked)
    {
        if (isAsked)
            json.WriteBoolean(name, true);
    }

    /// <summary>Reads both members; null where there is no verb.</summary>
    public static Inquiry? Read(StrictJson json, IReadOnlyDictionary<string, PlacedJson> members)
    {
        if (!members.TryGetValue(Verb, out var verb))
            return null;
        if (!members.TryGetValue(Asked, out var asked))
        {
            json.Fault(verb, $"\"{Asked}\" beside \"{Verb}\"", TermsReader.Remedy);
            return null;
        }
        switch (verb.Text)
        {
            case "vacancy":
                var vacancy = Members([], [Vacates, Unavailable, Sitting, Method]);
                var isByElection = vacancy.Has(Method, out var method) && method.Text == "by-election";
                return new VacancyInquiry
                {
                    Vacates = vacancy.Texts(Vacates),
                    Unavailable = vacancy.Texts(Unavailable),
                    Sitting = vacancy.Texts(Sitting),
                    ByElection = isByElection,
                    Method = isByElection || method is null ? default : json.Case<VacancyMethod>(method, Method) ?? default,
                };
            case "compare":
                var comparison = Members([], [Rules, WithoutConstraints]);
                return new ComparisonInquiry { Rules = comparison.Presets(Rules), WithoutConstraints = comparison.Flag(WithoutConstraints) };
            case "trace":
                var trace = Members([], [Candidate, Row]);
                if (trace.Has(Candidate, out _) == trace.Has(Row, out _))
                    json.Fault(asked, $"\"{Candidate}\" or \"{Row}\", one of them", TermsReader.Remedy);
                return new TraceInquiry { Candidate = trace.Text(Candidate), Row = (int?)trace.Number(Row, int.MaxValue) };
            case "margin":
                return new MarginInquiry { Counts = Members([Counts], [Counts]).Number(Counts, long.MaxValue) ?? 1 };
            case "audit":
                var audit = Members([Risk], [Risk, Draw]);
                return new AuditInquiry { Risk = audit.Has(Risk, out var risk) ? (decimal)(json.Decimal(risk, Risk, 1e-9, 100 - 1e-9) ?? 1) : AuditInquiry.DefaultRisk, Draw = audit.Text(Draw) };
            case "simulate":
                var chances = Members([Runs, Seed], [Runs, Seed, Model, Dirichlet, Without, WithoutConstraints, Against, MoreSeats, Swings]);
                return new ChancesInquiry
                {
                    Runs = chances.Number(Runs, long.MaxValue) ?? 1,
                    Seed = chances.Text(Seed) ?? "",
                    Model = chances.Text(Model),
                    Dirichlet = chances.Flag(Dirichlet),
                    Without = chances.Texts(Without),
                    WithoutConstraints = chances.Flag(WithoutConstraints),
                    Against = chances.Presets(Against),
                    MoreSeats = chances.Has(MoreSeats, out var more) ? [.. json.Items(more, MoreSeats).Select(seats => Change(json, seats))] : [],
                    Swings = chances.Has(Swings, out var swings) ? [.. json.Items(swings, Swings).Select(swing => Swing(json, swing))] : [],
                };
            case WhatIfInquiry.Word:
                var whatIf = Members([Runs, Seed], [Runs, Seed, Model, Dirichlet, Swings, Turnouts, Fields, Pacts]);
                var found = new WhatIfInquiry
                {
                    Runs = whatIf.Number(Runs, long.MaxValue) ?? 1,
                    Seed = whatIf.Text(Seed) ?? "",
                    Model = whatIf.Text(Model),
                    Dirichlet = whatIf.Flag(Dirichlet),
                    Swings = whatIf.Has(Swings, out var ranges) ? [.. json.Items(ranges, Swings).Select(swing => Swing(json, swing))] : [],
                    Turnouts = whatIf.Texts(Turnouts),
                    Fields = whatIf.Texts(Fields),
                    Pacts = whatIf.Has(Pacts, out var pacts) ? [.. json.Items(pacts, Pacts).Select(pact => Pact(json, pact))] : [],
                };
                if (found.IsEmpty)
                    json.Fault(asked, "swings, turnouts, fields or pacts", TermsReader.Remedy);
                return found;
            default:
                json.Fault(verb, "vacancy, compare, trace, margin, audit, simulate or what-if", "verify it with a version that knows the command");
                return null;
        }

        AskedMembers Members(ImmutableArray<string> required, ImmutableArray<string> known) => new(json, json.Members(asked, "an object with what was asked", required, known));
    }

    static int Change(StrictJson json, PlacedJson value)
    {
        if (value.Kind == JsonTokenType.Number && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seats))
            return seats;
        json.Fault(value, $"a whole number for {MoreSeats}", TermsReader.Remedy);
        return 0;
    }

    static Swing Swing(StrictJson json, PlacedJson value)
    {
        var members = json.Members(value, "an object with from, to and points", [From, To, Points], [From, To, Points]);
        var points = members.TryGetValue(Points, out var said) ? json.Decimal(said, Points, 0, 100) ?? 0 : 0;
        return new Swing(members.TryGetValue(From, out var from) ? from.Text : "", members.TryGetValue(To, out var to) ? to.Text : "", new Spread(points, points));
    }

    static SlatePair Pact(StrictJson json, PlacedJson value)
    {
        var members = json.Members(value, "an object with one and other", [One, Other], [One, Other]);
        return new SlatePair(members.TryGetValue(One, out var one) ? one.Text : "", members.TryGetValue(Other, out var other) ? other.Text : "");
    }

    /// <summary>The members of what was asked.</summary>
    readonly struct AskedMembers(StrictJson json, IReadOnlyDictionary<string, PlacedJson> members)
    {
        public bool Has(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PlacedJson? value) => members.TryGetValue(name, out value);

        public string? Text(string name) => Has(name, out var value) && json.Text(value, name) is not null ? value.Text : null;

        public ImmutableArray<string> Texts(string name) => Has(name, out var list) ? [.. Each(list, name)] : [];

        public bool Flag(string name) => Has(name, out var value) && json.Flag(value, name) == true;

        public long? Number(string name, long most)
        {
            if (!Has(name, out var value))
                return null;
            if (value.Kind == JsonTokenType.Number && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            json.Fault(value, $"a whole number from 1 up for {name}", TermsReader.Remedy);
            return null;
        }

        public ImmutableArray<Preset> Presets(string name)
        {
            var found = ImmutableArray.CreateBuilder<Preset>();
            foreach (var id in Has(name, out var list) ? json.Items(list, name) : [])
            {
                if (Stv.Presets.Find(id.Text) is { } preset)
                    found.Add(preset);
                else
                    json.Fault(id, "the id of a rule", TermsReader.Remedy);
            }
            return found.ToImmutable();
        }

        IEnumerable<string> Each(PlacedJson list, string name)
        {
            foreach (var item in json.Items(list, name))
                yield return json.Text(item, name) is null ? "" : item.Text;
        }
    }
}
