using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>
/// ABIF, the Aggregated Ballot Information Format: lines <c>27:Ann&gt;Bob=Cat</c>, after lines <c>=A:[Ann Moss]</c> that
/// give a short name its long one and lines of JSON about the contest. Format: electowiki.org/wiki/ABIF.
/// </summary>
internal sealed class AbifReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.Abif;

    public override string Description => "ABIF, with lines like 27:Ann>Bob=Cat";

    /// <summary>Every line is one that ABIF knows, and one at least has papers.</summary>
    public override bool Fits(FileHead head, BallotReadOptions options) => IsAbif(head);

    /// <summary>Whether a file begins so that it can be nothing else.</summary>
    public static bool IsAbif(FileHead head)
    {
        if (PrefLibReader.IsPrefLib(head.Text))
            return false;
        var papers = 0;
        foreach (var line in Encoding.UTF8.GetString(head.WholeLines.Span).TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()))
        {
            if (IsPapers(line))
                papers++;
            else if (line is not ("" or ['#', ..] or ['=', ..] or ['{', .., '}']))
                return false;
        }
        return papers > 0;
    }

    static bool IsPapers(string line)
    {
        var mark = line.AsSpan().IndexOfAny(':', '*');
        return mark > 0 && !line.AsSpan(0, mark).Trim().ContainsAnyExceptInRange('0', '9');
    }

    public override void Read(Stream content, char delimiter, Draft draft) => new File(new TextLines(content, draft), draft).Read();

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(TextLines lines, Draft draft)
    {
        readonly NameTable _names = new();
        readonly List<ushort> _paper = [];
        readonly PaperCollector _papers = new(BallotSet.MaxCandidates, draft);
        bool _declared;
        bool _ratingsNoted;

        public void Read()
        {
            foreach (var name in draft.Options.Candidates)
                _names.Add(name.Trim());
            while (lines.Read())
            {
                switch (lines.Text)
                {
                    case "" or ['#', ..]:
                        break;
                    case ['{', ..]:
                        ReadMetadata();
                        break;
                    case ['=', ..]:
                        ReadName(lines.Text[1..]);
                        break;
                    default:
                        ReadPapers(lines.Text);
                        break;
                }
            }
            draft.Finish(_names, _declared, _papers);
        }

        void ReadMetadata()
        {
            try
            {
                using var json = JsonDocument.Parse(lines.Text, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
                if (json.RootElement.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String)
                    draft.Title = title.GetString();
            }
            catch (JsonException)
            {
                draft.Defects.Add(lines.Row, null, Excerpt.Of(lines.Text), "an object in JSON on one line", "correct the line, or remove it");
            }
        }

        void ReadName(string line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (token, name) = colon < 0 ? ("", "") : (line[..colon].Trim(), line[(colon + 1)..].Trim());
            name = name is ['[', .., ']'] ? name[1..^1].Trim() : name;
            token = Unbracketed(token);
            if (token.Length == 0 || name.Length == 0 || _names.Count == BallotSet.MaxCandidates)
            {
                draft.Defects.Add(lines.Row, null, Excerpt.Of("=" + line), "a short name and a name, as in =A:[Ann Moss]", "correct the line");
                return;
            }
            _declared = true;
            var number = _names.FindSame(name);
            if (number == 0)
                number = Unknown(name) ? 0 : _names.Add(name);
            if (_names.Find(Encoding.UTF8.GetBytes(token)) is > 0 and var other && other != number)
                draft.Defects.Add(lines.Row, null, $"{Excerpt.Of(token)} again", "a different short name for each candidate", "correct the line");
            else if (number > 0)
                _names.Remember(Encoding.UTF8.GetBytes(token), number);
        }

        bool Unknown(string name)
        {
            if (draft.Options.Candidates.IsEmpty)
                return false;
            draft.Defects.Add(lines.Row, null, Excerpt.Of(name), "a candidate's name", $"correct it, or add the name to {Term.Candidates}");
            return true;
        }

        void ReadPapers(string line)
        {
            var mark = line.AsSpan().IndexOfAny(':', '*');
            if (mark < 0 || !long.TryParse(line.AsSpan(0, mark).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                draft.Unreadable.Add(lines.Row, null, Excerpt.Of(line), "how many papers, a colon, and names with > or = between them", "correct the line");
                draft.SetAside++;
            }
            else if (!ReadRanking(line[(mark + 1)..]))
                draft.SetAside += count;
            else if (count > 0)
                _papers.Add(_paper.ToArray(), count, lines.Row);
        }

        bool ReadRanking(string ranking)
        {
            _paper.Clear();
            var at = 0;
            for (var joint = '>'; at < ranking.Length; at++)
            {
                var start = at;
                while (at < ranking.Length && ranking[at] is not ('>' or '=' or ','))
                    at = ranking[at] == '[' && ranking.IndexOf(']', at) is > 0 and var close ? close + 1 : at + 1;
                var token = WithoutRating(ranking[start..Math.Min(at, ranking.Length)].Trim());
                if (token.Length == 0 && start == 0 && at >= ranking.Length)
                    return true;
                var number = token.Length == 0 || at < ranking.Length && ranking[at] == ',' ? 0 : Number(token);
                if (number == 0)
                {
                    draft.Unreadable.Add(lines.Row, null, Excerpt.Of(ranking.Trim()), "known names with > or = between them", "correct the line");
                    return false;
                }
                if (joint == '=')
                    _paper.Add(0);
                _paper.Add((ushort)number);
                joint = at < ranking.Length ? ranking[at] : joint;
                if (at == ranking.Length - 1)
                {
                    draft.Unreadable.Add(lines.Row, null, Excerpt.Of(ranking.Trim()), "a name at the end", "correct the line");
                    return false;
                }
            }
            return true;
        }

        int Number(string token)
        {
            var name = Unbracketed(token);
            var number = _names.Find(Encoding.UTF8.GetBytes(name));
            if (number == 0)
                number = _names.FindSame(name);
            if (number > 0 || !draft.Options.Candidates.IsEmpty || name.Length == 0 || _names.Count == BallotSet.MaxCandidates)
                return number;
            return _names.Add(name);
        }

        string WithoutRating(string token)
        {
            var slash = token.LastIndexOf('/');
            if (slash < 0 || token.EndsWith(']') || token.AsSpan(slash + 1).Trim() is var rating && (rating.IsEmpty || rating.ContainsAnyExceptInRange('0', '9')))
                return token;
            if (!_ratingsNoted)
                draft.Notices.Add(new Notice("ratings behind / were ignored; only the order counts", lines.Row));
            _ratingsNoted = true;
            return token[..slash].Trim();
        }

        static string Unbracketed(string token) => token is ['[', .., ']'] ? token[1..^1].Trim() : QuotedList.Unquoted(token);
    }
}
