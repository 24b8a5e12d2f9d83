using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>An election read back in words before anything is counted: contests, candidates, papers, whether every reserved place can be filled, and what is certain of the body.</summary>
public static class ElectionCheck
{
    /// <summary>What was read, and whether a count would go ahead.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static (string Text, bool IsReady) Of(ElectionReading reading, int width)
    {
        ArgumentNullException.ThrowIfNull(reading);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title(reading.Election.Title, width);
        foreach (var input in reading.Inputs)
            text.Paragraph(Label("File"), $"{input.File}, read as {input.Layout}, SHA-256 {input.Sha256}", width);
        foreach (var attribute in reading.Attributes)
            text.Paragraph(Label("Attribute"), $"{attribute.Id}: {attribute.Title}", width);
        text.Paragraph(Label("Lots"), Lots(reading), width);
        var wrong = new List<string>();
        foreach (var contest in reading.Contests)
            Contest(text, contest, wrong, width);
        Body(text, reading.Election, width);
        text.Append('\n');
        foreach (var notice in reading.Notices)
            text.Paragraph("note: ", notice, width);
        text.Paragraph("", wrong.Count == 0 ? "Ready to count." : $"Not ready to count: {English.List(wrong)} must be mended.", width);
        return (text.ToString(), wrong.Count == 0);
    }

    static string Label(string name) => PlainText.Left(name, 12);

    static string Lots(ElectionReading reading) => reading.Lots switch
    {
        { Seed: { } seed } => $"drawn from the seed “{seed}”",
        { Recorded: { IsEmpty: false } recorded } => $"{English.Count(recorded.Length, "lot")} recorded ({string.Join("; ", recorded.Select(lot => $"{lot.Contest}: {lot.Chosen} of {string.Join(", ", lot.Tied)}"))})",
        _ => "none recorded; a tie that needs one will be asked about",
    };

    static void Contest(StringBuilder text, ContestReading reading, List<string> wrong, int width)
    {
        var contest = reading.Contest;
        var readiness = Count.Check(contest, reading.Rule);
        text.Append('\n');
        text.Paragraph("", $"{contest.Title} ({contest.Id}): {English.Count(contest.Seats, "seat")}, rule {English.RuleOf(reading.Rule, reading.RuleByDefault)}", width);
        foreach (var candidate in contest.Candidates)
            text.Paragraph($"  {candidate.Id}. ", Person(candidate), width);
        if (contest.College is { } college)
            text.Paragraph("  ", $"Electoral college: {string.Join(", ", college.Sections.Select(section => $"{section.Id} {section.Share}"))}.", width);
        if (contest.Electorate is { } electorate)
            text.Paragraph("  ", string.Create(CultureInfo.InvariantCulture, $"Electorate: {electorate}."), width);
        text.Paragraph("  ", Papers(reading, readiness), width);
        if (English.LeftOut(contest) is { } leftOut)
            text.Paragraph("  ", $"Left out: {leftOut}.", width);
        Reserved(text, contest, readiness, width);
        if (readiness.Refusal is { } refusal)
            text.Paragraph("  ", $"WRONG: {refusal}", width);
        if (!readiness.IsReady)
            wrong.Add(contest.Title);
    }

    static string Person(Candidate candidate)
    {
        var person = candidate.Name + (candidate.Slate is null ? "" : $", {candidate.Slate}") + (candidate.Withdrawn ? ", WITHDRAWN" : "");
        return candidate.Attributes.IsEmpty ? person : $"{person} ({string.Join(", ", candidate.Attributes)})";
    }

    static string Papers(ContestReading reading, Readiness readiness)
    {
        var papers = readiness.Papers;
        if (readiness.Unopposed)
            return "Unopposed: no more stand than there are places, so nothing is counted.";
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{English.Count(papers.Total, "paper")}{(reading.Ballots is { } file ? $" of {file.File}" : "")}: {papers.Valid} valid, {papers.Invalid} invalid") };
        parts.AddRange(papers.ByReason.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Value} {English.Invalid(reason.Key)}")));
        if (papers.WithGaps > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{papers.WithGaps} with a number left out"));
        if (papers.WithEqualRanks > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{papers.WithEqualRanks} with a number given twice"));
        if (papers.WithRepeats > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{papers.WithRepeats} with a candidate named twice"));
        return string.Join(", ", parts) + ".";
    }

    static void Reserved(StringBuilder text, Contest contest, Readiness readiness, int width)
    {
        var reserved = contest.Reserved;
        foreach (var constraint in reserved.Constraints)
        {
            var standing = contest.Candidates.Count(candidate => !candidate.Withdrawn && constraint.Concerns(candidate));
            text.Paragraph("  ", string.Create(CultureInfo.InvariantCulture, $"Reserved: {English.Limits(constraint)}; {standing} {(standing == 1 ? "stands" : "stand")}."), width);
        }
        if (!reserved.Constraints.IsEmpty)
            text.Paragraph("  ", English.Ways(reserved), width);
        if (readiness.Conflict is not { } conflict)
            return;
        foreach (var sentence in English.Conflict(conflict))
            text.Paragraph("  ", $"WRONG: {sentence}", width);
    }

    static void Body(StringBuilder text, Election election, int width)
    {
        if (election.Body is not { } body)
            return;
        var certificate = Bodies.Certify(election);
        text.Append('\n');
        text.Paragraph("", $"{body.Title}: {English.Count(certificate.Seats, "seat")} of {English.Count(body.Contests.Length, "contest")}", width);
        foreach (var sentence in English.Certificate(certificate))
            text.Paragraph("  ", sentence, width);
    }
}
