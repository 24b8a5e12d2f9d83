namespace Stv.Formats;

/// <summary>A preset as JSON: where it is used, every choice with clause and reading, and what its correctness rests on.</summary>
public static class PresetJson
{
    /// <summary>The preset as UTF-8, ending in <c>\n</c>.</summary>
    public static byte[] Format(Preset preset)
    {
        ArgumentNullException.ThrowIfNull(preset);
        return JsonText.Object(json =>
        {
            RuleJson.Members(json, preset.Rule);
            json.WriteString("jurisdiction", preset.Jurisdiction);
            json.WriteString("textRead", JsonWords.Of(preset.TextRead));
            json.WriteStrings("evidence", preset.Evidence);
        });
    }
}
