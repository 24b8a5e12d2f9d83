using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What a by-election has to fill: how many places are vacant, and what is left of the contest's reserved places beside the members who stay.</summary>
internal static class ByElectionReport
{
    /// <summary>The report.</summary>
    /// <param name="contest">The original contest.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="vacated">Those who leave, as far as they are named.</param>
    /// <param name="members">The members who stay, fewer than its seats.</param>
    public static Report Of(Contest contest, ImmutableArray<InputFile> inputs, ImmutableArray<Candidate> vacated, ImmutableArray<Candidate> members)
    {
        var left = Vacancy.Residual(contest.Reserved, members).Constraints;
        var (seats, needed) = (contest.Seats - members.Length, left.Where(constraint => constraint.Minimum > 0).ToList());
        return new Report
        {
            Title = English.ByElection(contest),
            Rehearsal = contest.IsRehearsal ? English.MadeUp : null,
            Facts =
            [
                .. vacated.IsEmpty ? Array.Empty<SheetFact>() : [new(English.LeftLabel, English.List([.. vacated.Select(member => English.Member(contest, member))]))],
                new(English.VacantLabel, English.Count(seats, "place")),
                new(English.SittingLabel, members.IsEmpty ? English.NobodyListed : English.List([.. members.Select(member => English.Member(contest, member))])),
            ],
            Files = inputs,
            Sections =
            [
                new ReportSection(English.ReservedHeading,
                [
                    new ReportList(
                    [
                        .. contest.Reserved.Constraints.Zip(left).Select(pair => English.LeftOf(pair.First, members.Count(pair.First.Concerns), pair.Second)),
                        .. contest.Reserved.Constraints.IsEmpty ? [English.NothingReserved] : Array.Empty<string>(),
                        .. needed.Count > 1 ? [English.CountsForEach] : Array.Empty<string>(),
                    ]),
                    .. needed.Any(constraint => constraint.Minimum > seats) ? [new ReportParagraph(English.TooMuchRequired(seats)) { IsWarning = true }] : Array.Empty<ReportPart>(),
                ]),
            ],
        };
    }

    /// <summary>The same as CSV, a row for each reserved place.</summary>
    public static string Csv(Contest contest, ImmutableArray<Candidate> members) => CsvTable.Format(
        ["contest", "vacant", "reserved for", "minimum", "maximum", "sitting", "minimum left", "maximum left"],
        contest.Reserved.Constraints.IsEmpty
            ? [[contest.Id, Number(contest.Seats - members.Length), "", "", "", "", "", ""]]
            : contest.Reserved.Constraints.Zip(Vacancy.Residual(contest.Reserved, members).Constraints, (before, left) => (string[])
            [
                contest.Id, Number(contest.Seats - members.Length), before.Id, Number(before.Minimum), Number(before.Maximum), Number(members.Count(before.Concerns)), Number(left.Minimum), Number(left.Maximum),
            ]));

    static string Number(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
