using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Stv.Formats;

/// <content>The candidates: in each contest, in a file of one contest, or in one file for all.</content>
internal sealed partial class ElectionReader
{
    /// <summary>Whether the shared file could not be read to its end. That a contest lacks candidates is then no defect of its own.</summary>
    bool _sharedAreBroken;

    void ReadOwnCandidates(PlacedJson place, ContestDraft draft)
    {
        draft.OwnCandidates = place;
        if (place.Kind == JsonTokenType.String)
        {
            if (_json.Text(place, "candidates") is { } name && _folder.Find(name, place, _json) is { } path)
                draft.Entries.AddRange(CandidatesIn(path, _all.Of(Path.GetFileName(path)), null).Select(found => found.Entry));
            return;
        }
        if (place.Kind != JsonTokenType.StartArray)
        {
            _json.Fault(place, "a list of candidates, or the name of their file", "give one of the two");
            return;
        }
        foreach (var item in place.Items)
            if (Candidate(item) is { } candidate)
                draft.Entries.Add(new CandidateEntry(candidate, _defects, item.Row, item.Column));
    }

    Candidate? Candidate(PlacedJson place)
    {
        var members = _json.Members(place, "a candidate is an object", ["name"], ElectionShape.Candidate);
        var name = members.TryGetValue("name", out var words) ? _json.Text(words, "name") : null;
        var id = members.TryGetValue("id", out var given) ? _json.Text(given, "id") : "";
        var slate = members.TryGetValue("slate", out var group) && group.Kind != JsonTokenType.Null ? _json.Text(group, "slate") : null;
        var withdrawn = members.TryGetValue("withdrawn", out var flag) && _json.Flag(flag, "withdrawn") == true;
        var attributes = members.TryGetValue("attributes", out var list) ? CandidateAttributes(list) : [];
        if (!members.ContainsKey("kind") && name is not null && KindOfName.Proposal(name) is { } proposal)
            _notices.Add(new(_inputs[0].File, place.Row, proposal));
        return name is null || id is null ? null
            : new Candidate { Id = id, Name = name, Slate = slate, Attributes = attributes, Withdrawn = withdrawn, Kind = members.TryGetValue("kind", out var kind) ? Kind(kind) : KindOfName.Of(name) };
    }

    CandidateKind Kind(PlacedJson value)
    {
        if (_json.Text(value, "kind") is { } word && JsonWords.Case<CandidateKind>(word) is { } kind)
            return kind;
        if (value.Kind == JsonTokenType.String)
            _json.Fault(value, $"one of {string.Join(", ", JsonWords.All<CandidateKind>())}", "correct it, or leave it out for a person");
        return CandidateKind.Person;
    }

    ImmutableArray<string> CandidateAttributes(PlacedJson list)
    {
        var attributes = new List<string>();
        foreach (var item in _json.Items(list, "attributes"))
        {
            if (_json.Text(item, "an attribute") is not { } attribute)
                continue;
            if (!_attributeNames.Knows(attribute, out var expected, out var remedy))
                _json.Fault(item, expected, remedy);
            else if (!attributes.Contains(attribute))
                attributes.Add(attribute);
        }
        return [.. attributes];
    }

    void ReadCandidates()
    {
        if (_members.TryGetValue("candidates", out var shared))
        {
            _sharedAreBroken = true;
            if (_json.Text(shared, "the candidates file") is { } name && _folder.Find(name, shared, _json) is { } path)
                ReadSharedCandidates(path);
        }
        foreach (var contest in _contests)
            FinishCandidates(contest);
    }

    void ReadSharedCandidates(string path)
    {
        var defects = _all.Of(Path.GetFileName(path));
        foreach (var (contest, entry) in CandidatesIn(path, defects, _contests))
        {
            if (contest!.OwnCandidates is null)
                contest.Entries.Add(entry);
            else
                entry.Fault($"a candidate of {contest.Id}", "candidates only of contests that list none themselves", "keep the one list or the other");
        }
        _sharedAreBroken = defects.Total > 0;
    }

    IEnumerable<(ContestDraft? Contest, CandidateEntry Entry)> CandidatesIn(string path, DefectList defects, List<ContestDraft>? contests)
    {
        byte[] content = [];
        if (!_all.Try(() => content = ElectionFolder.ReadAll(path)))
            return [];
        var file = Path.GetFileName(path);
        _inputs.Add(ElectionFolder.Input(path, content, "candidates"));
        return new CandidatesCsv(defects, _attributeNames, contests, notice => _notices.Add(new(file, null, notice)), mayBeEmpty: _isOutline).Read(content);
    }

    /// <summary>Numbers those without an id and refuses what two candidates share.</summary>
    void FinishCandidates(ContestDraft contest)
    {
        if (contest.Entries.Count == 0 && contest.OwnCandidates?.Items.Count is null or 0)
        {
            if (_isOutline && contest.OwnCandidates is null or { Kind: JsonTokenType.String })
                contest.Candidates = [];
            else if (contest.OwnCandidates is { Kind: JsonTokenType.StartArray } || contest.OwnCandidates is null && !_sharedAreBroken)
                _json.Fault(contest.Place, $"the candidates of {contest.Id}", "list the candidates in the contest, or in the candidates file", "no candidates");
            return;
        }
        if (contest.Entries.Count > BallotSet.MaxCandidates)
        {
            _json.Fault(contest.Place, $"at most {BallotSet.MaxCandidates}", "check that these are candidates", $"{contest.Entries.Count} candidates of {contest.Id}");
            return;
        }
        var (ids, names) = (new HashSet<string>(), new HashSet<string>());
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var (i, entry) in contest.Entries.Index())
        {
            var id = entry.Candidate.Id.Length > 0 ? entry.Candidate.Id : (i + 1).ToString(CultureInfo.InvariantCulture);
            if (!ids.Add(id))
                entry.Fault($"the id {Excerpt.Of(id)} a second time in {contest.Id}", "a different id for each candidate", "change one of them");
            if (!names.Add(entry.Candidate.Name))
                entry.Fault($"{Excerpt.Of(entry.Candidate.Name)} a second time in {contest.Id}", "a different name for each candidate", "add something to distinguish the two");
            candidates.Add(entry.Candidate with { Id = id });
        }
        contest.Candidates = candidates.ToImmutable();
    }
}
