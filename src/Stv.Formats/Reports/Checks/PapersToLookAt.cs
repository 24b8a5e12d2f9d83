using System.Text;

namespace Stv.Formats;

/// <summary>The irregular papers of a reading and those left out of the count, in words.</summary>
internal static class PapersToLookAt
{
    const int Shown = 20;

    /// <summary>Writes how many there are of each kind, and the first of them with their places.</summary>
    public static void Write(StringBuilder text, BallotReading reading, BallotPolicy policy, int width, bool maySetAside, SettingNames words)
    {
        if (reading.IrregularPapers.Count > 0)
            text.Append($"\n{English.IrregularHeading}\n");
        foreach (var (kind, papers) in reading.IrregularPapers)
            text.Paragraph("  ", $"{English.Irregular(kind)}: {papers}", width);
        foreach (var line in Irregular(reading, policy, [.. reading.Candidates.Select(candidate => candidate.Withdrawn)], words))
            text.Paragraph("  ", line, width);
        if (reading.Spoilt + reading.SetAside + reading.DuplicatePapers > 0)
            text.Append($"\n{English.LeftOutHeading}\n");
        if (reading.Spoilt > 0)
            text.Paragraph("  ", English.SpoiltPapers(reading.Spoilt), width);
        if (reading.DuplicatePapers > 0)
            text.Paragraph("  ", English.DuplicatePapers(reading.DuplicatePapers), width);
        foreach (var line in Duplicates(reading))
            text.Paragraph("  ", line, width);
        if (reading.SetAside > 0)
            text.Paragraph("  ", maySetAside ? English.PapersSetAside(reading.SetAside) : English.PapersUnreadable(reading.SetAside), width);
        foreach (var line in Unreadable(reading, words))
            text.Paragraph("  ", line, width);
    }

    /// <summary>The first irregular papers with their places and what they mean.</summary>
    public static IEnumerable<string> Irregular(BallotReading reading, BallotPolicy policy, bool[] withdrawn, SettingNames words)
    {
        foreach (var paper in reading.Irregularities.Take(Shown))
            yield return paper.Line(policy, withdrawn);
        if (reading.Irregularities.Length > Shown)
            yield return English.MoreIrregular.In(words);
    }

    /// <summary>The first voters who have several papers, and which counts.</summary>
    public static IEnumerable<string> Duplicates(BallotReading reading) => reading.Duplicates.SelectMany(voter => English.Duplicates(voter, reading.HasUnsettledVoters)).Take(Shown);

    /// <summary>The first papers that were set aside, and why.</summary>
    public static IEnumerable<string> Unreadable(BallotReading reading, SettingNames words) => reading.Unreadable.Take(Shown).Select(defect => defect.In(words));
}
