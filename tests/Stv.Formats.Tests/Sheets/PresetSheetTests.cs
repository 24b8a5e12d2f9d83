using System.Text;
using Stv.Tests;

namespace Stv.Formats.Tests;

public class PresetSheetTests
{
    public static TheoryData<string> Ids => [.. Presets.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text(string id) => Golden.Verify(PresetSheet.Format(Presets.Find(id)!), id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Json(string id) => Golden.Verify(Encoding.UTF8.GetString(PresetJson.Format(Presets.Find(id)!)), id, "json");
}
