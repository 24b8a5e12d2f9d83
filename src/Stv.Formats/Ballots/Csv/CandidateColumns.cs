using System.Globalization;
using System.Numerics;

namespace Stv.Formats;

/// <summary>Which columns of a rank matrix are candidates', as far as the first papers show.</summary>
/// <param name="Candidates">The columns that are.</param>
/// <param name="Others">Columns that are not though their headings would allow it, and why.</param>
/// <param name="Doubtful">Columns of which it is not certain; then nothing may be read.</param>
internal sealed record ColumnVerdict(int[] Candidates, IReadOnlyDictionary<int, string> Others, int[] Doubtful);

/// <summary>
/// Judges the columns of a rank matrix by their cells. The ranks on a paper are 1 to k, each once, over the candidates'
/// columns; a column of running numbers, of one number, or of numbers that are no ranks breaks this on most papers.
/// </summary>
internal static class CandidateColumns
{
    /// <summary>So many papers in step are no chance.</summary>
    const int PapersForProof = 4;

    const int SuspectsAtMost = 8;

    const double Nearly = 0.9, Clearly = 0.3, Worth = 0.2;

    public static ColumnVerdict Of(SheetPlan plan, BallotReadOptions options)
    {
        var others = new Dictionary<int, string>();
        var ranks = new List<int>();
        foreach (var column in Enumerable.Range(0, plan.Headings.Length).Where(column => MayBeCandidate(plan, column, options)))
        {
            if (ColumnRoles.IsNamedPreference(plan.Headings[column], options) || !IsText(plan, column))
                ranks.Add(column);
            else
                others.Add(column, "holds no ranks and was ignored");
        }
        var grid = Grid(plan, ranks);
        var suspects = Suspects(plan, options, ranks, grid);
        int[] removed = [], doubtful = [];
        if (suspects.Count > 0)
            Decide(plan, options, ranks, grid, suspects, out removed, out doubtful);
        if (removed.Length == 0 && doubtful.Length == 0 && !plan.Roles.Contains(ColumnRole.Count))
            doubtful = Odd(plan, options, ranks, grid);
        foreach (var index in removed.Where(index => !ColumnRoles.MayBeName(plan.Headings[ranks[index]], options)))
            others.Add(ranks[index], Why(grid, index));
        return new([.. ranks.Where((_, index) => !removed.Contains(index))], others, [.. doubtful.Select(index => ranks[index])]);
    }

    /// <summary>Whether most of the first papers rank nobody first, as where the cells are scores.</summary>
    public static bool MostRankNobodyFirst(SheetPlan plan, IReadOnlyCollection<int> candidates)
    {
        var rows = Grid(plan, candidates);
        return rows.Length >= PapersForProof && 2 * rows.Count(row => row.Contains(1)) < rows.Length;
    }

    /// <summary>Whether most of the first papers rank several first, as where voters approve of candidates, or several questions stand side by side.</summary>
    public static bool MostRankSeveralFirst(SheetPlan plan, IReadOnlyCollection<int> candidates)
    {
        var rows = Grid(plan, candidates);
        return rows.Length >= PapersForProof && 2 * rows.Count(row => row.Count(rank => rank == 1) > 1) > rows.Length;
    }

    /// <summary>Whether a column beside the preferences may be how many papers each row stands for, or what they are worth, though its heading does not say so.</summary>
    /// <param name="plan">The file's beginning.</param>
    /// <param name="taken">The columns with the preferences.</param>
    /// <param name="column">The column.</param>
    public static bool MayBeCount(SheetPlan plan, IReadOnlyCollection<int> taken, int column)
    {
        string[] cells = [.. plan.Cells(column)];
        if (cells.Length < 2 || !plan.IsOpen(column) || !Array.TrueForAll(cells, cell => CellKinds.Of(cell, out _) == CellKind.Number && !RankHeader.TryRead(cell, out _) && cell[0] != '-'))
            return false;
        int[] numbers = [.. cells.Select(Rank)];
        if (Array.TrueForAll(numbers, number => number > 0) && (IsConstant(numbers) || IsRunning(numbers)))
            return false;
        var papers = plan.Papers.Select(row => string.Join('\n', taken.Select(place => place >= 0 && place < row.Length ? row[place] : ""))).ToArray();
        return papers.Distinct(StringComparer.Ordinal).Count() == papers.Length || Array.Exists(numbers, number => number < 0);
    }

