using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Compares several ways to count the same papers.</summary>
public static class ComparisonFindings
{
    /// <summary>Counts every contest in every way that is asked for; without reserved places only those contests that have some.</summary>
    /// <param name="input">The contests, and what is asked of them.</param>
    /// <exception cref="TermsException">No places are reserved that could be left out, or a changed choice is none of a rule's.</exception>
    public static Findings Of(CountInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var asked = input.Terms.Inquiry as ComparisonInquiry ?? throw new ArgumentException("No comparison is asked for.", nameof(input));
        var contests = input.Contests.Where(each => !asked.WithoutConstraints || !each.Contest.Reserved.Constraints.IsEmpty).ToList();
        if (contests.Count == 0)
            throw new TermsException(Term.Reserved, "No places are reserved, so there is nothing to leave out.");
        ImmutableArray<ImmutableArray<VariantOutcome>> compared =
            [.. contests.Select(each => Variants(each, asked, input.Terms).Select(variant => VariantOutcome.Of(variant, input.Lots)).ToImmutableArray())];
        return new Findings
        {
            Input = input,
            Lots = input.Lots,
            Rules = [.. compared.SelectMany(outcomes => outcomes).Select(outcome => (outcome.Variant.Contest, outcome.Variant.Rule))],
            Document = Document.Of("comparison", () => ComparisonReport.Of(input.ReportTitle, input.Inputs, compared), () => ComparisonCsv.Format(compared), () => ComparisonJson.Format(input.ReportTitle, input.Inputs, compared)),
        };
    }

    static IEnumerable<CountVariant> Variants(ContestReading input, ComparisonInquiry asked, CountTerms terms)
    {
        ImmutableArray<Rule> rules = asked.Rules.IsEmpty ? [input.Rule] : [.. asked.Rules.Select(preset => terms.Changed(preset.Rule))];
        foreach (var rule in rules)
        {
            yield return new CountVariant(rule.Id, input.Contest, rule);
            if (asked.WithoutConstraints)
                yield return new CountVariant($"{rule.Id} without constraints", input.Contest with { Reserved = ReservedPlaces.None }, rule);
        }
    }
}
