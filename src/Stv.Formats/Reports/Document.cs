using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>What was found, as a document in several formats.</summary>
public sealed class Document
{
    readonly ImmutableArray<(string Format, string Ending, Func<int, byte[]> Write)> _forms;

    Document(string name, ImmutableArray<(string, string, Func<int, byte[]>)> forms) => (Name, _forms) = (name, forms);

    /// <summary>The words for the formats that every report has.</summary>
    public static ImmutableArray<string> Common { get; } = ["text", "csv", "json", "markdown", "html"];

    /// <summary>What its files are called, without their endings.</summary>
    public string Name { get; }

    /// <summary>The words for its formats.</summary>
    public ImmutableArray<string> Formats => [.. _forms.Select(form => form.Format)];

    /// <summary>The document in one format.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="width">Columns of letters that a text fills.</param>
    /// <exception cref="ArgumentException">It has no such format.</exception>
    public byte[] In(string format, int width = TextSheet.DefaultWidth)
    {
        foreach (var form in _forms)
            if (form.Format == format)
                return form.Write(width);
        throw new ArgumentException($"There is no format {format}; there are {string.Join(", ", Formats)}.", nameof(format));
    }

    /// <summary>The document in every format, as files.</summary>
    internal IEnumerable<(string Name, byte[] Content)> Files => _forms.Select(form => ($"{Name}.{form.Ending}", form.Write(TextSheet.DefaultWidth)));

    /// <summary>A report, with its figures for programs.</summary>
    /// <param name="name">What its files are called.</param>
    /// <param name="report">Makes the report.</param>
    /// <param name="csv">Writes the CSV.</param>
    /// <param name="json">Writes the JSON.</param>
    internal static Document Of(string name, Func<Report> report, Func<string> csv, Func<byte[]> json)
    {
        var made = new Lazy<Report>(report);
        return new Document(name,
        [
            ("text", "txt", width => Encoding.UTF8.GetBytes(ReportText.Format(made.Value, width))),
            ("csv", "csv", _ => Encoding.UTF8.GetBytes(csv())),
            ("json", "json", _ => json()),
            ("markdown", "md", _ => Encoding.UTF8.GetBytes(ReportMarkdown.Format(made.Value))),
            ("html", "html", _ => Encoding.UTF8.GetBytes(ReportPage.Format(made.Value))),
        ]);
    }

    /// <summary>A report that has a text of its own and no table.</summary>
    /// <param name="name">What its files are called.</param>
    /// <param name="report">Makes the report.</param>
    /// <param name="text">Writes the text to a width.</param>
    /// <param name="json">Writes the JSON.</param>
    internal static Document Of(string name, Func<Report> report, Func<int, string> text, Func<byte[]> json) => new(name,
    [
        ("text", "txt", width => Encoding.UTF8.GetBytes(text(width))),
        ("json", "json", _ => json()),
        ("markdown", "md", _ => Encoding.UTF8.GetBytes(ReportMarkdown.Format(report()))),
        ("html", "html", _ => Encoding.UTF8.GetBytes(ReportPage.Format(report()))),
    ]);

    /// <summary>A document that others write.</summary>
    /// <param name="name">What its files are called.</param>
    /// <param name="forms">The word for each format, how a file of it ends, and what writes it to a width.</param>
    internal static Document Of(string name, IEnumerable<(string Format, string Ending, Func<int, byte[]> Write)> forms) => new(name, [.. forms]);
}
