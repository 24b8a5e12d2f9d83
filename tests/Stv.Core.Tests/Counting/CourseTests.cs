namespace Stv.Core.Tests;

public class CourseTests
{
    static readonly Contest M1 = WorkedElections.M1.Contest();

    [Fact]
    public void A_count_of_which_only_the_elected_are_wanted_keeps_its_course_and_no_stages()
    {
        var full = M1.Under(Presets.Scotland.Rule);
        var brief = Assert.IsType<Counted>(Count.Run(M1, Presets.Scotland.Rule, detail: CountDetail.Elected)).Result;

        Assert.Empty(brief.Stages);
        Assert.Equal(full.Candidates.AsEnumerable(), brief.Candidates);
        Assert.Equal(full.Course(), brief.Course!.Stages.Select(stage => $"{stage.Action.Kind} {stage.Action.Candidates.Letters()}".TrimEnd()));
    }

    /// <summary>M1 begins with A 13, B 6, C 4, D and E 3, F 1.</summary>
    [Fact]
    public void The_course_says_after_each_stage_how_many_have_more_votes_than_each() =>
        Assert.Equal([0, 1, 2, 3, 3, 5], Assert.IsType<Counted>(Count.Run(M1, Presets.Scotland.Rule, detail: CountDetail.Elected)).Result.Course!.Stages[0].Ranks);
}
