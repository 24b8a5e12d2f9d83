using System.Security.Cryptography;
using System.Text;

namespace Stv.Formats;

/// <summary>A page by itself: style and script are part of it, it asks the network for nothing, and its policy lets nothing run but its own script.</summary>
internal static class HtmlPage
{
    /// <summary>The style of drawings, in light colours: of a page, which gives them others in the dark, and of a drawing by itself.</summary>
    public static readonly string PictureStyle = Resource("picture.css");

    static readonly string Style = Resource("page.css");
    static readonly string Script = Resource("page.js");

    /// <summary>The page as lines that end in <c>\n</c>.</summary>
    /// <param name="title">Title of the window.</param>
    /// <param name="content">Writes what stands between the page's beginning and its end.</param>
    public static string Of(string title, Action<Markup> content)
    {
        var page = new Markup().Raw("<!DOCTYPE html>\n").Open("html", ("lang", English.Language)).Line();
        page.Open("head").Line().Raw("<meta charset=\"utf-8\">\n");
        page.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy())).Line();
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        // Without an icon of its own a browser asks the server for one.
        page.Raw("<link rel=\"icon\" href=\"data:,\">\n");
        page.Element("title", title).Line().Open("style", ("id", "pictures")).Raw(PictureStyle).CloseLine("style").Open("style").Raw(Style).CloseLine("style");
        page.CloseLine("head").Open("body").Line();
        content(page);
        page.Open("footer").Element("p", English.CountedBy(EngineVersion.Text)).CloseLine("footer");
        page.Open("script").Raw(Script).CloseLine("script").CloseLine("body").CloseLine("html");
        return page.ToString();
    }

    /// <summary>What every page lets in: its own styles and script.</summary>
    public static string Policy() =>
        $"default-src 'none'; img-src data:; style-src 'sha256-{Hash(PictureStyle)}' 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // The hashes of the policy are of these bytes, whatever line ends the source was checked out with.
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
