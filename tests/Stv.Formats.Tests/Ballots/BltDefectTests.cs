namespace Stv.Formats.Tests.Ballots;

public class BltDefectTests
{
    const string Names = "\nAnn\nBob\n";

    [Theory]
    [InlineData("2 0\n1 1 0\n0" + Names, "ward.blt:1:3: found \"0\"; expected the number of seats, from 1 to 65535; correct the first line")]
    [InlineData("2 -1\n1 1 0\n0" + Names, "ward.blt:1:3: found \"-1\"; expected the number of seats, from 1 to 65535; correct the first line")]
    [InlineData("2 x\n1 1 0\n0" + Names, "ward.blt:1:3: found \"x\"; expected the number of seats, from 1 to 65535; correct the first line")]
    [InlineData("0 1\n0\n", "ward.blt:1:1: found \"0\"; expected the number of candidates, from 1 to 65535; correct the first line")]
    [InlineData("1000000000 1\n1 1 0\n0" + Names, "ward.blt:1:1: found \"1000000000\"; expected the number of candidates, from 1 to 65535; correct the first line")]
    [InlineData("99999999999999999999 1\n1 1 0\n0" + Names, "ward.blt:1:1: found \"99999999999999999999\"; expected the number of candidates, from 1 to 65535; correct the first line")]
    [InlineData("2", "ward.blt:1:2: found the end of the file; expected the number of seats; check whether the file is cut short")]
    [InlineData("2 1\n1 3 0\n0" + Names, "ward.blt:2:3: found \"3\"; expected a candidate number from 1 to 2; correct it, or remove the paper")]
    [InlineData("2 1\n1 1 x2 0\n0" + Names, "ward.blt:2:5: found \"x2\"; expected a candidate number from 1 to 2; correct it, or remove the paper")]
    [InlineData("2 1\n1 1=0 0\n0" + Names, "ward.blt:2:5: found \"0\"; expected a candidate number from 1 to 2; correct it, or remove the paper")]
    [InlineData("2 1\n1 1,2 0\n0" + Names, "ward.blt:2:4: found \",2\"; expected a candidate number from 1 to 2; correct it, or remove the paper")]
    [InlineData("2 1\n1 1 0\n0 2 0\n0" + Names, "ward.blt:3:1: found \"0\"; expected the weight of a paper, a number above 0, or 0 alone to end the papers; correct it")]
    [InlineData("2 1\n1 1 0\n-3 2 0\n0" + Names, "ward.blt:3:1: found \"-3\"; expected the weight of a paper, a number above 0, or 0 alone to end the papers; correct it")]
    [InlineData("2 1\n-3\n1 1 0\n0" + Names, "ward.blt:2:1: found \"3\"; expected a candidate number from 1 to 2; correct the number of the candidate who withdrew")]
    [InlineData("2 1\n-2 1 0\n0" + Names, "ward.blt:2:1: found a withdrawn candidate, or a negative weight, before a paper; expected withdrawn candidates on a line of their own, and weights above 0; break the line after the withdrawn candidates, or correct the weight")]
    [InlineData("2 1\n9223372036854775808 1 0\n0" + Names, "ward.blt:2:1: found \"9223372036854775808\"; expected the weight of a paper, a number above 0, or 0 alone to end the papers; correct it")]
    [InlineData("2 1\n0.0 1 0\n0" + Names, "ward.blt:2:1: found \"0.0\"; expected the weight of a paper, a number above 0, or 0 alone to end the papers; correct it")]
    [InlineData("2 1\n1/0 1 0\n0" + Names, "ward.blt:2:1: found \"1/0\"; expected the weight of a paper, a number above 0, or 0 alone to end the papers; correct it")]
    [InlineData("2 1\n1e3 1 0\n0" + Names, "ward.blt:2:1: found \"1e3\"; expected the weight of a paper, a number above 0, or 0 alone to end the papers; correct it")]
    [InlineData("2 1\n9223372036854775807 1 0\n1 2 0\n0" + Names, "ward.blt:3: found more papers than can be counted; expected at most 9223372036854775807 papers, and two thousand million preferences that differ; correct the number of papers, or count the file in parts")]
    [InlineData("2 1\n1 1 0\n1 2", "ward.blt:3:4: found the end of the file; expected 0, which ends a paper; check whether the file is cut short")]
    [InlineData("2 1\n1 1 0\n1 2 0\n", "ward.blt:4:1: found the end of the file; expected 0 alone on a line, which ends the papers, and the names of the candidates; check whether the file is cut short")]
    [InlineData("2 1\n1 1 0\n\"Ann\"\n\"Bob\"\n", "ward.blt:3:1: found a name; expected 0 alone on a line, which ends the papers; put it before the names, and check whether papers are missing")]
    [InlineData("2 1\n1 1 0\n0\nAnn\n", "ward.blt:5:1: found 1 names; expected 2, as the first line says, and perhaps a title; add the missing names, or check whether the file is cut short")]
    [InlineData("2 1\n1 1 0\n0\nAnn\n\"Ann\"\n", "ward.blt:5:1: found \"Ann\" again, already the name of candidate 1; expected a different name for each candidate; add something to distinguish the two")]
    [InlineData("2 1\n1 1 0\n0\nAnn\n\"\"\nTitle\n", "ward.blt:5:1: found an empty name; expected the name of a candidate; fill it in")]
    [InlineData("2 1\n1 1 0\n0\nAnn\n\"Bob\nTitle\n", "ward.blt:5:1: found a quotation mark that is not closed; expected a name between quotation marks on one line; close it")]
    [InlineData("2 1\n1 1 0\n0\nAnn\n\"Bob \"Red\" O'Hara\"\n", "ward.blt:5:7: found text after a closing quotation mark; expected the end of the line; double the quotation marks inside a name")]
    [InlineData("2 1\n1 1 0 /* open\n0" + Names, "ward.blt:2:7: found a comment that is not closed; expected */ at its end; close it")]
    [InlineData("2 1\n[unknown 2]\n1 1 0\n0" + Names, "ward.blt:2:1: found the option \"unknown\" in brackets; expected [withdrawn], [undeclared], [reopen-nominations], [nick], [tie] or [droop]; remove it if the papers mean the same without it")]
    [InlineData("2 1\n[withdrawn 2\n1 1 0\n0" + Names, "ward.blt:2:13: found the end of the line; expected ] to close the bracket; close it on the line where it is opened")]
    [InlineData("2 1\n[nick a]\n1 a 0\n0" + Names, "ward.blt:2:1: found 1 short names; expected 2, one for each candidate; correct the list")]
    [InlineData("2 1\n1 1 0\n[withdrawn 2]\n0" + Names, "ward.blt:3:1: found an option in brackets; expected options before the first paper; move it up to the second line")]
    [InlineData("2 1\n(p1) 1 1 2 0\n1 1=2 0\n0" + Names, "ward.blt:3:1: found a paper without an id; expected an id for each paper, as in row 2; give all papers an id, or none")]
    [InlineData("2 1\n(p1) 1 2 0\n0" + Names, "ward.blt:2:1: found ids in parentheses before numbers that may be weights or first preferences; expected either in all papers; remove the ids where a weight follows them; write the weight 1 in their place where none does")]
    [InlineData("2 1\n(p1) 1 1 2 0\n1 2 0\n0" + Names, "ward.blt:3:1: found a paper without an id; expected an id for each paper, as in row 2; give all papers an id, or none")]
    [InlineData("2 1\n(p1 1 2 0\n0" + Names, "ward.blt:2:10: found an id that is not closed; expected ) after the id; close it on the line where it is opened")]
    public void A_defect_is_named_with_its_place(string text, string defect) => Assert.Contains(defect, Reading.Defects(text));

