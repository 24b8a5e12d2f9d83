using System.Globalization;

namespace Stv.Formats;

/// <summary>Which columns of a rank matrix are candidates', and their names: the headings, or what survey forms put in brackets after the question.</summary>
internal static class MatrixColumns
{
    /// <summary>The candidates' columns in their order and their names. A column of −1 stands for a candidate given who has none.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="options">What is known of the file; its candidates choose the columns.</param>
    /// <param name="isOpen">Whether a column may be a candidate's.</param>
    public static (int Column, string Name)[] Of(string[] headings, BallotReadOptions options, Func<int, bool> isOpen)
    {
        (int Column, string Name)[] open = [.. Enumerable.Range(0, headings.Length).Where(isOpen).Select(i => (i, NameIn(headings[i])))];
        if (!options.Candidates.IsEmpty)
            return [.. options.Candidates.Select(given => (open.Where(column => IsNamed(given, headings[column.Column], column.Name)).Select(column => (int?)column.Column).FirstOrDefault() ?? -1, given.Trim()))];
        var asked = open.Where(column => IsQuestion(headings[column.Column]) || ColumnRoles.IsNamedPreference(headings[column.Column], options)).ToArray();
        return asked.Any(column => IsQuestion(headings[column.Column])) ? asked : open;
    }

    /// <summary>The questions before the brackets of a survey's headings; empty when there are none.</summary>
    public static string[] Questions(IEnumerable<string> headings) => [.. headings.Where(IsQuestion).Select(QuestionIn).Distinct(StringComparer.Ordinal)];

    public static bool IsNamed(string given, string heading, string name) => NameKey.AreSame(given, heading) || NameKey.AreSame(given, name);

    /// <summary>The candidate's name in a heading.</summary>
    public static string NameIn(string heading) => Parted(heading, out _) ?? (IsQuestion(heading) ? RankHeader.Bracketed(heading, out _)! : heading);

    /// <summary>The question before the candidate's name; empty when there is none.</summary>
    public static string QuestionIn(string heading)
    {
        if (Parted(heading, out var race) is not null)
            return race;
        RankHeader.Bracketed(heading, out var question);
        return question;
    }

    /// <summary>What stands behind <c>!!</c>, with which BetterVoting parts a race from its candidates (<c>Mayor!!Ann</c>); null where nothing does.</summary>
    public static string? Parted(string heading, out string race)
    {
        var at = heading.IndexOf("!!", StringComparison.Ordinal);
        race = at > 0 ? heading[..at].Trim() : "";
        return race.Length > 0 && heading[(at + 2)..].Trim() is { Length: > 0 } name ? name : null;
    }

    /// <summary>A question, and something in brackets that is no rank; or a race and a candidate.</summary>
    static bool IsQuestion(string heading) => Parted(heading, out _) is not null || RankHeader.Bracketed(heading, out var question) is { } inner && question.Length > 0
        && !RankHeader.TryRead(heading, out _) && !int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
