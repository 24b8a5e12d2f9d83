using System.Globalization;

namespace Stv;

/// <summary>A figure that, put right, makes every sum come out that it is part of.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Expected">What it would have to be.</param>
/// <param name="Mended">The sums that did not come out and then do.</param>
sealed record FigureSlip(PublishedFigure Figure, Votes Expected, List<SheetSum> Mended)
{
    /// <summary>Whether it is a usual slip of the hand: one digit another, left out or too many, or two side by side exchanged; or the sign.</summary>
    public bool IsUsual => IsOneStep(Written(Figure.Votes), Written(Expected));

    /// <summary>The figure as people write it, without zeros at the end.</summary>
    static string Written(Votes votes)
    {
        var text = votes.ToString(null, CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    static bool IsOneStep(string a, string b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
            (endA, endB) = (endA - 1, endB - 1);
        var (left, right) = (a[start..endA], b[start..endB]);
        return left.Length <= 1 && right.Length <= 1 || left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0];
    }
}
