using System.Collections.Immutable;
using Stv.Modelling;

namespace Stv.Core.Tests;

/// <summary>What decides an imagined election for a slate.</summary>
[Trait("Cases", "many")]
public class WhatIfTests
{
    static readonly SmallElection Election = SmallElection.Of(2, """
        9 A>B>C
        7 B>A
        8 C>D>E
        6 D>C
        5 E>A>C
        4 E>D
        3 F>B
        """);

    /// <summary>A, B and F are Green, C and D Blue; E has no slate.</summary>
    static Contest Contest => Slated(Election.Contest().With("woman", "CDE").Reserve("woman", 1), "Green", "Green", "Blue", "Blue", null, "Green");

    static Contest Slated(Contest contest, params string?[] slates) =>
        contest with { Candidates = [.. contest.Candidates.Zip(slates, (candidate, slate) => candidate with { Slate = slate })] };

    static readonly ElectorateModel Made = new()
    {
        Kind = ElectorateKind.PlackettLuce,
        Papers = [new(null, null, 60)],
        Slates = [new() { Name = "Green", Strength = 4, Turnout = new Spread(0.5, 0.8) }, new() { Name = "Blue", Strength = 3 }],
        Swings = [new("Blue", "Green", new Spread(0, 2))],
        Lengths = [1, 2, 3],
    };

    static readonly Dictionary<string, ElectorateModel> Models = new()
    {
        ["resampled"] = ElectorateModel.Resampling,
        ["with a turnout"] = new() { Slates = [new() { Name = "Green", Turnout = new Spread(0.4, 0.9) }] },
        ["patterns"] = new() { Kind = ElectorateKind.Patterns, Papers = [new(null, null, 30)] },
        ["dirichlet"] = new() { Kind = ElectorateKind.Dirichlet },
        ["made"] = Made,
    };

    public static TheoryData<string> Electorates => [.. Models.Keys];

    static Scenario Scenario(Contest contest, ElectorateModel model) => new() { Title = "as it stands", Contests = [new(contest, Presets.Scotland.Rule)], Model = model };

    static readonly ImmutableArray<WhatIfQuestion> Questions =
    [
        new SwingQuestion("Green", "Blue", [0, 5, 40]),
        new TurnoutQuestion("Blue", [50, 100, 130]),
        new FieldQuestion("Green"),
        new PactQuestion("Green", "Blue", [0, 60, 100]),
    ];

    [Theory, MemberData(nameof(Electorates))]
    public void Where_nothing_is_otherwise_it_is_the_simulation_to_the_last_figure(string model)
    {
        var scenario = Scenario(Contest, Models[model]);
        var simulated = Simulation.Run(scenario, 80, "7");

        var found = WhatIf.Run(scenario, Questions, 80, "7");

        Assert.Equal(simulated, found.AsItStands);
        Assert.All(found.Answers, answer => Same(answer.Cases.Single(each => each.At == answer.Question switch { TurnoutQuestion => 100, FieldQuestion => 3, _ => 0 })));

        void Same(WhatIfCase same)
        {
            Assert.Equal(simulated.Contests[0].Elected.ToArray(), same.Contests[0].Elected.ToArray());
            Assert.Equal(simulated.Contests[0].Slates.ToArray(), same.Contests[0].Slates.Select(slate => slate.Chances).ToArray());
            Assert.All(same.Contests[0].Slates, slate => Assert.Equal((80, 0, 0), (slate.Change.Counts, slate.Change.Sum, slate.Change.Squares)));
        }
    }

    [Theory, MemberData(nameof(Electorates))]
    public void The_number_of_threads_does_not_matter_and_the_seed_does(string model)
    {
        var scenario = Scenario(Contest, Models[model]);
        WhatIfAnswer[] Found(string seed, int threads) => [.. WhatIf.Run(scenario, Questions, 100, seed, threads).Answers];
        var one = Found("7", 1);

        Assert.Equal(one, Found("7", 2));
        Assert.Equal(one, Found("7", 5));
        Assert.NotEqual(one, Found("8", 1));
    }

