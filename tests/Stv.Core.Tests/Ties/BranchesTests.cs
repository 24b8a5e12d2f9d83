using Stv.Counting;

namespace Stv.Core.Tests;

public class BranchesTests
{
    [Fact]
    public void Sixty_four_counts_are_made_and_it_is_said_that_there_are_more()
    {
        var contest = SmallElection.Of(seats: 1, """
            5 A
            5 B
            """).Contest();
        var needed = Assert.IsType<LotNeeded>(Count.Run(contest, Presets.Scotland.Rule));
        var counts = 0;

        var branches = new Branches(
            _ =>
            {
                counts++;
                return needed;
            },
            contest,
            Lots.None);

        Assert.Equal((64, false), (counts, branches.AllCounted));
    }
}
