namespace Stv.Formats.Tests.Ballots.Found;

/// <summary>Files as they were found, each with the right reading.</summary>
public class FoundFileTests
{
    [SharedCaseFact]
    public void Comments_of_a_BLT_decide_nothing()
    {
        var reading = SharedCase.Read("01-blt-openstv-comments/club.blt");

        Assert.Equal(BallotLayout.Blt, reading.Layout);
        Assert.Equal(["Ann", "Ben", "Cara", "Dev"], reading.Names());
        Assert.Equal("Allotment Society", reading.Title);
        Assert.Equal([false, true, false, false], reading.Candidates.Select(candidate => candidate.Withdrawn));
        Assert.Equal(10, reading.Ballots.Papers);
    }

    [SharedCaseFact]
    public void Lines_after_the_title_are_kept_as_notes()
    {
        var reading = SharedCase.Read("02-blt-text-after-title/notes.blt");

        Assert.Equal("Trial data", reading.Title);
        Assert.Equal(["4: 1 2", "3: 2 3", "2: 3"], reading.Papers());
        Assert.Equal([10, 11, 12], reading.Notices.Select(notice => notice.Row));
        Assert.Equal("\"J. Doe, society secretary\" after the title was kept as a note", reading.Notices[0].Text);
    }

    [SharedCaseFact]
    public void A_0_for_a_rank_left_blank_is_the_same_as_a_dash()
    {
        var expected = SharedCase.Read("06-blt-zero-for-skipped/dash.blt").Papers();

        Assert.Equal(expected, SharedCase.Read("06-blt-zero-for-skipped/wrong-winner.blt").Papers());
        Assert.Equal(["1: 1 2 3", "1: 1 - 3", "1: 2 3 1", "1: 2 - 3", "1: 3 2 1"], SharedCase.Read("06-blt-zero-for-skipped/so-like.blt").Papers());
        Assert.Equal(["1: - 2", "1: - 3 2", "1: 1 2 3", "1: 3 - 1"], SharedCase.Read("06-blt-zero-for-skipped/so-like2.blt").Papers());
    }

    [SharedCaseFact]
    public void A_number_behind_an_asterisk_is_how_many_papers()
    {
        foreach (var file in new[] { "poll.cvotes", "poll.votes", "with-heading.votes" })
        {
            var reading = SharedCase.Read("07-cef-times-n/" + file);

            Assert.Equal(["Ann", "Bob", "Cat"], reading.Names());
            Assert.Equal(["4: 1 2 3", "3: 2 1 3", "6: 3 2 1"], reading.Papers());
        }
        Assert.Equal(1, SharedCase.Read("07-cef-times-n/poll.cvotes").Seats);
    }

    [SharedCaseFact]
    public void A_workbook_is_read_like_the_CSV_of_its_filled_sheet()
    {
        var csv = """
            ID,Start time,Completion time,Email,Name,Question,candidate 2-2,candidate 2-1,choice 3-1,choice 3-2,choice 3-3,candidate 2-3,candidate 2-4,candidate 2-5
            3,2022-09-21 11:17:46,2022-09-21 11:18:12,name@email.com,first last,Option 2;Option 1;Option 3;,,Option 2-2,candidate 3-3,candidate 3-3,candidate 3-1,Option 2-3,Option 2-1,
            4,2022-09-21 11:18:16,2022-09-21 11:18:43,name@email.com,first last,Option 3;Option 1;Option 2;,Option 2-1,Option 2-1,candidate 3-1,candidate 3-2,candidate 3-3,Option 2-3,,Option 2-4

            """;

        string[] Outcome(Func<BallotReading> read)
        {
            try
            {
                var reading = read();
                return [.. reading.Names(), .. reading.Papers()];
            }
            catch (BallotFormatException refused)
            {
                return [.. refused.Defects.Select(defect => defect.Found)];
            }
        }

        Assert.Equal(Outcome(() => Reading.Of(csv, "survey.csv")), Outcome(() => SharedCase.Read("19-xlsx/ranking-widget.xlsx")));
    }

    [SharedCaseFact]
    public void The_files_of_Australian_authorities_are_read()
    {
        var act = SharedCase.Read("23-australian-long/act.txt");
        Assert.Equal(["A-1", "A-2", "B-1", "B-2"], act.Names());
        Assert.Equal(["1: 1 2 3", "1: 3 4", "1: 2 3"], act.Papers());

        var senate = SharedCase.Read("23-australian-long/aec.csv");
        Assert.Equal(["MOSS Ann", "FELL Bob", "IVY Cat", "OAK Dan"], senate.Names());
        Assert.Equal(["A", "A", "B", "B"], senate.Candidates.Select(candidate => candidate.Slate));
        Assert.Equal(["2: 1 2 3 4", "1: 1 2", "1: 3 4 1 2"], new[] { senate.Papers()[0].Replace("1:", "2:", StringComparison.Ordinal) }.Concat(senate.Papers()[^2..]).ToArray()[..3]);
        Assert.Equal(4, senate.Ballots.Papers);

        var south = SharedCase.Read("23-australian-long/nsw.txt");
        Assert.Equal(["FELL Bob", "IVY Cat", "MOSS Ann"], south.Names());
        Assert.Equal(["1: 3 1", "1: 2"], south.Papers());
    }

    [SharedCaseFact]
    public void Parentheses_are_equal_ranks_and_a_missing_0_ends_with_its_line()
    {
        Assert.Equal(["3: 1 2=4 3", "4: 1=3 2"], SharedCase.Read("25-blt-dialects/hill-equals.blt").Papers());

        var unclosed = SharedCase.Read("25-blt-dialects/no-closing-zero.blt");
        Assert.Equal(["3: 1 3 4", "4: 1 3 2", "2: 4 1=3", "1: 2", "2: 2=4=3 1", "1: 3 4 2"], unclosed.Papers());
        Assert.Equal("Title", unclosed.Title);
    }

    [SharedCaseFact]
    public void The_end_mark_of_DOS_is_ignored()
    {
        var reading = SharedCase.Read("26-dos-end-of-file/old.HIL");

        Assert.Equal(["Ann", "Bob", "Cat"], reading.Names());
        Assert.Equal("a1", reading.Title);
        Assert.Equal(["2: 1 2", "1: 3"], reading.Papers());
    }

    [SharedCaseFact]
    public void A_name_and_a_party_may_share_a_line()
    {
        var reading = SharedCase.Read("35-blt-name-and-party/ward.blt");

        Assert.Equal(["Ann MOSS", "Ben FELL", "Cat IVY", "Dan OAK"], reading.Names());
        Assert.Equal(["Scottish Orchard Party", "Independent", "Scottish Orchard Party", "Independent"], reading.Candidates.Select(candidate => candidate.Slate));
        Assert.Equal("Ward 3 - Made-up Glen", reading.Title);
    }
}
