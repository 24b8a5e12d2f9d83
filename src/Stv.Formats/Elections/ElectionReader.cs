using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Reads an election file and what it names, and collects every defect of every file.</summary>
internal sealed partial class ElectionReader
{
    readonly ElectionFolder _folder;
    readonly AllDefects _all = new();
    readonly StrictJson _json;
    readonly DefectList _defects;
    readonly bool _mayLackPapers;
    readonly bool _listAll;
    readonly bool _keepUnreadable;
    readonly string? _codeColumn;
    readonly CancellationToken _cancel;
    readonly List<InputFile> _inputs = [];
    readonly List<NoticeLine> _notices = [];
    readonly List<AttributeTitle> _attributes = [];
    readonly AttributeNames _attributeNames;

    /// <summary>Whether the papers are made up, so that no title goes without saying so.</summary>
    bool _isRehearsal;

    List<ContestDraft> _contests = [];
    IReadOnlyDictionary<string, PlacedJson> _members = new Dictionary<string, PlacedJson>();

    ElectionReader(string path, byte[] content, bool mayLackPapers, bool listAll, bool keepUnreadable, Corrections? corrections, string? codeColumn, CancellationToken cancel)
    {
        _codeColumn = codeColumn;
        _cancel = cancel;
        _keepUnreadable = keepUnreadable;
        _givenCorrections = corrections;
        _listAll = listAll;
        _mayLackPapers = mayLackPapers;
        _folder = new ElectionFolder(path);
        _defects = _all.Of(Path.GetFileName(path));
        _json = new StrictJson(_defects);
        _attributeNames = new AttributeNames(_attributes);
        _inputs.Add(ElectionFolder.Input(path, content, "election"));
    }

    public static ElectionReading Read(string path, bool mayLackPapers, bool listAll, bool keepUnreadable, Corrections? corrections, string? codeColumn, CancellationToken cancel)
    {
        var content = ElectionFolder.ReadAll(path);
        var reader = new ElectionReader(path, content, mayLackPapers, listAll, keepUnreadable, corrections, codeColumn, cancel);
        return reader.Read(PlacedJson.Parse(content, Path.GetFileName(path), reader._defects));
    }

    ElectionReading Read(PlacedJson root)
    {
        _members = _json.Members(root, "an election file is an object", ["title", "contests"], ElectionShape.Election);
        var title = Text("title");
        _isRehearsal = _members.TryGetValue("rehearsal", out var rehearsal) && _json.Flag(rehearsal, "rehearsal") == true;
        ReadAttributes();
        // Before any list of candidates: so lots that are drawn during a count come where a recount finds them.
        var lotsPath = ReadLots(out var lots);
        ReadContests();
        ReadCandidates();
        var body = ReadBody();
        ReadBallots();
        RefuseForeignLots(lots, lotsPath);
        ThrowIfAny();
        ImmutableArray<ContestReading> contests = [.. _contests.Select(Finish)];
        return new ElectionReading
        {
            Election = new Election { Title = Marked(title!), Contests = [.. contests.Select(contest => contest.Contest)], Body = body },
            Contests = contests,
            Lots = lots,
            LotsPath = lotsPath,
            Attributes = [.. _attributes],
            Inputs = [.. _inputs],
            Notices = [.. NoticeLine.Of(_notices)],
        };
    }

    /// <summary>A title as it is published: of a rehearsal it begins with the word.</summary>
    string Marked(string title) => _isRehearsal ? $"REHEARSAL: {title}" : title;

    ContestReading Finish(ContestDraft draft) => new()
    {
        Contest = new Contest
        {
            Id = draft.Id,
            Title = Marked(draft.Title),
            IsRehearsal = _isRehearsal,
            Seats = draft.Seats!.Value,
            Candidates = draft.Candidates,
            Ballots = draft.Ballots!,
            Reserved = draft.Reserved,
            College = draft.College,
            Electorate = draft.Electorate,
            PublicAttributes = Shown(AttributeShown.Public),
            Spoilt = (draft.Reading?.Spoilt ?? 0) + draft.LeftOut.Spoilt,
            SetAside = (draft.MaySetAside ? draft.Reading?.SetAside ?? 0 : 0) + draft.LeftOut.SetAside,
            Duplicates = (draft.Reading?.DuplicatePapers ?? 0) + draft.LeftOut.Duplicates,
            Corrections = [.. draft.LeftOut.Corrections, .. draft.Reading?.Corrections ?? []],
        },
        Rule = draft.Rule!,
        RuleByDefault = draft.RuleByDefault,
        Ballots = draft.BallotsFile,
        Reading = draft.Reading,
        MaySetAside = draft.MaySetAside,
    };

    /// <summary>Refuses an election with defects: then papers that cannot be read are among them.</summary>
    void ThrowIfAny()
    {
        if (_all.HasAny)
            foreach (var contest in _contests.Where(contest => contest.LacksPapers))
                _all.Try(() => throw new BallotFormatException(contest.Reading!.Unreadable, contest.Reading.Unreadable.Length));
        _all.ThrowIfAny();
    }

    string? Text(string name) => _members.TryGetValue(name, out var value) ? _json.Text(value, name) : null;

