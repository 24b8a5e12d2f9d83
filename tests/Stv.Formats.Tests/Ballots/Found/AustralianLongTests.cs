namespace Stv.Formats.Tests.Ballots.Found;

public class AustralianLongTests
{
    const string NewSouthWales = "SequenceNumber\tElectorateName\tVotingCentreName\tVoteType\tBallotPaperID\tPreferenceMark\tPreferenceNumber\tCandidateName\tGroupCode\tDrawOrder\tFormality\tType\n";

    [Fact]
    public void Informal_papers_are_passed_over_and_marks_without_a_number_are_no_preference()
    {
        var reading = Reading.Of(NewSouthWales
            + "1\tGlen\tHall\tOrdinary\t1\t1\t1\tMOSS, Ann\tA\t1\tFormal\tBTL\n"
            + "2\tGlen\tHall\tOrdinary\t1\t3\t\tFELL Bob\tA\t2\tFormal\tBTL\n"
            + "3\tGlen\tHall\tOrdinary\t2\tx\t\tFELL Bob\tA\t2\tInformal\t\n"
            + "4\tGlen\tHall\tOrdinary\t3\t1\t1\tFELL Bob\tA\t2\tFormal\tBTL\n", "nsw.txt");

        Assert.Equal(["FELL Bob", "MOSS, Ann"], reading.Names());
        Assert.Equal(["1: 2", "1: 1"], reading.Papers());
        Assert.Contains("1 row of informal papers left out, as the file says", reading.Notices.Select(notice => notice.Text));
    }

    [Fact]
    public void Marks_above_the_line_are_refused_where_the_file_does_not_say_who_is_in_a_group() =>
        Assert.Contains(Reading.Defects(NewSouthWales + "1\tGlen\tHall\tOrdinary\t1\t1\t1\tBlue\tA\t\tFormal\tATL\n", "nsw.txt"), defect => defect.StartsWith("nsw.txt:2 column L: found \"ATL\"", StringComparison.Ordinal));

    [Fact]
    public void Several_electorates_are_told_apart()
    {
        var text = NewSouthWales + "1\tGlen\tHall\tOrdinary\t1\t1\t1\tMOSS Ann\tA\t1\tFormal\tBTL\n2\tDale\tHall\tOrdinary\t2\t1\t1\tFELL Bob\tA\t1\tFormal\tBTL\n";

        Assert.Equal(["MOSS Ann"], Reading.Of(text, "nsw.txt", new() { Rows = new() { Contests = ["Glen"] } }).Names());
        Assert.NotEmpty(Reading.Defects(text, "nsw.txt"));
    }

    [Fact]
    public void A_defect_is_named_with_its_row() =>
        Assert.StartsWith("act.txt:3 column B: found \"x\"", Assert.Single(Reading.Defects("batch,pindex,pref,pcode,ccode,rcand\n1,1,1,1,2,1\n1,1,x,1,3,1\n", "act.txt")), StringComparison.Ordinal);
}
