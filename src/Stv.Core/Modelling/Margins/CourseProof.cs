using System.Numerics;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>What is proved of a contest by following the courses that its count can take.</summary>
/// <param name="result">The count.</param>
/// <param name="pool">The papers.</param>
/// <param name="courses">How many courses may be taken up for each kind of alteration.</param>
/// <param name="cancel">Ends it early.</param>
internal sealed class CourseProof(CountResult result, PaperPool pool, long courses, CancellationToken cancel)
{
    readonly Contest _contest = result.Contest;
    readonly GregoryRule _rule = (GregoryRule)result.Rule;
    readonly RankedPapers _papers = new(pool, result.Contest.Candidates.Length);
    readonly ulong _winners = result.Elected.Aggregate(0UL, (set, winner) => set | 1UL << winner);

    /// <summary>How many papers must be altered before others can be elected, even by a lot; null where the argument does not hold.</summary>
    /// <param name="alteration">What is done to papers.</param>
    /// <param name="found">How many are known to do; null where none are.</param>
    public long? Prove(PaperAlteration alteration, long? found)
    {
        var isWhole = RankedPapers.CountWhole(_contest);
        var quota = CourseOfCount.Units(result.Stages[0].Quota.Value);
        // With fewer or more papers of a college every paper's worth is another; papers added have no weight of their own.
        if (alteration != PaperAlteration.Changed && (!isWhole || Alterations.QuotaOf(_rule, _contest.Seats, _papers.Total) != quota))
            return null;
        var worth = isWhole || _papers.Number == 0 ? CourseOfCount.Unit : Enumerable.Range(0, _papers.Number).Max(paper => CourseOfCount.Units(_papers.Worth(paper))) + 1;
        var alterations = new Alterations(alteration, _papers.Total, worth, papers => alteration == PaperAlteration.Changed ? quota : Alterations.QuotaOf(_rule, _contest.Seats, papers));
        // To take away every paper elects nobody, and to change every paper is the most that can be done.
        var limit = Math.Min(found ?? long.MaxValue, alteration == PaperAlteration.Added ? _papers.Total + 1 : _papers.Total);
        var left = courses;
        var plan = ReservedPlan.For(_contest)!;
        if (_contest.Reserved.Apply == ReservedApplication.Throughout || plan.Constraints.IsEmpty)
            return Following(plan, IsOther);
        // Either the count without reserved places elects others who comply, or it elects people who do not and the count with them elects others.
        var free = ReservedPlan.Free(_contest);
        return Math.Min(
            Following(free, people => IsOther(people) && Complies(plan, people)),
            Math.Max(Following(free, people => !Complies(plan, people)), Following(plan, IsOther)));

        long Following(ReservedPlan with, Func<ulong, bool> electsThem) =>
            new CountCourses(_papers, _contest, with, alterations, (_rule.Numbers.Value as Numbers.FixedDecimals)?.Places).Prove(electsThem, limit, () => left-- > 0 && !cancel.IsCancellationRequested);
    }

    bool IsOther(ulong people)
    {
        for (var left = people; left != 0; left &= left - 1)
            if (BitOperations.TrailingZeroCount(left) is var candidate && _contest.Candidates[candidate].LeavesVacant)
                people &= ~(1UL << candidate);
        return people != _winners;
    }

    bool Complies(ReservedPlan plan, ulong people) => plan.Constraints.All(constraint =>
        constraint.IsMetBy(_contest.Candidates.Index().Count(candidate => (people >> candidate.Index & 1) != 0 && constraint.Concerns(candidate.Item))));
}
