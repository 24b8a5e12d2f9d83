using System.Globalization;

namespace Stv.Formats;

/// <summary>
/// PrefLib's files of orders (soc, soi, toc, toi): lines <c># KEY: value</c> that name the alternatives, then lines
/// <c>12: 1,{2,3},4</c>. Format: preflib.org.
/// </summary>
internal sealed class PrefLibReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.PrefLib;

    public override string Description => "PrefLib, which begins with # FILE NAME";

    public override bool Fits(FileHead head, BallotReadOptions options) => IsPrefLib(head.Text);

    /// <summary>Comments with PrefLib's keys before anything else.</summary>
    public static bool IsPrefLib(ReadOnlySpan<byte> text)
    {
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = Utf8Text.Trim(text[range]);
            if (line.StartsWith("# NUMBER ALTERNATIVES:"u8) || line.StartsWith("# DATA TYPE:"u8) || line.StartsWith("# ALTERNATIVE NAME"u8))
                return true;
            if (!line.IsEmpty && line[0] != '#')
                return false;
        }
        return false;
    }

    public override void Read(Stream content, char delimiter, Draft draft) => new File(new TextLines(content, draft), draft).Read();

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(TextLines lines, Draft draft)
    {
        readonly SortedDictionary<int, (string Name, int Row)> _names = [];
        readonly List<ushort> _paper = [];
        PaperCollector? _papers;
        long? _voters;
        int _candidates;

        public void Read()
        {
            while (lines.Read())
            {
                if (lines.Text.StartsWith('#'))
                    ReadKey(lines.Text[1..].Trim());
                else if (lines.Text.Length > 0 && Begin())
                    ReadPapers(lines.Text);
                if (draft.Defects.Total > 0 && _papers is null)
                    break;
            }
            if (draft.Defects.Total == 0 && Begin() && _voters is { } voters && voters != _papers!.Papers + draft.SetAside)
                draft.Defects.Add(null, null, string.Create(CultureInfo.InvariantCulture, $"{_papers.Papers + draft.SetAside} papers"), string.Create(CultureInfo.InvariantCulture, $"{voters}, as NUMBER VOTERS says"), "check whether the file is cut short, or correct the number");
            draft.Ballots = _papers?.Build();
        }

        void ReadKey(string line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                return;
            var (key, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (key == "TITLE" && value.Length > 0)
                draft.Title = value;
            else if (key == "NUMBER ALTERNATIVES")
                _candidates = Number(value, BallotSet.MaxCandidates, "the number of alternatives");
            else if (key == "NUMBER VOTERS" && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var voters))
                _voters = voters;
            else if (key.StartsWith("ALTERNATIVE NAME ", StringComparison.Ordinal) && Number(key["ALTERNATIVE NAME ".Length..], BallotSet.MaxCandidates, "an alternative's number") is > 0 and var number)
                _names[number] = (value, lines.Row);
        }

        int Number(string text, int most, string meaning)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            draft.Defects.Add(lines.Row, null, Excerpt.Of(text), $"{meaning}, from 1 to {most}", "correct it");
            return 0;
        }

        /// <summary>Takes the alternatives as they have been named before the first paper.</summary>
        bool Begin()
        {
            if (_papers is not null)
                return true;
            var count = _candidates > 0 ? _candidates : _names.Count;
            if (count == 0 || _names.Count > count || _names.Count > 0 && _names.Keys.Last() > count)
            {
                draft.Defects.Add(lines.Row, null, $"{_names.Count} names of alternatives", $"a name for each of {count}", "correct the lines ALTERNATIVE NAME");
                return false;
            }
            _candidates = count;
            for (var number = 1; number <= Math.Min(count, draft.Defects.Total == 0 && _names.Count == 0 ? 0 : count); number++)
            {
                if (_names.TryGetValue(number, out var name) && name.Name.Length > 0)
                    draft.AddCandidate(name.Name, name.Row, null);
                else
                    draft.Defects.Add(lines.Row, null, $"no name of alternative {number}", $"a line ALTERNATIVE NAME {number}", "add it");
                if (draft.Defects.IsFull)
                    break;
            }
            if (_names.Count == 0)
                draft.Defects.Add(lines.Row, null, "no names of alternatives", "lines ALTERNATIVE NAME", "add them");
            _papers = new PaperCollector(count, draft);
            return true;
        }

        void ReadPapers(string line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !long.TryParse(line.AsSpan(0, colon).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                draft.Unreadable.Add(lines.Row, null, Excerpt.Of(line), "how many papers, a colon, and the alternatives in their order", "correct the line");
                draft.SetAside++;
            }
            else if (!ReadOrder(line[(colon + 1)..]))
                draft.SetAside += count;
            else if (count > 0)
                _papers!.Add(_paper.ToArray(), count, lines.Row);
        }

        bool ReadOrder(string order)
        {
            _paper.Clear();
            var (inBraces, isFirst) = (false, true);
            if (order.Trim().Length == 0)
                return true;
            foreach (var piece in order.Split(','))
            {
                var token = piece.Trim();
                if (token.StartsWith('{') && !inBraces)
                    (inBraces, isFirst, token) = (true, true, token[1..].Trim());
                var closes = token.EndsWith('}') && inBraces;
                if (closes)
                    token = token[..^1].Trim();
                if (!int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > _candidates)
                {
                    draft.Unreadable.Add(lines.Row, null, Excerpt.Of(token), $"an alternative's number from 1 to {_candidates}", "correct the line");
                    return false;
                }
                if (inBraces && !isFirst)
                    _paper.Add(0);
                _paper.Add((ushort)number);
                isFirst = false;
                inBraces &= !closes;
            }
            if (inBraces)
                draft.Unreadable.Add(lines.Row, null, "{ that is not closed", "} after the last of the equal alternatives", "correct the line");
            return !inBraces;
        }
    }
}
