using Stv.Counting;

namespace Stv.Core.Tests.Counting;

public class PaperListsTests
{
    const int Lists = 20;

    [Fact]
    public void An_empty_list_gives_nothing() => Assert.Empty(Taken(new PaperLists(0), default));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(508)]
    [InlineData(509)]
    [InlineData(3000)]
    public void Papers_come_out_in_the_order_in_which_they_went_in(int papers)
    {
        var lists = new PaperLists(groups: 1);
        var list = default(PaperList);
        for (var group = 0; group < papers; group++)
            lists.Append(ref list, new PaperPlace(group, 7 * group));

        Assert.Equal(Enumerable.Range(0, papers).Select(group => (group, 7 * group)), Taken(lists, list));
    }

    [Fact]
    public void Lists_that_grow_and_are_read_by_turns_do_not_disturb_one_another()
    {
        var random = new Random(1);
        var lists = new PaperLists(groups: 10);
        var kept = new PaperList[Lists];
        var expected = Enumerable.Range(0, Lists).Select(_ => new List<(int, int)>()).ToArray();
        var room = new PaperPlace[PaperLists.LongestChunk];
        for (var step = 0; step < 50_000; step++)
        {
            var one = random.Next(Lists);
            if (random.Next(100) > 0)
            {
                lists.Append(ref kept[one], new PaperPlace(step, -step));
                expected[one].Add((step, -step));
                continue;
            }
            // What was taken moves to another list while the room holds it, as papers do.
            var other = random.Next(Lists);
            var taken = lists.Take(ref kept[one], room).ToArray();
            Assert.Equal(expected[one][..taken.Length], taken.Select(place => (place.Group, place.At)));
            expected[one].RemoveRange(0, taken.Length);
            foreach (var place in taken)
            {
                lists.Append(ref kept[other], place);
                expected[other].Add((place.Group, place.At));
            }
        }

        for (var list = 0; list < Lists; list++)
            Assert.Equal(expected[list], Taken(lists, kept[list]));
    }

    [Fact]
    public void A_list_can_be_looked_at_without_taking_anything_off_it()
    {
        var lists = new PaperLists(groups: 1);
        var list = default(PaperList);
        for (var group = 0; group < 1000; group++)
            lists.Append(ref list, new PaperPlace(group, group));
        var seen = new List<int>();
        for (var chunk = list.First; chunk != 0;)
            foreach (var place in lists.Chunk(list, chunk, out chunk))
                seen.Add(place.Group);

        Assert.Equal(Enumerable.Range(0, 1000), seen);
        Assert.Equal(1000, Taken(lists, list).Count);
    }

    static List<(int Group, int At)> Taken(PaperLists lists, PaperList list)
    {
        var taken = new List<(int, int)>();
        var room = new PaperPlace[PaperLists.LongestChunk];
        while (lists.Take(ref list, room) is { IsEmpty: false } places)
            foreach (var place in places)
                taken.Add((place.Group, place.At));
        return taken;
    }
}
