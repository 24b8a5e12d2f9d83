using System.Globalization;

namespace Stv.Formats;

/// <summary>
/// The customary table of the whole count, in a frame of its own that scrolls. What is too wide for paper is written in blocks of a
/// few stages; on a screen the script puts them side by side in the frame.
/// </summary>
internal static class HtmlTable
{
    /// <summary>So many letters of figures go side by side on a sheet of A4 paper laid crosswise, each figure with the room between.</summary>
    const int LettersOnPaper = 128, Between = 2;

    public static void Write(Markup page, Sheet sheet)
    {
        HtmlSheet.Section(page, "table", English.TableHeading);
        page.Element("p", English.TableLegend, ("class", "legend")).Line();
        var all = Enumerable.Range(0, sheet.Stages.Length).ToArray();
        var whole = SheetFigure.AreWhole(sheet);
        var onPaper = StagesOnPaper(sheet, whole);
        var fits = all.Length <= onPaper;
        page.Open("div", ("class", fits ? "scroll" : "scroll screen-only"), ("role", "group"), ("aria-label", English.TableHeading), ("tabindex", "0"),
            ("data-caption", fits ? null : English.TableCaption(sheet.Title, 1, all.Length, sheet.Stages.Length)), ("hidden", fits ? null : "")).Line();
        if (fits)
            Table(page, sheet, all, whole, last: true);
        page.CloseLine("div");
        if (!fits)
            foreach (var block in all.Chunk(onPaper))
            {
                page.Open("div", ("class", "block")).Line();
                Table(page, sheet, block, whole, last: block[^1] == all[^1]);
                page.CloseLine("div");
            }
        page.Element("p", sheet.Balance, ("class", "balance")).Line().CloseLine("section");
    }

    /// <summary>How many stages go side by side on paper: the more, the shorter the figures.</summary>
    static int StagesOnPaper(Sheet sheet, bool[] whole)
    {
        var longest = sheet.Candidates.Concat(sheet.Sums).SelectMany(row => row.Cells.Index())
            .SelectMany(cell => new[] { SheetFigure.Change(cell.Item, whole[cell.Index]), SheetFigure.Total(cell.Item, whole[cell.Index]) })
            .Append(English.Change).Max(figure => figure.Length);
        return Math.Max(1, LettersOnPaper / (2 * (longest + Between)));
    }

    static void Table(Markup page, Sheet sheet, int[] stages, bool[] whole, bool last)
    {
        page.Open("table", ("class", "count")).Line().Element("caption", English.TableCaption(sheet.Title, stages[0] + 1, stages[^1] + 1, sheet.Stages.Length)).Line();
        page.Open("colgroup").Raw("<col>").Close("colgroup");
        foreach (var index in stages)
            page.Open("colgroup", ("data-stage", Number(index))).Raw(index == 0 ? "<col>" : "<col><col>").Close("colgroup");
        if (last)
            page.Open("colgroup").Raw("<col>").Close("colgroup");
        page.Line();
        Head(page, sheet, stages, last);
        page.Open("tbody").Line();
        foreach (var row in sheet.Candidates)
            Row(page, sheet, row, stages, whole, last);
        page.CloseLine("tbody").Open("tfoot").Line();
        foreach (var row in sheet.Sums)
            Row(page, sheet, row, stages, whole, last);
        page.CloseLine("tfoot").CloseLine("table");
    }

    static void Head(Markup page, Sheet sheet, int[] stages, bool last)
    {
        page.Open("thead").Line().Open("tr").Element("th", English.Candidate, ("scope", "col"), ("rowspan", "2"));
        foreach (var stage in stages.Select(index => sheet.Stages[index]))
        {
            page.Open("th", ("scope", stage.Number == 1 ? "col" : "colgroup"), ("colspan", stage.Number == 1 ? null : "2"), ("class", "figure"));
            page.Element("span", English.StageNumber(stage.Number), ("class", "number")).Text(" ").Element("span", stage.Heading);
            foreach (var note in stage.Notes)
                page.Text(" ").Open("sup").Element("a", note.ToString(CultureInfo.InvariantCulture), ("href", $"#{HtmlSheet.NoteId(note)}"), ("aria-label", English.SeeNote(note))).Close("sup");
            page.Close("th");
        }
        if (last)
            page.Element("th", English.Result, ("scope", "col"), ("rowspan", "2"));
        page.CloseLine("tr").Open("tr");
        foreach (var index in stages)
        {
            if (index > 0)
                page.Element("th", English.Change, ("scope", "col"), ("class", "figure"));
            page.Element("th", English.Total, ("scope", "col"), ("class", "figure"));
        }
        page.CloseLine("tr").CloseLine("thead");
    }

    static void Row(Markup page, Sheet sheet, SheetRow row, int[] stages, bool[] whole, bool last)
    {
        page.Open("tr").Open("th", ("scope", "row")).Name(row.Label);
        if (row.Slate is not null)
            page.Text(" ").Element("span", row.Slate, ("class", "about"));
        page.Close("th");
        foreach (var index in stages)
        {
            if (index > 0)
                HtmlFigure.Change(page, row.Cells[index], whole[index]);
            HtmlFigure.Total(page, row.Cells[index], whole[index], marked: true);
        }
        if (last)
            page.Element("td", English.Capital(row.Result ?? ""), ("class", "result"));
        page.CloseLine("tr");
    }

    static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
