using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>What a published sheet shows by itself.</content>
public static partial class English
{
    /// <summary>The answer in one sentence.</summary>
    public static string Verdict(InspectedSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var found = sheet.Findings;
        var certain = found.Findings.Count(finding => finding.Certainty == FindingCertainty.Certain);
        var likely = found.Findings.Count(finding => finding.Certainty == FindingCertainty.Likely);
        var extent = found.Sums == 0 ? "There is no row or column to add up." : found.Wrong == 0 ? $"{Extent(found)} add up{(found.Rounded > 0 ? $", {found.Rounded} of them allowing for rounding" : "")}." : $"{found.Wrong} of {Extent(found)} {(found.Wrong == 1 ? "does" : "do")} not add up.";
        return certain > 0 ? $"Something is wrong. {extent}" : likely > 0 ? $"Nothing is certainly wrong; {Count(likely, "thing")} to look at. {extent}" : $"The sheet by itself shows nothing wrong. {extent}";
    }

    /// <summary>How sure a finding is, in a word that can open its sentence.</summary>
    internal static string Certainty(FindingCertainty certainty) => certainty switch
    {
        FindingCertainty.Certain => "Certain",
        FindingCertainty.Likely => "Likely",
        _ => "Look at",
    };

    /// <summary>The quota and where it is from.</summary>
    internal static string Quota(SheetFindings found)
    {
        if (found.Quota is not { } quota)
            return "not known";
        var due = found.Seats is { } seats && (found.Rule as StagedRule)?.Quota.Value is var formula ? $" = {Formula(formula ?? QuotaFormula.DroopInteger, found.Valid, seats, quota.DecimalPlaces ?? 0)}" : "";
        return found.QuotaFrom switch
        {
            QuotaEvidence.Stated => $"{Figure(quota)}, as the sheet says",
            QuotaEvidence.Rule => Figure(quota) + due,
            QuotaEvidence.Surpluses => $"{Figure(quota)}, the figure left to everybody whose surplus was transferred",
            _ => $"{Figure(quota)}{due}, the usual formula",
        };
    }

    /// <summary>Who was elected when, as far as the figures show it.</summary>
    internal static string Elections(InspectedSheet sheet) => List([.. sheet.Findings.Elected.Select(election =>
        string.Create(CultureInfo.InvariantCulture, $"{sheet.Candidates[election.Candidate].Name} (stage {election.Stage}{(election.WithQuota ? "" : ", without the quota")})"))]);

    /// <summary>What could not be checked.</summary>
    internal static string Gap(SheetGap gap) => gap switch
    {
        SheetGap.Ballots => "whether the figures are those of the ballots, which were not given",
        SheetGap.Papers => "which papers moved, in which order and at which value",
        SheetGap.Lots => "whether lots were drawn, and on whom they fell",
        SheetGap.Rows => "whether rows add up: the sheet has only totals or only changes",
        SheetGap.Columns => "whether columns add up: the sheet does not say at every stage how many votes became non-transferable",
        SheetGap.MeaningOfRest => "whether columns add up: however the row of non-transferable votes or the sum is understood, most do not, so it means something else",
        SheetGap.Places => "who fills the places, and whether the end is right: the number of places is not given",
        SheetGap.Course => "who was elected when and who had to be excluded: the sheet does not show one surplus or exclusion at a time with one known quota",
        _ => "what a rule says beyond arithmetic: no rule was named",
    };

