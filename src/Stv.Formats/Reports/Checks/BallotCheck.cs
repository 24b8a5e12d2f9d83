using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>A ballot file read back in words.</summary>
public static class BallotCheck
{
    const int PapersShown = 3;

    /// <summary>What was read, and whether the file by itself says all that a count needs.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="policy">What irregular papers mean under the rule.</param>
    /// <param name="width">Columns of letters to fill.</param>
    /// <param name="contest">The contest that they make with the terms of the count; null where the number of seats is not known.</param>
    /// <param name="maySetAside">Whether papers that cannot be read may be left out of the count.</param>
    /// <param name="words">How settings are named to whoever reads it; as <see cref="BallotReadOptions"/> does when left out.</param>
    public static (string Text, bool IsReady) Of(BallotReading reading, BallotPolicy policy, int width, ContestReading? contest = null, bool maySetAside = true, SettingNames? words = null)
    {
        words ??= Setting.ByCode;
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(policy);
        var text = new StringBuilder();
        text.Title(contest?.Contest.Title ?? reading.Title ?? reading.FileName, width);
        text.Paragraph(PlainText.Left(English.File, 12), English.ReadAs(new InputFile(reading.FileName, reading.Sha256, reading.Layout.Word())), width);
        text.Paragraph(PlainText.Left(English.Seats, 12), (contest?.Contest.Seats ?? reading.Seats)?.ToString(CultureInfo.InvariantCulture) ?? English.SeatsNotSaid, width);
        text.Paragraph(PlainText.Left(English.PapersLabel, 12), reading.Ballots.Papers.ToString(CultureInfo.InvariantCulture), width);
        if (contest is not null && English.Corrected(contest.Contest) is { } corrected)
            text.Paragraph(PlainText.Left(English.CorrectedLabel, 12), corrected, width);
        var (first, lengths) = Tally(reading.Ballots.As(policy, [.. reading.Candidates.Select(candidate => candidate.Withdrawn)]));
        text.Append($"\n{(reading.HasCollectedNames ? English.CollectedHeading : English.RankedFirstHeading)}\n");
        foreach (var (i, candidate) in reading.Candidates.Index())
            text.Paragraph($"  {candidate.Id}. ", $"{English.OnThePaper(candidate)}: {first[i + 1]}", width);
        text.Append($"\n{English.RankedHeading}\n");
        foreach (var (length, papers) in lengths.Index().Where(entry => entry.Item > 0))
            text.Paragraph("  ", $"{length}: {papers}", width);
        FirstPapers(text, reading, width);
        PapersToLookAt.Write(text, reading, policy, width, maySetAside, words);
        foreach (var notice in reading.Notices)
            text.Paragraph(English.NoteLabel, English.Notice(notice, words), width);
        text.Append('\n');
        var isReady = contest is null || ElectionCheck.Readiness(text, contest, width);
        var defects = (maySetAside ? 0 : reading.Unreadable.Length) + (reading.HasUnsettledVoters ? reading.Duplicates.Length : 0);
        var mustBeMended = defects > 0;
        text.Paragraph("", mustBeMended ? English.NotReadyWithDefects(defects, !maySetAside && reading.Unreadable.Length > 0, reading.HasUnsettledVoters).In(words) : reading.Ballots.Papers == 0 ? English.NotReadyWithoutPapers
            : contest is null ? English.ReadyOnceSeatsAreSaid.In(words) : isReady ? English.Ready : English.NotReady([contest.Contest.Title]), width);
        return (text.ToString(), isReady && !mustBeMended && reading.Ballots.Papers > 0);
    }

    static void FirstPapers(StringBuilder text, BallotReading reading, int width)
    {
        text.Append($"\n{English.FirstPapersHeading}\n");
        for (var group = 0; group < Math.Min(PapersShown, reading.Ballots.Groups); group++)
            text.Paragraph("  ", PaperRanks.InWords(reading.Ballots.Paper(group), number => Excerpt.Of(reading.Candidates[number - 1].Name)), width);
    }

    /// <summary>Goes through papers as the rule reads them.</summary>
    static (long[] First, List<long> Lengths) Tally(BallotSet ballots)
    {
        var first = new long[ballots.Candidates + 1];
        var lengths = new List<long>();
        for (var group = 0; group < ballots.Groups; group++)
        {
            var paper = ballots.Paper(group);
            var isFirstEqual = paper.Length > 2 && paper[1] == 0 && paper[2] != 0;
            if (paper.Length > 0 && paper[0] != 0 && !isFirstEqual)
                first[paper[0]] += ballots.Count(group);
            var length = 0;
            for (var i = 0; i < paper.Length; i++)
            {
                if (paper[i] != 0)
                    length++;
                else
                    i++;
            }
            while (lengths.Count <= length)
                lengths.Add(0);
            lengths[length] += ballots.Count(group);
        }
        return (first, lengths);
    }
}
