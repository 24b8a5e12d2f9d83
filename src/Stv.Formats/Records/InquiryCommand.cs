using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>The options by which a command asks an inquiry, beside those of the count.</summary>
internal static class InquiryCommand
{
    /// <summary>The words, always in the same order.</summary>
    public static ImmutableArray<string> Of(Inquiry inquiry) => inquiry switch
    {
        VacancyInquiry vacancy =>
        [
            .. Each("vacates", vacancy.Vacates),
            .. Each("unavailable", vacancy.Unavailable),
            .. Each("sitting", vacancy.Sitting),
            .. vacancy.ByElection ? [Option("by-election")] : Each("method", [JsonWords.Of(vacancy.Method)]),
        ],
        ComparisonInquiry comparison =>
        [
            .. comparison.Rules.IsEmpty ? [] : Each("rules", [string.Join(',', comparison.Rules.Select(rule => rule.Id))]),
            .. comparison.WithoutConstraints ? [Option("without-constraints")] : Array.Empty<string>(),
        ],
        TraceInquiry { Row: { } row } => [.. Each("paper", [Number(row)])],
        TraceInquiry trace => [.. Each("candidate", [trace.Candidate!])],
        MarginInquiry margin => [.. Each("counts", [Number(margin.Counts)])],
        AuditInquiry audit =>
        [
            .. Each("risk", [audit.Risk.ToString(CultureInfo.InvariantCulture)]),
            .. audit.Draw is { } draw ? Each("draw", [draw]) : [],
        ],
        ChancesInquiry chances =>
        [
            .. Each("runs", [Number(chances.Runs)]),
            .. Each("seed", [chances.Seed]),
            .. chances.Model is { } model ? Each("model", [model]) : [],
            .. chances.Dirichlet ? [Option("dirichlet")] : Array.Empty<string>(),
            .. Each("withdraw", chances.Without),
            .. chances.WithoutConstraints ? [Option("without-constraints")] : Array.Empty<string>(),
            .. Each("against", chances.Against.Select(rule => rule.Id)),
            .. Each("seats", chances.MoreSeats.Select(seats => seats.ToString("+0;-0", CultureInfo.InvariantCulture))),
            .. Each("swing", chances.Swings.Select(swing => string.Create(CultureInfo.InvariantCulture, $"{swing.From}>{swing.To}:{swing.Points.Most}"))),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(inquiry)),
    };

    static IEnumerable<string> Each(string option, IEnumerable<string> values) => values.SelectMany(value => new[] { Option(option), value });

    static string Option(string name) => TermsCommand.Mark + name;

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
