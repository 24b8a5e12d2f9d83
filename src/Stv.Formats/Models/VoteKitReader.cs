using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Reads the parameters of VoteKit's slate models strictly and collects every defect.</summary>
internal sealed class VoteKitReader
{
    /// <summary>By how much shares may miss 1, as there.</summary>
    const double Tolerance = 1e-8;

    const double Most = 1e9, LeastAlpha = 1e-4;

    readonly ImmutableArray<Contest> _contests;
    readonly DefectList _defects;
    readonly StrictJson _json;
    readonly List<(string Slate, List<PlacedJson> Candidates)> _slates = [];
    IReadOnlyDictionary<string, PlacedJson> _members = ImmutableDictionary<string, PlacedJson>.Empty;

    /// <param name="file">Name of the file.</param>
    /// <param name="contests">The contests that it is a model of; none where the candidates come from it.</param>
    public VoteKitReader(string file, ImmutableArray<Contest> contests)
    {
        _contests = contests;
        _defects = new DefectList(file);
        _json = new StrictJson(_defects);
    }

    /// <summary>Whether a file has parameters of VoteKit rather than a model of ours.</summary>
    public static bool Fits(PlacedJson root) => root.Members.Any(member => VoteKitShape.Telling.Contains(member.Name));

    public ElectorateModel Read(PlacedJson root)
    {
        _members = _json.Members(root, "an object with VoteKit's parameters", [], VoteKitShape.All);
        if (Member(root, VoteKitShape.Slates) is { } slates)
            ReadSlates(slates);
        var shares = Member(root, VoteKitShape.Shares) is { } proportions ? ReadShares(proportions) : [];
        string[] blocs = [.. shares.Select(bloc => bloc.Name)];
        var cohesion = Member(root, VoteKitShape.Cohesion) is { } cohesive ? Matrix(cohesive, "cohesion", blocs, ReadCohesion) : [];
        var (alphas, preferences) = (Optional(VoteKitShape.Alphas), Optional(VoteKitShape.Preferences));
        if (alphas is not null && preferences is not null)
            _json.Fault(alphas, "either alphas or explicit strengths", $"remove one of alphas and {Named(VoteKitShape.Preferences)}", "both");
        if (alphas is null && preferences is null)
            _json.Fault(root, $"\"{VoteKitShape.Preferences[0]}\" or \"alphas\" among its members", "add one of them", "neither");
        var drawn = alphas is null ? [] : Matrix(alphas, "alphas", blocs, (place, bloc) => Numbers(place, $"the alphas of {bloc}", Slates, "slate", LeastAlpha, Most));
        var known = preferences is null ? [] : Matrix(preferences, "strengths", blocs, ReadStrengths);
        var voters = Optional(VoteKitShape.Voters);
        var papers = ReadVoters(root, voters, blocs.Length);
        var kind = ReadKind();
        if (_members.TryGetValue(VoteKitShape.Silent, out var silent))
            _json.Flag(silent, VoteKitShape.Silent);
        if (_members.TryGetValue(VoteKitShape.Candidates, out var listed))
            CheckListed(listed);
        CheckContests(root);
        _defects.ThrowIfAny();
        return new ElectorateModel
        {
            Kind = kind,
            Papers = papers is { } number ? [new PaperNumber(null, null, number)] : [],
            Candidates = [.. _slates.SelectMany(slate => slate.Candidates.Select(candidate => new CandidateModel(null, IdOf(candidate.Text.Trim()), slate.Slate, 1)))],
            Blocs =
            [
                .. shares.Select(bloc => new BlocModel
                {
                    Name = bloc.Name,
                    Share = bloc.Share,
                    Slates =
                    [
                        .. Slates.Select(slate => new BlocSlate
                        {
                            Slate = slate,
                            Cohesion = cohesion[bloc.Name][slate],
                            Alpha = alphas is null ? null : drawn[bloc.Name][slate],
                            Strengths = preferences is null ? [] : known[bloc.Name][slate],
                        }),
                    ],
                }),
            ],
        };
    }

    IEnumerable<string> Slates => _slates.Select(slate => slate.Slate);

    static string Named(ImmutableArray<string> names) => string.Join(" or ", names);