    /// <summary>A change that comes to nothing draws its numbers and moves nobody.</summary>
    [Theory, MemberData(nameof(Electorates))]
    public void A_change_of_nothing_leaves_every_paper_as_it_was(string model)
    {
        var papers = Drawn(Models[model], null, 3);

        Assert.Equal(papers, Drawn(Models[model], new SwingChange("Green", "Blue", 0), 3));
        Assert.Equal(papers, Drawn(Models[model], new TurnoutChange("Green", 1), 3));
        Assert.Equal(papers, Drawn(Models[model], new PactChange("Green", "Blue", 0), 3));
    }

    /// <summary>The papers of a run: what they say, and how many.</summary>
    static SortedDictionary<string, long> Drawn(ElectorateModel model, ElectorateChange? change, long run, Contest? contest = null)
    {
        var papers = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var drawn = Simulation.Draw(Scenario(contest ?? Contest, model with { Change = change }), run, "11")[0];
        for (var group = 0; group < drawn.Groups; group++)
            if (drawn.Count(group) > 0)
                papers[Letters(drawn.Paper(group))] = papers.GetValueOrDefault(Letters(drawn.Paper(group))) + drawn.Count(group);
        return papers;
    }

    static string Letters(ushort[] paper) => string.Concat(paper.Select(number => number == 0 ? "=" : SmallElection.Letter(number - 1)));

    static string SlateOf(string paper) => paper.Length == 0 ? "none" : Contest.Candidates[SmallElection.Index(paper)].Slate ?? "none";

    /// <summary>How many papers each has more than the other.</summary>
    static List<(string Paper, long More)> Changed(SortedDictionary<string, long> before, SortedDictionary<string, long> after) =>
        [.. before.Keys.Union(after.Keys).Select(paper => (paper, after.GetValueOrDefault(paper) - before.GetValueOrDefault(paper))).Where(each => each.Item2 != 0)];

    [Theory]
    [InlineData("resampled")]
    [InlineData("with a turnout")]
    [InlineData("patterns")]
    [InlineData("made")]
    public void A_swing_moves_just_so_many_voters_and_nobody_else(string model)
    {
        const int Runs = 6_000;
        const double Points = 10;
        var (moved, all) = (0L, 0L);
        for (var run = 0; run < Runs; run++)
        {
            var before = Drawn(Models[model], null, run);
            var changed = Changed(before, Drawn(Models[model], new SwingChange("Green", "Blue", Points), run));

            // Only Greens are fewer and only Blues are more. All papers are as many as before.
            Assert.All(changed, each => Assert.Equal(each.More > 0 ? "Blue" : "Green", SlateOf(each.Paper)));
            Assert.Equal(0, changed.Sum(each => each.More));
            all += before.Values.Sum();
            moved += changed.Where(each => each.More > 0).Sum(each => each.More);
        }

        Assert.Equal(Points / 100, (double)moved / all, 0.0025);
    }

    [Theory]
    [InlineData("resampled")]
    [InlineData("made")]
    public void Whoever_moves_for_a_small_swing_moves_for_a_larger_one(string model)
    {
        for (var run = 0; run < 100; run++)
        {
            var (few, many) = (Drawn(Models[model], new SwingChange("Green", "Blue", 5), run), Drawn(Models[model], new SwingChange("Green", "Blue", 15), run));

            Assert.All(Changed(few, many), each => Assert.Equal(each.More > 0 ? "Blue" : "Green", SlateOf(each.Paper)));
        }
    }

    [Theory]
    [InlineData("resampled", 0.7)]
    [InlineData("resampled", 1.3)]
    [InlineData("made", 0.7)]
    [InlineData("made", 1.3)]
    [InlineData("dirichlet", 0.7)]
    public void With_a_turnout_the_voters_of_a_slate_are_that_part_of_what_they_were_against_the_others(string model, double factor)
    {
        double[] OddsOfGreen(ElectorateChange? change) => [.. Enumerable.Range(0, 3_000).Select(run => Drawn(Models[model], change, run)).Aggregate(new double[2], (sums, papers) =>
        {
            foreach (var (paper, number) in papers)
                sums[SlateOf(paper) == "Green" ? 0 : 1] += number;
            return sums;
        })];
        var (before, after) = (OddsOfGreen(null), OddsOfGreen(new TurnoutChange("Green", factor)));

        Assert.Equal(before.Sum(), after.Sum());
        // The turnouts that a model draws spread the odds, so that their mean is not quite the mean's.
        Assert.Equal(factor, after[0] / after[1] / (before[0] / before[1]), 0.03);
    }

