using System.Collections.Immutable;

namespace Stv;

/// <summary>What is kept of a count of which no stages are kept: who stood above whom after each stage.</summary>
/// <param name="Stages">The stages in their order.</param>
/// <param name="ByLot">Whether any tie was broken by a lot or a draw.</param>
/// <param name="ReservedPlacesActed">Whether reserved places guarded or doomed anybody, or kept any from being elected or excluded. When they did not, and no fallback changed them, the count is the one without them.</param>
/// <param name="ConstraintsMattered">The constraints, as bits, without each of which the count might have gone another way. Without any other it is the same.</param>
internal sealed record CountCourse(ImmutableArray<CourseStage> Stages, bool ByLot, bool ReservedPlacesActed, int ConstraintsMattered);

/// <summary>One stage of a course.</summary>
/// <param name="Action">What it did.</param>
/// <param name="Ranks">For each candidate how many have more votes at its end; two with equal votes have the same rank.</param>
internal sealed record CourseStage(StageAction Action, int[] Ranks);