    /// <summary>A finding as a sentence.</summary>
    internal static string Finding(InspectedSheet sheet, SheetFinding finding)
    {
        var (names, found, expected) = (finding.Candidates.Select(candidate => sheet.Candidates[candidate].Name).ToImmutableArray(), Shown(finding.Found ?? Votes.Zero), Shown(finding.Expected ?? Votes.Zero));
        var who = names is [var first, ..] ? first : Row(finding.Row);
        var stage = finding.Stage is { } number ? string.Create(CultureInfo.InvariantCulture, $"Stage {number}: ") : "";
        var place = finding.Figure is { } figure ? Place(sheet.IsSheet, figure) : "";
        return $"{stage}{What()}{(finding.Clause is { } clause ? $" {Cited(clause)}" : "")}.";

        string What() => finding.Kind switch
        {
            SheetFindingKind.RowSum => $"{who}: the total is {found}{place}, but the total before and the change make {expected}",
            SheetFindingKind.ColumnSum when finding.IsChange => $"the column does not add up: gains and losses come to {found}, not 0",
            SheetFindingKind.ColumnSum => $"the column comes to {found}, not to {expected}",
            SheetFindingKind.PrintedSum => $"the sum is printed as {found}{place}, but the column comes to {expected}",
            SheetFindingKind.VotesFromNowhere => $"the candidates together gain {found} more than anybody loses",
            SheetFindingKind.Mistyped => $"{who}{(finding.IsChange ? ", change" : "")}: {found}{place} looks mistyped: with {expected} {Mends(finding.Mended)}",
            SheetFindingKind.Quota when finding.Stage is not null => $"the quota is published as {found}{place}, and as {expected} elsewhere",
            SheetFindingKind.Quota => $"The quota is published as {found}{place}; from {Figure(sheet.Findings.Valid)} valid papers and {Count(sheet.Findings.Seats ?? 0, "place")} it would be {expected}",
            SheetFindingKind.SurplusNotToQuota => $"the surplus of {who} is transferred, which leaves {found}; the quota is {expected}",
            SheetFindingKind.ElectedLosesAll => $"{who} had reached the quota of {expected}, and loses everything",
            SheetFindingKind.ElectedReceives => $"{who} had been elected, and receives {found}",
            SheetFindingKind.ExcludedKeepsVotes => $"{who} is excluded, and keeps {found}",
            SheetFindingKind.ExcludedReceives => $"{who} had been excluded, and receives {found}",
            SheetFindingKind.NotTheLowest => $"{who} is excluded with {found}, though {names[1]} has {expected}",
            SheetFindingKind.TooManyTogether => $"{List(names)} are excluded together; with the surpluses not transferred they have {found}, and the next above has {expected}",
            SheetFindingKind.SurplusPassedOver => $"somebody is excluded, though the surplus of {List(names)} waits: with it the lowest would have {found}, and the next above has {expected}",
            SheetFindingKind.NotTheLargestSurplus => $"the surplus of {who}, {found}, is transferred, although that of {names[1]}, {expected}, is larger",
            SheetFindingKind.Tie => $"a tie: {List(names)} all have {found}, the fewest, and {who} is excluded",
            SheetFindingKind.NothingMoves => "no votes are transferred",
            SheetFindingKind.MoreThanPlaces => $"{List(names)} have all reached the quota, more than there are places",
            SheetFindingKind.EndsEarly when names.IsEmpty => "the sheet ends here with places left and nobody to fill them",
            SheetFindingKind.EndsEarly => $"the sheet ends here, though it is not settled who of {List(names)} fill the places left",
            SheetFindingKind.EndsLate => "all places are filled, and the sheet goes on",
            _ => sheet.Findings.Elected.Any(election => election.Candidate == finding.Candidates[0]) ? $"{who} is not published as elected, but is elected by the figures" : $"{who} is published as elected, but is not elected by the figures",
        };
    }

    /// <summary>At which stages no vote moves, in one sentence.</summary>
    internal static string StagesWithoutVotes(IReadOnlyList<SheetFinding> findings) =>
        $"Stages {List([.. findings.Select(finding => finding.Stage!.Value.ToString(CultureInfo.InvariantCulture))])}: no votes are transferred.";

    static string Mends(int sums) => sums == 1 ? "the sum it belongs to adds up" : $"all {Count(sums, "sum")} it belongs to add up";

    static string Extent(SheetFindings found) => $"{Count(found.Sums, "sum")} of rows and columns";
}
