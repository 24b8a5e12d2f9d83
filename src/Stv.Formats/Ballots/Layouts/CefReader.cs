using System.Buffers;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// The Condorcet Election Format: lines <c>tags || Ann &gt; Bob = Cat ^2 * 4</c>, after lines such as
/// <c>#/Candidates: Ann ; Bob ; Cat</c>. Format: github.com/CondorcetVote/CondorcetElectionFormat, version 1.
/// </summary>
internal sealed class CefReader : LayoutReader
{
    static readonly SearchValues<char> Marks = SearchValues.Create("><=*^#|");

    /// <summary>What heads a column of rankings in a CSV, and is no vote.</summary>
    static readonly string[] HeadingsOfCsv = ["ranking", "rankings", "vote", "votes", "ballot", "ballots", "preferences"];

    public override BallotLayout Layout => BallotLayout.Condorcet;

    public override string Description => "the Condorcet Election Format, with lines like Ann > Bob * 4";

    public override bool Fits(FileHead head, BallotReadOptions options) => HasParameters(head) || HasMarkedVotes(head, out _);

    public override bool IsCertain(FileHead head) => HasParameters(head) || HasMarkedVotes(head, out var mayHaveHeading) && !mayHaveHeading && !AbifReader.IsAbif(head);

    static IEnumerable<string> Lines(FileHead head) => Encoding.UTF8.GetString(head.WholeLines.Span).TrimStart('\uFEFF').Split('\n').Select(line => line.Trim());

    static bool HasParameters(FileHead head) => head.Text.IndexOf("#/"u8) >= 0
        && Lines(head).TakeWhile(line => line is "" or ['#', ..]).Any(line => Parameter(line).Name is "candidates" or "numberofseats" or "implicitranking" or "votingmethods" or "weightallowed");

    /// <summary>Whether each line is a ranking, and one at least has what only this format has.</summary>
    /// <param name="head">The beginning of the file.</param>
    /// <param name="mayHaveHeading">Whether the first line is a name that no other line has: it may be the heading of a CSV.</param>
    static bool HasMarkedVotes(FileHead head, out bool mayHaveHeading)
    {
        mayHaveHeading = false;
        if (head.Text.IndexOfAny("*^|/"u8) < 0)
            return false;
        var (marked, names, first) = (false, new HashSet<string>(StringComparer.Ordinal), (string?)null);
        foreach (var line in Lines(head).Where(line => line is not ("" or ['#', ..])))
        {
            if (!CefVote.TryRead(line, out var vote))
                return false;
            marked |= vote.IsMarked;
            if (first is null)
            {
                first = vote.IsMarked ? "" : vote.Ranking;
                if (first.AsSpan().IndexOfAny('>', '=') < 0 && first.AsSpan().IndexOfAny(',', '\t') >= 0 || HeadingsOfCsv.Any(word => NameKey.AreSame(first, word)))
                    return false;
                if (first.Length > 0 && first.AsSpan().IndexOfAny('>', '=') < 0)
                    continue;
                first = "";
            }
            names.UnionWith(vote.Ranking.Split('>', '=', StringSplitOptions.TrimEntries));
        }
        mayHaveHeading = first is { Length: > 0 } && !names.Contains(first);
        return marked;
    }

