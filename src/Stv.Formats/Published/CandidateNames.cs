using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>Finds the candidate whom a label of a stranger's sheet means, however it is spelt.</summary>
internal sealed partial class CandidateNames
{
    const int LongestText = 4000;

    readonly string[] _keys;
    readonly string[] _bare;

    /// <summary>Names with the slate behind them, as tables copied from a page have them.</summary>
    readonly string[] _slated;
    readonly string[] _short;
    readonly string[] _sorted;

    public CandidateNames(ImmutableArray<Candidate> candidates)
    {
        _keys = [.. candidates.Select(candidate => NameKey.Of(candidate.Name))];
        _bare = [.. candidates.Select(candidate => Bare(candidate.Name))];
        _slated = [.. candidates.Select(candidate => Bare($"{candidate.Name} {candidate.Slate}"))];
        _short = [.. candidates.Select(candidate => Bare(WithoutBrackets(candidate.Name)))];
        _sorted = [.. _short.Select(Sorted)];
    }

    /// <summary>Whether every name has a letter. One without, such as "+1", cannot be told from a figure in running text.</summary>
    public bool AreWords => Array.TrueForAll(_bare, name => name.Any(char.IsLetter));

    /// <summary>Whether a label is a candidate's name but for case.</summary>
    public bool IsPlain(string label, int candidate) => NameKey.Of(label) == _keys[candidate];

    /// <summary>The candidate of that name, whatever its case, accents, punctuation, order of words and party in brackets; null when it is nobody's, or several candidates'.</summary>
    public int? Find(string label)
    {
        if (label.Length is 0 or > 200)
            return null;
        if (Shortened().Match(label) is { Success: true } cut)
            return Begins(Bare(cut.Groups["begin"].Value));
        var (key, bare, brief) = (NameKey.Of(label), Bare(label), Bare(WithoutBrackets(label)));
        return Only(_keys, key) ?? Only(_bare, bare) ?? Only(_slated, bare) ?? Only(_bare, WithoutFate(bare)) ?? (brief.Length == 0 ? null : Only(_short, brief) ?? Only(_sorted, Sorted(brief)));
    }

    /// <summary>The candidates whose names stand in a text, each with all its words. A name without a letter is not looked for: figures would be taken for it.</summary>
    public List<int> In(string text)
    {
        var words = $" {Bare(text.Length > LongestText ? text[..LongestText] : text)} ";
        var found = new List<int>();
        // The longest first, so that Ann Lee is not found in Mary Ann Lee-Jones.
        foreach (var (candidate, name) in _bare.Concat(_short).Index().Where(each => each.Item.Any(char.IsLetter)).Select(each => (each.Index % _bare.Length, each.Item)).OrderByDescending(each => each.Item.Length))
        {
            if (!words.Contains($" {name} ", StringComparison.Ordinal))
                continue;
            words = words.Replace($" {name} ", " | ", StringComparison.Ordinal);
            if (!found.Contains(candidate))
                found.Add(candidate);
        }
        return found;
    }

    /// <summary>The one candidate whom a label may mean who is still without a row: by some of the words of their name, by initials, or as the nearest name. Null when it is nobody, or may be more than one.</summary>
    public int? Guess(string label, IReadOnlySet<int> open)
    {
        var words = Bare(WithoutBrackets(label)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        var partly = open.Where(candidate => IsPartOf(words, _short[candidate].Split(' '))).ToList();
        if (partly.Count > 0)
            return partly.Count == 1 ? partly[0] : null;
        var name = string.Join(' ', words);
        var near = open.Select(candidate => (Candidate: candidate, Changes: Math.Min(EditDistance.Changes(name, _short[candidate]), EditDistance.Changes(Sorted(name), _sorted[candidate]))))
            .Where(found => found.Changes <= Math.Max(1, Math.Min(name.Length, 64) / 4)).OrderBy(found => found.Changes).ToList();
        return near.Count > 0 && (near.Count == 1 || near[0].Changes < near[1].Changes) ? near[0].Candidate : null;
    }

    /// <summary>A label without the word for what became of the candidate.</summary>
    static string WithoutFate(string bare)
    {
        foreach (var fate in new[] { " elected at this stage", " excluded at this stage", " elected", " excluded" })
            if (bare.EndsWith(fate, StringComparison.Ordinal))
                return bare[..^fate.Length];
        return bare;
    }

    /// <summary>The one candidate whose name begins so, where a narrow column cut it short.</summary>
    int? Begins(string begin)
    {
        var found = Enumerable.Range(0, _bare.Length).Where(candidate => begin.Length > 2 && _bare[candidate].StartsWith(begin, StringComparison.Ordinal)).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    static int? Only(string[] names, string name)
    {
        var at = Array.IndexOf(names, name);
        return at < 0 || Array.LastIndexOf(names, name) != at ? null : at;
    }

    /// <summary>Whether every word of the shorter name is in the longer, an initial standing for a word.</summary>
    static bool IsPartOf(string[] a, string[] b)
    {
        var (few, many) = a.Length <= b.Length ? (a, b.ToList()) : (b, a.ToList());
        if (few.All(word => word.Length == 1))
            return false;
        foreach (var word in few.OrderByDescending(word => word.Length))
        {
            var at = many.FindIndex(other => other == word);
            if (at < 0)
                at = many.FindIndex(other => (word.Length == 1 || other.Length == 1) && other[0] == word[0]);
            if (at < 0)
                return false;
            many.RemoveAt(at);
        }
        return true;
    }

    static string Sorted(string bare) => string.Join(' ', bare.Split(' ').Order(StringComparer.Ordinal));

    /// <summary>Letters and digits without accents in lower case, single spaces between words.</summary>
    static string Bare(string name)
    {
        var bare = new StringBuilder();
        foreach (var rune in NameKey.Of(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                bare.Append(rune.ToString());
            else if (rune.Value is not ('\'' or '’') && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) && (bare.Length == 0 || bare[^1] != ' '))
                bare.Append(' ');
        }
        return bare.ToString().Trim();
    }

    /// <summary>A name without what stands in brackets, such as a party, unless nothing else is there.</summary>
    static string WithoutBrackets(string name)
    {
        var (kept, depth) = (new StringBuilder(), 0);
        foreach (var letter in name)
        {
            depth += letter is '(' or '[' ? 1 : 0;
            if (depth == 0)
                kept.Append(letter);
            depth -= letter is ')' or ']' && depth > 0 ? 1 : 0;
        }
        return kept.ToString().Trim().Length == 0 ? name : kept.ToString();
    }

    [GeneratedRegex(@"^(?<begin>[^…?]*?)\s*(…|\.\.\.|\?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();
}