    /// <summary>A member that the file must have, under any of its names.</summary>
    PlacedJson? Member(PlacedJson root, ImmutableArray<string> names)
    {
        var member = Optional(names);
        if (member is null && root.Kind == JsonTokenType.StartObject)
            _json.Fault(root, $"\"{names[0]}\" among its members{(names.Length > 1 ? $", or \"{names[1]}\" as older versions name it" : "")}", "add it", $"no \"{names[0]}\"");
        return member;
    }

    /// <summary>A member under any of its names, of which there may be one.</summary>
    PlacedJson? Optional(ImmutableArray<string> names)
    {
        string[] given = [.. names.Where(_members.ContainsKey)];
        foreach (var second in given.Skip(1))
            _json.Fault(_members[second], $"one of {string.Join(", ", names)}, which say the same", $"remove {second} or {given[0]}", $"\"{second}\" beside \"{given[0]}\"");
        return given is [var first, ..] ? _members[first] : null;
    }

    void ReadSlates(PlacedJson place)
    {
        if (place is { Kind: JsonTokenType.StartObject, Members.Count: 0 })
            _json.Fault(place, "at least one slate", "add it and its candidates", "an empty object");
        var names = new HashSet<string>();
        foreach (var entry in _json.Entries(place, "an object: the name of each slate, and a list of its candidates"))
        {
            var candidates = _json.Items(entry.Value, $"the candidates of {entry.Name}").Where(candidate => _json.Text(candidate, "a candidate") is not null).ToList();
            if (entry.Value is { Kind: JsonTokenType.StartArray, Items.Count: 0 })
                _json.Fault(entry.Value, "at least one candidate of the slate", "add them, or remove the slate", "an empty list");
            foreach (var twice in candidates.Where(candidate => !names.Add(candidate.Text.Trim())))
                _json.Fault(twice, "each candidate once", "remove one of the two", $"{Excerpt.Of(twice.Text)} a second time");
            _slates.Add((entry.Name, candidates));
        }
    }

    List<(string Name, double Share)> ReadShares(PlacedJson place)
    {
        var shares = _json.Entries(place, "an object: the name of each bloc, and its share of the voters").Select(entry => (entry.Name, Share: Share(entry))).ToList();
        if (place is { Kind: JsonTokenType.StartObject, Members.Count: 0 })
            _json.Fault(place, "at least one bloc", "add it and its share", "an empty object");
        else
            CheckSum(place, "the shares of the blocs", [.. shares.Select(bloc => bloc.Share)]);
        return [.. shares.Select(bloc => (bloc.Name, bloc.Share ?? 0))];
    }

    double? Share(PlacedMember entry)
    {
        var share = _json.Decimal(entry.Value, $"the share of {entry.Name}", 0, 1);
        if (share == 0)
            _json.Fault(entry.Value, $"a number above 0 for the share of {entry.Name}", "correct it, or remove the bloc");
        return share;
    }

    void CheckSum(PlacedJson place, string what, double?[] numbers)
    {
        if (numbers.All(number => number is not null) && numbers.Sum() is { } sum && Math.Abs(sum - 1) > Tolerance)
            _json.Fault(place, $"{what} adding up to 1", "correct them", string.Create(CultureInfo.InvariantCulture, $"a sum of {sum:0.########}"));
    }

    Dictionary<string, double> ReadCohesion(PlacedJson place, string bloc)
    {
        var faults = _json.Defects;
        var cohesion = Numbers(place, $"the cohesion of {bloc}", Slates, "slate", 0, 1);
        if (_json.Defects == faults)
            CheckSum(place, $"the cohesion of {bloc}", [.. cohesion.Values.Select(number => (double?)number)]);
        return cohesion;
    }

    Dictionary<string, ImmutableArray<CandidateStrength>> ReadStrengths(PlacedJson place, string bloc) =>
        Exactly(place, $"the strengths for {bloc}", Slates, "slate").ToDictionary(entry => entry.Name, entry =>
        {
            var (what, faults) = ($"the strengths of {entry.Name} for {bloc}", _json.Defects);
            var strengths = Numbers(entry.Value, what, _slates.First(slate => slate.Slate == entry.Name).Candidates.Select(candidate => candidate.Text.Trim()).Distinct(), "candidate", 0, Most);
            if (_json.Defects == faults && strengths.Values.All(strength => strength == 0))
                _json.Fault(entry.Value, $"at least one number above 0 among {what}", "say who is preferred");
            if (_members.TryGetValue(VoteKitShape.AllowsZero, out var allowed) && allowed.Kind == JsonTokenType.False && strengths.ContainsValue(0))
                _json.Fault(entry.Value, $"numbers above 0 for {what}, because {VoteKitShape.AllowsZero} is false", "correct them, or make it true", "a strength of 0");
            return (ImmutableArray<CandidateStrength>)[.. strengths.Select(strength => new CandidateStrength(IdOf(strength.Key), strength.Value))];
        });

    /// <summary>What is said of each bloc.</summary>
    Dictionary<string, T> Matrix<T>(PlacedJson place, string what, string[] blocs, Func<PlacedJson, string, T> read) =>
        Exactly(place, what, blocs, "bloc").ToDictionary(entry => entry.Name, entry => read(entry.Value, entry.Name));

    /// <summary>A number for each name.</summary>
    Dictionary<string, double> Numbers(PlacedJson place, string what, IEnumerable<string> names, string kind, double least, double most) =>
        Exactly(place, what, names, kind).ToDictionary(entry => entry.Name, entry => _json.Decimal(entry.Value, $"{what}, {entry.Name}", least, most) ?? least);

    /// <summary>The members of an object that must have these names and no others.</summary>
    List<PlacedMember> Exactly(PlacedJson place, string what, IEnumerable<string> names, string kind)
    {
        string[] wanted = [.. names];
        // Where none are known, that is a defect already.
        if (wanted.Length == 0)
            return [];
        var entries = _json.Entries(place, $"an object for {what}: the name of each {kind}, and what is said of it");
        foreach (var unknown in entries.Where(entry => !wanted.Contains(entry.Name)))
            _json.Fault(unknown, $"a {kind} ({string.Join(", ", wanted)})", $"correct it or remove it{NearestName.Question(unknown.Name, wanted)}");
        if (place.Kind == JsonTokenType.StartObject)
            foreach (var missing in wanted.Where(name => entries.TrueForAll(entry => entry.Name != name)))
                _json.Fault(place, $"the {kind} {missing} in {what}", "add it", $"no \"{missing}\"");
        return [.. entries.Where(entry => wanted.Contains(entry.Name))];
    }

    int? ReadVoters(PlacedJson root, PlacedJson? place, int blocs)
    {
        if (place is null)
        {
            if (_contests.All(contest => contest.Ballots.Papers == 0))
                _json.Fault(root, $"\"{VoteKitShape.Voters[0]}\" among its members, the number of voters", "add it", $"no \"{VoteKitShape.Voters[0]}\"");
            return null;
        }
        var voters = _json.Whole(place, "the number of voters", 1, int.MaxValue);
        if (voters < blocs)
            _json.Fault(place, "at least one voter for each bloc", "correct it");
        return voters;
    }

    ElectorateKind ReadKind()
    {
        if (!_members.TryGetValue(VoteKitShape.Electorate, out var place) || _json.Text(place, VoteKitShape.Electorate) is not { } word)
            return ElectorateKind.PlackettLuce;
        ElectorateKind[] kinds = [ElectorateKind.PlackettLuce, ElectorateKind.BradleyTerry];
        string[] words = [.. kinds.Select(JsonWords.Of)];
        if (Array.IndexOf(words, word) is >= 0 and var at)
            return kinds[at];
        _json.Fault(place, string.Join(" or ", words.Select(known => $"\"{known}\"")), $"correct it{NearestName.Question(word, words)}");
        return default;
    }

    /// <summary>The list of candidates that older versions may have beside the slates.</summary>
    void CheckListed(PlacedJson place)
    {
        string[] known = [.. _slates.SelectMany(slate => slate.Candidates).Select(candidate => candidate.Text.Trim())];
        var listed = _json.Items(place, VoteKitShape.Candidates);
        foreach (var unknown in listed.Where(item => _json.Text(item, "a candidate") is { } name && !known.Contains(name)))
            _json.Fault(unknown, "a candidate of one of the slates", $"correct it{NearestName.Question(unknown.Text, known)}");
        foreach (var missing in known.Where(name => listed.TrueForAll(item => item.Text.Trim() != name)))
            _json.Fault(place, $"{missing} among the candidates, as in the slates", "add them", $"no {Excerpt.Of(missing)}");
    }

    /// <summary>Who is meant: a name is theirs before it is another's id.</summary>
    Candidate? Find(string name) => _contests.Length != 1 ? null
        : _contests[0].Candidates.FirstOrDefault(candidate => candidate.Name == name) ?? _contests[0].Candidates.FirstOrDefault(candidate => candidate.Id == name);

    string IdOf(string name) => Find(name)?.Id ?? name;

    /// <summary>The candidates are those of the contest, and their slates too where both say which.</summary>
    void CheckContests(PlacedJson root)
    {
        if (_contests.Length > 1)
            _json.Fault(root, "one contest, which is what VoteKit's parameters are for", "name the contest that they are for", $"{_contests.Length} contests");
        if (_contests.Length != 1 || _slates.Count == 0)
            return;
        var standing = _contests[0].Candidates;
        var found = new HashSet<Candidate>();
        foreach (var (slate, candidates) in _slates)
            foreach (var candidate in candidates)
            {
                var name = candidate.Text.Trim();
                if (Find(name) is not { } same)
                    _json.Fault(candidate, $"a candidate of {_contests[0].Title}", $"correct it here or there{NearestName.Question(name, standing.Select(each => each.Name))}");
                else if (found.Add(same) && same.Slate is { } other && other != slate)
                    _json.Fault(candidate, $"{name} in the slate {other}, as the candidates of {_contests[0].Title} say", "correct it here or there", $"{Excerpt.Of(name)} in the slate {slate}");
            }
        foreach (var missing in standing.Where(candidate => !candidate.Withdrawn && !found.Contains(candidate)))
            _json.Fault(_members[VoteKitShape.Slates[0]], $"{missing.Name} in one of the slates, as a candidate of {_contests[0].Title}", "correct it here or there", $"no {Excerpt.Of(missing.Name)}");
    }
}
