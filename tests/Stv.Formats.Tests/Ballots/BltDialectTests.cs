using System.Text;

namespace Stv.Formats.Tests.Ballots;

public class BltDialectTests
{
    [Fact]
    public void The_format_as_first_described_is_read()
    {
        var reading = Reading.Of("""
            4 2
            -2
            3 1 3 4 0
            4 1 3 2 0
            1 2 0
            0
            "Adam"
            "Basil"
            "Charlotte"
            "Donald"
            "Title"

            """);

        Assert.Equal(BallotLayout.Blt, reading.Layout);
        Assert.Equal(2, reading.Seats);
        Assert.Equal("Title", reading.Title);
        Assert.Equal(["Adam", "Basil", "Charlotte", "Donald"], reading.Names());
        Assert.Equal(["1", "2", "3", "4"], reading.Candidates.Select(candidate => candidate.Id));
        Assert.Equal([false, true, false, false], reading.Candidates.Select(candidate => candidate.Withdrawn));
        Assert.Equal(["3: 1 3 4", "4: 1 3 2", "1: 2"], reading.Papers());
    }

    [Fact]
    public void Everything_may_stand_on_one_line() =>
        Assert.Equal(["3: 1 2", "1: 2"], Reading.Of("""2 1 -2 3 1 2 0 1 2 0 0 "Ann" "Bob" "Title" """).Papers());

    [Theory]
    [InlineData("\uFEFF2 1\n3 1 2 0\n0\nAnn\nBob\n")]
    [InlineData("2 1\r\n3 1 2 0\r\n0\r\nAnn\r\nBob\r\n")]
    [InlineData("2 1\r3 1 2 0\r0\rAnn\rBob\r")]
    [InlineData("2 1\n3 1 2 0\n0\nAnn\nBob")]
    [InlineData("\n\n2 1\n\n3 1 2 0\n\n0\n\nAnn\n\nBob\n\n\n")]
    [InlineData("2\n1\n3  1\t2   0  \n  0\n  Ann  \n\tBob\t\n")]
    [InlineData("2 1,\n3 1 2 0,,\n0,,,\nAnn,,,\n\"Bob\",,,\n")]
    [InlineData("# a ward\n2 1 # candidates, seats\n3 1 2 0 # three\n# more\n0 # that is all\n\"Ann\" # first\n\"Bob\"\n")]
    [InlineData("// a ward\n2 1\n3 1 2 0 // three\n0\nAnn\nBob\n")]
    [InlineData("/* a\nward */ 2 1\n3 1 /* then */ 2 0\n0 /* end */\n\"Ann\" /* first */\n\"Bob\"\n/* bye */")]
    [InlineData("2 1\n03 01 2 00\n0\nAnn\nBob\n")]
    public void Marks_blanks_comments_and_line_ends_change_nothing(string text)
    {
        var reading = Reading.Of(text);

        Assert.Equal(["3: 1 2"], reading.Papers());
        Assert.Equal(["Ann", "Bob"], reading.Names());
        Assert.Null(reading.Title);
        Assert.Equal(1, reading.Seats);
    }

    [Theory]
    [InlineData("-1\n-3\n")]
    [InlineData("-1 -3\n")]
    [InlineData("[withdrawn 1 3]\n")]
    [InlineData("[withdrawn 3, 1 ]\n")]
    [InlineData("[withdrawn -1 -3]\n")]
    [InlineData("[nick a b c]\n[withdrawn a c]\n")]
    public void Withdrawals_are_marked(string lines) =>
        Assert.Equal([true, false, true], Reading.Of($"3 1\n{lines}1 1 2 3 0\n0\nAnn\nBob\nCat\n").Candidates.Select(candidate => candidate.Withdrawn));

    [Theory]
    [InlineData("1 3=4 2 0", "1: 3=4 2")]
    [InlineData("1 2=3=4 0", "1: 2=3=4")]
    [InlineData("1 1 - 2 0", "1: 1 - 2")]
    [InlineData("1 - - 2 0", "1: - - 2")]
    [InlineData("1 1 - 0", "1: 1")]
    [InlineData("1 2 2 1 0", "1: 2 2 1")]
    [InlineData("7 0", "7:")]
    public void Equal_skipped_and_repeated_ranks_and_blank_papers_are_kept(string line, string paper) =>
        Assert.Equal([paper], Reading.Of($"4 1\n{line}\n0\nAnn\nBob\nCat\nDan\n").Papers());

    [Theory]
    [InlineData("0.5", "1/2 × 1: 1")]
    [InlineData(".25", "1/4 × 1: 1")]
    [InlineData("3/2", "3/2 × 1: 1")]
    [InlineData("1.125", "9/8 × 1: 1")]
    [InlineData("2.0", "2: 1")]
    [InlineData("6/3", "2: 1")]
    [InlineData("9223372036854775807", "9223372036854775807: 1")]
    public void A_whole_weight_is_a_count_and_any_other_is_the_worth_of_one_paper(string weight, string paper) =>
        Assert.Equal([paper], Reading.Of($"1 1\n{weight} 1 0\n0\nAnn\n").Papers());

