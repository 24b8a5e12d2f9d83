using System.Text;

namespace Stv.Formats;

/// <summary>Candidates for the contests in which nobody stands yet: more than there are places, with names that nobody has.</summary>
internal static class MadeCandidates
{
    /// <summary>How many more stand than there are places.</summary>
    const int More = 3;

    const int AtLeast = 6;

    static readonly string[] Names = ["Ash", "Birch", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple"];

    /// <summary>The candidates file with them added.</summary>
    /// <param name="content">The file, which has headings.</param>
    /// <param name="contests">The contests of that file in which nobody stands.</param>
    public static byte[] In(byte[] content, IEnumerable<OutlinedContest> contests)
    {
        using var rows = new CsvRows(new MemoryStream(content), ',');
        var headings = rows.Read() ? rows.Texts().Select(heading => heading.ToLowerInvariant()).ToList() : [];
        var text = new StringBuilder(content is [.., not (byte)'\n'] ? "\n" : "");
        foreach (var (contest, title) in contests.Select(each => (each.Contest, each.Title)))
        {
            var minimums = contest.Reserved.Constraints.Where(constraint => constraint.Minimum > 0).ToList();
            for (var i = 0; i < Math.Max(contest.Seats + More, AtLeast); i++)
            {
                var has = string.Join(' ', minimums.Where((_, which) => Has(minimums, which, i)).Select(minimum => minimum.AnyOf[0]).Distinct());
                var name = $"{Names[i % Names.Length]}{(i < Names.Length ? "" : $" {i / Names.Length + 1}")} of {title}";
                text.AppendJoin(',', headings.Select(heading => heading switch { "contest" => contest.Id, "name" => CsvCell.Of(name), "attributes" => has, _ => "" })).Append('\n');
            }
        }
        return [.. content, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Whether a candidate has what a minimum asks for. One more has it than it asks for, so that there is somebody to choose; the kinds follow one another in the list, each beginning with the last of the one before.</summary>
    static bool Has(List<Constraint> minimums, int which, int candidate)
    {
        var start = minimums.Take(which).Sum(minimum => minimum.Minimum);
        return candidate >= start && candidate <= start + minimums[which].Minimum;
    }
}
