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
        text.Title($"{contest.Title}: by-election", width);
        text.Paragraph(PlainText.Left("Vacant", 12), English.Count(seats, "place"), width);
        text.Paragraph(PlainText.Left("Sitting", 12), English.List([.. members.Select(member => member.Attributes.IsEmpty ? member.Name : $"{member.Name} ({string.Join(", ", member.Attributes)})")]), width);
        text.Append('\n');
        foreach (var (before, now) in contest.Reserved.Constraints.Zip(left))
            text.Paragraph("  ", $"{English.Limits(before)}: {English.People(before, members.Count(before.Concerns))} {(members.Count(before.Concerns) == 1 ? "sits" : "sit")}, so {Required(now)}.", width);
        if (contest.Reserved.Constraints.IsEmpty)
            text.Paragraph("  ", "No places are reserved.", width);
        if (needed.Count > 1)
            text.Paragraph("  ", "A member who has several of these attributes counts for each of them.", width);
        if (needed.Any(constraint => constraint.Minimum > seats))
            text.Paragraph("  ", $"More are required than the {English.Count(seats, "place")} can hold, so the minimum cannot be met.", width);
        return text.ToString();
    }

    static string Required(Constraint now) => now is { Minimum: 0, Maximum: null } ? "nothing is left for the by-election" : $"the by-election must elect {English.Limits(now)}";
}
