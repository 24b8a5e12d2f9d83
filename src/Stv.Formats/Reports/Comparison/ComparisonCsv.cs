using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Several ways to count the same papers as CSV: a row for each candidate in each way.</summary>
internal static class ComparisonCsv
{
    /// <summary>The comparisons, contest by contest.</summary>
    public static string Format(ImmutableArray<ImmutableArray<VariantOutcome>> contests) => CsvTable.Format(
        ["contest", "way", "rule", "candidate", "name", "elected"],
        from outcomes in contests
        from outcome in outcomes
        from candidate in outcome.Variant.Contest.Candidates.Index()
        select (string[])[outcome.Variant.Contest.Id, outcome.Variant.Name, outcome.Variant.Rule.Id, candidate.Item.Id, candidate.Item.Name, ComparisonReport.Place(outcome, candidate.Index)]);
}
