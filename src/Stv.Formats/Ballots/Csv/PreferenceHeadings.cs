namespace Stv.Formats;

/// <summary>Columns that hold the first, second and further choices of one question.</summary>
/// <param name="Question">What the headings say beside the rank; empty when nothing.</param>
/// <param name="Columns">For each rank its column.</param>
/// <param name="Twice">A column whose heading gives a rank again; null when none does.</param>
/// <param name="AreBare">Whether the headings are numbers and nothing else.</param>
internal sealed record PreferenceGroup(string Question, SortedDictionary<int, int> Columns, (int Column, int Rank)? Twice, bool AreBare)
{
    /// <summary>Whether the ranks are 1, 2 and so on to the last.</summary>
    public bool IsWhole => Columns.Keys.SequenceEqual(Enumerable.Range(1, Columns.Count));
}

/// <summary>Finds the columns of preferences: headings that name ranks in words; numbers; or the same word with running numbers over cells that are choices.</summary>
internal static class PreferenceHeadings
{
    /// <summary>The questions whose columns these may be; none when the headings name no ranks.</summary>
    public static IReadOnlyList<PreferenceGroup> Of(SheetPlan plan, BallotReadOptions options)
    {
        int[] open = [.. plan.Open.Where(column => options.Rows?.Uses(plan.Headings[column], options.Candidates) != true)];
        if (!options.ChoiceColumns.IsEmpty)
            return Named(plan, options);
        // Most files have none of these, and then nothing is grouped.
        int[] worded = [.. open.Where(column => RankHeader.TryRead(plan.Headings[column], out _))];
        if (worded.Length > 0)
            return Groups(worded, heading => (Rank(heading), Question(heading)));
        int[] within = [.. open.Where(column => RankHeader.TryFind(plan.Headings[column], out _, out _))];
        if (within.Length > 1 && Whole(Groups(within, Within)) is { Length: > 0 } found && !Array.Exists(found, group => AreAllNumbers(plan, group.Columns.Values) && options.Candidates.IsEmpty))
            return found;
        int[] bracketed = [.. open.Where(column => RankHeader.Bracketed(plan.Headings[column], out _) is { } inner && RankHeader.TryReadNumber(inner, out _))];
        if (bracketed.Length > 1 && Whole(Groups(bracketed, heading => (Bracketed(heading), Question(heading)), areBare: true)) is { Length: > 0 } asked && !Array.Exists(asked, group => AreAllNumbers(plan, group.Columns.Values)))
            return asked;
        if (Bare(plan, open) is { } bare)
            return [bare];
        int[] numbered = [.. open.Where(column => Stem(plan.Headings[column]) is { Length: > 0 } stem && Bare(plan.Headings[column][stem.Length..]) > 0)];
        return numbered.Length < 2 ? [] : [.. Whole(Groups(numbered, heading => (Bare(heading[Stem(heading).Length..]), Stem(heading)))).Where(group => plan.HoldChoices(group.Columns.Values))];

        List<PreferenceGroup> Groups(int[] columns, Func<string, (int, string)> read, bool areBare = false) => Grouped(plan, columns, read, areBare);
    }

    static PreferenceGroup[] Whole(List<PreferenceGroup> groups) => [.. groups.Where(IsLong)];

    static PreferenceGroup[] Named(SheetPlan plan, BallotReadOptions options)
    {
        var columns = new SortedDictionary<int, int>();
        foreach (var (rank, name) in options.ChoiceColumns.Index())
            if (Array.FindIndex(plan.Headings, heading => NameKey.AreSame(heading, name)) is var column and >= 0)
                columns.Add(rank + 1, column);
        return [new("", columns, null, AreBare: false)];
    }

    /// <summary>Bare numbers 1, 2 and so on, over cells that are alike: rows of names and of numbers are the e-count's.</summary>
    static PreferenceGroup? Bare(SheetPlan plan, int[] open)
    {
        int[] numbered = [.. open.Where(column => RankHeader.TryReadNumber(plan.Headings[column], out _))];
        if (numbered.Length < 2)
            return null;
        var groups = Grouped(plan, numbered, heading => (Bare(heading), ""), areBare: true);
        if (groups is not [var group] || !IsLong(group) || group.Twice is not null || plan.Papers.Any(row => row.Length > plan.Headings.Length))
            return null;
        var kinds = numbered.SelectMany(plan.Cells).Where(cell => cell.Length > 0).Select(cell => RankHeader.TryReadNumber(cell, out _)).Distinct().ToArray();
        return kinds.Length <= 1 && (numbered.Length == open.Length || kinds is [false]) ? group : null;
    }

    static bool AreAllNumbers(SheetPlan plan, IEnumerable<int> columns) =>
        columns.SelectMany(plan.Cells).Where(cell => CellKinds.Of(cell, out _) != CellKind.Blank).All(cell => CellKinds.Of(cell, out _) == CellKind.Number);

    static bool IsLong(PreferenceGroup group) => group.Columns.Count > 1 && group.IsWhole;

    /// <summary>The columns by their questions, each with its ranks.</summary>
    static List<PreferenceGroup> Grouped(SheetPlan plan, int[] columns, Func<string, (int Rank, string Question)> read, bool areBare)
    {
        var groups = new List<PreferenceGroup>();
        foreach (var column in columns)
        {
            var (rank, question) = read(plan.Headings[column]);
            var index = groups.FindIndex(group => NameKey.AreSame(group.Question, question));
            if (index < 0)
            {
                index = groups.Count;
                groups.Add(new(question, [], null, areBare));
            }
            if (!groups[index].Columns.TryAdd(rank, column))
                groups[index] = groups[index] with { Twice = groups[index].Twice ?? (column, rank) };
        }
        return groups;
    }

    static int Rank(string heading)
    {
        RankHeader.TryRead(heading, out var rank);
        return rank;
    }

    static (int, string) Within(string heading)
    {
        RankHeader.TryFind(heading, out var rank, out var question);
        return (rank, question);
    }

    static string Stem(string heading) => heading.TrimEnd(Digits);

    static int Bare(string heading)
    {
        RankHeader.TryReadNumber(heading, out var rank);
        return rank;
    }

    static int Bracketed(string heading) => Bare(RankHeader.Bracketed(heading, out _)!);

    static string Question(string heading)
    {
        RankHeader.Bracketed(heading, out var question);
        return question;
    }

    static readonly char[] Digits = [.. "0123456789"];
}
