using System.Collections.Immutable;

namespace Stv.Formats.Tests.Elections;

public class ElectionFileTests
{
    [Fact]
    public void Candidates_can_stand_in_the_contest()
    {
        using var files = ElectionFiles.OneContest(""" "minimum": { "woman": 1 }, """).WithBallots();

        var contest = files.Read().Contests.Single().Contest;

        Assert.Equal(["Ann", "Ben", "Cat"], contest.Candidates.Select(candidate => candidate.Name));
        Assert.Equal(["A", "B", "C"], contest.Candidates.Select(candidate => candidate.Id));
        Assert.Equal(3, contest.Ballots.Papers);
    }

    [Fact]
    public void Candidates_without_an_id_are_numbered_in_ballot_paper_order()
    {
        using var files = ElectionFiles.OneContest(""" "candidates": [ { "name": "Ann" }, { "name": "Ben" }, { "name": "Cat" } ] """).WithBallots();

        Assert.Equal(["1", "2", "3"], files.Read().Election.Contests[0].Candidates.Select(candidate => candidate.Id));
    }

    [Fact]
    public void Candidates_can_stand_in_one_file_for_all_contests()
    {
        using var files = new ElectionFiles(
            """
            { "title": "T", "attributes": { "woman": "W", "BAME": "B" }, "candidates": "people.csv", "ballots": { "file": "papers.csv", "contestColumn": "area" },
              "contests": [ { "id": "north", "seats": 1 }, { "id": "south", "title": "The South", "seats": 1 } ] }
            """)
            .And("people.csv", "contest,id,name,slate,attributes,withdrawn\nsouth,S1,Sue,Red,woman BAME,\nnorth,N1,Ned,,,yes\nnorth,N2,Nan,,woman;BAME,no\nsouth,S2,Sam,,,\nnorth,N3,Nat,,,\n")
            .And("papers.csv", "area,Pref 1,Pref 2\nnorth,Nan,Nat\nThe South,Sam,Sue\nnorth,Nat,\nsouth,Sue,\n");

        var (north, south) = (files.Read().Election.Contests[0], files.Read().Election.Contests[1]);

        Assert.Equal(["Ned", "Nan", "Nat"], north.Candidates.Select(candidate => candidate.Name));
        Assert.True(north.Candidates[0].Withdrawn);
        Assert.Equal(["woman", "BAME"], north.Candidates[1].Attributes.AsEnumerable());
        Assert.Equal("Red", south.Candidates[0].Slate);
        Assert.Equal((2, 2), (north.Ballots.Papers, south.Ballots.Papers));
        Assert.Equal([2, 1], south.Ballots.Paper(0));
    }

    [Fact]
    public void A_group_of_attributes_is_one_minimum()
    {
        using var files = ElectionFiles.OneContest(""" "minimum": { "woman|BAME": 1 }, "maximum": { "BAME|woman": 2, "BAME": 1 } """).WithBallots();

        Assert.Collection(
            files.Read().Election.Contests[0].Reserved.Constraints,
            group => Assert.Equal(("woman|BAME", 1, 2), (group.Id, group.Minimum, group.Maximum!.Value)),
            single => Assert.Equal(("BAME", 0, 1), (single.Id, single.Minimum, single.Maximum!.Value)));
    }

    [Fact]
    public void Ways_to_keep_reserved_places_are_inherited_choice_by_choice()
    {
        using var files = ElectionFiles.OneContest(""" "reserved": { "doomed": "after-surpluses", "restart": false } """, """ "reserved": { "apply": "only-if-needed", "restart": true, "fallback": "relax" }, """).WithBallots();

        var reserved = files.Read().Election.Contests[0].Reserved;

        Assert.Equal((ReservedApplication.OnlyIfNeeded, DoomedTiming.AfterSurpluses, false, InfeasibleFallback.Relax), (reserved.Apply, reserved.Doomed, reserved.RestartOnDoom, reserved.Fallback));
    }

    [Fact]
    public void Sections_of_a_college_come_from_a_column_and_shares_are_exact()
    {
        using var files = ElectionFiles.OneContest(""" "rule": "wigm", "college": { "column": "who", "shares": { "member": "1/3", "mp": "2/3" } } """)
            .WithBallots("who,Pref 1\nmember,Ann\nmp,Ann\nmember,Ben\n");

        var contest = files.Read().Election.Contests[0];

        Assert.Equal([new CollegeSection("member", new Fraction(1, 3)), new CollegeSection("mp", new Fraction(2, 3))], contest.College!.Sections.AsEnumerable());
        Assert.Equal([(0, 1), (1, 1), (0, 1)], Enumerable.Range(0, 3).Select(group => (contest.Ballots.Section(group), (int)contest.Ballots.Count(group))));
    }