    static bool MayBeCandidate(SheetPlan plan, int column, BallotReadOptions options) => plan.IsOpen(column)
        || plan.Headings[column].Length > 0 && ColumnRoles.MayBeName(plan.Headings[column], options) && plan.Cells(column).All(cell => CellKinds.Of(cell, out _) != CellKind.Word) && plan.Cells(column).Any(cell => cell.Length > 0);

    /// <summary>Words and no rank among them. A cross or a tick is no word, and is a cell of a candidate that cannot be read.</summary>
    static bool IsText(SheetPlan plan, int column)
    {
        var words = plan.Cells(column).Where(cell => CellKinds.Of(cell, out _) != CellKind.Blank).ToArray();
        return words.Length > 0 && Array.TrueForAll(words, cell => CellKinds.Of(cell, out _) == CellKind.Word) && words.Any(word => CellKinds.IsWordy(word) || word.Any(char.IsAsciiDigit) && !word.Contains(';', StringComparison.Ordinal));
    }

    /// <summary>What the first papers have in some columns, those left out that have nothing in any.</summary>
    static int[][] Grid(SheetPlan plan, IReadOnlyCollection<int> columns) =>
        [.. plan.Papers.Select(row => columns.Select(column => Rank(column < row.Length ? row[column] : "")).ToArray()).Where(row => row.Any(rank => rank != 0))];

    /// <summary>0 for nothing, below 0 for what is no rank.</summary>
    static int Rank(string cell) => CellKinds.Of(cell, out var number) switch
    {
        CellKind.Blank => 0,
        CellKind.Number when number > 0 => number,
        CellKind.Number when cell == "0" => int.MinValue,
        _ => -1,
    };

    /// <summary>Columns that have a number on every paper and in which the numbers run, stay the same or are mostly too great for ranks; and those whose heading says that they are something else.</summary>
    static List<int> Suspects(SheetPlan plan, BallotReadOptions options, List<int> ranks, int[][] grid)
    {
        // Where papers have an id already, or are counted together, a second column of running numbers is unlikely; two papers show nothing.
        var isNumbered = plan.Roles.Contains(ColumnRole.Count) || plan.Roles.Contains(ColumnRole.Voter) && grid.Length < PapersForProof;
        var suspects = new List<int>();
        for (var index = 0; index < ranks.Count && suspects.Count < SuspectsAtMost; index++)
        {
            var heading = plan.Headings[ranks[index]];
            if (ColumnRoles.IsNamedPreference(heading, options))
                continue;
            int[] numbers = [.. grid.Select(row => row[index])];
            if (ColumnRoles.MayBeName(heading, options) || numbers.Length >= 2 && !numbers.Contains(0) && !numbers.Contains(-1) && (!isNumbered && (IsRunning(numbers) || IsConstant(numbers)) || IsBeyond(numbers, ranks.Count)))
                suspects.Add(index);
        }
        return suspects;
    }

    static void Decide(SheetPlan plan, BallotReadOptions options, List<int> ranks, int[][] grid, List<int> suspects, out int[] removed, out int[] doubtful)
    {
        (removed, doubtful) = ([], []);
        var told = Mask(suspects, index => ColumnRoles.MayBeName(plan.Headings[ranks[index]], options));
        var papers = grid.Where(row => row.Where((rank, index) => !suspects.Contains(index)).Any(rank => rank != 0)).ToArray();
        if (papers.Length == 0)
            papers = grid;
        var plain = Enumerable.Range(0, 1 << suspects.Count).Select(mask => papers.Count(row => IsPlain(row, suspects, mask)) / (double)Math.Max(papers.Length, 1)).ToArray();
        var best = Enumerable.Range(0, plain.Length).OrderByDescending(mask => plain[mask]).ThenByDescending(mask => (mask & told) == told).ThenBy(mask => BitOperations.PopCount((uint)mask)).First();
        if (told != 0 && (plain[0] < Nearly || papers.Length == 0) && plain[told] >= plain[best])
            best = told;
        if (plain[0] >= Nearly && told == 0 && papers.Length > 0)
            return;
        var second = Enumerable.Range(0, plain.Length).Where(mask => mask != best).Max(mask => plain[mask]);
        var isCertain = best == 0 ? told == 0 || plain[0] >= Nearly && plain[told] <= plain[0] - Clearly && papers.Length >= PapersForProof - 1
            : best == told ? plain[told] > plain[0] || plain[0] < Nearly
            : plain[best] >= Nearly && second <= plain[best] - Clearly && papers.Length >= PapersForProof
                && Chosen(suspects, best & ~told).All(index => IsProof([.. grid.Select(row => row[index])], ranks.Count));
        if (isCertain)
            removed = Chosen(suspects, best);
        else if (told == 0 && plain[best] < plain[0] + Worth)
            removed = [];
        else
            doubtful = Chosen(suspects, best == 0 ? told : best);
    }

