using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>A starter model with the slates of those who stand, for whoever knows them to write guesses in.</summary>
internal static class ModelTemplate
{
    const string Papers = "{PAPERS}", Slates = "{SLATES}", Candidates = "{CANDIDATES}", Swings = "{SWINGS}", End = "{END}", Many = "1000";

    /// <summary>The example, whose slates nobody has.</summary>
    public static string Example(string template) => With(template, []);

    /// <summary>The model of those who stand: every slate of theirs as strong and as loyal as the others, until somebody writes what they think.</summary>
    /// <param name="standing">The contests: id, empty where there is but one without; who stands; and the sections of its electoral college, none without one.</param>
    /// <returns>The file; null where nobody has a slate.</returns>
    public static byte[]? Of(IReadOnlyList<(string Id, ImmutableArray<Candidate> Candidates, ImmutableArray<string> Sections)> standing)
    {
        string[] slates = [.. standing.SelectMany(contest => contest.Candidates).Select(candidate => candidate.Slate).OfType<string>().Distinct()];
        if (slates.Length == 0)
            return null;
        var alone = standing.SelectMany(contest => contest.Candidates.Where(candidate => candidate.Slate is null).Select(candidate => (contest.Id, candidate.Name))).ToList();
        return Encoding.UTF8.GetBytes(With(ElectionTemplate.Resource("model.json"), new Dictionary<string, string>
        {
            [Papers] = standing.All(contest => contest.Sections.IsEmpty) ? Many : $"{{ {string.Join(", ", standing.Select(contest => $"{ExportColumns.Quoted(contest.Id)}: {PapersOf(contest.Sections)}"))} }}",
            [Slates] = string.Concat(slates.Index().Select(slate => Slate(slate.Item, slates, isFirst: slate.Index == 0))),
            [Candidates] = string.Concat(alone.Select(who => $"    // {{ {(who.Id.Length == 0 ? "" : $"\"contest\": {ExportColumns.Quoted(who.Id)}, ")}\"candidate\": {ExportColumns.Quoted(who.Name)}, \"strength\": 1 }},   who stands without a slate\n")),
            [Swings] = slates.Length < 2 ? "" : $"    // {{ \"from\": {ExportColumns.Quoted(slates[0])}, \"to\": {ExportColumns.Quoted(slates[1])}, \"points\": [0, 4] }},\n",
        }));
    }

    static string PapersOf(ImmutableArray<string> sections) => sections.IsEmpty ? Many : $"{{ {string.Join(", ", sections.Select(section => $"{ExportColumns.Quoted(section)}: {Many}"))} }}";

    static string Slate(string name, string[] all, bool isFirst)
    {
        var others = string.Join(", ", all.Where(other => other != name).Select(other => $"{ExportColumns.Quoted(other)}: 1"));
        var strength = Math.Max(1, 100 / all.Length).ToString(CultureInfo.InvariantCulture);
        const string Turnout = "[0.5, 0.7]";
        return !isFirst ? $"    {ExportColumns.Quoted(name)}: {{ \"strength\": {strength}, \"loyalty\": 0.8, \"transfers\": {{ {others} }}, \"turnout\": {Turnout} }},\n"
            : $$"""
                  {{ExportColumns.Quoted(name)}}: {
                    // How many voters each slate has, in proportion to the others. Here all are alike: write what you think.
                    "strength": {{strength}},
                    // The chance that a voter of it goes on with its candidates, place by place, while there are any left.
                    "loyalty": 0.8,
                    // What the other slates are to its voters, in proportion.
                    "transfers": { {{others}} },
                    // What share of its voters vote; in brackets, the least and the most that it can be.
                    "turnout": {{Turnout}},
                  },

              """;
    }

    /// <summary>The template with something in the place of each example, or with the examples.</summary>
    static string With(string template, Dictionary<string, string> instead)
    {
        foreach (var mark in new[] { Papers, Slates, Candidates, Swings })
        {
            var start = template.IndexOf(mark, StringComparison.Ordinal);
            var end = template.IndexOf(End, start, StringComparison.Ordinal);
            template = template[..start] + instead.GetValueOrDefault(mark, template[(start + mark.Length)..end]) + template[(end + End.Length)..];
        }
        return template;
    }
}
