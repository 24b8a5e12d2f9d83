using System.Text;

namespace Stv.Formats;

/// <summary>What a by-election has to fill, in words.</summary>
public static class ByElectionSheet
{
    /// <summary>How many places are vacant, and what is left of the contest's reserved places beside the members who stay.</summary>
    /// <param name="contest">The original contest.</param>
    /// <param name="members">The members who stay, fewer than its seats.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(Contest contest, IReadOnlyList<Candidate> members, int width)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(members);
        var left = Vacancy.Residual(contest.Reserved, members).Constraints;
        var (seats, needed) = (contest.Seats - members.Count, left.Where(constraint => constraint.Minimum > 0).ToList());
        var text = new StringBuilder();
        text.Title(English.ByElection(contest), width);
        text.Paragraph(PlainText.Left(English.VacantLabel, 12), English.Count(seats, "place"), width);
        text.Paragraph(PlainText.Left(English.SittingLabel, 12), English.List([.. members.Select(member => English.Member(contest, member))]), width);
        text.Append('\n');
        foreach (var (before, now) in contest.Reserved.Constraints.Zip(left))
            text.Paragraph("  ", English.LeftOf(before, members.Count(before.Concerns), now), width);
        if (contest.Reserved.Constraints.IsEmpty)
            text.Paragraph("  ", English.NothingReserved, width);
        if (needed.Count > 1)
            text.Paragraph("  ", English.CountsForEach, width);
        if (needed.Any(constraint => constraint.Minimum > seats))
            text.Paragraph("  ", English.TooMuchRequired(seats), width);
        return text.ToString();
    }
}
