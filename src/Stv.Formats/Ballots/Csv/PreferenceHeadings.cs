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
        int[] open = [.. plan.Open.Where(column => options.Rows?.Uses(plan.Headings[column]) != true)];
        if (!options.ChoiceColumns.IsEmpty)
            return Named(plan, options);
        var worded = Groups(open.Where(column => RankHeader.TryRead(plan.Headings[column], out _)).Select(column => (column, Rank(plan.Headings[column]), Question(plan.Headings[column]))));
        if (worded.Count > 0)
            return worded;
        var within = Groups(open.Where(column => RankHeader.TryFind(plan.Headings[column], out _, out _)).Select(column => Within(column, plan.Headings[column]))).Where(IsLong).ToArray();
        if (within.Length > 0 && !Array.Exists(within, group => AreAllNumbers(plan, group.Columns.Values) && options.Candidates.IsEmpty))
            return within;
        var bracketed = Groups(open.Where(column => RankHeader.Bracketed(plan.Headings[column], out _) is { } inner && RankHeader.TryReadNumber(inner, out _))
            .Select(column => (column, Bracketed(plan.Headings[column]), Question(plan.Headings[column]))), areBare: true).Where(group => IsLong(group) && !AreAllNumbers(plan, group.Columns.Values)).ToArray();
        if (bracketed.Length > 0)
            return bracketed;
        if (Bare(plan, open) is { } bare)
            return [bare];
        return [.. Groups(open.Select(column => (Column: column, Stem: plan.Headings[column].TrimEnd(Digits))).Where(entry => entry.Stem.Length > 0)
            .Select(entry => (entry.Column, Bare(plan.Headings[entry.Column][entry.Stem.Length..]), entry.Stem)).Where(entry => entry.Item2 > 0)).Where(group => IsLong(group) && plan.HoldChoices(group.Columns.Values))];
    }

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
        var groups = Groups(numbered.Select(column => (column, Bare(plan.Headings[column]), "")), areBare: true);
        if (groups is not [var group] || !IsLong(group) || group.Twice is not null || plan.Papers.Any(row => row.Length > plan.Headings.Length))
            return null;
        var kinds = numbered.SelectMany(plan.Cells).Where(cell => cell.Length > 0).Select(cell => RankHeader.TryReadNumber(cell, out _)).Distinct().ToArray();
        return kinds.Length <= 1 && (numbered.Length == open.Length || kinds is [false]) ? group : null;
    }

    static bool AreAllNumbers(SheetPlan plan, IEnumerable<int> columns) =>
        columns.SelectMany(plan.Cells).Where(cell => CellKinds.Of(cell, out _) != CellKind.Blank).All(cell => CellKinds.Of(cell, out _) == CellKind.Number);

    static bool IsLong(PreferenceGroup group) => group.Columns.Count > 1 && group.IsWhole;

    static List<PreferenceGroup> Groups(IEnumerable<(int Column, int Rank, string Question)> columns, bool areBare = false)
    {
        var groups = new List<PreferenceGroup>();
        foreach (var question in columns.GroupBy(column => NameKey.Of(column.Question)))
        {
            var ranks = new SortedDictionary<int, int>();
            (int, int)? twice = null;
            foreach (var (column, rank, _) in question)
                if (!ranks.TryAdd(rank, column))
                    twice ??= (column, rank);
            groups.Add(new(question.First().Question, ranks, twice, areBare));
        }
        return groups;
    }

    static int Rank(string heading)
    {
        RankHeader.TryRead(heading, out var rank);
        return rank;
    }

    static (int, int, string) Within(int column, string heading)
    {
        RankHeader.TryFind(heading, out var rank, out var question);
        return (column, rank, question);
    }

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
