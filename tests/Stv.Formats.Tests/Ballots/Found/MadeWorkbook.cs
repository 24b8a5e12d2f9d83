using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Stv.Formats.Tests.Ballots.Found;

/// <summary>Writes small workbooks, with each kind of cell that Excel writes.</summary>
internal static class MadeWorkbook
{
    /// <summary>A cell in the words of the format.</summary>
    public sealed record Cell(string Type, string Content, int Style = 0);

    public static Cell Text(string text) => new("inlineStr", $"<is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is>");

    public static Cell Number(string number) => new("n", $"<v>{number}</v>");

    public static Cell Date(double day) => new("n", string.Create(CultureInfo.InvariantCulture, $"<v>{day}</v>"), Style: 1);

    public static Cell Truth(bool truth) => new("b", $"<v>{(truth ? 1 : 0)}</v>");

    public static Cell Formula(string result) => new("str", $"<f>A1</f><v>{result}</v>");

    public static Cell Error(string word) => new("e", $"<v>{word}</v>");

    public static byte[] Of(params (string Name, string State, Cell?[][] Rows)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string content)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content);
            }
            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Package = "http://schemas.openxmlformats.org/package/2006/relationships";
            Add("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r\" Type=\"{Document}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Document}\"><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"s{i + 1}\"/>"))}</sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Document}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"st\" Type=\"{Document}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            foreach (var (i, sheet) in sheets.Index())
                Add($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(sheet.Rows.Select((row, at) => row.Length == 0 ? "" : Row(row, at + 1)))}</sheetData></worksheet>");
        }
        return bytes.ToArray();
    }

    static string Row(Cell?[] row, int number) =>
        $"<row r=\"{number}\">{string.Concat(row.Select((cell, i) => cell is null ? "" : $"<c r=\"{(char)('A' + i)}{number}\" t=\"{cell.Type}\" s=\"{cell.Style}\">{cell.Content}</c>"))}</row>";
}
