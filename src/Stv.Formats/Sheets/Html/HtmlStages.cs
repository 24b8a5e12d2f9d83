using System.Globalization;

namespace Stv.Formats;

/// <summary>The stages one after another: what happened in words, and a row for each candidate with a bar, the change and the total.</summary>
internal static class HtmlStages
{
    public static void Write(Markup page, Sheet sheet)
    {
        HtmlSheet.Section(page, "stages", English.StagesHeading);
        Controls(page, sheet);
        var bars = new StageBars(sheet);
        StageBars.Patterns(page);
        for (var i = 0; i < sheet.Stages.Length; i++)
            Stage(page, sheet, i, bars);
        HtmlSheet.SaveButton(page, "stages");
        page.CloseLine("section");
    }

    /// <summary>The buttons, which the script shows.</summary>
    static void Controls(Markup page, Sheet sheet)
    {
        page.Open("div", ("class", "controls"), ("role", "group"), ("aria-label", English.StepThrough), ("hidden", "")).Line();
        page.Element("button", English.Previous, ("type", "button"), ("id", "previous"));
        page.Open("output", ("id", "position"), ("data-one", English.Position), ("data-all", English.AllPositions(sheet.Stages.Length))).Close("output");
        page.Element("button", English.Next, ("type", "button"), ("id", "next")).Line();
        page.Element("button", English.AllStages, ("type", "button"), ("id", "all"), ("aria-pressed", "false"));
        page.Element("button", English.Percentages, ("type", "button"), ("id", "percent"), ("aria-pressed", "false"), ("title", English.PercentagesOf)).Line();
        page.CloseLine("div");
    }

    static void Stage(Markup page, Sheet sheet, int index, StageBars bars)
    {
        var stage = sheet.Stages[index];
        var id = Id(stage);
        page.Open("article", ("class", "stage"), ("id", id), ("aria-labelledby", $"{id}-heading")).Line();
        page.Open("h3", ("id", $"{id}-heading")).Element("span", English.StageNumber(stage.Number), ("class", "number")).Text(" ").Element("span", stage.Heading);
        page.CloseLine("h3");
        page.Open("div", ("class", "words")).Line();
        foreach (var sentence in stage.Proceedings)
            page.Element("p", sentence).Line();
        foreach (var note in stage.Notes)
            page.Open("p", ("class", "see")).Element("a", English.SeeNote(note), ("href", $"#{HtmlSheet.NoteId(note)}")).CloseLine("p");
        page.CloseLine("div");
        Table(page, sheet, index, bars);
        page.CloseLine("article");
    }

    /// <summary>Where a stage stands on the page.</summary>
    public static string Id(SheetStage stage) => string.Create(CultureInfo.InvariantCulture, $"stage-{stage.Number}");

    static void Table(Markup page, Sheet sheet, int index, StageBars bars)
    {
        var whole = SheetFigure.AreWhole(sheet, index);
        page.Open("table", ("class", "standing")).Line();
        page.Element("caption", English.StandingAt(sheet.Stages[index].Number, sheet.Stages[index].Quota), ("data-quota", sheet.Stages[index].Quota is { } quota ? English.Figure(quota) : null)).Line();
        page.Open("thead").Open("tr").Element("th", English.Candidate, ("scope", "col"));
        if (index > 0)
            page.Element("th", English.Change, ("scope", "col"), ("class", "figure"));
        page.Element("th", English.Total, ("scope", "col"), ("class", "figure")).Close("tr").CloseLine("thead");
        page.Open("tbody").Line();
        foreach (var row in sheet.Candidates.Where(row => IsPartOf(row, index)))
            Row(page, sheet, row, index, whole, bars);
        page.CloseLine("tbody").Open("tfoot").Line();
        foreach (var row in sheet.Sums)
            Row(page, sheet, row, index, whole, row == sheet.Sums[^1] ? null : bars);
        page.CloseLine("tfoot").CloseLine("table");
    }

    /// <summary>Whether a candidate still has votes at a stage or loses the last of them.</summary>
    public static bool IsPartOf(SheetRow row, int index) =>
        row.Cells[index].Total is not null || row.Cells[index].Change is { } change && change != Votes.Zero;

    static void Row(Markup page, Sheet sheet, SheetRow row, int index, bool whole, StageBars? bars)
    {
        var cell = row.Cells[index];
        page.Open("tr", ("class", Class(row, cell))).Open("th", ("scope", "row")).Name(row.Label);
        if (Status(row, index) is { } status)
            page.Text(" ").Element("span", status, ("class", "status"));
        bars?.Write(page, row, index);
        page.Close("th");
        if (index > 0)
            HtmlFigure.Change(page, cell, whole);
        HtmlFigure.Total(page, cell, whole);
        page.CloseLine("tr");
    }

    /// <summary>What a row is, by its colour.</summary>
    public static string? Class(SheetRow row, SheetCell cell) =>
        cell.Elected ? "is-elected" : row.Outcome is not null && cell.Total is null ? "is-gone" : null;

    /// <summary>What became of a candidate at a stage, in words; null where nothing did.</summary>
    public static string? Status(SheetRow row, int index)
    {
        var cell = row.Cells[index];
        if (row.IsSitting || row.Outcome == Outcome.Withdrawn)
            return row.Result;
        if (cell.Elected)
            return index == 0 || !row.Cells[index - 1].Elected ? English.ElectedNow : English.ElectedBefore;
        return row.Outcome is not null && cell.Total is null ? English.ExcludedNow : null;
    }
}
