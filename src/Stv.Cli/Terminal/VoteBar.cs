using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>A bar of letters in the room that a table gives it: first preferences, votes received later, and where the quota is.</summary>
/// <param name="standing">Whose it is.</param>
/// <param name="quota">The quota; null where there is none.</param>
/// <param name="full">The votes that fill the room.</param>
sealed class VoteBar(Standing standing, Fraction? quota, Fraction full) : Renderable
{
    /// <summary>A shorter bar says nothing, and a longer one no more.</summary>
    public const int Shortest = 12, Longest = 60;

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(Math.Min(Shortest, maxWidth), Math.Min(Longest, maxWidth));

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var most = Cells(standing.Most.Value, maxWidth);
        var first = Math.Min(Cells(standing.First.Value, maxWidth), most);
        var style = standing.Place is null ? Style.Plain : Painting.Good;
        yield return new Segment(new string(Standing.FirstLetter, first), style);
        yield return new Segment(new string(Standing.LaterLetter, most - first), style);
        if (quota is { } line && Cells(line, maxWidth) is var at && at > most)
            yield return new Segment(new string(' ', at - most - 1) + Standing.QuotaLetter);
    }

    /// <summary>The nearest number of cells; one at least where there are votes.</summary>
    int Cells(Fraction votes, int room) => votes <= Fraction.Zero ? 0
        : Math.Max(1, int.Parse(Votes.Exact(votes * new Fraction(room) / full).ToString(0), CultureInfo.InvariantCulture));
}
