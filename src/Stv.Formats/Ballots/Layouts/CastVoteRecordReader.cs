using System.Text;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>
/// Cast vote records in the JSON of NIST SP 1500-103, one contest of them. Of each record the current snapshot counts, and
/// in it the positions that have an indication and may be allocated.
/// </summary>
internal sealed class CastVoteRecordReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.CastVoteRecords;

    public override string Description => "cast vote records in JSON (NIST SP 1500-103)";

    public override bool HoldsContests => true;

    public override bool Fits(FileHead head, BallotReadOptions options) => Utf8Text.Trim(head.Text) is [(byte)'{', ..] and var text && (text.IndexOf("\"CVR.CastVoteRecordReport\""u8) >= 0 || text.IndexOf("\"CVRSnapshot\""u8) >= 0);

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        var parts = new JsonParts(content);
        try
        {
            new File(parts, draft).Read();
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or FormatException)
        {
            draft.Defects.Add(parts.Row, null, cause is JsonException ? "text that is not JSON, ends too early, or gives a name twice in one object" : "a value of the wrong kind for the format", "cast vote records", "check whether the file is cut short or damaged");
        }
    }

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(JsonParts parts, Draft draft)
    {
        readonly NameTable _selections = new();
        readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
        readonly Dictionary<string, (string Name, List<(string Selection, string[] Candidates)> Selections)> _contests = new(StringComparer.Ordinal);
        readonly PaperCollector _papers = new(BallotSet.MaxCandidates, draft);
        string? _contest;
        bool _contestsNoted;

        public void Read()
        {
            parts.Read();
            while (parts.Read() && parts.Token == JsonTokenType.PropertyName)
            {
                var name = parts.Name!;
                if (name is not ("CVR" or "Election"))
                    parts.Value()?.Dispose();
                else if (parts.Read() && parts.Token == JsonTokenType.StartArray)
                    ReadArray(name);
                else
                    throw new InvalidOperationException($"{name} is not an array.");
            }
            Finish();
        }

        void ReadArray(string name)
        {
            while (parts.Value() is { } value)
            {
                using (value)
                {
                    if (name == "CVR")
                        ReadRecord(value.RootElement);
                    else
                        ReadElection(value.RootElement);
                }
            }
        }

        void ReadElection(JsonElement election)
        {
            foreach (var candidate in Items(election, "Candidate"))
                _names[Text(candidate, "@id")] = Text(candidate, "Name");
            foreach (var contest in Items(election, "Contest"))
            {
                _contests[Text(contest, "@id")] = (Text(contest, "Name"),
                    [.. Items(contest, "ContestSelection").Select(selection => (Text(selection, "@id"), Items(selection, "CandidateIds").Select(id => id.GetString() ?? "").ToArray()))]);
            }
        }

        void ReadRecord(JsonElement record)
        {
            var current = Text(record, "CurrentSnapshotId");
            var snapshots = Items(record, "CVRSnapshot").ToArray();
            var snapshot = snapshots.Length == 1 ? snapshots[0] : snapshots.FirstOrDefault(snapshot => Text(snapshot, "@id") == current);
            if (snapshot.ValueKind != JsonValueKind.Object)
            {
                draft.Unreadable.Add(parts.Row, null, "a record without its current snapshot", "a CVRSnapshot with the id of CurrentSnapshotId", "ask for the records again");
                draft.SetAside++;
                return;
            }
            foreach (var contest in Items(snapshot, "CVRContest").Where(IsAskedFor))
                ReadPaper(contest);
        }

        bool IsAskedFor(JsonElement contest)
        {
            var id = Text(contest, "ContestId");
            if (draft.Options.Rows is { Contests.IsEmpty: false } rows)
            {
                if (!rows.IsContest(Encoding.UTF8.GetBytes(id)) && !(_contests.TryGetValue(id, out var known) && rows.IsContest(Encoding.UTF8.GetBytes(known.Name))))
                    return false;
                _contest ??= id;
                return true;
            }
            _contest ??= id;
            if (id != _contest && !_contestsNoted)
            {
                _contestsNoted = true;
                draft.Defects.Add(parts.Row, null, $"papers of {Excerpt.Of(id)} among those of {Excerpt.Of(_contest)}", "papers of one contest", $"say which is meant with {Term.Contest}");
            }
            return id == _contest;
        }

        void ReadPaper(JsonElement contest)
        {
            var marks = new List<(int Rank, int Candidate)>();
            foreach (var selection in Items(contest, "CVRContestSelection"))
            {
                foreach (var position in Items(selection, "SelectionPosition").Where(Counts))
                {
                    var rank = Rank(position) ?? Rank(selection);
                    var id = Text(selection, "ContestSelectionId");
                    if (rank is not (>= 1 and <= BallotSet.MaxCandidates and var given) || id.Length == 0 || _selections.Count == BallotSet.MaxCandidates)
                    {
                        draft.Unreadable.Add(parts.Row, null, $"a position without {(id.Length == 0 ? "the id of a selection" : "a rank")}", "both", "ask for the records again");
                        draft.SetAside++;
                        return;
                    }
                    var number = _selections.Find(Encoding.UTF8.GetBytes(id));
                    marks.Add((given, number > 0 ? number : _selections.Add(id)));
                }
            }
            _papers.Add(RankedMarks.Paper(marks), 1, parts.Row);
        }

        static bool Counts(JsonElement position) => Text(position, "HasIndication") != "no" && Text(position, "IsAllocable") != "no";

        static int? Rank(JsonElement element) => element.TryGetProperty("Rank", out var rank) && rank.TryGetInt32(out var number) ? number : null;

        /// <summary>Candidates stand in the order of the contest's selections where the file lists them, else in ordinal order of their names.</summary>
        void Finish()
        {
            var listed = _contest is not null && _contests.TryGetValue(_contest, out var contest) ? contest : (Name: "", Selections: []);
            if (listed.Name.Length > 0)
                draft.Title = listed.Name;
            var selections = listed.Selections.Select(selection => (Id: selection.Selection, Name: Name(selection.Selection, selection.Candidates))).ToList();
            var known = selections.Select(selection => selection.Id).ToHashSet();
            selections.AddRange(_selections.Names.Where(id => !known.Contains(id)).Order(StringComparer.Ordinal).Select(id => (id, Name(id, [id]))));
            var final = new ushort[_selections.Count];
            foreach (var (i, selection) in selections.Take(BallotSet.MaxCandidates).Index())
            {
                draft.AddCandidate(selection.Name, null, null);
                if (_selections.Find(Encoding.UTF8.GetBytes(selection.Id)) is > 0 and var number)
                    final[number - 1] = (ushort)(i + 1);
            }
            draft.Renumber(final);
            if (draft.Defects.Total == 0)
                draft.Ballots = _papers.Build().Renumbered(final, draft.Candidates.Count);
        }

        string Name(string selection, string[] candidates)
        {
            var names = candidates.Select(id => _names.GetValueOrDefault(id, "")).Where(name => name.Length > 0).ToArray();
            return names.Length > 0 ? string.Join(" & ", names) : selection;
        }

        static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
            parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : default;

        static string Text(JsonElement parent, string name) =>
            parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
    }
}
