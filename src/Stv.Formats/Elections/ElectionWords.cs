namespace Stv.Formats;

/// <summary>The members by which an election file says what readers of ballots, and counts, can be told.</summary>
internal static class ElectionWords
{
    /// <summary>The words for a contest's settings: <c>"sheet": "Papers"</c>.</summary>
    /// <param name="contest">The contest's id.</param>
    public static SettingNames Of(string contest) => (setting, before) => setting switch
    {
        { Term: Term.Candidates } => $"\"candidates\" of {contest}",
        { Term: Term.Withdrawn } => "\"withdrawn\": true",
        { Column: { } column } => $"\"columns\": {{ \"{column}\": \"{setting.Value ?? "HEADING"}\" }}",
        { Value: { } value } when before?.Term == setting.Term => $"\"{value}\"",
        { Value: { } value } => $"\"{Member(setting.Term)}\": \"{value}\"",
        _ => $"\"{Member(setting.Term)}\"",
    };

    static string Member(Term term) => ReadingMembers.Of(term) ?? $"{char.ToLowerInvariant(term.ToString()[0])}{term.ToString()[1..]}";
}
