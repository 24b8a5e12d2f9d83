using System.Text;

namespace Stv.Formats;

/// <summary>The picture of a whole count: a small drawing for each candidate, of their votes at the end of each stage against the quota. All have one scale, so that they can be compared at a glance; what they say is also written beside them.</summary>
internal sealed class CourseChart
{
    /// <summary>A total of more quotas than this reaches the top and no further.</summary>
    const int MostQuotas = 2;

    const decimal Between = 28, NameSize = 14, SmallSize = 12, NameLine = 17, SmallLine = 15, Height = 54, Below = 34;

    readonly Sheet _sheet;
    readonly decimal _width;
    readonly int _columns;
    readonly decimal _full;

    /// <param name="sheet">The sheet.</param>
    /// <param name="columns">How many drawings stand beside each other.</param>
    /// <param name="width">The width of each.</param>
    public CourseChart(Sheet sheet, int columns, decimal width)
    {
        (_sheet, _columns, _width) = (sheet, columns, width);
        _full = Scale(sheet).Full;
    }

    /// <summary>The votes that reach the top, and whether anybody has more.</summary>
    static (decimal Full, bool IsCut) Scale(Sheet sheet)
    {
        var most = sheet.Candidates.SelectMany(row => row.Cells).Select(cell => Length(cell.Total)).DefaultIfEmpty(0).Max();
        var quota = sheet.Stages.Select(stage => Length(stage.Quota)).DefaultIfEmpty(0).Max();
        // Who has many times the quota would leave the others flat.
        return quota > 0 && most > MostQuotas * quota ? (MostQuotas * quota, true) : (Math.Max(Math.Max(most, quota), 1), false);
    }

    /// <summary>How wide the whole picture is.</summary>
    public decimal Width => _columns * _width + (_columns - 1) * Between;

    /// <summary>Explains the picture; empty where nothing was counted.</summary>
    public static string Legend(Sheet sheet) => sheet.Stages.IsEmpty ? "" : English.CourseLegend(sheet.Stages.Length, sheet.Stages[0].Quota, sheet.Stages[^1].Quota, Scale(sheet).IsCut);

    /// <summary>The picture in words, for whoever cannot see it.</summary>
    public static string InWords(Sheet sheet) => string.Join(' ', sheet.ByFate.Take(InWordsAtMost).Select(row => $"{row.Label}: {Course(row)}.").Prepend(Legend(sheet)).Where(words => words.Length > 0));

    const int InWordsAtMost = 40;

    static string Course(SheetRow row) => English.CourseOf(row.Result ?? "", [.. row.Cells.Select(cell => cell.Total).OfType<Votes>()]);

    /// <summary>Writes the drawings below an upper edge.</summary>
    /// <returns>The lower edge.</returns>
    public decimal Write(Markup page, decimal top)
    {
        if (HasQuota)
            page.Open("defs").Shape("path", ("id", QuotaId), ("class", "quota-line"), ("d", Quota())).CloseLine("defs");
        foreach (var line in _sheet.ByFate.Chunk(_columns))
        {
            var names = line.Select(row => PictureText.Wrap(row.Label, _width, row.Outcome == Outcome.Elected ? NameSize * PictureText.Bold : NameSize)).ToList();
            var words = line.Select(row => PictureText.Wrap(Course(row), _width, SmallSize)).ToList();
            var head = names.Zip(words, (name, small) => name.Count * NameLine + small.Count * SmallLine).Max();
            foreach (var (i, row) in line.Index())
                Cell(page, row, names[i], words[i], i * (_width + Between), top, head);
            top += head + Height + Below;
        }
        return top;
    }

    void Cell(Markup page, SheetRow row, List<string> name, List<string> words, decimal x, decimal top, decimal head)
    {
        page.Open("g", ("transform", $"translate({PictureText.Number(x)} {PictureText.Number(top)})")).Line();
        var y = 0m;
        foreach (var line in name)
            page.Element("text", line, ("class", row.Outcome == Outcome.Elected ? "name elected" : "name"), ("y", PictureText.Number((y += NameLine) - 4)));
        foreach (var line in words)
            page.Element("text", line, ("class", "small"), ("y", PictureText.Number((y += SmallLine) - 3)));
        page.Line();
        if (_sheet.Stages.IsEmpty)
        {
            page.CloseLine("g");
            return;
        }
        page.Open("g", ("transform", $"translate(0 {PictureText.Number(head + 6)})"));
        page.Shape("path", ("class", "ground"), ("d", $"M0 {PictureText.Number(Height)}H{PictureText.Number(_width)}"));
        var elected = row.Cells.TakeWhile(cell => !cell.Elected).Count();
        Area(page, row, 0, elected, "votes");
        Area(page, row, elected, row.Cells.Length, "votes elected");
        if (HasQuota)
            page.Shape("use", ("href", $"#{QuotaId}"));
        page.Element("text", English.StageNumber(1), ("class", "axis"), ("y", PictureText.Number(Height + 12)));
        if (_sheet.Stages.Length > 1)
            page.Element("text", English.StageNumber(_sheet.Stages.Length), ("class", "axis"), ("x", PictureText.Number(_width)), ("y", PictureText.Number(Height + 12)), ("text-anchor", "end"));
        page.Close("g").CloseLine("g");
    }

    /// <summary>The votes of some stages as steps.</summary>
    void Area(Markup page, SheetRow row, int from, int to, string kind)
    {
        if (row.Cells[from..to].All(cell => Length(cell.Total) == 0))
            return;
        page.Shape("path", ("class", kind), ("d", $"M{X(from)} {PictureText.Number(Height)}V{Steps(from, to, stage => row.Cells[stage].Total)}V{PictureText.Number(Height)}z"));
    }

    /// <summary>The line of the quota is the same in each drawing, and stands on the page once.</summary>
    string Quota() => $"M0 {Steps(0, _sheet.Stages.Length, stage => _sheet.Stages[stage].Quota)}";

    bool HasQuota => !_sheet.Stages.IsEmpty && _sheet.Stages[0].Quota is not null;

    string QuotaId => $"quota-{PictureText.Number(_width)}";

    /// <summary>Heights at the ends of some stages, from the first of them, as steps; stages of one height are one step.</summary>
    string Steps(int from, int to, Func<int, Votes?> votes)
    {
        var (path, height) = (new StringBuilder(), "");
        for (var stage = from; stage < to; stage++)
        {
            if (Y(votes(stage)) is var next && next == height)
                continue;
            path.Append(stage == from ? next : $"H{X(stage)}V{next}");
            height = next;
        }
        return path.Append('H').Append(X(to)).ToString();
    }

    string X(int stage) => PictureText.Number(_width * stage / _sheet.Stages.Length);

    string Y(Votes? votes) => PictureText.Number(Height - Height * Math.Min(1, Length(votes) / _full));

    static decimal Length(Votes? votes) => votes is { } some && some > Votes.Zero ? FlowLayout.Number(some) : 0;
}
