using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>Electoral colleges: what each section's papers are worth, and what it contributed.</content>
public static partial class English
{
    /// <summary>Each section of an electoral college.</summary>
    internal static ImmutableArray<string> Sections(CountResult result) => [.. result.Sections.Select(section => Section(result.Contest, section))];

    static string Section(Contest contest, SectionResult section)
    {
        var worth = section.Worth.IsWhole ? section.Worth.ToString() : $"{section.Worth} ({Figure(Votes.Exact(section.Worth))})";
        var papers = string.Create(CultureInfo.InvariantCulture, $"{section.Section.Id}: {section.Section.Share} of the vote; {Count(section.Papers, "paper")}, {section.Valid} valid, each worth {worth}");
        if (section.FirstPreferences is not { } first)
            return string.Create(CultureInfo.InvariantCulture, $"{papers}; what it voted is not published, since a section has fewer than {ElectoralCollege.SmallestPublishedSection} valid papers");
        var votes = first.Index().Where(entry => !contest.Candidates[entry.Index].Withdrawn)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{contest.Candidates[entry.Index].Name} {entry.Item}"));
        return $"{papers}; first preferences in papers: {string.Join(", ", votes)}";
    }
}
