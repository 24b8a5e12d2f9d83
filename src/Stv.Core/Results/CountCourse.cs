using System.Collections.Immutable;

namespace Stv;

/// <summary>What is kept of a count of which no stages are kept: who stood above whom after each stage.</summary>
/// <param name="Stages">The stages in their order.</param>
/// <param name="ByLot">Whether any tie was broken by a lot or a draw.</param>
/// <param name="ReservedPlacesActed">Whether reserved places guarded or doomed anybody, or kept any from being elected or excluded. When they did not, the count is the one without them.</param>
internal sealed record CountCourse(ImmutableArray<CourseStage> Stages, bool ByLot, bool ReservedPlacesActed);

/// <summary>One stage of a course.</summary>
/// <param name="Action">What it did.</param>
/// <param name="Ranks">For each candidate how many have more votes at its end; two with equal votes have the same rank.</param>
internal sealed record CourseStage(StageAction Action, int[] Ranks)
{
    /// <summary>The ranks for totals.</summary>
    public static int[] RanksOf<T, TArithmetic>(T[] totals, TArithmetic arithmetic)
        where T : struct
        where TArithmetic : struct, Arithmetic.IArithmetic<T>
    {
        var ranks = new int[totals.Length];
        for (var a = 1; a < totals.Length; a++)
            for (var b = 0; b < a; b++)
            {
                var comparison = arithmetic.Compare(totals[a], totals[b]);
                if (comparison != 0)
                    ranks[comparison < 0 ? a : b]++;
            }
        return ranks;
    }
}
