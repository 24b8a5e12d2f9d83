using System.Collections.Immutable;
using System.Text;
using Stv.Tests;

namespace Stv.Formats.Tests.Models;

public class ModelFileTests
{
    static readonly ImmutableArray<Contest> Contests =
    [
        new Contest
        {
            Id = "north",
            Title = "North",
            Seats = 2,
            Candidates = [Candidate("A", "Ann Moss", "Green"), Candidate("B", "Bob Fell", "Blue"), Candidate("C", "Cat Ivy", null)],
            Ballots = new BallotSetBuilder(3).Build(),
            College = new ElectoralCollege { Sections = [new("member", new(2, 3)), new("officer", new(1, 3))] },
        },
        new Contest { Id = "south", Title = "South", Seats = 1, Candidates = [Candidate("A", "Dan Oak", "Green"), Candidate("B", "Eve Ash", "Yellow")], Ballots = new BallotSetBuilder(2).Build() },
    ];

    static Candidate Candidate(string id, string name, string? slate) => new() { Id = id, Name = name, Slate = slate };

    static ElectorateModel Parse(string text) => ModelFile.Parse(Encoding.UTF8.GetBytes(text), "model.json", Contests);

    [Fact]
    public void A_prior_goes_with_dirichlet_alone()
    {
        Assert.Equal((ElectorateKind.Dirichlet, 0), (Parse("""{ "electorate": "dirichlet", "prior": 0 }""") is var none ? none.Kind : default, none.Prior));
        Assert.Equal(ElectorateModel.DefaultPrior, Parse("""{ "electorate": "dirichlet" }""").Prior);
        Assert.Contains("only the kind dirichlet has one", Assert.Throws<BallotFormatException>(() => Parse("""{ "electorate": "patterns", "prior": 2 }""")).Message, StringComparison.Ordinal);
        Assert.Contains("from 0 to 1000", Assert.Throws<BallotFormatException>(() => Parse("""{ "electorate": "dirichlet", "prior": 1001 }""")).Message.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_a_model_says_is_read()
    {
        var model = Parse("""
            {
              "electorate": "bradley-terry", // comments and trailing commas are allowed
              "papers": { "north": { "member": 500, "officer": 40 }, "south": 300 },
              "slates": { "Green": { "strength": 45, "loyalty": 0.8, "transfers": { "Blue": 2 }, "turnout": [0.5, 0.7] }, "Blue": { "strength": 30 } },
              "candidates": [ { "candidate": "Cat Ivy", "slate": "Blue", "strength": 2.5 }, { "contest": "south", "candidate": "B", "strength": 3 } ],
              "lengths": [1, 2, 3],
              "swings": [ { "from": "Green", "to": "Yellow", "points": 3 } ],
            }
            """);

        Assert.Equal(ElectorateKind.BradleyTerry, model.Kind);
        Assert.Equal([new PaperNumber("north", "member", 500), new PaperNumber("north", "officer", 40), new PaperNumber("south", null, 300)], model.Papers.AsEnumerable());
        Assert.Equal(("Green", 45, 0.8, new Spread(0.5, 0.7)), (model.Slates[0].Name, model.Slates[0].Strength, model.Slates[0].Loyalty, model.Slates[0].Turnout));
        Assert.Equal([new SlateTransfer("Blue", 2)], model.Slates[0].Transfers.AsEnumerable());
        Assert.Equal([new CandidateModel(null, "Cat Ivy", "Blue", 2.5), new CandidateModel("south", "B", null, 3)], model.Candidates.AsEnumerable());
        Assert.Equal([1, 2, 3], model.Lengths.AsEnumerable());
        Assert.Equal([new Swing("Green", "Yellow", new(3, 3))], model.Swings.AsEnumerable());
        Assert.Equal("Blue", model.SlateOf(Contests[0], Contests[0].Candidates[2]));
    }

    [Fact]
    public void All_defects_are_reported_at_once_with_their_places()
    {
        var refused = Assert.Throws<BallotFormatException>(() => Parse("""
            {
              "electorate": "guess",
              "papers": { "nowhere": 10, "south": 0 },
              "slates": { "Gren": { "loyalty": 2 }, "Blue": { "transfers": { "Purple": 1 } } },
              "candidates": [ { "candidate": "Ann Moos" }, { "candidate": "A" } ],
              "lengths": [0, 0],
              "swings": [ { "from": "Green", "to": "Blue", "points": [5, 2] }, { "from": "Red", "to": "Blue", "points": 101 } ],
              "strength": 3
            }
            """));

        Golden.Verify(refused.Message);
    }

    [Fact]
    public void What_would_not_be_used_is_refused() =>
        Assert.Contains("because the papers given", Assert.Throws<BallotFormatException>(() => Parse("""{ "electorate": "resampled", "slates": { "Green": { "strength": 2 } } }""")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_starter_model_is_a_model()
    {
        var starter = ElectionTemplate.All.Single(template => template.Id == "model").Files(alternate: false)[0].Content;
        ImmutableArray<Contest> contests = [Contests[0] with { Candidates = [Candidate("A", "Ann Moss", "Green"), Candidate("B", "Bob Fell", "Blue"), Candidate("C", "Cat Ivy", "Yellow")], College = null }];

        var model = ModelFile.Parse(starter, "model.json", contests);

        Assert.Equal(["Green", "Blue", "Yellow"], model.Slates.Select(slate => slate.Name));
    }
}
