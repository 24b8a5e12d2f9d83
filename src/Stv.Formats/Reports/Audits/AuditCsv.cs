using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>What audits must find out as CSV, a row a statement, a figure or a paper drawn.</summary>
internal static class AuditCsv
{
    /// <summary>The plans.</summary>
    public static string Format(ImmutableArray<AuditPlan> plans) =>
        CsvTable.Format(["contest", "what", "who", "other", "excluded", "for", "against", "papers"], plans.SelectMany(Contest));

    static IEnumerable<string[]> Contest(AuditPlan plan)
    {
        var candidates = plan.Contest.Candidates;
        foreach (var each in plan.Assertions)
            yield return [plan.Contest.Id, JsonWords.Of(each.Kind), candidates[each.Winner].Name, candidates[each.Loser].Name, string.Join("; ", each.Excluded.Select(candidate => candidates[candidate].Name)), Figure(each.For), Figure(each.Against), ""];
        yield return [plan.Contest.Id, "papers to compare", "", "", "", "", "", Figure(plan.Compared)];
        yield return [plan.Contest.Id, "papers to read, on the average", "", "", "", "", "", Figure(plan.Polled)];
        foreach (var number in plan.Drawn)
            yield return [plan.Contest.Id, "paper drawn", "", "", "", "", "", Figure(number)];
    }

    static string Figure(long number) => number.ToString(CultureInfo.InvariantCulture);
}