    [Fact]
    public void Short_names_stand_for_candidates() =>
        Assert.Equal(["5: 1 2", "1: 2=3"], Reading.Of("3 2\n[nick a b c]\n5 a b 0\n1 b=c 0\n0\nAnn\nBob\nCat\n").Papers());

    [Fact]
    public void Options_of_other_programs_are_noticed()
    {
        var reading = Reading.Of("2 1\n[tie 2 1]\n[droop arithmetic=fixed]\n1 1 0\n0\nAnn\nBob\n");

        Assert.Equal([2, 3], reading.Notices.Select(notice => notice.Row));
        Assert.Equal("the option [tie] is for another program and was ignored", reading.Notices[0].Text);
    }

    [Theory]
    [InlineData("\"Ann \"\"Red\"\" O'Hara\"", "Ann \"Red\" O'Hara")]
    [InlineData("\"Ann \\\"Red\\\" O'Hara\"", "Ann \"Red\" O'Hara")]
    [InlineData("\"back\\\\\"", "back\\")]
    [InlineData("\"back\\slash\"", "back\\slash")]
    [InlineData("\"  Ann  \"", "Ann")]
    [InlineData("Ann \"Red\" O'Hara", "Ann \"Red\" O'Hara")]
    [InlineData("Smith, Ann", "Smith, Ann")]
    [InlineData("Ann #1", "Ann #1")]
    [InlineData("\"# Ann\"", "# Ann")]
    [InlineData("\"מרים 🌹 Ångström\"", "מרים 🌹 Ångström")]
    [InlineData("1", "1")]
    public void Names_are_read_with_or_without_quotation_marks(string line, string name) =>
        Assert.Equal([name], Reading.Of($"1 1\n1 1 0\n0\n{line}\n\"Title\"\n").Names());

    [Fact]
    public void An_empty_title_is_none() => Assert.Null(Reading.Of("1 1\n1 1 0\n0\nAnn\n\"\"\n").Title);

    [Fact]
    public void A_weight_follows_ids_where_a_first_1_is_followed_by_another()
    {
        var reading = Reading.Of("2 1\n(p1) 1 1 2 0\n(p 2) 1 2 0\n(p3) 1 2 0\n0\nAnn\nBob\n");

        Assert.Equal(["1: 1 2", "2: 2"], reading.Papers());
        Assert.Equal(new Notice("ids in parentheses were ignored; the number after each was read as a weight", 2), Assert.Single(reading.Notices));
    }

    [Fact]
    public void Preferences_follow_ids_where_a_first_number_is_no_weight_of_1()
    {
        var reading = Reading.Of("2 1\n(p1) 1 2 0\n(p2) 2 0\n(p3) 2 0\n0\nAnn\nBob\n");

        Assert.Equal(["1: 1 2", "2: 2"], reading.Papers());
        Assert.Equal(new Notice("ids in parentheses were ignored; the number after each was read as a first preference", 2), Assert.Single(reading.Notices));
    }

    [Fact]
    public void Equal_papers_are_grouped_in_the_order_of_the_file() =>
        Assert.Equal(["4: 2", "2: 1"], Reading.Of("2 1\n1 2 0\n2 1 0\n3 2 0\n0\nAnn\nBob\n").Papers());

    [Fact]
    public void Papers_read_the_same_plain_or_not_and_however_the_bytes_arrive()
    {
        var (plain, odd) = (new StringBuilder("300 2\n"), new StringBuilder("300 2\n"));
        var random = new Random(7);
        for (var i = 0; i < 30_000; i++)
        {
            var paper = string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(1, 301)));
            plain.Append(random.Next(1, 12)).Append(' ').Append(paper).Append(" 0\n");
            odd.Append(' ').Append(paper).Append("  0 # odd\r\n");
        }
        var names = "0\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"Candidate {i}\n"));
        var weights = plain.ToString().Split('\n')[1..^1].Select(line => line.Split(' ')[0]).ToArray();
        var oddLines = odd.ToString().Split('\n')[1..^1].Select((line, i) => weights[i] + line);

        var expected = Reading.Of(plain + names).Papers();

        Assert.Equal(expected, Reading.Of("300 2\n" + string.Join('\n', oddLines) + "\n" + names).Papers());
        Assert.Equal(expected, BallotFile.Read(new Trickle(Encoding.UTF8.GetBytes(plain + names), 1000), "ward.blt").Papers());
        Assert.Equal(expected, BallotFile.Read(new Trickle(Encoding.UTF8.GetBytes((plain + names).Replace("\n", "\r\n")), 777), "ward.blt").Papers());
    }

    [Fact]
    public void A_paper_longer_than_a_block_is_read()
    {
        var paper = string.Join(' ', Enumerable.Repeat("1 2 3", 120_000));

        var reading = Reading.Of($"3 1\n1 {paper} 0\n1 3 0\n0\nAnn\nBob\nCat\n");

        Assert.Equal(360_000, reading.Ballots.Paper(0).Length);
        Assert.Equal(2, reading.Ballots.Groups);
    }
}