    /// <summary>The one column, with a number on every paper, without which nearly all papers are plain, and with which few are.</summary>
    static int[] Odd(SheetPlan plan, BallotReadOptions options, List<int> ranks, int[][] grid)
    {
        if (grid.Length < PapersForProof - 1 || Rate(grid, []) > Nearly - Clearly)
            return [];
        int[] odd = [.. Enumerable.Range(0, ranks.Count).Where(index => Array.TrueForAll(grid, row => row[index] > 0) && !ColumnRoles.IsNamedPreference(plan.Headings[ranks[index]], options) && Rate(grid, [index]) >= Nearly)];
        return odd.Length == 0 ? [] : odd[..1];
    }

    /// <summary>What part of the papers is plain without some columns.</summary>
    static double Rate(int[][] grid, List<int> without) => grid.Count(row => IsPlain(row, without, (1 << without.Count) - 1)) / (double)Math.Max(grid.Length, 1);

    /// <summary>Whether a column without a heading holds ranks that those of the others lack.</summary>
    /// <param name="plan">The file's beginning.</param>
    /// <param name="candidates">The columns of candidates.</param>
    /// <param name="column">The column without a heading.</param>
    public static bool CompletesPapers(SheetPlan plan, IReadOnlyCollection<int> candidates, int column)
    {
        if (plan.Cells(column).Any(cell => CellKinds.Of(cell, out _) == CellKind.Word) || plan.Cells(column).All(cell => Rank(cell) <= 0))
            return false;
        var grid = plan.Papers.Select(row => candidates.Append(column).Select(place => Rank(place < row.Length ? row[place] : "")).ToArray()).ToArray();
        return Rate(grid, []) > Rate(grid, [candidates.Count]);
    }

    /// <summary>Whether each column reads as a paper and the rows do not, as where rows and columns are turned round.</summary>
    public static bool AreTurned(SheetPlan plan, IReadOnlyList<int> candidates)
    {
        var grid = plan.Papers.Select(row => candidates.Select(column => Rank(column < row.Length ? row[column] : "")).ToArray()).ToArray();
        if (grid.Length < PapersForProof - 1 || candidates.Count < 2 || plan.Roles.Contains(ColumnRole.Count) || Rate(grid, []) >= Nearly)
            return false;
        int[][] turned = [.. candidates.Select((_, index) => grid.Select(row => row[index]).ToArray())];
        return turned.All(row => row.Any(rank => rank != 0)) && Rate(turned, []) >= 1;
    }

    static int Mask(List<int> suspects, Func<int, bool> isIn) => suspects.Index().Where(suspect => isIn(suspect.Item)).Aggregate(0, (mask, suspect) => mask | 1 << suspect.Index);

    static int[] Chosen(List<int> suspects, int mask) => [.. suspects.Where((_, i) => (mask >> i & 1) != 0)];

    /// <summary>Whether the paper's ranks are 1 to k, each once, without the columns that are taken out.</summary>
    static bool IsPlain(int[] row, List<int> suspects, int mask)
    {
        var kept = row.Where((rank, index) => rank != 0 && !(suspects.IndexOf(index) is var at and >= 0 && (mask >> at & 1) != 0)).Order().ToArray();
        for (var i = 0; i < kept.Length; i++)
            if (kept[i] != i + 1)
                return false;
        return true;
    }

    static int Plain(int number) => number == int.MinValue ? 0 : number;

    static bool IsRunning(int[] numbers) => numbers.Length >= 2 && Enumerable.Range(1, numbers.Length - 1).All(i => Plain(numbers[i]) - Plain(numbers[i - 1]) == 1);

    static bool IsConstant(int[] numbers) => numbers.Length >= 2 && Array.TrueForAll(numbers, number => number == numbers[0]);

    static bool IsBeyond(int[] numbers, int most) => 2 * numbers.Count(number => number > most) > numbers.Length;

    /// <summary>Numbers that run or never change cannot be how many papers a row stands for, as others might.</summary>
    static bool IsProof(int[] numbers, int most) => IsRunning(numbers) || IsConstant(numbers) && numbers[0] > most;

    static string Why(int[][] grid, int index) => (IsConstant([.. grid.Select(row => row[index])]) ? "holds the same number on every paper" : "holds running numbers")
        + string.Create(CultureInfo.InvariantCulture, $" ({string.Join(", ", grid.Take(3).Select(row => Plain(row[index])))} …), is not a candidate and was ignored");
}