    [Fact]
    public void One_slip_is_one_defect()
    {
        string[] slips = ["2 1\n1 3 0\n0" + Names, "2 1\n1 1 0\n1 2", "2 1\n1 1 0\n\"Ann\"\n\"Bob\"\n", "2 1\nx 1 2 0\n0" + Names, "2 1\n1 1 0\n0\nAnn\n", "2 1\n(p1 1 2 0\n0" + Names];

        Assert.All(slips, text => Assert.Single(Reading.Defects(text)));
    }

    [Fact]
    public void All_defects_are_told_at_once_in_the_order_of_the_file() =>
        Assert.Equal(["ward.blt:1:3", "ward.blt:2:3", "ward.blt:2:5", "ward.blt:4:1", "ward.blt:7:1"],
            Reading.Defects("2 0\n1 9 y 0\n1 2 0\n-1 2 0\n0\nAnn\nAnn\nTitle\n").Select(defect => defect[..12]));

    [Fact]
    public void Columns_count_characters() =>
        Assert.StartsWith("ward.blt:2:11: found \"9\"", Assert.Single(Reading.Defects("2 1\n1 /* é */ 9 0\n0" + Names)), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_not_UTF8_is_a_defect() =>
        Assert.Equal("ward.blt:5:1: found \"J�rg\"; expected a name in UTF-8; save the file as UTF-8, or name its encoding with Encoding, such as windows-1252",
            Assert.Single(Reading.Defects([.. "2 1\n1 1 0\n0\nAnn\nJ"u8, 0xF6, .. "rg\n"u8])));

    [Fact]
    public void A_claim_of_many_candidates_costs_nothing()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Single(Reading.Defects("65535 1\n1 1 0\n0\nAnn\n"));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }
}
