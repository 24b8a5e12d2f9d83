using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <content>The contests: seats, rule, reserved places, electoral college.</content>
internal sealed partial class ElectionReader
{
    /// <summary>A shared file of papers is read once for every contest, so the time grows with the square of their number.</summary>
    const int ContestsAtMost = 10_000;

    /// <summary>What stands between the id and <c>.json</c> in the name of RCTab's summary.</summary>
    const string SummaryEnding = ".rctab";

    readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    void ReadContests()
    {
        if (!_members.TryGetValue("contests", out var list))
            return;
        var rule = _members.TryGetValue("rule", out var named) ? Rule(named) : null;
        var reserved = _members.TryGetValue("reserved", out var ways) ? Ways(ways, ReservedPlaces.None) : ReservedPlaces.None;
        var items = _json.Items(list, "the contests");
        if (list.Kind == JsonTokenType.StartArray && items.Count == 0)
            _json.Fault(list, "at least one contest", "describe the contests", "an empty list");
        if (items.Count > ContestsAtMost)
        {
            _json.Fault(list, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"at most {ContestsAtMost}"), "divide the election among several files", $"{items.Count} contests");
            return;
        }
        foreach (var item in items)
            if (Contest(item, rule, ruleByDefault: named is null, reserved) is { } contest)
                _contests.Add(contest);
        foreach (var contest in _contests.Where(contest => contest.Id.EndsWith(SummaryEnding, StringComparison.OrdinalIgnoreCase) && _ids.Contains(contest.Id[..^SummaryEnding.Length])))
            _json.Fault(contest.Place, "an id whose files do not clash with another contest's", "change one of them", $"{Excerpt.Of(contest.Id)}, whose JSON would have the same name as RCTab's summary of {contest.Id[..^SummaryEnding.Length]}");
    }

    ContestDraft? Contest(PlacedJson place, Rule? rule, bool ruleByDefault, ReservedPlaces reserved)
    {
        var members = _json.Members(place, "a contest is an object", ["id", "seats"], ElectionShape.Contest);
        var id = members.TryGetValue("id", out var idPlace) ? Id(idPlace) : null;
        var title = members.TryGetValue("title", out var words) ? _json.Text(words, "title") : id;
        var draft = new ContestDraft { Place = place, Id = id ?? "", Title = title ?? "" };
        if (members.TryGetValue("seats", out var seats))
            draft.Seats = _json.Whole(seats, "seats", 1, BallotSet.MaxCandidates);
        if (members.TryGetValue("electorate", out var electorate))
            draft.Electorate = _json.Whole(electorate, "electorate", 1, int.MaxValue);
        var ownRule = members.GetValueOrDefault("rule");
        draft.Rule = ownRule is not null ? Rule(ownRule) : ruleByDefault ? Presets.Default.Rule : rule;
        draft.RuleByDefault = ownRule is null && ruleByDefault;
        draft.Reserved = members.TryGetValue("reserved", out var ways) ? Ways(ways, reserved) : reserved;
        draft.Reserved = draft.Reserved with { Constraints = Constraints(members.GetValueOrDefault("minimum"), members.GetValueOrDefault("maximum"), draft.Seats ?? BallotSet.MaxCandidates) };
        if (members.TryGetValue("college", out var college))
            ReadCollege(college, draft);
        if (members.TryGetValue("leftOut", out var leftOut))
            draft.LeftOut = LeftOutPapers.Read(_json, leftOut);
        if (members.TryGetValue("candidates", out var candidates))
            ReadOwnCandidates(candidates, draft);
        if (members.TryGetValue("ballots", out var ballots))
        {
            draft.NamesBallots = true;
            draft.OwnBallots = ContestBallots(ballots);
        }
        return id is null ? null : draft;
    }

    /// <summary>An id goes into file names, seeds and columns, so it is kept plain.</summary>
    string? Id(PlacedJson place)
    {
        if (_json.Text(place, "id") is not { } id)
            return null;
        if (!id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') || id[0] is '.' or '-')
            _json.Fault(place, "an id of letters, digits, - and _", "write it like london-eastern, and the full name as the title");
        else if (PortableName.Fault(id) is { } fault)
            _json.Fault(place, "an id that can be the name of a file", $"change it: {fault}");
        else if (!_ids.Add(id))
            _json.Fault(place, "a different id for each contest", "change one of them", $"{Excerpt.Of(id)} a second time");
        return id;
    }

    /// <summary>A rule by name, or a rule and choices of it that are changed.</summary>
    Rule? Rule(PlacedJson place)
    {
        if (place.Kind != JsonTokenType.StartObject)
            return Preset(place);
        var entries = _json.Entries(place, "a rule");
        if (entries.Find(entry => entry.Name == RuleBase) is not { } named)
        {
            _json.Fault(place, $"\"{RuleBase}\" among its members", "add it with the name of the rule that is changed", $"no \"{RuleBase}\"");
            return null;
        }
        var before = _json.Defects;
        var rule = Preset(named.Value);
        foreach (var entry in entries.Where(entry => entry != named && !RctabSettings.Names.Contains(entry.Name)))
            rule = Changed(rule, entry);
        rule = ChangedAsRctab(rule, [.. entries.Where(entry => RctabSettings.Names.Contains(entry.Name))], named.Value);
        foreach (var problem in rule?.Check() ?? [])
            _json.Fault(place, "choices that fit together", "change one of them", $"a rule that contradicts itself ({problem.TrimEnd('.')})");
        return _json.Defects > before ? null : rule;
    }

    const string RuleBase = "base";

    Rule? Preset(PlacedJson place)
    {
        if (_json.Text(place, "the rule") is not { } id)
            return null;
        if (Presets.Find(id) is { } preset)
            return preset.Rule;
        _json.Fault(place, $"one of {string.Join(", ", Presets.Ids)}", $"correct it{NearestName.Question(id, Presets.Ids)}");
        return null;
    }

    Rule? Changed(Rule? rule, PlacedMember choice)
    {
        var value = choice.Value.Kind == JsonTokenType.Number ? choice.Value.Text : _json.Text(choice.Value, choice.Name);
        if (rule is null || value is null)
            return null;
        try
        {
            return rule.With(choice.Name, value);
        }
        catch (ArgumentException unknown)
        {
            var (what, rest) = (unknown.Message.Split(" (Parameter")[0], rule.Choices.Select(known => known.Name));
            _json.Fault(choice, rest.Contains(choice.Name) ? $"a value of {choice.Name}" : $"a choice of {rule.Id}", what);
            return null;
        }
    }

    /// <summary>A rule with choices that are given by the names of RCTab's settings.</summary>
    Rule? ChangedAsRctab(Rule? rule, List<PlacedMember> settings, PlacedJson named)
    {
        if (settings.Count == 0 || rule is null)
            return rule;
        if (rule.Id != Presets.RcTab.Id)
        {
            _json.Fault(settings[0], $"a choice of {rule.Id}", $"RCTab's setting {settings[0].Name}, which the rule {Presets.RcTab.Id} has; write that as the base, or remove the setting");
            return null;
        }
        var read = new RctabSettings(settings.ToDictionary(setting => setting.Name, setting => setting.Value.Text)).Read();
        foreach (var (setting, found, expected, remedy) in read.Refused)
            _json.Fault(settings.Find(member => member.Name == setting)?.Value ?? named, expected, remedy, found);
        return read.Refused.Count > 0 ? null : read.Changes.Aggregate(rule, (changed, change) => changed.With(change.Choice, change.Value));
    }

    ReservedPlaces Ways(PlacedJson place, ReservedPlaces otherwise)
    {
        var members = _json.Members(place, "the ways to keep reserved places are an object", [], ElectionShape.Reserved);
        return otherwise with
        {
            Apply = members.TryGetValue("apply", out var apply) ? _json.Case<ReservedApplication>(apply, "apply") ?? otherwise.Apply : otherwise.Apply,
            Doomed = members.TryGetValue("doomed", out var doomed) ? _json.Case<DoomedTiming>(doomed, "doomed") ?? otherwise.Doomed : otherwise.Doomed,
            RestartOnDoom = members.TryGetValue("restart", out var restart) ? _json.Flag(restart, "restart") ?? otherwise.RestartOnDoom : otherwise.RestartOnDoom,
            Fallback = members.TryGetValue("fallback", out var fallback) ? _json.Case<InfeasibleFallback>(fallback, "fallback") ?? otherwise.Fallback : otherwise.Fallback,
        };
    }

    /// <summary>Minimums and maximums by attribute, or by a group of attributes (<c>woman|non-binary</c>), in the order of the file: minimums first. A minimum of 0 reserves nothing, and so publishes nothing of anybody.</summary>
    ImmutableArray<Constraint> Constraints(PlacedJson? minimum, PlacedJson? maximum, int seats)
    {
        var constraints = new List<Constraint>();
        foreach (var (member, anyOf, number) in Numbers(minimum, "minimum", seats))
            constraints.Add(new Constraint { Id = string.Join('|', anyOf), AnyOf = anyOf, Minimum = number });
        foreach (var (member, anyOf, number) in Numbers(maximum, "maximum", seats))
        {
            var at = constraints.FindIndex(known => known.AnyOf.ToHashSet().SetEquals(anyOf));
            if (at < 0)
                constraints.Add(new Constraint { Id = string.Join('|', anyOf), AnyOf = anyOf, Maximum = number });
            else if (number < constraints[at].Minimum)
                _json.Fault(member.Value, $"a maximum of at least {constraints[at].Minimum}, the minimum for {member.Name}", "correct one of the two");
            else
                constraints[at] = constraints[at] with { Maximum = number };
        }
        return [.. constraints.Where(constraint => constraint.Reserves)];
    }

    IEnumerable<(PlacedMember Member, ImmutableArray<string> AnyOf, int Number)> Numbers(PlacedJson? place, string what, int seats)
    {
        if (place is null)
            yield break;
        var groups = new List<HashSet<string>>();
        foreach (var member in _json.Entries(place, $"an object: for each attribute the {what} number of elected who have it"))
        {
            ImmutableArray<string> anyOf = [.. member.Name.Split('|', StringSplitOptions.TrimEntries).Distinct()];
            var known = true;
            foreach (var attribute in anyOf)
                if (!_attributeNames.Knows(attribute, out var expected, out var remedy))
                {
                    known = false;
                    _json.Fault(member, expected, remedy);
                }
            var number = _json.Whole(member.Value, $"the {what} for {member.Name}", 0, seats);
            if (!known || number is null)
                continue;
            if (groups.Any(group => group.SetEquals(anyOf)))
            {
                _json.Fault(member, "each group of attributes once", "remove one of them");
                continue;
            }
            groups.Add([.. anyOf]);
            yield return (member, anyOf, number.Value);
        }
    }

    void ReadCollege(PlacedJson place, ContestDraft draft)
    {
        var members = _json.Members(place, "an electoral college is an object", ["column", "shares"], ElectionShape.College);
        draft.SectionColumn = members.TryGetValue("column", out var column) ? _json.Text(column, "column") : null;
        if (draft.Rule is { CarriesWorth: false } rule)
            _json.Fault(place, $"a rule that can count papers of different worth: {string.Join(", ", Presets.All.Where(preset => preset.Rule.CarriesWorth).Select(preset => preset.Id))}", "give the contest one of these as its \"rule\"", $"a college under the rule {rule.Id}, which counts whole papers");
        if (!members.TryGetValue("shares", out var list))
            return;
        var sections = new List<CollegeSection>();
        var entries = _json.Entries(list, "an object: each section's share of the whole vote");
        foreach (var entry in entries)
            if (Share(entry) is { } share)
                sections.Add(new CollegeSection(entry.Name, share));
        if (sections.Count < entries.Count)
            return;
        var sum = sections.Aggregate(Fraction.Zero, (sum, section) => sum + section.Share);
        if (list.Kind == JsonTokenType.StartObject && sum != Fraction.One)
            _json.Fault(list, "shares that add up to exactly 1", "correct them; write a third as \"1/3\", because decimals cannot express it", $"shares that add up to {sum}");
        draft.College = new ElectoralCollege { Sections = [.. sections] };
    }

    Fraction? Share(PlacedMember entry)
    {
        const string Expected = "a share of the whole vote more than 0, such as \"1/3\" or 0.25";
        if (entry.Value.Kind == JsonTokenType.Null)
            _json.Fault(entry.Value, Expected, $"the rules of the election must give the share of the section {entry.Name}; fill it in", "null");
        else if (entry.Value.Kind is JsonTokenType.String or JsonTokenType.Number && ExactNumber.Read(entry.Value.Text) is { } share && share > Fraction.Zero)
            return share;
        else
            _json.Fault(entry.Value, Expected, "correct it");
        return null;
    }
}
