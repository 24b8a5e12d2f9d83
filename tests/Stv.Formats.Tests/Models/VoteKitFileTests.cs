using System.Collections.Immutable;
using System.Text;
using Stv.Tests;

namespace Stv.Formats.Tests.Models;

public class VoteKitFileTests
{
    const string Present = """
        {
          "n_voters": 500,
          "slate_to_candidates": { "Reed": ["R1", "R2"], "Sage": ["S1"] },
          "bloc_proportions": { "north": 0.7, "south": 0.3 },
          "cohesion_mapping": { "north": { "Reed": 0.9, "Sage": 0.1 }, "south": { "Reed": 0, "Sage": 1 } },
          "preference_mapping": {
            "north": { "Reed": { "R1": 0.75, "R2": 0.25 }, "Sage": { "S1": 1 } },
            "south": { "Reed": { "R1": 0, "R2": 1 }, "Sage": { "S1": 1 } },
          },
        }
        """;

    static Contest Contest(params (string Id, string Name, string? Slate)[] candidates) => new()
    {
        Id = "ward",
        Title = "Ward",
        Seats = 1,
        Candidates = [.. candidates.Select(each => new Candidate { Id = each.Id, Name = each.Name, Slate = each.Slate })],
        Ballots = new BallotSetBuilder(candidates.Length).Build(),
    };

    static readonly Contest Ward = Contest(("1", "R1", null), ("2", "R2", "Reed"), ("S1", "Sam Sorrel", null));

    static ElectorateModel Parse(string text, params Contest[] contests) => ModelFile.Parse(Encoding.UTF8.GetBytes(text), "votekit.json", [.. contests]);

    static string Refused(string text, params Contest[] contests) => Assert.Throws<BallotFormatException>(() => Parse(text, contests)).Message;

    [Fact]
    public void Everything_that_a_present_configuration_says_is_read()
    {
        var model = Parse(Present, Ward);

        Assert.Equal(ElectorateKind.PlackettLuce, model.Kind);
        Assert.Equal([new PaperNumber(null, null, 500)], model.Papers.AsEnumerable());
        Assert.Equal(("Reed", "Reed", "Sage"), (model.SlateOf(Ward, Ward.Candidates[0]), model.SlateOf(Ward, Ward.Candidates[1]), model.SlateOf(Ward, Ward.Candidates[2])));
        Assert.Equal(
        [
            new BlocModel { Name = "north", Share = 0.7, Slates = [new() { Slate = "Reed", Cohesion = 0.9, Strengths = [new("1", 0.75), new("2", 0.25)] }, new() { Slate = "Sage", Cohesion = 0.1, Strengths = [new("S1", 1)] }] },
            new BlocModel { Name = "south", Share = 0.3, Slates = [new() { Slate = "Reed", Cohesion = 0, Strengths = [new("1", 0), new("2", 1)] }, new() { Slate = "Sage", Cohesion = 1, Strengths = [new("S1", 1)] }] },
        ], model.Blocs.AsEnumerable());
    }

    [Fact]
    public void The_names_of_older_versions_and_of_files_of_settings_mean_the_same()
    {
        var old = Present.Replace("n_voters", "num_voters", StringComparison.Ordinal).Replace("bloc_proportions", "bloc_voter_prop", StringComparison.Ordinal)
            .Replace("cohesion_mapping", "cohesion_parameters", StringComparison.Ordinal).Replace("preference_mapping", "pref_intervals_by_bloc", StringComparison.Ordinal);

        Assert.Equal(Parse(Present, Ward), Parse(old, Ward));
        Assert.Equal(Parse(Present, Ward), Parse(old.Replace("num_voters", "number_of_ballots", StringComparison.Ordinal), Ward));
    }

    [Fact]
    public void Alphas_stand_for_strengths_that_are_drawn()
    {
        var model = Parse("""
            {
              "electorate": "bradley-terry",
              "number_of_ballots": 40, "candidates": ["S1", "R1", "R2"], "silent": true,
              "slate_to_candidates": { "Reed": ["R1", "R2"], "Sage": ["S1"] },
              "bloc_voter_prop": { "all": 1 },
              "cohesion_parameters": { "all": { "Sage": 0.25, "Reed": 0.75 } },
              "alphas": { "all": { "Reed": 0.5, "Sage": 2 } }
            }
            """, Ward);

        Assert.Equal(ElectorateKind.BradleyTerry, model.Kind);
        Assert.Equal([new BlocModel { Name = "all", Share = 1, Slates = [new() { Slate = "Reed", Cohesion = 0.75, Alpha = 0.5 }, new() { Slate = "Sage", Cohesion = 0.25, Alpha = 2 }] }], model.Blocs.AsEnumerable());
    }

