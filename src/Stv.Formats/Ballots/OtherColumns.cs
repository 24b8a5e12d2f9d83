using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>CSV columns that hold neither preferences nor ranks.</summary>
internal static class OtherColumns
{
    static readonly FrozenSet<string> Identifying = FrozenSet.Create(StringComparer.Ordinal,
        "id", "ballot", "ballotid", "paper", "paperid", "voter", "voterid", "respondent", "respondentid", "timestamp", "date", "time", "email", "emailaddress");

    /// <summary>Left aside, these would change the result.</summary>
    static readonly FrozenSet<string> Weighing = FrozenSet.Create(StringComparer.Ordinal, "count", "papers", "votes", "weight");

    /// <summary>Whether a column of this heading tells one paper from another and so is no candidate's.</summary>
    public static bool Identifies(string heading) => Identifying.Contains(Letters(heading));

    /// <summary>Whether a column of this heading says how often or how much a row counts.</summary>
    public static bool Weighs(string heading) => Weighing.Contains(Letters(heading));

    /// <summary>Notes a column that is left aside, or a defect when it cannot be.</summary>
    public static void LeaveAside(string heading, int column, int row, Draft draft)
    {
        if (draft.Options.Rows?.Uses(heading) == true)
            return;
        if (Weighs(heading))
            draft.Defects.Add(row, column, $"column {Excerpt.Of(heading)}", "a row for each paper", "write a row that stands for several papers as often, and take the column out");
        else
            draft.Notices.Add(new Notice(heading.Length == 0 ? $"column {column} has no heading and was ignored" : $"column {Excerpt.Of(heading)} means nothing to us and was ignored", row));
    }

    static string Letters(string heading) => string.Concat(heading.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
