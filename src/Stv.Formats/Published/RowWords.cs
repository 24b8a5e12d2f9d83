using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>The words by which sheets name the rows below the candidates, kinds of column, and what became of somebody.</summary>
internal static partial class RowWords
{
    /// <summary>Rows that are no candidate's.</summary>
    public enum Row
    {
        NonTransferable,
        Loss,
        Sum,
        Quota,
    }

    public static Row? Of(string label) =>
        label.Length > 60 ? null
        : NonTransferable().IsMatch(label) ? Row.NonTransferable
        : Loss().IsMatch(label) ? Row.Loss
        : Quota().IsMatch(label) ? Row.Quota
        : Sum().IsMatch(label) ? Row.Sum
        : null;

    /// <summary>Whether a heading says that its column tells how much something changed.</summary>
    public static bool IsChange(string heading) => Change().IsMatch(heading);

    /// <summary>Whether a heading says that its column tells nothing of votes at a stage.</summary>
    public static bool IsOther(string heading) => heading.Contains('%', StringComparison.Ordinal) || Other().IsMatch(heading) && !OfStage().IsMatch(heading);

    /// <summary>Whether somebody was elected, and at which stage, as far as a cell begins by saying so.</summary>
    public static PublishedFate Fate(string cell)
    {
        if (NotFilled().IsMatch(cell))
            return new PublishedFate(false, null) { NotFilled = true };
        bool? elected = NotElected().IsMatch(cell) ? false : Elected().IsMatch(cell) ? true : Excluded().IsMatch(cell) ? false : null;
        var stage = elected is not null && StageNumber().Match(cell) is { Success: true } match && int.TryParse(match.Groups["number"].Value, out var number) ? number : (int?)null;
        return new PublishedFate(elected, NotElected().IsMatch(cell) && !Excluded().IsMatch(cell) ? null : stage);
    }

    /// <summary>Whether a column tells by ticks, or by yes and no, who was elected.</summary>
    public static bool IsOfElected(string heading) => ElectedColumn().IsMatch(heading);

    /// <summary>What such a column says of somebody; null where it is empty.</summary>
    public static bool? Ticked(string cell) => cell.Length == 0 ? null : Yes().IsMatch(cell) ? true : No().IsMatch(cell) ? false : null;

    const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"non[- ]?transferr?able|not[- ]transferr?able|exhausted|inactive", Plain)]
    private static partial Regex NonTransferable();

    [GeneratedRegex(@"\b(loss|lost|rounding|fractions?|remainder|residual)\b", Plain)]
    private static partial Regex Loss();

    [GeneratedRegex(@"^\W*(quota|threshold)\b", Plain)]
    private static partial Regex Quota();

    [GeneratedRegex(@"^\W*((grand |column |valid )?totals?|sum|(total )?valid (votes|papers))\b", Plain)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^\W*(changes?|transfers?|transferred|votes transferred|diff(erence)?|delta|gains?|moved|\+/-|±|Δ|\+)\W*$", Plain)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(stage|round|count|first|surplus|exclusion|elimination|transfer|totals?|votes)\b", Plain)]
    private static partial Regex OfStage();

    [GeneratedRegex(@"\b(per ?cent(age)?|share|party|affiliation|number|no\.?|papers|value|rank|position|order)\b|#", Plain)]
    private static partial Regex Other();

    [GeneratedRegex(@"^\W*(not|un|never)[- ]?elected\b", Plain)]
    private static partial Regex NotElected();

    /// <summary>As our own sheets say it.</summary>
    [GeneratedRegex(@"^\W*takes a place, not filled\b", Plain)]
    private static partial Regex NotFilled();

    [GeneratedRegex(@"^\W*((duly|deemed) )?(elected|winner)\b", Plain)]
    private static partial Regex Elected();

    [GeneratedRegex(@"^\W*(excluded|eliminated|defeated)\b", Plain)]
    private static partial Regex Excluded();

    [GeneratedRegex(@"\b(stage|round|count|step)\s*(no\.?\s*)?(?<number>\d{1,4})\b|^\D*(?<number>\d{1,4})(?!\d|st\b|nd\b|rd\b|th\b)\D*$", Plain)]
    private static partial Regex StageNumber();

    [GeneratedRegex(@"^\W*((re-?)?elected|winners?)\W*$", Plain)]
    private static partial Regex ElectedColumn();

    [GeneratedRegex(@"^\W*(y(es)?|true|x|1|el(ected)?)\W*$|^[✔✓☑✅]$", Plain)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^\W*(no?|false|0)\W*$|^[-–✗✘❌]$", Plain)]
    private static partial Regex No();
}
