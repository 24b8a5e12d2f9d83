using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Reads a model file strictly and collects every defect.</summary>
internal sealed class ModelReader
{
    /// <summary>A strength, weight or number of papers above this is a slip.</summary>
    const double Most = 1e9;

    readonly ImmutableArray<Contest> _contests;
    readonly DefectList _defects;
    readonly StrictJson _json;

    /// <summary>Slates that candidates have, here or in the election.</summary>
    readonly List<string> _slates = [];

    public ModelReader(string file, ImmutableArray<Contest> contests)
    {
        _contests = contests;
        _defects = new DefectList(file);
        _json = new StrictJson(_defects);
    }

    public ElectorateModel Read(PlacedJson root)
    {
        var members = _json.Members(root, "a model file is an object", ["electorate"], ModelShape.Model);
        ElectorateModel model = new() { Kind = members.TryGetValue("electorate", out var kind) && _json.Case<ElectorateKind>(kind, "electorate") is { } known ? known : ElectorateKind.Resampled };
        if (members.TryGetValue("prior", out var prior))
            model = model with { Prior = Prior(prior, model.Kind) };
        if (members.TryGetValue("candidates", out var candidates))
            model = model with { Candidates = [.. _json.Items(candidates, "candidates").Select(Candidate).OfType<CandidateModel>()] };
        _slates.AddRange(model.Candidates.Select(candidate => candidate.Slate).Concat(_contests.SelectMany(contest => contest.Candidates).Select(candidate => candidate.Slate)).OfType<string>().Distinct());
        if (members.TryGetValue("slates", out var slates))
            model = model with { Slates = ReadSlates(slates, model.UsesPapers) };
        if (members.TryGetValue("lengths", out var lengths))
            model = model with { Lengths = Lengths(lengths) };
        if (members.TryGetValue("papers", out var papers))
            model = model with { Papers = [.. Papers(papers)] };
        if (members.TryGetValue("swings", out var swings))
            model = model with { Swings = [.. _json.Items(swings, "swings").Select(Swing).OfType<Swing>()] };
        _defects.ThrowIfAny();
        return model;
    }

    int Prior(PlacedJson place, ElectorateKind kind)
    {
        if (kind != ElectorateKind.Dirichlet)
            _json.Fault(place, "no prior, because only the kind dirichlet has one", "remove prior, or make the electorate dirichlet", "prior");
        return (int)(_json.Whole(place, "the prior, a number of papers", 0, ElectorateModel.MostPrior) ?? ElectorateModel.DefaultPrior);
    }

    CandidateModel? Candidate(PlacedJson place)
    {
        var members = _json.Members(place, "an object with candidate and strength or slate", ["candidate"], ModelShape.Candidate);
        var contest = members.TryGetValue("contest", out var id) ? Contest(id) : null;
        if (!members.TryGetValue("candidate", out var who) || _json.Text(who, "candidate") is not { } name)
            return null;
        var places = _contests.Where(each => contest is null || each.Id == contest).ToList();
        var standing = places.SelectMany(each => each.Candidates).Where(candidate => candidate.Name == name || candidate.Id == name).Take(2).ToList();
        if (standing.Count == 0)
            _json.Fault(who, "the name or id of a candidate", $"correct it{NearestName.Question(name, places.SelectMany(each => each.Candidates).Select(candidate => candidate.Name))}");
        else if (standing.Count > 1 && contest is null)
            _json.Fault(who, "a candidate of one contest", "add \"contest\" and the id of the contest", $"{Excerpt.Of(name)}, who may be more than one candidate");
        var slate = members.TryGetValue("slate", out var of) ? _json.Text(of, "slate") : null;
        var strength = members.TryGetValue("strength", out var number) ? Number(number, "the strength", 1e-6, Most) ?? 1 : 1;
        return new CandidateModel(contest, name, slate, strength);
    }

    ImmutableArray<SlateModel> ReadSlates(PlacedJson place, bool usesPapers)
    {
        var entries = _json.Entries(place, "an object: the name of each slate, and what is said of it");
        _slates.AddRange(entries.Select(entry => entry.Name));
        foreach (var entry in entries.Where(entry => _slates.Count(slate => slate == entry.Name) == 1))
            _json.Fault(entry, "a slate that a candidate has", $"correct it here or in the election{NearestName.Question(entry.Name, _slates.Where(slate => slate != entry.Name))}");
        return [.. entries.Select(entry => Slate(entry, usesPapers))];
    }

