namespace Stv.Formats;

/// <summary>Where two sequences of words part, by the fewest words left out of one and put into the other.</summary>
internal static class WordChanges
{
    /// <summary>A stretch of the one in the place of a stretch of the other; either may be empty.</summary>
    /// <param name="Start">Where it begins in the one.</param>
    /// <param name="End">Behind its last word there.</param>
    /// <param name="From">Where it begins in the other.</param>
    /// <param name="To">Behind its last word there.</param>
    public readonly record struct Change(int Start, int End, int From, int To);

    /// <summary>The stretches, in order; null where more words differ than are looked at.</summary>
    /// <remarks>The greedy search of E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986).</remarks>
    public static List<Change>? Between(int[] one, int[] other, int most)
    {
        var (reach, steps) = (new int[2 * most + 3], new List<int[]>());
        for (var edits = 0; edits <= most; edits++)
        {
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var at = diagonal == -edits || diagonal != edits && reach[most + diagonal] < reach[most + diagonal + 2] ? reach[most + diagonal + 2] : reach[most + diagonal] + 1;
                while (at < one.Length && at - diagonal < other.Length && at - diagonal >= 0 && one[at] == other[at - diagonal])
                    at++;
                reach[most + 1 + diagonal] = at;
                if (at >= one.Length && diagonal == one.Length - other.Length)
                    return Backwards(steps, edits, diagonal);
            }
            steps.Add(reach[(most + 1 - edits)..(most + 2 + edits)]);
        }
        return null;
    }

    /// <summary>Follows the search back and joins neighbouring words.</summary>
    static List<Change> Backwards(List<int[]> steps, int edits, int diagonal)
    {
        var changes = new List<Change>();
        for (; edits > 0; edits--)
        {
            var before = steps[edits - 1];
            int Reach(int d) => Math.Abs(d) > edits - 1 ? -1 : before[d + edits - 1];
            var added = diagonal == -edits || diagonal != edits && Reach(diagonal - 1) < Reach(diagonal + 1);
            diagonal += added ? 1 : -1;
            var (fromX, fromY) = (Reach(diagonal), Reach(diagonal) - diagonal);
            var (end, to) = added ? (fromX, fromY + 1) : (fromX + 1, fromY);
            if (changes.Count > 0 && changes[^1].Start == end && changes[^1].From == to)
                changes[^1] = changes[^1] with { Start = fromX, From = fromY };
            else
                changes.Add(new Change(fromX, end, fromY, to));
        }
        changes.Reverse();
        return changes;
    }
}
