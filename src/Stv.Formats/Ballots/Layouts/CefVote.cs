using System.Globalization;

namespace Stv.Formats;

/// <summary>A line of votes of the Condorcet Election Format, taken apart: tags, ranking, weight, how many.</summary>
/// <param name="Ranking">What stands between; empty for an empty ranking.</param>
/// <param name="Weight">The number behind <c>^</c>; 1 without one.</param>
/// <param name="Count">The number behind <c>*</c>; 1 without one.</param>
/// <param name="HasTags">Whether words stand before <c>||</c>.</param>
/// <param name="IsMarked">Whether it has anything that a bare ranking has not.</param>
internal readonly record struct CefVote(string Ranking, long Weight, long Count, bool HasTags, bool IsMarked)
{
    const string Empty = "/EMPTY_RANKING/";

    /// <summary>Takes a line apart; false when it is no line of votes.</summary>
    public static bool TryRead(string line, out CefVote vote)
    {
        var text = WithoutComment(line);
        var tags = text.IndexOf("||", StringComparison.Ordinal);
        if (tags >= 0)
            text = text[(tags + 2)..].Trim();
        vote = default;
        if (!TakeNumber(ref text, '*', out var count) || !TakeNumber(ref text, '^', out var weight))
            return false;
        var isEmpty = text == Empty;
        vote = new CefVote(isEmpty ? "" : text, weight ?? 1, count ?? 1, tags >= 0, tags >= 0 || count is not null || weight is not null || isEmpty);
        return isEmpty || text.Length > 0 && text.AsSpan().IndexOfAny("*^;|") < 0 && Array.TrueForAll(text.Split('>', '='), name => name.AsSpan().Trim().Length > 0);
    }

    /// <summary>Takes <c>* 4</c> off the end of a ranking; false, and nothing taken, where it does not end so.</summary>
    public static bool TryTakeCount(ref string ranking, out long count)
    {
        count = 1;
        var taken = ranking;
        if (!ranking.Contains('*', StringComparison.Ordinal) || !TakeNumber(ref taken, '*', out var found) || found is null || taken.Length == 0)
            return false;
        (ranking, count) = (taken, found.Value);
        return true;
    }

    public static string WithoutComment(string line) => (line.IndexOf('#', StringComparison.Ordinal) is >= 0 and var comment ? line[..comment] : line).Trim();

    /// <summary>Takes a mark and the number behind it off the end; false when what stands behind the mark is no whole number above 0.</summary>
    static bool TakeNumber(ref string text, char mark, out long? number)
    {
        number = null;
        var at = text.LastIndexOf(mark);
        if (at < 0)
            return true;
        if (!long.TryParse(text.AsSpan(at + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var found) || found == 0)
            return false;
        (number, text) = (found, text[..at].Trim());
        return true;
    }
}