    /// <summary>Name and value of a line <c>#/Name: value</c>, the name without blanks and in small letters; no name when it is no such line.</summary>
    static (string Name, string Value) Parameter(string line)
    {
        var colon = line.StartsWith("#/", StringComparison.Ordinal) ? line.IndexOf(':', StringComparison.Ordinal) : -1;
        return colon < 0 ? ("", "") : (line[2..colon].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), line[(colon + 1)..].Trim());
    }

    public override void Read(Stream content, char delimiter, Draft draft) => new File(new TextLines(content, draft), draft).Read();

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(TextLines lines, Draft draft)
    {
        readonly NameTable _names = new();
        readonly List<ushort> _paper = [];
        readonly PaperCollector _papers = new(BallotSet.MaxCandidates, draft);
        bool _declared;
        bool _begun;
        bool? _weightsCount;
        bool _tagsNoted, _weightsNoted, _weightsAsked;

        public void Read()
        {
            while (lines.Read())
            {
                if (lines.Text.StartsWith("#/", StringComparison.Ordinal) && Parameter(lines.Text) is { Name.Length: > 0 } parameter)
                    ReadParameter(parameter.Name, parameter.Value);
                else if (CefVote.WithoutComment(lines.Text).Length > 0)
                    ReadVotes();
            }
            draft.Finish(_names, _declared, _papers);
        }

        void ReadParameter(string name, string value)
        {
            if (_begun)
                draft.Defects.Add(lines.Row, null, Excerpt.Of(lines.Text), "such lines before the first votes", "move it up, or remove it");
            switch (name)
            {
                case "candidates":
                    ReadCandidates(value);
                    break;
                case "numberofseats":
                    if (WholeNumber.TryRead(Encoding.UTF8.GetBytes(value), out var seats) && seats is >= 1 and <= BallotSet.MaxCandidates)
                        draft.Seats = (int)seats;
                    else
                        draft.Defects.Add(lines.Row, null, Excerpt.Of(value), $"the number of seats, from 1 to {BallotSet.MaxCandidates}", "correct the line");
                    break;
                case "weightallowed":
                    if (IsTruth(value, out var allowed))
                        _weightsCount = allowed;
                    break;
                case "implicitranking":
                    if (IsTruth(value, out var isImplicit) && isImplicit)
                        draft.Notices.Add(new Notice("candidates left out of a ranking have no preference on it, although the file says they are ranked last", lines.Row));
                    break;
                default:
                    draft.Notices.Add(new Notice($"{Excerpt.Of(lines.Text)} is for another program and was ignored", lines.Row));
                    break;
            }
        }

        bool IsTruth(string value, out bool isTrue)
        {
            isTrue = value.Equals("true", StringComparison.OrdinalIgnoreCase);
            if (isTrue || value.Equals("false", StringComparison.OrdinalIgnoreCase))
                return true;
            draft.Defects.Add(lines.Row, null, Excerpt.Of(value), "true or false", "correct the line");
            return false;
        }

        void ReadCandidates(string value)
        {
            if (_declared)
                draft.Defects.Add(lines.Row, null, "the candidates again", "one line that names them", "remove one");
            _declared = true;
            foreach (var name in value.Split(';').Select(name => name.Trim()).Where(name => name.Length > 0))
            {
                if (_names.FindSame(name) > 0)
                    draft.Defects.Add(lines.Row, null, $"{Excerpt.Of(name)} again", "a different name for each candidate", "add something to distinguish the two");
                else if (name.AsSpan().ContainsAny(Marks) || _names.Count == BallotSet.MaxCandidates)
                    draft.Defects.Add(lines.Row, null, Excerpt.Of(name), $"at most {BallotSet.MaxCandidates} names, without the marks > < = * ^ # |", "correct the line");
                else
                    _names.Add(name);
            }
        }

        void ReadVotes()
        {
            Begin();
            if (!CefVote.TryRead(lines.Text, out var vote))
            {
                draft.Unreadable.Add(lines.Row, null, Excerpt.Of(lines.Text), "a ranking such as Ann > Bob = Cat, perhaps with ^ and a weight, and * and how many", "correct the line");
                draft.SetAside++;
                return;
            }
            if (vote.HasTags && !_tagsNoted)
                draft.Notices.Add(new Notice("words before || were ignored", lines.Row));
            _tagsNoted |= vote.HasTags;
            if (ReadRanking(vote.Ranking))
                _papers.Add(_paper.ToArray(), vote.Count, Worth(vote.Weight), 0, lines.Row);
            else
                draft.SetAside += vote.Count;
        }

        void Begin()
        {
            if (!_begun && !_declared)
            {
                foreach (var name in draft.Options.Candidates)
                    _names.Add(name.Trim());
            }
            _begun = true;
        }

        Fraction? Worth(long weight)
        {
            if (weight == 1 || _weightsCount == true)
                return weight == 1 ? null : new Fraction(weight, 1);
            if (_weightsCount is null && !_weightsAsked)
            {
                _weightsAsked = true;
                draft.Defects.Add(lines.Row, null, string.Create(CultureInfo.InvariantCulture, $"the weight {weight}, and no line that says whether weights count"), "a line #/Weight Allowed: true, or false", "add it before the votes");
            }
            if (_weightsCount == false && !_weightsNoted)
                draft.Notices.Add(new Notice("weights behind ^ were ignored, as the file says", lines.Row));
            _weightsNoted = true;
            return null;
        }

        bool ReadRanking(string ranking)
        {
            _paper.Clear();
            foreach (var rank in ranking.Length == 0 ? [] : ranking.Split('>'))
            {
                var isFirst = true;
                foreach (var name in rank.Split('='))
                {
                    var number = Number(name.Trim());
                    if (number == 0)
                        return false;
                    if (!isFirst)
                        _paper.Add(0);
                    isFirst = false;
                    _paper.Add((ushort)number);
                }
            }
            return true;
        }

        int Number(string name)
        {
            var number = _names.Find(Encoding.UTF8.GetBytes(name));
            if (number == 0)
                number = _names.FindSame(name);
            if (number == 0 && !_declared && draft.Options.Candidates.IsEmpty && _names.Count < BallotSet.MaxCandidates)
                return _names.Add(name);
            if (number == 0)
                draft.Unreadable.Add(lines.Row, null, Excerpt.Of(name), "a candidate's name", _declared ? "correct it, or add the name to the line of candidates" : $"correct it, or add the name to {Term.Candidates}");
            return number;
        }
    }
}
