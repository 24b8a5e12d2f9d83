using System.Text;

namespace Stv.Formats;

/// <summary>HTML and SVG in the making. Whatever is not markup is escaped here, and here alone.</summary>
internal sealed class Markup
{
    readonly StringBuilder _page = new();

    /// <summary>Opens an element. Attributes without a value are left out.</summary>
    public Markup Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _page.Append('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    public Markup Close(string tag)
    {
        _page.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>Closes an element and ends the line.</summary>
    public Markup CloseLine(string tag) => Close(tag).Line();

    /// <summary>An element with nothing but text in it.</summary>
    public Markup Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    /// <summary>An element of SVG without content.</summary>
    public Markup Shape(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _page.Append("/>");
        return this;
    }

    /// <summary>Text as it is to be read. A name in it that is written from right to left takes no comma or figure behind it along.</summary>
    public Markup Text(string text)
    {
        Escape(RightToLeft.Keep(text));
        return this;
    }

    /// <summary>A name, which keeps its own direction of writing to itself.</summary>
    public Markup Name(string name)
    {
        Open("bdi");
        Escape(name);
        return Close("bdi");
    }

    /// <summary>Markup of our own that is written as it stands.</summary>
    public Markup Raw(string markup)
    {
        _page.Append(markup);
        return this;
    }

    /// <summary>Ends the line, for whoever reads the source.</summary>
    public Markup Line()
    {
        _page.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _page.ToString();

    void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _page.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _page.Append(' ').Append(name).Append("=\"");
            Escape(value);
            _page.Append('"');
        }
    }

    void Escape(string text)
    {
        foreach (var letter in PlainText.Harmless(text))
            _ = letter switch
            {
                '&' => _page.Append("&amp;"),
                '<' => _page.Append("&lt;"),
                '>' => _page.Append("&gt;"),
                '"' => _page.Append("&quot;"),
                '\'' => _page.Append("&#39;"),
                _ => _page.Append(letter),
            };
    }
}
