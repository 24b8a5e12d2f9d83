using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>An election read back in words before anything is counted: contests, candidates, papers, whether every reserved place can be filled, and what is certain of the body.</summary>
public static class ElectionCheck
{
    /// <summary>What was read, and whether a count would go ahead.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="width">Columns of letters to fill.</param>
    /// <param name="words">How settings are named to whoever reads it; as <see cref="BallotReadOptions"/> does when left out.</param>
    public static (string Text, bool IsReady) Of(ElectionReading reading, int width, SettingNames? words = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title(reading.Election.Title, width);
        foreach (var input in reading.Inputs)
            text.Paragraph(Label(English.File), English.ReadAs(input), width);
        foreach (var attribute in reading.Attributes)
            text.Paragraph(Label(English.AttributeLabel), $"{attribute.Id}: {attribute.Title}", width);
        foreach (var rule in reading.Contests.Select(contest => English.RuleOf(contest.Rule, contest.RuleByDefault)).Distinct())
            text.Paragraph(Label(English.Rule), rule, width);
        text.Paragraph(Label(English.LotsLabel), English.LotsOf(reading.Lots), width);
        var wrong = new List<string>();
        string[] ways = [.. reading.Contests.Where(contest => !contest.Contest.Reserved.Constraints.IsEmpty).Select(contest => English.Ways(contest.Contest.Reserved)).Distinct()];
        foreach (var contest in reading.Contests)
            Contest(text, contest, wrong, ways.Length > 1, width, words ?? Setting.ByCode);
        if (ways is [var common])
        {
            text.Append('\n');
            text.Paragraph("", common, width);
        }
        Body(text, reading.Election, width);
        text.Append('\n');
        foreach (var notice in reading.Notices)
            text.Paragraph(English.NoteLabel, notice, width);
        text.Paragraph("", wrong.Count == 0 ? English.Ready : English.NotReady(wrong) + (reading.Contests.Any(HasUnreadable) ? English.OrSetAside : ""), width);
        return (text.ToString(), wrong.Count == 0);
    }

    static string Label(string name) => PlainText.Left(name, 12);

    static void Contest(StringBuilder text, ContestReading reading, List<string> wrong, bool withWays, int width, SettingNames words)
    {
        var contest = reading.Contest;
        var readiness = Count.Check(contest, reading.Rule);
        text.Append('\n');
        text.Paragraph("", English.ToBeCounted(reading), width);
        foreach (var candidate in contest.Candidates)
            text.Paragraph($"  {candidate.Id}. ", English.Standing(candidate), width);
        if (contest.College is { } college)
            text.Paragraph("  ", English.Shares(college), width);
        if (contest.Electorate is { } electorate)
            text.Paragraph("  ", English.ElectorateIs(electorate), width);
        text.Paragraph("  ", English.PapersRead(reading, readiness), width);
        if (English.LeftOut(contest) is { } leftOut)
            text.Paragraph("  ", English.LeftOutAre(leftOut), width);
        if (English.Corrected(contest) is { } corrected)
            text.Paragraph("  ", English.CorrectedAre(corrected), width);
        if (reading.Reading is { } papers)
            foreach (var line in PapersToLookAt.Irregular(papers, reading.Rule.Ballots, [.. contest.Candidates.Select(candidate => candidate.Withdrawn)], words).Concat(PapersToLookAt.Duplicates(papers)).Concat(PapersToLookAt.Unreadable(papers, words)))
                text.Paragraph("    ", line, width);
        if (HasUnreadable(reading))
            text.Paragraph("  ", English.WrongLabel + English.PapersUnreadable(reading.Reading!.SetAside), width);
        Reserved(text, contest, readiness, withWays, width);
        if (readiness.Refusal is { } refusal)
            text.Paragraph("  ", English.WrongLabel + refusal, width);
        if (!readiness.IsReady || HasUnreadable(reading))
            wrong.Add(contest.Title);
    }

    /// <summary>Whether papers that cannot be read stand in the way of a count.</summary>
    static bool HasUnreadable(ContestReading reading) => reading is { MaySetAside: false, Reading.SetAside: > 0 };

    /// <summary>Says which places are reserved, and what stands in the way of a count; true when nothing does.</summary>
    internal static bool Readiness(StringBuilder text, ContestReading reading, int width)
    {
        var readiness = Count.Check(reading.Contest, reading.Rule);
        Reserved(text, reading.Contest, readiness, withWays: true, width);
        if (readiness.Refusal is { } refusal)
            text.Paragraph("  ", English.WrongLabel + refusal, width);
        return readiness.IsReady;
    }

    static void Reserved(StringBuilder text, Contest contest, Readiness readiness, bool withWays, int width)
    {
        var reserved = contest.Reserved;
        foreach (var constraint in reserved.Constraints)
        {
            var standing = contest.Candidates.Count(candidate => !candidate.Withdrawn && constraint.Concerns(candidate));
            text.Paragraph("  ", English.ReservedFor(constraint, standing), width);
        }
        if (withWays && !reserved.Constraints.IsEmpty)
            text.Paragraph("  ", English.Ways(reserved), width);
        if (readiness.Conflict is not { } conflict)
            return;
        foreach (var sentence in English.Conflict(conflict))
            text.Paragraph("  ", English.WrongLabel + sentence, width);
        text.Paragraph("  ", English.FallbacksAreTold, width);
    }

    static void Body(StringBuilder text, Election election, int width)
    {
        if (election.Body is not { } body)
            return;
        var certificate = Bodies.Certify(election);
        text.Append('\n');
        text.Paragraph("", English.SeatsOf(body, certificate), width);
        foreach (var sentence in English.Certificate(body, certificate))
            text.Paragraph("  ", sentence, width);
    }
}
