using Stv.Tests;

namespace Stv.Formats.Tests;

/// <summary>Sheets of a rule that compares quotients.</summary>
public class QuotientSheetTests
{
    static readonly CountResult M1 = Counts.M1(Presets.Qpq.Rule);

    [Fact]
    public void Text_tells_every_quotient_and_how_the_largest_and_the_smallest_are_worked_out() => Golden.Verify(TextSheet.Format(Sheet.Of(M1)));

    [Fact]
    public void Csv_and_html_say_what_the_text_says() => Assert.All([CsvSheet.Format(Sheet.Of(M1)), HtmlSheet.Format(Sheet.Of(M1))], page =>
    {
        Assert.Contains("Election of Ada Alder", page, StringComparison.Ordinal);
        Assert.Contains("The quota is now 7.28; quotients: Basil Birch ~8.210526, Clover Cedar 5.6875", page, StringComparison.Ordinal);
    });

    [Fact]
    public void Json_has_the_quotients_of_each_stage() =>
        Assert.Contains("\"quotients\":{\"1\":\"0\",\"2\":\"156/19\",\"3\":\"91/16\"", string.Concat(System.Text.Encoding.UTF8.GetString(ResultJson.Format(new PublishedResult { Title = "Hall", Inputs = [], Contests = [M1] })).Where(letter => !char.IsWhiteSpace(letter))), StringComparison.Ordinal);

    [Fact]
    public void A_tie_is_one_of_quotients()
    {
        var result = Counts.Of(Presets.Qpq.Rule, 1, ["Ada", "Basil", "Clover"], "4 A", "3 BC", "3 CB");
        Assert.StartsWith("Basil and Clover had equal quotients, the smallest. ", English.Tie(result, result.Stages[1].Ties[0], 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_re_open_nominations_take_is_told_with_their_quotient()
    {
        var contest = Counts.Of(Presets.Qpq.Rule, 1, ["Ada", "Re-open nominations", "Clover"], "1 A", "3 B", "1 C").Contest;
        var result = Assert.IsType<Counted>(Count.Run(contest with { Candidates = contest.Candidates.SetItem(1, contest.Candidates[1] with { Kind = CandidateKind.ReopenNominations }) }, Presets.Qpq.Rule)).Result;
        Assert.Contains("Re-open nominations is above the quota with a quotient of 3", English.Declaration(result), StringComparison.Ordinal);
    }
}
