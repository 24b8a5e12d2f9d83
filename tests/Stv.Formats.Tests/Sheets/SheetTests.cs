namespace Stv.Formats.Tests;

public class SheetTests
{
    static readonly Rule Scotland = Presets.Scotland.Rule;

    [Fact]
    public void Candidates_stand_in_ballot_paper_order_and_the_sums_below_them()
    {
        var sheet = Sheet.Of(Counts.M1(Scotland));
        Assert.Equal(["Ada Alder", "Basil Birch", "Clover Cedar", "Dora Dogwood", "Elias Elm", "Flora Fir"], sheet.Candidates.Select(row => row.Label));
        Assert.Equal(["Non-transferable", "Lost by fraction", "Total"], sheet.Sums.Select(row => row.Label));
    }

    [Fact]
    public void Each_stage_has_a_column_headed_by_what_was_done()
    {
        var sheet = Sheet.Of(Counts.M1(Scotland));
        Assert.Equal(
            ["First preferences", "Surplus of Ada Alder", "Surplus of Basil Birch", "Exclusion of Flora Fir", "Exclusion of Dora Dogwood", "Exclusion of Clover Cedar"],
            sheet.Stages.Select(stage => stage.Heading));
    }

    [Fact]
    public void Every_column_adds_up_to_the_valid_votes()
    {
        foreach (var preset in Presets.All)
        {
            var sheet = Sheet.Of(Counts.M1(preset.Rule));
            foreach (var cell in sheet.Sums[^1].Cells)
                Assert.Equal(Votes.Decimals(30, 0), cell.Total);
        }
    }