    [Fact]
    public void Without_candidates_elsewhere_they_and_their_slates_come_from_the_file() =>
        Assert.Equal([("R1", "Reed"), ("R2", "Reed"), ("S1", "Sage")], ModelFile.CandidatesOf(new InputBytes("votekit.json", Encoding.UTF8.GetBytes(Present))).Select(candidate => (candidate.Name, candidate.Slate!)));

    [Fact]
    public void A_model_file_of_our_own_names_no_candidates() =>
        Assert.Empty(ModelFile.CandidatesOf(new InputBytes("model.json", """{ "electorate": "plackett-luce", "papers": 10 }"""u8.ToArray())));

    [Fact]
    public void With_candidates_elsewhere_every_difference_is_listed() =>
        Golden.Verify(Refused(Present, Contest(("1", "R1", "Sage"), ("2", "R22", null), ("3", "Tom Thyme", null))));

    [Fact]
    public void All_defects_are_reported_at_once_with_their_places() => Golden.Verify(Refused("""
        {
          "n_voters": 1, "num_voters": 2.5,
          "electorate": "bradley-tery",
          "candidates": ["R1", "Q1"],
          "allow_zero_support_candidates": false,
          "slate_to_candidates": { "Reed": ["R1", "R2", "R1"], "Sage": [], "Thyme": "T1" },
          "bloc_proportions": { "north": 0.7, "south": 0.4 },
          "cohesion_mapping": { "north": { "Reed": 0.9, "Sage": 0.2, "Thyme": 0 }, "sout": {}, "east": 1 },
          "preference_mapping": { "north": { "Reed": { "R1": 0, "R2": 0 }, "Sage": {}, "Thyme": {} }, "south": { "Reed": { "R1": -1, "R3": 1 } } },
          "alphas": { "north": { "Reed": 0, "Sage": "1", "Thyme": 1 }, "south": [] },
          "seed": 42
        }
        """));

    [Fact]
    public void What_is_missing_is_named() => Golden.Verify(Refused("""{ "slate_to_candidates": {} }""", Ward));

    [Fact]
    public void A_name_that_is_the_id_of_another_means_whose_name_it_is()
    {
        var contest = Contest(("1", "2", null), ("2", "1", null)) with { Seats = 1 };
        var model = Parse("""
            {
              "n_voters": 10, "slate_to_candidates": { "P": ["1"], "Q": ["2"] }, "bloc_proportions": { "all": 1 }, "cohesion_mapping": { "all": { "P": 1, "Q": 0 } },
              "preference_mapping": { "all": { "P": { "1": 1 }, "Q": { "2": 1 } } }
            }
            """, contest);

        Assert.Equal(("Q", "P"), (model.SlateOf(contest, contest.Candidates[0]), model.SlateOf(contest, contest.Candidates[1])));
        var drawn = Simulation.Draw(new Scenario { Title = "", Contests = [new ScenarioContest(contest, Presets.Scotland.Rule)], Body = null, Model = model }, 0, "1")[0];
        Assert.All(Enumerable.Range(0, drawn.Groups), paper => Assert.Equal([2, 1], drawn.Paper(paper).ToArray().Select(number => (int)number)));
    }

    [Fact]
    public void Parameters_are_for_one_contest() => Assert.Contains("2 contests", Refused(Present, Ward, Ward with { Id = "other" }), StringComparison.Ordinal);

    [Fact]
    public void A_number_of_voters_is_not_needed_where_papers_are_given()
    {
        var ballots = new BallotSetBuilder(3);
        ballots.Add([1, 2, 3], 9);

        Assert.Empty(Parse(Present.Replace("\"n_voters\": 500,", "", StringComparison.Ordinal), Ward with { Ballots = ballots.Build() }).Papers);
        Assert.Contains("the number of voters", Refused(Present.Replace("\"n_voters\": 500,", "", StringComparison.Ordinal), Ward), StringComparison.Ordinal);
    }
}
