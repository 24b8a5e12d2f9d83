using Stv.Tests;

namespace Stv.Formats.Tests.Elections;

public class ElectionDefectTests
{
    [Fact]
    public void A_contest_whose_candidates_file_lists_nobody_is_refused()
    {
        using var election = ElectionFiles.OneContest("\"candidates\": \"candidates.csv\"").And("candidates.csv", "id,name\n").WithBallots();

        Assert.Equal("candidates.csv: found no candidates; expected a row for each; list them", election.Defects());
    }

    /// <summary>The one defect of an election whose contest has these members.</summary>
    static void Defect(string expected, string members, string more = "", string? ballots = null)
    {
        using var files = ElectionFiles.OneContest(members, more);
        if (ballots is null)
            files.WithBallots();
        else
            files.WithBallots(ballots);
        var defect = Assert.Single(files.Defects().Split('\n'));
        Assert.Matches("^[a-z]+[.][a-z]+(:[0-9]+(:[0-9]+| column [A-Z]+)?)?: found ", defect);
        Assert.Contains(expected, defect, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_nearest_known() => Defect("write minimum, or remove it", """ "minimun": {} """);

    [Fact]
    public void A_number_in_quotation_marks_is_no_number() => Defect("found \"1\"; expected a whole number from 0 to 2 for the minimum for woman; write it without quotation marks", """ "minimum": { "woman": "1" } """);

    [Fact]
    public void A_minimum_above_the_seats_is_refused() => Defect("found the number 3; expected a whole number from 0 to 2 for the minimum for woman", """ "minimum": { "woman": 3 } """);

    [Fact]
    public void A_minimum_that_was_not_given_yet_is_asked_for() => Defect("found null; expected a whole number from 0 to 2 for the minimum for woman; it has not been given yet; fill it in", """ "minimum": { "woman": null } """);

    [Fact]
    public void A_maximum_below_the_minimum_is_refused() => Defect("expected a maximum of at least 2, the minimum for woman", """ "minimum": { "woman": 2 }, "maximum": { "woman": 1 } """);

    [Fact]
    public void An_unknown_attribute_of_a_minimum_is_refused_with_the_nearest() => Defect("found \"womam\"; expected one of woman, BAME; correct it, or declare it under \"attributes\" in the election file; did you mean woman?", """ "minimum": { "womam": 1 } """);

    [Theory]
    [InlineData("woman or BAME")]
    [InlineData("woman/BAME")]
    public void Attributes_of_which_one_is_enough_have_a_bar_between_them(string words) => Defect($"found \"{words}\"; expected one of woman, BAME; write woman|BAME", $$""" "minimum": { "{{words}}": 1 } """);

    [Fact]
    public void An_unknown_attribute_of_a_candidate_is_refused() => Defect("found \"tall\"; expected one of woman, BAME", """ "candidates": [ { "name": "Ann", "attributes": ["tall"] }, { "name": "Ben" }, { "name": "Cat" } ] """);

    [Fact]
    public void A_group_of_attributes_stands_once() => Defect("each group of attributes once", """ "minimum": { "woman|BAME": 1, "BAME|woman": 1 } """);

    [Fact]
    public void A_candidates_id_is_used_once() => Defect("found the id \"A\" a second time in board", """ "candidates": [ { "id": "A", "name": "Ann" }, { "id": "A", "name": "Ben" }, { "name": "Cat" } ] """);

    [Fact]
    public void A_candidate_has_a_name() => Defect("found no \"name\"; expected \"name\" among its members", """ "candidates": [ { "name": "Ann" }, { "name": "Ben" }, { "name": "Cat" }, { "id": "4" } ] """);

    [Fact]
    public void A_name_stands_once_among_the_members() => Defect("found \"title\" a second time; expected each name once", """ "title": "x", "title": "y" """);

    [Fact]
    public void An_unknown_rule_is_refused_with_the_nearest() => Defect("did you mean scotland?", """ "rule": "scotlnad" """);

    [Fact]
    public void A_choice_that_the_rule_does_not_have_is_refused() => Defect("found \"surplus-oder\"; expected a choice of scotland; The rule scotland has no choice \"surplus-oder\". Did you mean surplus-order?", """ "rule": { "base": "scotland", "surplus-oder": "largest-first" } """);

    [Fact]
    public void A_changed_rule_has_a_base() => Defect("found no \"base\"", """ "rule": { "gaps": "stop" } """);

    [Fact]
    public void A_word_that_is_no_choice_is_refused() => Defect("found \"sometimes\"; expected \"throughout\" or \"only-if-needed\"", """ "reserved": { "apply": "sometimes" } """);

    [Fact]
    public void True_and_false_have_no_quotation_marks() => Defect("found \"yes\"; expected true or false for restart", """ "reserved": { "restart": "yes" } """);

    [Fact]
    public void A_share_that_was_not_given_yet_is_asked_for() => Defect(
        "found null; expected a share of the whole vote more than 0, such as \"1/3\" or 0.25; the rules of the election must give the share of the section a; fill it in",
        """ "rule": "wigm", "college": { "column": "who", "shares": { "a": null, "b": "2/3" } } """);

    [Fact]
    public void Shares_add_up_to_exactly_1() => Defect("found shares that add up to 9999/10000", """ "rule": "wigm", "college": { "column": "who", "shares": { "a": "0.3333", "b": "0.6666" } } """, ballots: "who,Pref 1\na,Ann\nb,Ben\n");

    [Fact]
    public void A_rule_that_cannot_carry_a_college_is_refused_with_those_that_can() => Defect(
        "found a college under the rule scotland, which counts whole papers; expected a rule that can count papers of different worth: ",
        """ "college": { "column": "who", "shares": { "a": "1/3", "b": "2/3" } } """, ballots: "who,Pref 1\na,Ann\nb,Ben\n");

    [Fact]
    public void A_section_that_the_college_does_not_have_is_refused() => Defect("ballots.csv:3 column A: found \"c\" under \"who\"; expected one of the sections a, b", """ "rule": "wigm", "college": { "column": "who", "shares": { "a": "1/3", "b": "2/3" } } """, ballots: "who,Pref 1\na,Ann\nc,Ben\nb,Ben\n");

    [Fact]
    public void A_section_without_papers_is_refused() => Defect("expected papers of the section b of board", """ "rule": "wigm", "college": { "column": "who", "shares": { "a": "1/3", "b": "2/3" } } """, ballots: "who,Pref 1\na,Ann\n");

    [Fact]
    public void A_column_of_sections_must_be_there() => Defect("found no column headed \"who\"", """ "rule": "wigm", "college": { "column": "who", "shares": { "a": "1/3", "b": "2/3" } } """, ballots: "section,Pref 1\n");

    [Fact]
    public void A_body_names_contests_that_are_held() => Defect("found \"bord\"; expected the id of a contest of this election; correct it; did you mean board?", "", """ "body": { "title": "B", "contests": ["bord"] }, """);

    [Fact]
    public void A_name_in_the_ballots_that_nobody_has_is_refused_in_terms_of_the_file() => Defect("ballots.csv:2 column A: found \"Ana\" under \"Pref 1\"; expected a candidate's name, or a number from 1 to 3; perhaps \"Ann\" is meant", "", ballots: "Pref 1\nAna\n");

    [Fact]
    public void Ballots_for_other_seats_are_refused() => Defect("found ballots.csv, which is for 1 seat; expected papers for the 2 seats of board", "", ballots: "3 1\n1 1 0\n0\n\"Ann\"\n\"Ben\"\n\"Cat\"\n\"T\"\n");

    [Fact]
    public void A_seed_has_no_spaces_around_it() => Defect("expected digits without spaces around them", "", """ "lots": { "seed": " 12" }, """);

    [Theory]
    [InlineData("../ballots.csv")]
    [InlineData("/etc/hostname")]
    [InlineData("sub/../../ballots.csv")]
    [InlineData("..\\\\ballots.csv")]
    [InlineData("C:ballots.csv")]
    public void A_path_that_leaves_the_folder_is_refused(string path)
    {
        using var files = new ElectionFiles($$""" { "title": "T", "contests": [ { "id": "board", "seats": 1, "candidates": [ { "name": "Ann" } ], "ballots": "{{path}}" } ] } """);

        Assert.Contains("expected the name of a file in the election's folder or below", Assert.Single(files.Defects().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using var files = ElectionFiles.OneContest("");

        Assert.Contains("found \"ballots.csv\", which does not exist", Assert.Single(files.Defects().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Contests_have_ids_that_differ_in_more_than_case()
    {
        using var files = new ElectionFiles(""" { "title": "T", "contests": [ { "id": "a", "seats": 1, "candidates": [ { "name": "Ann" } ] }, { "id": "A", "seats": 1, "candidates": [ { "name": "Ann" } ] } ] } """);

        Assert.Contains("found \"A\" a second time", Assert.Single(files.Defects().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void No_seats_are_refused()
    {
        using var files = new ElectionFiles(""" { "title": "T", "contests": [ { "id": "a", "seats": 0, "candidates": [ { "name": "Ann" } ] } ] } """);

        Assert.Contains("found the number 0; expected a whole number from 1 to 65535 for seats", Assert.Single(files.Defects().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contested_contest_without_ballots_is_refused()
    {
        using var files = new ElectionFiles(""" { "title": "T", "contests": [ { "id": "a", "seats": 1, "candidates": [ { "name": "Ann" }, { "name": "Ben" } ] } ] } """);

        Assert.Contains("found no ballots of a", Assert.Single(files.Defects().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contest_in_which_nobody_stands_is_refused()
    {
        using var files = new ElectionFiles(""" { "title": "T", "contests": [ { "id": "a", "seats": 1 } ] } """);

        Assert.Contains("found no candidates; expected the candidates of a", Assert.Single(files.Defects().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_of_a_contest_that_is_not_held_is_refused()
    {
        using var files = new ElectionFiles(""" { "title": "T", "ballots": { "file": "p.csv", "contestColumn": "area" }, "contests": [ { "id": "north", "seats": 1, "candidates": [ { "name": "Ann" }, { "name": "Ben" } ] } ] } """)
            .And("p.csv", "area,Pref 1\nnorth,Ann\nnroth,Ben\n");

        Assert.Equal("p.csv:3 column A: found the contest \"nroth\"; expected the id or the title of a contest without ballots of its own; correct it; did you mean north?", Assert.Single(files.Defects().Split('\n')));
    }

    [Fact]
    public void A_paper_of_a_contest_that_is_not_held_is_found_whatever_stands_between_the_cells()
    {
        using var files = new ElectionFiles(""" { "title": "T", "ballots": { "file": "p.csv", "contestColumn": "area" }, "contests": [ { "id": "north", "seats": 1, "candidates": [ { "name": "Ann" }, { "name": "Ben" } ] }, { "id": "south", "seats": 1, "candidates": [ { "name": "Cat" }, { "name": "Dan" } ] } ] } """)
            .And("p.csv", "area;Pref 1;Pref 2\nnorth;Ann;Ben\nsouth;Cat;Dan\nsuoth;Dan;Cat\n");

        Assert.Equal("p.csv:4 column A: found the contest \"suoth\"; expected the id or the title of a contest without ballots of its own; correct it; did you mean south?", Assert.Single(files.Defects().Split('\n')));
    }

    [Fact]
    public void A_candidate_of_a_contest_that_is_not_held_is_refused()
    {
        using var files = new ElectionFiles(""" { "title": "T", "candidates": "c.csv", "contests": [ { "id": "north", "seats": 1 } ] } """)
            .And("c.csv", "contest,name\nnorth,Ann\nnroth,Ben\n");

        Assert.Equal("c.csv:3 column A: found the contest \"nroth\"; expected the id of a contest of this election; correct it; did you mean north?", Assert.Single(files.Defects().Split('\n')));
    }

    [Fact]
    public void A_heading_that_is_nearly_ours_is_a_slip()
    {
        using var files = new ElectionFiles(""" { "title": "T", "contests": [ { "id": "north", "seats": 1, "candidates": "c.csv" } ] } """)
            .And("c.csv", "name,atributes\nAnn,woman\n");

        Assert.Contains("did you mean attributes?", Assert.Single(files.Defects().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lot_of_a_contest_that_is_not_held_is_refused()
    {
        using var files = ElectionFiles.OneContest("", """ "lots": "lots.json", """).WithBallots()
            .And("lots.json", """ { "format": "stv-lots/1", "lots": [ { "contest": "bored", "purpose": "exclude", "tied": ["A", "B"], "chosen": "A" } ] } """);

        Assert.Contains("lots.json: found a lot of the contest \"bored\"", Assert.Single(files.Defects().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        using var files = new ElectionFiles(new string('[', 100_000));

        Assert.Contains("election.json:1:", files.Defects(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_defects_of_a_badly_broken_file_are_reported_at_once()
    {
        using var files = new ElectionFiles(Broken).And("people.csv", "contest,id,nmae,attributes\nnorth,1,Ann,woman\n");

        Golden.Verify(files.Defects().Replace(string.Join(", ", Presets.Ids), "(every rule)", StringComparison.Ordinal) + "\n");
    }

    const string Broken =
        """
        {
          "titel": "Broken",
          "rule": "scotlnd",
          "attributes": { "woman": "Woman", "BAME": "" },
          "candidates": "people.csv",
          "ballots": { "file": "../ballots.csv", "contestColumn": "region" },
          "reserved": { "apply": "sometimes", "restart": "yes" },
          "contests": [
            { "id": "north", "seats": 0, "minimum": { "womon": 1, "woman": 4 } },
            { "id": "North", "seats": 2, "minimum": { "woman": 3 }, "maximum": { "woman": -1 } },
            { "id": "east coast", "seats": "3", "candidates": [ { "name": "Ann", "id": "1" }, { "name": "Ann", "id": "1", "attributes": ["tall"] }, {} ] },
            { "id": "south", "seats": 1, "rule": "wigm", "college": { "column": "section", "shares": { "a": "1/3", "b": "1/3" } }, "ballots": "/etc/passwd" },
            { "id": "west", "seats": 1, "seats": 1, "college": { "column": "section", "shares": { "a": null, "b": "half" } }, "ballots": "west.csv" },
          ],
          "body": { "title": "Board", "contests": ["north", "sout", "north"], "minimum": { "woman": null } },
        }
        """;
}