    [Fact]
    public void Shares_may_be_decimals()
    {
        using var files = ElectionFiles.OneContest(""" "rule": "wigm", "college": { "column": "who", "shares": { "member": 0.25, "mp": "0.75" } } """)
            .WithBallots("who,Pref 1\nmember,Ann\nmp,Ann\n");

        Assert.Equal(new Fraction(1, 4), files.Read().Election.Contests[0].College!.Sections[0].Share);
    }

    [Fact]
    public void A_contest_without_a_rule_takes_the_elections_and_else_the_default()
    {
        using var named = ElectionFiles.OneContest("", """ "rule": "wigm", """).WithBallots();
        using var unnamed = ElectionFiles.OneContest("").WithBallots();

        Assert.Equal(("wigm", false), (named.Read().Contests[0].Rule.Id, named.Read().Contests[0].RuleByDefault));
        Assert.Equal(("scotland", true), (unnamed.Read().Contests[0].Rule.Id, unnamed.Read().Contests[0].RuleByDefault));
    }

    [Fact]
    public void A_rule_can_be_changed_choice_by_choice()
    {
        using var files = ElectionFiles.OneContest(""" "rule": { "base": "scotland", "gaps": "close-up" } """).WithBallots();

        var rule = files.Read().Contests[0].Rule;

        Assert.Equal(("scotland", "gaps", "close-up"), (rule.Id, Assert.Single(rule.Changed).Name, rule.Changed[0].Value));
    }

    [Fact]
    public void An_unopposed_contest_needs_no_ballots()
    {
        using var files = new ElectionFiles(""" { "title": "T", "contests": [ { "id": "board", "seats": 2, "candidates": [ { "name": "Ann" } ] } ] } """);

        Assert.Equal(0, files.Read().Election.Contests[0].Ballots.Papers);
    }

    [Fact]
    public void A_lots_file_that_is_not_there_yet_is_no_defect_but_is_noted()
    {
        using var files = ElectionFiles.OneContest("", """ "lots": "lots.json", """).WithBallots();

        var reading = files.Read();

        Assert.Empty(reading.Lots.Recorded);
        Assert.EndsWith("lots.json", reading.LotsPath, StringComparison.Ordinal);
        Assert.Contains(reading.Notices, notice => notice.StartsWith("lots.json does not exist yet", StringComparison.Ordinal));
    }

    [Fact]
    public void A_seed_stands_in_the_place_of_a_lots_file()
    {
        using var files = ElectionFiles.OneContest("", """ "lots": { "seed": "271828" }, """).WithBallots();

        Assert.Equal("271828", files.Read().Lots.Seed);
    }

    [Fact]
    public void Every_file_that_was_read_is_listed_with_its_hash()
    {
        using var files = ElectionFiles.OneContest("").WithBallots();

        Assert.Equal(["election.json", "ballots.csv"], files.Read().Inputs.Select(input => input.File));
        Assert.All(files.Read().Inputs, input => Assert.Equal(64, input.Sha256.Length));
    }

    [Fact]
    public void Columns_of_other_contests_are_passed_over_without_a_word()
    {
        using var files = new ElectionFiles(
            """
            { "title": "T", "ballots": { "file": "papers.csv", "contestColumn": "area" },
              "contests": [ { "id": "north", "seats": 1, "candidates": [ { "name": "Nan" }, { "name": "Ned" } ] }, { "id": "south", "seats": 1, "candidates": [ { "name": "Sue" }, { "name": "Sam" } ] } ] }
            """)
            .And("papers.csv", "area,Nan,Ned,Sue,Sam,remark\nnorth,1,2,,,\nsouth,,,2,1,x\n");

        var reading = files.Read();

        Assert.Equal([1, 2], reading.Election.Contests[0].Ballots.Paper(0));
        Assert.Equal([2, 1], reading.Election.Contests[1].Ballots.Paper(0));
        Assert.Equal("papers.csv, row 1: column \"remark\" was ignored", Assert.Single(reading.Notices));
    }

    [Theory]
    [InlineData("// remark\n/* another */ {", true)]
    [InlineData("\uFEFF  {", true)]
    [InlineData("2 1\n1 1 0\n0", false)]
    [InlineData("", false)]
    public void An_election_file_is_told_from_ballots_by_its_opening_brace(string content, bool isElection)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, content);

        Assert.Equal(isElection, ElectionFile.IsElection(path));
        File.Delete(path);
    }
}