    SlateModel Slate(PlacedMember entry, bool usesPapers)
    {
        var members = _json.Members(entry.Value, "an object with strength, loyalty, transfers, turnout", [], ModelShape.Slate);
        if (usesPapers && members.Keys.FirstOrDefault(name => name is not "turnout") is { } unused)
            _json.Fault(members[unused], "only turnout, because the papers given say the rest", $"remove {unused}, or make the electorate plackett-luce or bradley-terry", Excerpt.Of(unused));
        return new SlateModel
        {
            Name = entry.Name,
            Strength = members.TryGetValue("strength", out var strength) ? Number(strength, "the strength", 0, Most) ?? 1 : 1,
            Loyalty = members.TryGetValue("loyalty", out var loyalty) ? Number(loyalty, "the loyalty", 0, 1) ?? 1 : 1,
            Turnout = members.TryGetValue("turnout", out var turnout) ? Between(turnout, "the turnout", 0, 1) : Spread.One,
            Transfers = members.TryGetValue("transfers", out var transfers) ? [.. _json.Entries(transfers, "an object: the name of each slate, and a number").Select(Transfer)] : [],
        };
    }

    SlateTransfer Transfer(PlacedMember entry)
    {
        if (!_slates.Contains(entry.Name))
            _json.Fault(entry, "a slate that a candidate has", $"correct it{NearestName.Question(entry.Name, _slates)}");
        return new SlateTransfer(entry.Name, Number(entry.Value, $"how {entry.Name} appeals to them", 0, Most) ?? 0);
    }

    Swing? Swing(PlacedJson place)
    {
        var members = _json.Members(place, "an object with from, to and points", ModelShape.Swing, ModelShape.Swing);
        var from = members.TryGetValue("from", out var loser) ? KnownSlate(loser) : null;
        var to = members.TryGetValue("to", out var gainer) ? KnownSlate(gainer) : null;
        var points = members.TryGetValue("points", out var number) ? Between(number, "points", 0, 100) : default;
        return from is null || to is null ? null : new Swing(from, to, points);
    }

    string? KnownSlate(PlacedJson place)
    {
        if (_json.Text(place, "a slate") is not { } name)
            return null;
        if (!_slates.Contains(name))
            _json.Fault(place, "a slate that a candidate has", $"correct it{NearestName.Question(name, _slates)}");
        return name;
    }

    ImmutableArray<double> Lengths(PlacedJson place)
    {
        ImmutableArray<double> lengths = [.. _json.Items(place, "lengths").Select(item => Number(item, "how common a length is", 0, Most) ?? 1)];
        if (lengths.Sum() <= 0)
            _json.Fault(place, "figures for papers with 1, 2, 3, … preferences, at least one above 0", "say how common each length is");
        return lengths;
    }

    /// <summary>A number for all contests, or for each, or for each section of a college.</summary>
    PaperNumber[] Papers(PlacedJson place)
    {
        if (place.Kind != JsonTokenType.StartObject)
            return OfContest(place, null);
        return [.. _json.Entries(place, "a number, or an object: the id of each contest, and a number").SelectMany(entry =>
        {
            if (_contests.All(contest => contest.Id != entry.Name))
                _json.Fault(entry, "the id of a contest", $"correct it{NearestName.Question(entry.Name, _contests.Select(contest => contest.Id))}");
            return OfContest(entry.Value, entry.Name);
        })];
    }

    PaperNumber[] OfContest(PlacedJson place, string? contest)
    {
        if (place.Kind != JsonTokenType.StartObject)
            return _json.Whole(place, "the number of papers", 1, int.MaxValue) is { } number ? [new PaperNumber(contest, null, number)] : [];
        var sections = _contests.FirstOrDefault(each => each.Id == contest)?.College?.Sections.Select(section => section.Id).ToList() ?? [];
        return [.. _json.Entries(place, "an object: each section, and a number").SelectMany(entry =>
        {
            if (!sections.Contains(entry.Name))
                _json.Fault(entry, "a section of the contest's electoral college", $"correct it{NearestName.Question(entry.Name, sections)}");
            return _json.Whole(entry.Value, "the number of papers", 1, int.MaxValue) is { } number ? new[] { new PaperNumber(contest, entry.Name, number) } : [];
        })];
    }

    string? Contest(PlacedJson place)
    {
        if (_json.Text(place, "contest") is not { } id)
            return null;
        if (_contests.All(contest => contest.Id != id))
            _json.Fault(place, "the id of a contest", $"correct it{NearestName.Question(id, _contests.Select(contest => contest.Id))}");
        return id;
    }

    /// <summary>A figure, or a list of the least and the most that it can be.</summary>
    Spread Between(PlacedJson place, string name, double least, double most)
    {
        if (place.Kind != JsonTokenType.StartArray)
            return Number(place, name, least, most) is { } figure ? new Spread(figure, figure) : default;
        if (place.Items.Count != 2)
        {
            _json.Fault(place, $"one figure for {name}, or a list of its least and most", "correct it");
            return default;
        }
        var (low, high) = (Number(place.Items[0], name, least, most), Number(place.Items[1], name, least, most));
        if (low > high)
            _json.Fault(place.Items[1], "the most, which is not below the least", "swap the two");
        return new Spread(low ?? 0, high ?? 0);
    }

    double? Number(PlacedJson place, string name, double least, double most) => _json.Decimal(place, name, least, most);
}
