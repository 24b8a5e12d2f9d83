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
    public static string NameIn(string heading) => IsQuestion(heading) ? RankHeader.Bracketed(heading, out _)! : heading;

    /// <summary>The question before the brackets; empty when there is none.</summary>
    public static string QuestionIn(string heading)
    {
        RankHeader.Bracketed(heading, out var question);
        return question;
    }

    /// <summary>A question, and something in brackets that is no rank.</summary>
    static bool IsQuestion(string heading) => RankHeader.Bracketed(heading, out var question) is { } inner && question.Length > 0
        && !RankHeader.TryRead(heading, out _) && !int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