    void ReadAttributes()
    {
        if (!_members.TryGetValue("attributes", out var value))
            return;
        foreach (var attribute in _json.Entries(value, "an object: the name of each attribute, and what it means"))
        {
            if (attribute.Name.Length == 0 || attribute.Name.Any(letter => char.IsWhiteSpace(letter) || letter is ';' or ',' or '|'))
                _json.Fault(attribute, "a name without spaces, ; , and |", "change it here and wherever it is used");
            else
                ReadAttribute(attribute);
        }
    }

    void ReadAttribute(PlacedMember attribute)
    {
        var (means, shown) = (attribute.Value, AttributeShown.WhereReserved);
        if (attribute.Value.Kind == JsonTokenType.StartObject)
        {
            var members = _json.Members(attribute.Value, $"what {attribute.Name} means", ["title"], ElectionShape.Attribute);
            if (members.TryGetValue("shown", out var how))
                shown = _json.Case<AttributeShown>(how, "shown") ?? shown;
            if (!members.TryGetValue("title", out means!))
                return;
        }
        if (_json.Text(means, $"the meaning of {attribute.Name}") is { } title)
            _attributes.Add(new AttributeTitle(attribute.Name, title, shown));
    }

    ImmutableArray<string> Shown(AttributeShown shown) => [.. _attributes.Where(attribute => attribute.Shown == shown).Select(attribute => attribute.Id)];

    /// <summary>Reads the lots or the seed, and says where the lots file is.</summary>
    string? ReadLots(out Lots lots)
    {
        lots = Lots.None;
        if (!_members.TryGetValue("lots", out var value))
            return null;
        if (value.Kind == JsonTokenType.StartObject)
        {
            var members = _json.Members(value, "lots", ["seed"], ElectionShape.Lots);
            if (members.TryGetValue("seed", out var seed) && _json.Text(seed, "the seed") is { } digits)
            {
                if (digits != seed.Text || !digits.All(char.IsAsciiDigit))
                    _json.Fault(seed, "digits without spaces around them", "throw some in public, and write them here in quotation marks");
                lots = lots with { Seed = digits };
            }
            return null;
        }
        if (_json.Text(value, "the lots file, or an object with a seed") is not { } name || _folder.Find(name, value, _json, optional: true) is not { } path)
            return null;
        if (!File.Exists(path))
        {
            _notices.Add(new("", null, $"{name} does not exist yet, so no lot counts as drawn"));
            return path;
        }
        var read = Lots.None;
        _all.Try(() =>
        {
            var content = ElectionFolder.ReadAll(path);
            _inputs.Add(ElectionFolder.Input(path, content, "lots"));
            read = LotsFile.Parse(content, Path.GetFileName(path));
        });
        lots = read;
        return path;
    }

    void RefuseForeignLots(Lots lots, string? path)
    {
        var foreign = lots.Recorded.Select(lot => lot.Contest).Distinct().Where(id => _contests.All(contest => contest.Id != id)).ToList();
        if (path is null || foreign.Count == 0)
            return;
        var defects = _all.Of(Path.GetFileName(path));
        foreach (var id in foreign)
            defects.Add(null, null, $"a lot of the contest {Excerpt.Of(id)}", "lots of contests that are held", $"correct or remove it{NearestName.Question(id, _contests.Select(contest => contest.Id))}");
    }

    Body? ReadBody()
    {
        if (!_members.TryGetValue("body", out var value))
            return null;
        var members = _json.Members(value, "a body is an object", ["title"], ElectionShape.Body);
        var title = members.TryGetValue("title", out var words) ? _json.Text(words, "the title of the body") : null;
        var contests = _contests.Select(contest => contest.Id).ToImmutableArray();
        if (members.TryGetValue("contests", out var list))
            contests = BodyContests(list);
        if (members.TryGetValue("onePaperPerVoter", out var one) && _json.Flag(one, "onePaperPerVoter") == true)
            (_onePaperPlace, _onePaperContests) = (one, [.. contests]);
        var seats = _contests.Where(contest => contests.Contains(contest.Id)).Sum(contest => (long)(contest.Seats ?? BallotSet.MaxCandidates));
        var minimums = Constraints(members.GetValueOrDefault("minimum"), null, (int)Math.Min(seats, int.MaxValue));
        return title is null ? null : new Body { Title = Marked(title), Contests = contests, Minimums = minimums, PublicAttributes = Shown(AttributeShown.Public), WithheldAttributes = Shown(AttributeShown.Withheld) };
    }

    ImmutableArray<string> BodyContests(PlacedJson list)
    {
        var contests = new List<string>();
        foreach (var item in _json.Items(list, "the contests of the body"))
        {
            if (_json.Text(item, "the id of a contest") is not { } id)
                continue;
            if (_contests.All(contest => contest.Id != id))
                _json.Fault(item, "the id of a contest of this election", $"correct it{NearestName.Question(id, _contests.Select(contest => contest.Id))}");
            else if (contests.Contains(id))
                _json.Fault(item, "each contest once", "remove the repetition", $"{Excerpt.Of(id)} a second time");
            contests.Add(id);
        }
        return [.. contests];
    }
}