    [Fact]
    public void A_count_that_does_not_add_up_gets_no_sheet()
    {
        var count = Counts.M1(Scotland);
        var second = count.Stages[1] with { NonTransferable = count.Stages[1].NonTransferable + Votes.Decimals(1, 5) };
        var fault = Assert.Throws<InvalidOperationException>(() => Sheet.Of(count with { Stages = count.Stages.SetItem(1, second) }));
        Assert.Contains("Stage 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_elected_are_marked_from_the_stage_of_their_election()
    {
        var basil = Sheet.Of(Counts.M1(Scotland)).Candidates[1];
        Assert.Equal([false, true, true, true, true, true], basil.Cells.Select(cell => cell.Elected));
        Assert.Equal("elected 2nd, stage 2", basil.Result);
    }

    [Fact]
    public void The_excluded_have_no_total_once_their_papers_have_moved()
    {
        var flora = Sheet.Of(Counts.M1(Scotland)).Candidates[5];
        Assert.Equal(["1.00000", "1.00000", "1.00000", null, null, null], flora.Cells.Select(cell => cell.Total?.ToString()));
        Assert.Equal("-1.00000", flora.Cells[3].Change?.ToString());
        Assert.Equal("excluded, stage 4", flora.Result);
    }

    [Fact]
    public void A_cell_that_stays_as_it_is_is_kept_once()
    {
        var flora = Sheet.Of(Counts.M1(Scotland)).Candidates[5];
        Assert.Same(flora.Cells[4], flora.Cells[5]);
    }

    [Fact]
    public void The_excluded_keep_their_votes_where_the_rule_moves_no_papers()
    {
        // Two places: A has the quota of 4.0001, then B and C are left, and C is excluded without a transfer.
        var sheet = Sheet.Of(Counts.Of(Presets.WigmPrf.Rule, 2, ["A", "B", "C"], "6 A", "4 B", "2 C"));
        Assert.Equal("2.0000", sheet.Candidates[2].Cells[^1].Total?.ToString());
        Assert.StartsWith("excluded", sheet.Candidates[2].Result, StringComparison.Ordinal);
    }

    [Fact]
    public void The_withdrawn_keep_their_row_without_figures()
    {
        var contest = Counts.Contest(1, ["Ada", "Basil", "Clover"], "3 AB", "2 B", "1 CA");
        contest = contest with { Candidates = contest.Candidates.SetItem(0, contest.Candidates[0] with { Withdrawn = true }) };
        var sheet = Sheet.Of(Assert.IsType<Counted>(Count.Run(contest, Scotland)).Result);
        Assert.Equal("withdrawn", sheet.Candidates[0].Result);
        Assert.All(sheet.Candidates[0].Cells, cell => Assert.Null(cell.Total));
        Assert.Contains(new SheetFact("Candidates", "2, and 1 withdrawn"), sheet.Facts);
    }

    [Fact]
    public void A_rule_that_nobody_named_is_called_the_default()
    {
        var count = Counts.M1(Scotland);
        Assert.Contains(new SheetFact("Rule", "scotland (default): Scottish Local Government Elections Order 2007"), Sheet.Of(count, ruleByDefault: true).Facts);
        Assert.Contains(new SheetFact("Rule", "scotland: Scottish Local Government Elections Order 2007"), Sheet.Of(count).Facts);
    }

    [Fact]
    public void A_changed_choice_is_announced_and_never_cited()
    {
        var rule = (GregoryRule)Scotland with { Numbers = Numbers.Decimals(2) };
        var sheet = Sheet.Of(Counts.M1(rule));
        Assert.Contains(new SheetFact("Rule", "scotland, changed: numbers is 2 decimals: Scottish Local Government Elections Order 2007"), sheet.Facts);
    }

    [Fact]
    public void An_unopposed_contest_has_no_stages_and_says_so()
    {
        var sheet = Sheet.Of(Counts.Of(Scotland, 3, ["Ada", "Basil"], "1 A"));
        Assert.Empty(sheet.Stages);
        Assert.Equal<string>(["Ada", "Basil"], sheet.Declaration);
        Assert.Contains(new SheetFact("Unopposed", "no more candidates than seats, so all are elected and nothing is counted"), sheet.Facts);
        Assert.Contains(new SheetFact("Vacant", "1 place, because no more candidates stood"), sheet.Facts);
    }

    [Fact]
    public void A_tie_is_a_note_that_its_stage_points_to()
    {
        var sheet = Sheet.Of(Counts.T3(Scotland));
        var stage = Assert.Single(sheet.Stages, stage => !stage.Notes.IsEmpty);
        Assert.Equal("Exclusion of Basil Birch", stage.Heading);
        Assert.Equal(
            "Basil Birch and Clover Cedar had the fewest votes, 6 each. At the end of stage 2 Basil Birch had 5 and Clover Cedar 6: fewest for Basil Birch. So Basil Birch was excluded [51(2)].",
            sheet.Notes[stage.Notes[0] - 1]);
    }

    [Fact]
    public void What_the_rule_made_of_unusual_papers_is_a_note_each()
    {
        var ballots = new BallotSetBuilder(3);
        ballots.AddMarked([1, 0, 0, 2], 4);
        ballots.AddMarked([2, 1, 0, 3]);
        ballots.AddMarked([3, 3]);
        ballots.AddMarked([]);
        var contest = Counts.Contest(1, ["Ada", "Basil", "Clover"]) with { Ballots = ballots.Build() };
        var sheet = Sheet.Of(Assert.IsType<Counted>(Count.Run(contest, Scotland)).Result);
        Assert.Contains(new SheetFact("Papers", "7: 6 valid, 1 invalid (1 blank)"), sheet.Facts);
        Assert.Equal<string>(
            [
                "4 valid papers were counted only up to a number left out [art. 2].",
                "1 valid paper was counted only up to a number given to more than one candidate [art. 2].",
                "1 valid paper was counted without the second mention of a candidate named twice [the rule is silent].",
            ],
            sheet.Notes);
    }

    static string? Fact(CountResult result, string name) => Sheet.Of(result).Facts.FirstOrDefault(fact => fact.Name == name)?.Text;

    [Theory]
    [InlineData(40, "40, of whom 30 voted: turnout 75.0%")]
    [InlineData(70, "70, of whom 30 voted: turnout 42.9%")]
    [InlineData(29, "29, FEWER THAN THE 30 PAPERS: one of the two is wrong")]
    public void The_electorate_is_stated_with_the_turnout(long electorate, string words)
    {
        var count = Counts.M1(Scotland);
        Assert.Equal(words, Fact(count with { Contest = count.Contest with { Electorate = electorate } }, "Electorate"));
    }

    [Fact]
    public void Without_an_electorate_there_is_no_turnout() => Assert.Null(Fact(Counts.M1(Scotland), "Electorate"));

    [Fact]
    public void Papers_that_were_left_out_are_stated_and_count_as_voters()
    {
        var count = Counts.M1(Scotland);
        var contest = count.Contest with { Electorate = 66, Spoilt = 2, SetAside = 1 };

        Assert.Equal("2 spoilt papers (marked so in the file) and 1 paper that cannot be read (set aside)", Fact(count with { Contest = contest }, "Left out"));
        Assert.Equal("66, of whom 33 voted: turnout 50.0%", Fact(count with { Contest = contest }, "Electorate"));
    }

    [Fact]
    public void The_declaration_names_the_elected_in_their_order() =>
        Assert.Equal("I declare that Ada Alder, Basil Birch and Elias Elm have been elected to the 3 places.", Sheet.Of(Counts.M1(Scotland)).Statement);
}
