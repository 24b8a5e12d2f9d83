using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Formats.Tests.Models;

/// <summary>Papers against those that VoteKit's tutorials print: numbers of papers by order of the candidates, from the parameters that stand there.</summary>
[Trait("Cases", "many")]
public class VoteKitPublishedTests
{
    const int Drawn = 400_000;

    /// <summary>The bloc, the parameters as a file, how many papers the tutorial drew for it, and how many there are of each order printed.</summary>
    static readonly Dictionary<string, (string Parameters, (string Order, int Papers)[] Printed)> Tables = new()
    {
        // docs/user/tutorial/1_intro.rst of mggg/VoteKit at 066e4af: slate_PlackettLuce, 10,000 papers, of which bloc Alpha has 8,000.
        // VoteKit then left a candidate of no support (X) out of the order of slates and put it last; a slate of no cohesion does so here and there.
        ["Plackett-Luce, Alpha"] = (Two("plackett-luce", 0.1, """ "Alpha": ["A", "B"], "Xenon": ["Y"], "Nobody": ["X"]""", """{ "A": 0.8, "B": 0.15 }""", """{ "Y": 0.05 }, "Nobody": { "X": 1 }"""),
            [("ABYX", 5527), ("BAYX", 967), ("YABX", 673), ("AYBX", 605), ("YBAX", 123), ("BYAX", 105)]),
        // The other 2,000; 15 orders of 24 are printed.
        ["Plackett-Luce, Xenon"] = (Two("plackett-luce", 0.9, """ "Alpha": ["A", "B"], "Xenon": ["X", "Y"]""", """{ "A": 0.05, "B": 0.05 }""", """{ "X": 0.45, "Y": 0.45 }"""),
            [
                ("YXAB", 415), ("XYBA", 405), ("YXBA", 401), ("XYAB", 397), ("BYXA", 50), ("AXYB", 45), ("BXYA", 44), ("YBXA", 41), ("XAYB", 40), ("YAXB", 36),
                ("XBYA", 35), ("AYXB", 33), ("ABXY", 9), ("BYAX", 9), ("AXBY", 7), ("", 33),
            ]),
        // docs/user/tutorial/2_real_and_simulated_profiles.rst at 0aef93a: slate_BradleyTerry with the same parameters, 100 papers, of which bloc Alpha has 80.
        ["Bradley-Terry, Alpha"] = (Two("bradley-terry", 0.1, """ "Alpha": ["A", "B"], "Xenon": ["Y"], "Nobody": ["X"]""", """{ "A": 0.8, "B": 0.15 }""", """{ "Y": 0.05 }, "Nobody": { "X": 1 }"""),
            [("ABYX", 62), ("AYBX", 6), ("BAYX", 10), ("BYAX", 2), ("", 0)]),
        ["Bradley-Terry, Xenon"] = (Two("bradley-terry", 0.9, """ "Alpha": ["A", "B"], "Xenon": ["X", "Y"]""", """{ "A": 0.05, "B": 0.05 }""", """{ "X": 0.45, "Y": 0.45 }"""),
            [("YXBA", 4), ("YXAB", 7), ("YAXB", 1), ("XYBA", 4), ("XYAB", 4), ("", 0)]),
        // docs/user/tutorial/1_intro.rst in a later state, with BlocSlateConfig (version 3.3): one bloc and one slate, 1,000 papers.
        ["One slate"] = ("""{ "n_voters": 400000, "slate_to_candidates": { "all": ["A", "B", "C"] }, "bloc_proportions": { "all": 1 }, "cohesion_mapping": { "all": { "all": 1 } }, "preference_mapping": { "all": { "all": { "A": 0.8, "B": 0.15, "C": 0.05 } } } }""",
            [("ABC", 606), ("ACB", 201), ("BAC", 137), ("CAB", 39), ("BCA", 11), ("CBA", 6)]),
    };

    static string Two(string kind, double xenon, string slates, string alpha, string others) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "electorate": "{{kind}}",
          "number_of_ballots": {{Drawn}},
          "slate_to_candidates": { {{slates}} },
          "bloc_voter_prop": { "bloc": 1 },
          "cohesion_parameters": { "bloc": { "Alpha": {{1 - xenon}}, "Xenon": {{xenon}}{{(slates.Contains("Nobody", StringComparison.Ordinal) ? ", \"Nobody\": 0" : "")}} } },
          "pref_intervals_by_bloc": { "bloc": { "Alpha": {{alpha}}, "Xenon": {{others}} } }
        }
        """);

    public static TheoryData<string> Names => [.. Tables.Keys];

    /// <summary>Every number within four standard errors of the binomial distribution, and all together by Pearson's chi-squared: with d degrees of freedom, d + 4 √(2 d) at the most.</summary>
    [Theory, MemberData(nameof(Names))]
    public void The_tutorials_papers_are_such_as_are_drawn_here(string name)
    {
        var (parameters, printed) = Tables[name];
        var shares = Shares(parameters);
        var papers = printed.Sum(row => row.Papers);
        var chiSquared = 0.0;
        foreach (var (order, number) in printed)
        {
            var share = order.Length > 0 ? shares[order] : shares.Where(each => printed.All(row => row.Order != each.Key)).Sum(each => each.Value);
            var expected = papers * share;
            Assert.InRange(number, expected - 4 * Math.Sqrt(expected * (1 - share)) - 0.5, expected + 4 * Math.Sqrt(expected * (1 - share)) + 0.5);
            chiSquared += (number - expected) * (number - expected) / expected;
        }
        var freedom = printed.Length - 1;
        Assert.InRange(chiSquared, 0, freedom + 4 * Math.Sqrt(2 * freedom));
    }

    /// <summary>Had a candidate without support been put into the order of slates, the numbers that VoteKit then printed would not be such as are drawn: the test can fail.</summary>
    [Fact]
    public void Another_reading_of_no_support_would_be_found_out()
    {
        var shares = Shares(Two("plackett-luce", 0.1, """ "Alpha": ["A", "B"], "Xenon": ["Y", "X"]""", """{ "A": 0.8, "B": 0.15 }""", """{ "Y": 0.05, "X": 0 }"""));

        var expected = 8_000 * shares["YABX"];
        Assert.True(673 > expected + 4 * Math.Sqrt(expected));
    }

    /// <summary>What part of the papers drawn has each order.</summary>
    static Dictionary<string, double> Shares(string parameters)
    {
        var bytes = Encoding.UTF8.GetBytes(parameters);
        ImmutableArray<Candidate> candidates = [.. ModelFile.CandidatesOf(new InputBytes("votekit.json", bytes)).Select((candidate, index) => candidate with { Id = $"{index}" })];
        var contest = new Contest { Id = "c", Title = "C", Seats = 1, Candidates = candidates, Ballots = new BallotSetBuilder(candidates.Length).Build() };
        var scenario = new Scenario { Title = "", Contests = [new ScenarioContest(contest, Presets.Scotland.Rule)], Body = null, Model = ModelFile.Parse(bytes, "votekit.json", [contest]) };
        var drawn = Simulation.Draw(scenario, 0, "1")[0];
        Assert.Equal(Drawn, drawn.Papers);
        return Enumerable.Range(0, drawn.Groups).GroupBy(paper => string.Concat(drawn.Paper(paper).ToArray().Select(number => candidates[number - 1].Name))).ToDictionary(same => same.Key, same => (double)same.Count() / drawn.Groups);
    }
}
