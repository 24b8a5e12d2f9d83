namespace Stv.Core.Tests;

public class CourseTests
{
    static readonly Contest M1 = WorkedElections.M1.Contest();

    [Theory]
    [InlineData("scotland")]
    [InlineData("meek-prf")]
    public void A_count_of_which_only_the_elected_are_wanted_keeps_its_course_and_no_stages(string preset)
    {
        var rule = Presets.Find(preset)!.Rule;
        var full = M1.Under(rule);
        var brief = Assert.IsType<Counted>(Count.Run(M1, rule, detail: CountDetail.Elected)).Result;

        Assert.Empty(brief.Stages);
        Assert.Equal(full.Candidates.AsEnumerable(), brief.Candidates);
        Assert.Equal(full.Course(), brief.Course!.Stages.Select(stage => $"{stage.Action.Kind} {stage.Action.Candidates.Letters()}".TrimEnd()));
    }

    /// <summary>M1 begins with A 13, B 6, C 4, D and E 3, F 1.</summary>
    [Fact]
    public void The_course_says_after_each_stage_how_many_have_more_votes_than_each() =>
        Assert.Equal([0, 1, 2, 3, 3, 5], Assert.IsType<Counted>(Count.Run(M1, Presets.Scotland.Rule, detail: CountDetail.Elected)).Result.Course!.Stages[0].Ranks);

    static bool ByLot(string papers, Lots lots) =>
        Assert.IsType<Counted>(Count.Run(SmallElection.Of(1, papers).Contest(), Presets.Scotland.Rule, lots, CountDetail.Elected)).Result.Course!.ByLot;

    [Fact]
    public void The_course_says_whether_a_lot_was_drawn_or_had_been()
    {
        const string Level = "3 A\n2 B\n2 C";
        var lot = new Lot { Contest = "ward", Purpose = TiePurpose.Exclude, Tied = ["B", "C"], Chosen = "B" };

        Assert.True(ByLot(Level, new Lots { Seed = "1" }));
        Assert.True(ByLot(Level, new Lots { Recorded = [lot] }));
    }

    /// <summary>B and C tie at 3; C was behind at first.</summary>
    [Fact]
    public void A_tie_that_earlier_stages_broke_was_not_broken_by_lot() =>
        Assert.False(ByLot("5 A\n3 B\n2 C\n1 D>C", new Lots { Seed = "1" }));

    [Fact]
    public void A_count_of_which_only_the_elected_are_wanted_does_not_say_what_reserved_places_led_to() =>
        Assert.Null(Assert.IsType<Counted>(Count.Run(M1.With("woman", "CDF").Reserve("woman", 1), Presets.Scotland.Rule, detail: CountDetail.Elected)).Result.Reserved);
}
