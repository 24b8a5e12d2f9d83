using Stv.Formats.Tests.Ballots.Found;
using static Stv.Formats.Tests.Ballots.Found.MadeWorkbook;

namespace Stv.Formats.Tests.Elections;

public class NominationsTests
{
    [Fact]
    public void A_workbook_of_nominations_is_read_as_its_text_is()
    {
        var workbook = MadeWorkbook.Of(("Nominations", "visible", [[Text("Region"), Text("Name"), Text("Woman")], [Text("Wales"), Text("Cleo Candle"), Truth(true)], [Text("scotland"), Text("Bob Hat"), null]]));

        var (candidates, _) = Nominations.Of(new InputBytes("nominations.xlsx", workbook), ElectionTemplate.All.First(template => template.HasContests));

        Assert.Equal("contest,id,name,slate,attributes,withdrawn\nscotland,,Bob Hat,,,\nwales,,Cleo Candle,,woman,\n", candidates);
    }
}
