using Stv.Counting;
using Stv.Modelling;

namespace Stv;

/// <summary>Plans audits that limit the risk of a wrong winner.</summary>
public static class RiskLimitingAudit
{
    const long MostEnds = 200_000;

    /// <summary>What M. Lindeman and P. B. Stark call the error inflator.</summary>
    const double Inflator = 1.03905;

    /// <summary>Chooses what an audit must find out, and how many papers it takes.</summary>
    /// <param name="contest">What was counted.</param>
    /// <param name="rule">How.</param>
    /// <param name="riskLimit">The risk limit, more than 0 and less than 1.</param>
    /// <param name="seed">What the papers are drawn from; null where none are drawn. It should be made in public when the papers are fixed.</param>
    /// <param name="lots">The lots that are settled.</param>
    /// <exception cref="ArgumentException">As for <see cref="Count.Run(Contest, Rule, Lots?, CancellationToken)"/>.</exception>
    /// <exception cref="ElectionException">There is no such audit of the contest.</exception>
    public static AuditPlan Plan(Contest contest, Rule rule, double riskLimit, string? seed = null, Lots? lots = null)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(riskLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(riskLimit, 1);
        if (contest.Seats != 1)
            throw new ElectionException($"{contest.Title}: no risk-limiting audit is planned for {contest.Seats} places. The published methods for several places (M. Blom, P. J. Stuckey, V. Teague and D. Vukcevic, 2022 and 2024; with A. Ek, 2025) serve only some counts in which a candidate has the quota on first preferences, by statements that the files of assertions have no type for, and are not carried out here. A full recount of the papers will do.");
        if (!contest.Reserved.Constraints.IsEmpty || !OneAtATime.Serves(contest, rule))
            throw new ElectionException($"{contest.Title}: a risk-limiting audit is planned only where one place goes to whoever is left when the lowest go one at a time, and every paper counts whole. The rule {rule.Id}, or these papers, are otherwise.");
        if (Count.Run(contest, rule, lots ?? Lots.None, CancellationToken.None) is not Counted { Result: { Unopposed: false, Elected: [var winner] } })
            throw new ElectionException($"{contest.Title}: the count has no winner to audit: it is unopposed, or needs a lot.");
        var standing = Enumerable.Range(0, contest.Candidates.Length).Where(candidate => !contest.Candidates[candidate].Withdrawn).ToArray();
        if (standing[^1] >= 64)
            throw new ElectionException($"{contest.Title}: an audit is planned for at most 64 candidates.");
        var papers = new RankedPapers(new PaperPool(contest, rule), contest.Candidates.Length);
        if (new AuditStatements(papers, [.. standing], winner).Choose(MostEnds) is not { } assertions)
            throw new ElectionException($"{contest.Title}: a tie leaves the winner to a lot or to a look back, so no sample can support them. A full recount of the papers will do.");
        var all = contest.Ballots.Papers;
        if (seed is not null && all > int.MaxValue)
            throw new ElectionException($"{contest.Title}: papers are drawn from at most {int.MaxValue}, and there are {all}.");
        var compared = Math.Min(all, Whole(2 * Inflator * Math.Log(1 / riskLimit) * all / assertions.Min(each => each.Lead)));
        return new AuditPlan
        {
            Contest = contest,
            Rule = rule,
            Winner = winner,
            Assertions = assertions,
            RiskLimit = riskLimit,
            Papers = all,
            Compared = compared,
            Polled = Math.Min(all, assertions.Max(each => Polled(each, riskLimit, all))),
            Seed = seed,
            Drawn = seed is null ? [] : [.. Drawn(new SeededDraw($"{seed}/{contest.Id}/audit"), compared, all)],
        };
    }

    static IEnumerable<long> Drawn(SeededDraw draws, long number, long papers)
    {
        for (var draw = 0L; draw < number; draw++)
            yield return draws.Next((int)papers).Index + 1;
    }

    static long Polled(AuditAssertion assertion, double riskLimit, long papers)
    {
        var share = (double)assertion.For / (assertion.For + assertion.Against);
        var (gain, loss) = (Math.Log(2 * share), share < 1 ? Math.Log(2 - 2 * share) : 0);
        return Whole((Math.Log(1 / riskLimit) + gain / 2) / ((assertion.For * gain + assertion.Against * loss) / papers));
    }

    /// <summary>Rounded up; what rounding of the logarithms alone lifts above a whole number stays there.</summary>
    static long Whole(double papers) => papers > 1e15 ? long.MaxValue : (long)Math.Ceiling(papers - 1e-9);
}
