using System.Globalization;
using System.Net;
using System.Text;

namespace Stv.Formats;

/// <summary>Charts of chances as SVG. A reader of the screen is told what each shows; the figures stand in the table below it.</summary>
internal static class ChanceCharts
{
    const int Width = 800;
    const int Names = 220;
    const int Figures = 70;
    const int Row = 26;
    const int Scale = Width - Names - Figures;

    /// <summary>From none to many seats: light to dark, told apart also without colour.</summary>
    static readonly string[] Shades = ["#dbe7f3", "#a9c9e4", "#6fa6d0", "#3b7fb8", "#1f5c92", "#123c63", "#0a2440"];

    /// <summary>A bar for each chance, with a line across its end from the lower to the upper end of its interval.</summary>
    public static string Bars(string title, IEnumerable<(string Name, Frequency Chance)> chances)
    {
        var rows = chances.ToList();
        var chart = Begin(title, rows.Count);
        foreach (var (index, (name, chance)) in rows.Index())
        {
            var y = index * Row;
            Name(chart, name, y);
            chart.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Names}\" y=\"{y + 4}\" width=\"{At(chance.Share)}\" height=\"{Row - 8}\" fill=\"{Shades[3]}\"/>");
            chart.Append(CultureInfo.InvariantCulture, $"<path d=\"M{At(Names, chance.Low)} {y + Row / 2}H{At(Names, chance.High)}\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>");
            chart.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width}\" y=\"{y + 18}\" text-anchor=\"end\">{WebUtility.HtmlEncode(English.Percent(chance))}</text>\n");
        }
        return chart.Append("</svg>\n").ToString();
    }

    /// <summary>A bar for each slate, divided by the chances of 0, 1, 2, … seats, the same shade for the same number.</summary>
    public static string Seats(string title, IReadOnlyList<SlateChances> slates)
    {
        var chart = Begin(title, slates.Count);
        var most = Math.Max(1, slates.Max(slate => slate.Seats.Length) - 1);
        foreach (var (index, slate) in slates.Index())
        {
            var y = index * Row;
            Name(chart, slate.Slate, y);
            var before = 0.0;
            foreach (var (seats, frequency) in slate.Seats.Index())
            {
                var shade = (int)Math.Round((Shades.Length - 1.0) * seats / most);
                chart.Append(CultureInfo.InvariantCulture, $"<rect x=\"{At(Names, before)}\" y=\"{y + 3}\" width=\"{At(frequency.Share)}\" height=\"{Row - 6}\" fill=\"{Shades[shade]}\" stroke=\"#fff\"/>");
                if (frequency.Share > 0.04)
                    chart.Append(CultureInfo.InvariantCulture, $"<text x=\"{At(Names, before + frequency.Share / 2)}\" y=\"{y + 18}\" text-anchor=\"middle\"{(shade > 2 ? " style=\"fill:#fff\"" : "")}>{seats}</text>");
                before += frequency.Share;
            }
            chart.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width}\" y=\"{y + 18}\" text-anchor=\"end\">{slate.Mean:0.00}</text>\n");
        }
        return chart.Append("</svg>\n").ToString();
    }

    static StringBuilder Begin(string title, int rows) => new StringBuilder().Append(CultureInfo.InvariantCulture,
        $"<svg viewBox=\"0 0 {Width} {Math.Max(1, rows) * Row}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(PlainText.Harmless(title))}\">\n");

    static void Name(StringBuilder chart, string name, int y) => chart.Append(CultureInfo.InvariantCulture,
        $"<text x=\"{Names - 8}\" y=\"{y + 18}\" text-anchor=\"end\">{WebUtility.HtmlEncode(PlainText.Fit(PlainText.Harmless(name), 30))}</text>");

    static string At(double share) => At(0, share);

    static string At(int from, double share) => (from + Scale * share).ToString("0.#", CultureInfo.InvariantCulture);
}
