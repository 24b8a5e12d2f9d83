using System.Text.Json;

namespace Stv.Formats;

/// <summary>The manifest as a file, <c>"format": "stv-manifest/2"</c>. The same count gives the same bytes on every machine.</summary>
public static class ManifestFile
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-manifest/2";

    /// <summary>The first version, which has no terms, only the command.</summary>
    internal const string FirstFormatName = "stv-manifest/1";

    /// <summary>What the file is called in the folder that it seals.</summary>
    public const string Name = "manifest.json";

    /// <summary>The manifest as UTF-8, ending in <c>\n</c>.</summary>
    public static byte[] Format(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return JsonText.Object(json =>
        {
            json.WriteString("format", manifest.Terms is null ? FirstFormatName : FormatName);
            json.WriteEngine(manifest.Engine);
            if (manifest.IsRehearsal)
                json.WriteBoolean("rehearsal", true);
            if (manifest.Terms is { } terms)
                TermsJson.Write(json, terms);
            json.WriteStrings("command", manifest.Command);
            json.WriteInputs(manifest.Inputs);
            if (manifest.Source is { } source)
                Source(json, source);
            json.WriteArray("contests", manifest.Rules, Rule);
            Lots(json, manifest.Lots);
            if (manifest.Commitment is { } commitment)
                json.WriteString("commitment", commitment);
            json.WriteArray("outputs", manifest.Outputs, Output);
            if (!manifest.Page.IsEmpty)
                json.WriteArray("page", manifest.Page, Output);
        });
    }

    /// <summary>Whether a manifest says the same of both.</summary>
    internal static bool SameTerms(CountTerms first, CountTerms second) =>
        JsonText.Object(json => TermsJson.Write(json, first)).AsSpan().SequenceEqual(JsonText.Object(json => TermsJson.Write(json, second)));

    /// <summary>Reads a manifest.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <exception cref="BallotFormatException">It is no manifest, or says what cannot be meant; every defect with its place.</exception>
    public static Manifest Parse(byte[] utf8, string fileName = Name)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(fileName);
        return new ManifestReader(fileName).Read(PlacedJson.Parse(utf8, fileName));
    }

    static void Source(Utf8JsonWriter json, ManifestSource source)
    {
        json.WriteStartObject("source");
        TermsJson.Write(json, source.Terms);
        json.WriteInputs(source.Inputs);
        json.WriteBoolean("cutUnused", source.CutUnused);
        if (source.WithPapers)
            json.WriteBoolean("papers", true);
        if (source.Codes is { } codes)
            json.WriteString("codes", codes);
        json.WriteEndObject();
    }

    static void Rule(Utf8JsonWriter json, CountedRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Contest);
        json.WriteString("rule", rule.Rule);
        json.WriteStrings("changed", rule.Changed);
        json.WriteEndObject();
    }

    static void Lots(Utf8JsonWriter json, Lots lots)
    {
        json.WriteStartObject("lots");
        if (lots.Seed is not null)
            json.WriteString("seed", lots.Seed);
        json.WriteArray("recorded", lots.Recorded, (_, lot) => LotsFile.Write(json, lot));
        json.WriteStrings("order", lots.DeclaredOrder);
        json.WriteEndObject();
    }

    static void Output(Utf8JsonWriter json, HashedFile output)
    {
        json.WriteStartObject();
        json.WriteString("file", output.File);
        json.WriteString("sha256", output.Sha256);
        json.WriteEndObject();
    }
}
