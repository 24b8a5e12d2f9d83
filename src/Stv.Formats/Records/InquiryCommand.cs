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
            .. Imagined(chances),
            .. Each("withdraw", chances.Without),
            .. chances.WithoutConstraints ? [Option("without-constraints")] : Array.Empty<string>(),
            .. Each("against", chances.Against.Select(rule => rule.Id)),
            .. Each("seats", chances.MoreSeats.Select(seats => seats.ToString("+0;-0", CultureInfo.InvariantCulture))),
            .. Each("swing", chances.Swings.Select(Words)),
        ],
        WhatIfInquiry whatIf =>
        [
            .. Imagined(whatIf),
            .. Each("swing", whatIf.Swings.Select(Words)),
            .. Each("turnout", whatIf.Turnouts),
            .. Each("field", whatIf.Fields),
            .. Each("pact", whatIf.Pacts.Select(pact => $"{pact.One}+{pact.Other}")),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(inquiry)),
    };

    static ImmutableArray<string> Imagined(ImaginedInquiry inquiry) =>
    [
        .. Each("runs", [Number(inquiry.Runs)]),
        .. Each("seed", [inquiry.Seed]),
        .. inquiry.Model is { } model ? Each("model", [model]) : [],
        .. inquiry.Dirichlet ? [Option("dirichlet")] : Array.Empty<string>(),
    ];

    static string Words(Swing swing) => string.Create(CultureInfo.InvariantCulture, $"{swing.From}>{swing.To}:{swing.Points.Most}");

    static IEnumerable<string> Each(string option, IEnumerable<string> values) => values.SelectMany(value => new[] { Option(option), value });

    static string Option(string name) => TermsCommand.Mark + name;

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
