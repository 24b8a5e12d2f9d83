using System.Collections.Immutable;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>
/// Contests in which one place goes to whoever is left when the lowest candidates have gone one at a time, each paper
/// counting whole for the first of those left whom it names. A candidate with the quota wins sooner, and several are
/// excluded together, only where that leaves the same one; equal votes may be decided in any way.
/// </summary>
internal static class OneAtATime
{
    /// <summary>Whether a contest under a rule is one of these.</summary>
    public static bool Serves(Contest contest, Rule rule) =>
        contest.Seats == 1 && RankedPapers.Serve(contest, rule) && RankedPapers.CountWhole(contest) && contest.Candidates.All(candidate => candidate.Kind == CandidateKind.Person)
        && (contest.Reserved.Constraints.IsEmpty || contest.Reserved.Apply == ReservedApplication.Throughout && contest.Candidates.Length <= ReservedTable.MostCandidates)
        && rule switch
        {
            StagedRule staged => IsMajority(staged.Quota.Value, staged.QuotaFigure.Value) && staged.MinimumVotes.Value == 0,
            MeekRule meek => IsMajority(meek.Quota.Value, Fraction.Zero),
            _ => false,
        };

    /// <summary>Who can be elected. Whom reserved places keep out goes before anybody else is excluded, so that the others are left as if those had not stood.</summary>
    public static ImmutableArray<int> Electable(Contest contest)
    {
        var standing = Enumerable.Range(0, contest.Candidates.Length).Where(candidate => !contest.Candidates[candidate].Withdrawn);
        if (contest.Reserved.Constraints.IsEmpty)
            return [.. standing];
        var doomed = ReservedPlan.For(contest) is { } plan ? new ReservedTable(contest, plan).Of(0, 0)!.Doomed : 0;
        return [.. standing.Where(candidate => (doomed >> candidate & 1) == 0)];
    }

    /// <summary>Whether the quota for one place is at least half of the votes that still count, so that all others together can at best draw level with whoever has it.</summary>
    static bool IsMajority(QuotaFormula formula, Fraction figure)
    {
        var terms = QuotaTerms.Of(formula);
        var (numerator, denominator) = terms.Part(1, figure);
        return terms.FollowsVotes && 2 * numerator >= denominator;
    }
}