    [Theory]
    [InlineData("ABCE", "ABCDE")]
    [InlineData("ACBE", "ABCDE")]
    [InlineData("AEDC", "ADCE")]
    [InlineData("CEA", "CA|E")]
    [InlineData("EAC", "EAC")]
    public void A_paper_under_a_pact_has_the_others_next(string paper, string expected)
    {
        // Green has A and B, Blue C and D, E stands alone. What is drawn stands between "|".
        var contest = Slated(SmallElection.Of(1, $"1 {string.Join('>', paper.ToCharArray())}", candidates: 5).Contest(), "Green", "Green", "Blue", "Blue", null);
        var found = Enumerable.Range(0, 20).Select(run => Drawn(ElectorateModel.Resampling, new PactChange("Green", "Blue", 1), run, contest).Keys.Single()).Distinct().ToList();

        Assert.Equal(paper == "CEA" ? ["CABE"] : [expected], found);
    }

    [Fact]
    public void Those_whom_a_voter_did_not_rank_follow_in_any_order()
    {
        var contest = Slated(SmallElection.Of(1, "1 A", candidates: 4).Contest(), "Green", "Blue", "Blue", null);

        var found = Enumerable.Range(0, 400).Select(run => Drawn(ElectorateModel.Resampling, new PactChange("Blue", "Green", 1), run, contest).Keys.Single()).CountBy(paper => paper).ToDictionary();

        Assert.Equal(["ABC", "ACB"], found.Keys.Order());
        Assert.InRange(found["ABC"], 160, 240);
    }

    [Fact]
    public void Equal_ranks_stay_equal_under_a_pact()
    {
        var contest = Slated(SmallElection.Of(1, "1 A>B=C>D", candidates: 4).Contest(), "Green", "Blue", "Blue", "Green");
        var scenario = new Scenario { Title = "t", Contests = [new(contest, Presets.Find("meek-prf")!.Rule)], Model = new() { Change = new PactChange("Green", "Blue", 1) } };
        Assert.Equal(EqualRankPolicy.Split, scenario.Contests[0].Rule.Ballots.EqualRanks);

        Assert.Equal("ADB=C", Letters(Simulation.Draw(scenario, 0, "1")[0].Paper(0)));
    }

    [Theory, MemberData(nameof(Electorates))]
    public void A_pact_that_more_voters_keep_is_kept_by_those_who_kept_it_before(string model)
    {
        for (var run = 0; run < 30; run++)
        {
            var (none, some, all) = (Drawn(Models[model], null, run), Drawn(Models[model], new PactChange("Green", "Blue", 0.5), run), Drawn(Models[model], new PactChange("Green", "Blue", 1), run));

            // Each paper is as it was without the pact or as all keep it, so between the two there are as many of it as between them.
            Assert.All(some, each => Assert.InRange(each.Value, Math.Min(none.GetValueOrDefault(each.Key), all.GetValueOrDefault(each.Key)), Math.Max(none.GetValueOrDefault(each.Key), all.GetValueOrDefault(each.Key))));
            Assert.All(all.Keys, paper => Assert.True(SlateOf(paper) == "none" || Follows(paper)));
        }

        // Whoever's slate comes first, the other's follows whole: first all of the one, then all of the other.
        static bool Follows(string paper) => paper.TakeWhile(letter => SlateOf($"{letter}") == SlateOf(paper)).Count() is var own
            && paper.Skip(own).Take(SlateOf(paper) == "Green" ? 2 : 3).All(letter => SlateOf($"{letter}") is "Green" or "Blue" && SlateOf($"{letter}") != SlateOf(paper))
            && paper.Length >= own + (SlateOf(paper) == "Green" ? 2 : 3);
    }

