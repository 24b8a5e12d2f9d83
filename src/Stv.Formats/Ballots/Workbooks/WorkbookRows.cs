using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Stv.Formats;

/// <summary>
/// The rows of a sheet as CSV in UTF-8, a line each, made as they are read. Numbers are written with as many digits as
/// they need, dates as <c>2026-11-29 08:30:00</c>, truth values as Excel shows them, formulas as their results.
/// </summary>
/// <param name="sheet">Stands before the first row.</param>
/// <param name="draft">Where a damaged workbook is noted; null to end there.</param>
internal sealed class WorkbookRows(IExcelDataReader sheet, Draft? draft) : ForwardStream
{
    const int Enough = 1 << 15;

    readonly StringBuilder _text = new();
    ReadOnlyMemory<byte> _next;
    int _row;

    public override int Read(Span<byte> buffer)
    {
        if (_next.IsEmpty)
            Compose();
        var length = Math.Min(buffer.Length, _next.Length);
        _next.Span[..length].CopyTo(buffer);
        _next = _next[length..];
        return length;
    }

    void Compose()
    {
        _text.Clear();
        try
        {
            while (_text.Length < Enough && sheet.Read())
            {
                // Rows without cells may be left out of the file; each keeps its line all the same.
                _text.Append('\n', Math.Max(0, sheet.Depth - _row));
                _row = Math.Max(_row, sheet.Depth) + 1;
                AppendRow();
            }
        }
        catch (Exception cause) when (draft is not null && cause is ExcelDataReader.Exceptions.ExcelReaderException or System.Xml.XmlException or InvalidDataException or FormatException or ArgumentException or NullReferenceException or OverflowException)
        {
            draft!.Defects.Add(_row + 1, null, "a damaged workbook", "a workbook (.xlsx)", "open it and save it again, or save the sheet with the papers as CSV in UTF-8");
        }
        _next = Encoding.UTF8.GetBytes(_text.ToString());
    }

    void AppendRow()
    {
        var blanks = 0;
        for (var column = 0; column < sheet.FieldCount; column++)
        {
            var cell = Cell(column);
            if (cell.Length > 0)
            {
                _text.Append(',', blanks);
                blanks = 0;
                Append(cell);
            }
            blanks++;
        }
        _text.Append('\n');
    }

    void Append(string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
            _text.Append(cell);
        else
            _text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    string Cell(int column) => sheet.GetValue(column) switch
    {
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        null => "",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString() ?? "",
    };
}
