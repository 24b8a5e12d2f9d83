namespace Stv.Formats.Tests;

public class StoryTests
{
    static SheetStory Story(CountResult result) => Sheet.Of(result).Story;

    static string Paragraph(CountResult result, string heading) => string.Join(' ', Story(result).Paragraphs.Where(paragraph => paragraph.Heading == heading).SelectMany(paragraph => paragraph.Sentences));

    [Fact]
    public void Each_of_the_elected_has_a_sentence_with_stage_votes_and_quota() => Assert.Equal(
    [
        "Elected on first preferences with 13 votes: 5 more than the quota of 8.",
        "Elected at stage 2 with 8.30766 votes: 0.30766 more than the quota of 8.",
        "Elected at stage 6 with 7.76922 votes, 0.23078 fewer than the quota: no more candidates were left than places.",
    ], Story(Counts.M1(Presets.Scotland.Rule)).Ways.ToArray());

    /// <summary>A contest for two places with one reserved for a woman, and Cleo the only one.</summary>
    static CountResult Reserved(params string[] papers)
    {
        var contest = Counts.Contest(2, ["Abel", "Basil", "Cleo", "Dan", "Egon"], papers);
        contest = contest with
        {
            Candidates = [.. contest.Candidates.Select(candidate => candidate.Name == "Cleo" ? candidate with { Attributes = ["woman"] } : candidate)],
            Reserved = new ReservedPlaces { Constraints = [new Constraint { Id = "woman", AnyOf = ["woman"], Minimum = 1 }] },
        };
        return ((Counted)Count.Run(contest, Presets.Scotland.Rule, Lots.None)).Result;
    }

    [Fact]
    public void An_exclusion_that_passed_over_somebody_with_fewer_votes_is_told_with_both_figures()
    {
        var result = Reserved("8 A", "6 B", "2 C", "5 D", "4 E");

        Assert.Equal(
            "At least 1 woman (1 elected). Because of the reserved places, Cleo was elected instead of Basil. "
            + "At the end of stage 1, 2 places are left, 1 woman is still required, and of those continuing only Cleo is a woman: Cleo must be elected. "
            + "At stage 4 Basil is excluded with 6 votes, though Cleo has fewer, 2.", Paragraph(result, "Reserved places"));
        Assert.StartsWith("Basil was the last to be excluded, with 6 votes: 4 more than Cleo, who has a reserved place.", Paragraph(result, "How close it was"), StringComparison.Ordinal);
        Assert.EndsWith("Without the reserved places, they would not be elected.", Story(result).Ways[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_can_no_longer_be_elected_is_told_with_the_places_left() => Assert.Contains(
        "At the end of stage 1, 1 place is left, 1 woman is still required, and of those continuing only Cleo is a woman: Basil can no longer be elected.",
        Paragraph(Reserved("9 A", "7 B", "2 C"), "Reserved places"), StringComparison.Ordinal);

    [Fact]
    public void Reserved_places_that_changed_nothing_are_said_to_have_changed_nothing() => Assert.EndsWith(
        "the same people would be elected.", Paragraph(Reserved("9 A", "2 B", "7 C"), "Reserved places"), StringComparison.Ordinal);

    [Fact]
    public void The_last_place_is_decided_by_the_last_exclusion_where_nobody_else_is_left()
    {
        var told = Paragraph(Counts.T3(Presets.Scotland.Rule), "How close it was");

        Assert.StartsWith("The place was decided when A", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_was_still_standing_came_nearest() => Assert.StartsWith(
        "Clover Cedar took the last place with 4 votes. Dora Dogwood came nearest, with 3: 1 fewer.",
        Paragraph(Counts.M1(Presets.Find("sntv")!.Rule), "How close it was"), StringComparison.Ordinal);

    [Fact]
    public void Equal_votes_for_the_last_place_are_said_to_be_a_tie() => Assert.Contains(
        " both had 2 votes, and a tie was broken for the place.",
        Paragraph(Counts.Of(Presets.Scotland.Rule, 1, ["Ada", "Basil"], "2 A", "2 B"), "How close it was"), StringComparison.Ordinal);

    [Fact]
    public void The_gap_is_never_called_a_margin() =>
        Assert.Contains("Fewer papers might have changed the result at an earlier stage.", Paragraph(Counts.M1(Presets.Meek.Rule), "How close it was"), StringComparison.Ordinal);

    [Fact]
    public void Turnout_is_told_where_it_is_known_how_many_could_vote()
    {
        var m1 = Counts.M1(Presets.Scotland.Rule);

        Assert.Equal("All 30 papers are valid.", Paragraph(m1, "Who voted"));
        Assert.Equal("30 of the 40 people entitled to vote did so: a turnout of 75.0%. All 30 papers are valid.", Paragraph(m1 with { Contest = m1.Contest with { Electorate = 40 } }, "Who voted"));
    }

    [Fact]
    public void An_unopposed_contest_has_a_story_without_figures()
    {
        var story = Story(Counts.Of(Presets.Scotland.Rule, seats: 3, ["Ada", "Basil"]));

        Assert.All(story.Ways, way => Assert.Equal("Elected unopposed.", way));
        Assert.Equal(2, story.Ways.Length);
        Assert.Equal("2 candidates stood for 3 places.", story.Field);
        Assert.Empty(story.Paragraphs);
    }

    [Fact]
    public void Every_rule_has_a_sentence_for_everybody_elected() => Assert.All(Presets.All, preset =>
    {
        var result = Counts.M1(preset.Rule);
        Assert.Equal(result.Elected.Length, Story(result).Ways.Length);
        Assert.All(Story(result).Ways, way => Assert.Matches(@"^Elected .*\d", way));
        Assert.True(LastPlaceTaken.Of(result) is { Gap: var gap } && gap >= Votes.Zero, preset.Id);
    });

    [Fact]
    public void The_page_opens_with_the_elected_and_ends_with_rule_and_files()
    {
        var page = HtmlSheet.Format(Sheet.Of(Counts.M1(Presets.Scotland.Rule)));

        Assert.Equal(["elected", "course", "stages", "table", "flow", "facts", "declaration"], System.Text.RegularExpressions.Regex.Matches(page, "<section id=\"([a-z]+)\"").Select(match => match.Groups[1].Value));
    }
}