    [Theory]
    [InlineData("resampled")]
    [InlineData("patterns")]
    [InlineData("dirichlet")]
    public void With_a_smaller_field_the_same_papers_are_drawn_without_those_left_out(string model)
    {
        var scenario = Scenario(Contest, Models[model]);
        var without = new WhatIfCases(scenario, null).Of(new FieldQuestion("Green"), 0).Single(each => each.LeftOut is [0, 5]).Scenario!;
        for (var run = 0; run < 20; run++)
        {
            var expected = new SortedDictionary<string, long>(StringComparer.Ordinal);
            foreach (var (paper, number) in Drawn(Models[model], null, run))
                expected[paper.Replace("A", "", StringComparison.Ordinal).Replace("F", "", StringComparison.Ordinal)] = expected.GetValueOrDefault(paper.Replace("A", "", StringComparison.Ordinal).Replace("F", "", StringComparison.Ordinal)) + number;
            var drawn = Simulation.Draw(without, run, "11")[0];
            var found = new SortedDictionary<string, long>(StringComparer.Ordinal);
            for (var group = 0; group < drawn.Groups; group++)
                if (drawn.Count(group) > 0)
                    found[Letters(drawn.Paper(group))] = found.GetValueOrDefault(Letters(drawn.Paper(group))) + drawn.Count(group);

            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void Every_field_of_few_candidates_is_tried_and_of_many_those_elected_least_often_are_left_out_first()
    {
        Assert.Equal(
            ["", "A", "B", "F", "AB", "AF", "BF"],
            WhatIf.Run(Scenario(Contest, ElectorateModel.Resampling), [new FieldQuestion("Green")], 5, "1").Answers[0].Cases.Select(each => each.LeftOut.Letters().Replace(" ", "", StringComparison.Ordinal)));

        var many = Slated(SmallElection.Of(2, "9 A>B\n8 B\n3 C\n1 D\n5 E\n4 F\n2 G", candidates: 7).Contest(), "Green", "Green", "Green", "Green", "Green", "Green", "Blue");
        var found = WhatIf.Run(Scenario(many, ElectorateModel.Resampling), [new FieldQuestion("Green")], 200, "1");
        var elected = found.AsItStands.Contests[0].Elected;

        Assert.Equal([6, 5, 4, 3, 2, 1], found.Answers[0].Cases.Select(each => (int)each.At));
        Assert.All(found.Answers[0].Cases[^1].LeftOut.Zip(found.Answers[0].Cases[^1].LeftOut.Skip(1)), pair => Assert.True(elected[pair.First].Times <= elected[pair.Second].Times));
        Assert.True(elected[0].Times > 0);
    }

    /// <summary>By arithmetic: 60 papers for A and 40 for B, one of them is drawn, and A is elected if it is theirs. A swing of n takes n from 60, so that 10 leaves one half.</summary>
    [Fact]
    public void A_chance_that_arithmetic_gives_crosses_one_half_where_arithmetic_says()
    {
        var contest = Slated(SmallElection.Of(1, "60 A\n40 B").Contest(), "Green", "Blue");
        var scenario = Scenario(contest, new() { Kind = ElectorateKind.Patterns, Papers = [new(null, null, 1)] });

        var found = WhatIf.Run(scenario, [new SwingQuestion("Green", "Blue", [0, 5, 15, 70]), new TurnoutQuestion("Green", [50, 100])], 20_000, "1");

        double[] expected = [0.6, 0.55, 0.45, 0];
        Assert.All(found.Answers[0].Cases.Zip(expected), each => Assert.Equal(each.Second, each.First.Contests[0].Elected[0].Share, 0.012));
        var crossing = Assert.Single(Crossing.Of([.. found.Answers[0].Cases.Select(each => (each.At, each.Contests[0].Elected[0]))]));
        Assert.False(crossing.Rises);
        Assert.Equal(10, crossing.At, 1.0);
        Assert.InRange(10, crossing.Low!.Value, crossing.High!.Value);
        // Half of 60 against 40 is 30 of 70.
        Assert.Equal(30.0 / 70, found.Answers[1].Cases[0].Contests[0].Elected[0].Share, 0.012);
    }

    /// <summary>By arithmetic: 45 in 100 papers for A, 35 for B, 20 for C alone. Without a pact A is elected when C is excluded; with one of B and C from 50% on B has 35 + 10.</summary>
    [Fact]
    public void A_pact_decides_where_arithmetic_says()
    {
        var contest = Slated(SmallElection.Of(1, "45 A\n35 B\n20 C").Contest(), "Red", "Green", "Blue");
        var scenario = Scenario(contest, new() { Kind = ElectorateKind.Patterns, Papers = [new(null, null, 4_000)] });

        var found = WhatIf.Run(scenario, [new PactQuestion("Green", "Blue", [0, 25, 75, 100])], 60, "1").Answers[0];

        Assert.Equal([0, 0, 60, 60], found.Cases.Select(each => each.Contests[0].Elected[1].Times));
        var green = found.Cases[^1].Contests[0].Slates.Single(slate => slate.Chances.Slate == "Green");
        Assert.Equal((60, 60, 60), (green.Change.Counts, green.Change.Sum, green.Change.Squares));
    }

    /// <summary>By arithmetic: B has 45 of 100 papers; A and C of one slate 30 and 25. The papers of C name nobody else, so that A loses; but those of A have C next, so that C alone has 55.</summary>
    [Fact]
    public void A_slate_wins_with_the_candidate_who_can_keep_both_halves_of_its_voters()
    {
        var contest = Slated(SmallElection.Of(1, "30 A>C\n45 B\n25 C").Contest(), "Green", "Blue", "Green");
        var scenario = Scenario(contest, new() { Kind = ElectorateKind.Patterns, Papers = [new(null, null, 4_000)] });

        var found = WhatIf.Run(scenario, [new FieldQuestion("Green")], 60, "1").Answers[0];

        Assert.Equal([("", 0), ("A", 60), ("C", 0)], found.Cases.Select(each => (each.LeftOut.Letters(), (int)each.Contests[0].Slates.Single(slate => slate.Chances.Slate == "Green").Mean.Sum)));
    }

    [Fact]
    public void A_field_that_cannot_fill_the_reserved_places_says_so_and_counts_nothing()
    {
        var contest = Slated(SmallElection.Of(1, "5 A\n4 B\n1 C").Contest().With("woman", "A").Reserve("woman", 1), "Green", "Green", "Blue");

        var found = WhatIf.Run(Scenario(contest, ElectorateModel.Resampling), [new FieldQuestion("Green")], 10, "1").Answers[0];

        var without = found.Cases.Single(each => each.LeftOut is [0]).Contests[0];
        Assert.Equal((0, 10), (without.Counts, without.Uncounted));
        Assert.Contains("cannot fill the reserved places", without.WhyUncounted, StringComparison.Ordinal);
        Assert.Equal(0, without.Slates.Sum(slate => slate.Change.Counts));
    }

    [Fact]
    public void An_interruption_leaves_every_case_with_as_many_runs()
    {
        using var interrupt = new CancellationTokenSource();

        var found = WhatIf.Run(Scenario(Contest, ElectorateModel.Resampling), Questions, 1_000_000, "7", threads: 2, new Interrupting(interrupt), interrupt.Token);

        Assert.InRange(found.AsItStands.Runs, 40, 42);
        Assert.All(found.Answers.SelectMany(answer => answer.Cases), each => Assert.Equal(found.AsItStands.Runs, each.Contests[0].Counts));
    }

    sealed class Interrupting(CancellationTokenSource source) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= 40)
                source.Cancel();
        }
    }

    [Fact]
    public void Contests_are_added_up_run_by_run()
    {
        var scenario = new Scenario { Title = "two", Contests = [new(Contest, Presets.Scotland.Rule), new(Contest with { Id = "other" }, Presets.Scotland.Rule)] };

        var found = WhatIf.Run(scenario, [new SwingQuestion("Green", "Blue", [0, 30]), new FieldQuestion("Green")], 50, "1");

        var swung = found.Answers[0].Cases[1];
        foreach (var (index, slate) in swung.Slates.Index())
        {
            Assert.Equal(slate.Change.Sum, swung.Contests.Sum(contest => contest.Slates[index].Change.Sum));
            Assert.Equal(slate.Mean.Sum, swung.Contests.Sum(contest => contest.Slates[index].Mean.Sum));
            Assert.Equal(slate.Change.Sum, slate.Mean.Sum - found.Answers[0].Cases[0].Slates[index].Mean.Sum);
        }
        Assert.Equal(["ward", "other"], found.Answers[1].Cases.Select(each => Assert.Single(each.Contests).Of.Contest.Id).Distinct());
    }
}
