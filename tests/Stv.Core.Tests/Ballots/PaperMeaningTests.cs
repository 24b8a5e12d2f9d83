using System.Collections.Immutable;

namespace Stv.Core.Tests;

public class PaperMeaningTests
{
    const int Candidates = 5;

    static readonly BallotPolicy[] Policies =
    [
        .. from gaps in Enum.GetValues<GapPolicy>()
           from equal in Enum.GetValues<EqualRankPolicy>()
           from repeats in Enum.GetValues<RepeatPolicy>()
           select new BallotPolicy(gaps, equal, repeats),
    ];

    public static TheoryData<string> EveryRule => [.. Presets.Ids];

    [Theory]
    [MemberData(nameof(EveryRule))]
    public void A_paper_that_names_a_candidate_again_beside_another_elects_nobody_by_it(string id)
    {
        var rule = Presets.Find(id)!.Rule;
        var contest = SmallElection.Of(seats: 2, "1 A>C>B\n1 A>B=A\n1 A>B>C").Contest();

        var meaning = PaperMeaning.Of([1, 2, 0, 1], rule.Ballots, new bool[3]);

        var keepsEquals = rule.EqualRanks.Value is EqualRankPolicy.Split or EqualRankPolicy.EachHasAVote;
        Assert.Equal(keepsEquals ? "A>B" : "A", Shown(meaning));
        if (!keepsEquals && Count.Run(contest, rule, new Lots { Seed = "1" }) is Counted { Result: var result })
            Assert.Equal(1, result.Papers.WithEqualRanks);
    }

    [Theory]
    [InlineData("scotland")]
    [InlineData("wigm")]
    [InlineData("us-portland")]
    [InlineData("us-minneapolis")]
    [InlineData("us-rctab")]
    public void The_second_place_does_not_go_to_a_candidate_at_an_overvoted_rank(string id)
    {
        var rule = Presets.Find(id)!.Rule;
        var result = SmallElection.Of(seats: 2, "1 A>C>B\n1 A>B=A\n1 A>B>C").Contest();
        var one = SmallElection.Of(seats: 2, "1 A>C>B\n1 A\n1 A>B>C").Contest();

        Assert.Equal(Stages(one, rule), Stages(result, rule));
    }

    static string Stages(Contest contest, Rule rule) => Count.Run(contest, rule, new Lots { Seed = "1" }) is Counted { Result: var result }
        ? string.Join('\n', result.Stages.Select(stage => string.Join(' ', stage.Totals))) + string.Join(' ', result.Elected) : "not counted";

    [Fact]
    public void A_rank_given_to_several_unknown_means_what_a_rank_given_to_several_means()
    {
        ushort[] known = [1, 2, 0, 3, 4], unknown = [1, .. BallotSet.Overvote, 4];
        foreach (var policy in Policies.Where(policy => policy.EqualRanks is EqualRankPolicy.Stop or EqualRankPolicy.PassOver))
            Assert.Equal(Shown(PaperMeaning.Of(known, policy, new bool[Candidates])), Shown(PaperMeaning.Of(unknown, policy, new bool[Candidates])));
        Assert.Equal("A", Shown(PaperMeaning.Of(unknown, new(GapPolicy.CloseUp, EqualRankPolicy.Split, RepeatPolicy.Ignore), new bool[Candidates])));
    }

    [Fact]
    public void A_paper_overvoted_at_its_first_rank_is_no_blank_paper()
    {
        var stop = new BallotPolicy(GapPolicy.Stop, EqualRankPolicy.Stop, RepeatPolicy.Ignore);

        Assert.Equal(InvalidReason.EqualFirstPreferences, PaperMeaning.Of(BallotSet.Overvote, stop, new bool[1]).Invalid);
        Assert.Equal("B", Shown(PaperMeaning.Of([.. BallotSet.Overvote, 2], stop with { EqualRanks = EqualRankPolicy.PassOver }, new bool[2])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    public void Overvotes_are_kept_whatever_the_number_of_candidates(int candidates)
    {
        var last = (ushort)candidates;
        var builder = new BallotSetBuilder(candidates);
        builder.AddMarked([last, .. BallotSet.Overvote], 3);
        builder.AddMarked([last], 1);
        builder.AddMarked([.. BallotSet.Overvote, 0, 0, .. BallotSet.Overvote, last]);
        var set = builder.Build();
        var numbers = Enumerable.Range(1, candidates).Select(number => (ushort)(candidates + 1 - number)).ToArray();
        var renumbered = set.Renumbered(numbers, candidates + 3);

        Assert.Equal([last, 0, 0, 0, 2], set.Paper(0));
        Assert.Equal([0, 0, 0, 2, 0, 0, 0, 0, 0, 2, last], set.Paper(2));
        Assert.Equal([1, 0, 0, 0, 2], renumbered.Paper(0));
        Assert.Equal([0, 0, 0, 2, 0, 0, 0, 0, 0, 2, 1], renumbered.Paper(2));
    }

    /// <summary>Under every policy, against a plain model; and the papers as read by themselves, which a simulation draws from.</summary>
    [Fact]
    public void A_paper_means_what_a_plain_reader_makes_of_it()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 20_000; i++)
        {
            var ranks = Ranks(random);
            bool[] withdrawn = [.. Enumerable.Range(0, Candidates).Select(_ => random.Next(6) == 0)];
            var paper = Numbers(ranks);
            foreach (var policy in Policies)
            {
                var builder = new BallotSetBuilder(Candidates);
                builder.AddMarked(paper);
                var shown = Shown(PaperMeaning.Of(paper, policy, withdrawn));
                Assert.True(shown == Plain(ranks, policy, withdrawn), $"{string.Join(' ', paper)} under {policy}, withdrawn {string.Join(' ', withdrawn)}: {shown}, not {Plain(ranks, policy, withdrawn)}");
                Assert.Equal(shown, Shown(PaperMeaning.Of(builder.Build().As(policy, withdrawn).Paper(0), policy, new bool[Candidates])));
            }
        }
    }

    /// <summary>Ranks as lists of candidates; null for several unknown.</summary>
    static int[]?[] Ranks(Random random) =>
        [.. Enumerable.Range(0, random.Next(7)).Select(_ => random.Next(8) == 0 ? null : Enumerable.Range(0, random.Next(10) < 6 ? 1 : random.Next(4)).Select(_ => random.Next(Candidates)).ToArray())];

    static ushort[] Numbers(int[]?[] ranks) => [.. ranks.SelectMany(rank => rank is null ? BallotSet.Overvote.ToArray()
        : rank.Length == 0 ? [0, 0] : rank.SelectMany((candidate, i) => i == 0 ? new[] { (ushort)(candidate + 1) } : [0, (ushort)(candidate + 1)]))];

    static string Shown(PaperMeaning meaning) => string.Join('>', meaning.Ranks.Select(rank => string.Join('=', rank.Select(candidate => (char)('A' + candidate)))));

    static string Plain(int[]?[] ranks, BallotPolicy policy, bool[] withdrawn)
    {
        // Null for several unknown, empty for a blank rank; a rank of the withdrawn alone is not there at all.
        var left = ranks.Select(rank => rank is { Length: > 0 } ? rank.Distinct().Where(candidate => !withdrawn[candidate]).Order().ToArray() : rank)
            .Where((rank, i) => rank is null || rank.Length > 0 || ranks[i]!.Length == 0).ToList();
        while (left.Count > 0 && left[^1] is { Length: 0 })
            left.RemoveAt(left.Count - 1);
        var (read, named) = (new List<string>(), new HashSet<int>());
        foreach (var rank in left)
        {
            var several = rank is null || rank.Length > 1;
            if (rank is { Length: 0 } && policy.Gaps == GapPolicy.Stop || several && policy.EqualRanks == EqualRankPolicy.Stop || rank is null && policy.EqualRanks != EqualRankPolicy.PassOver
                || several && policy.EqualRanks == EqualRankPolicy.StopIfSeveralContinue && read.Count == 0)
                break;
            if (policy.Repeats == RepeatPolicy.Stop && rank is not null && rank.Any(named.Contains))
                break;
            if (rank is null or { Length: 0 } || several && policy.EqualRanks == EqualRankPolicy.PassOver)
            {
                named.UnionWith(policy.Repeats == RepeatPolicy.Stop ? rank ?? [] : []);
                continue;
            }
            var fresh = rank.Where(named.Add).ToArray();
            if (fresh.Length > 0)
                read.Add(string.Join('=', fresh.Select(candidate => (char)('A' + candidate))));
        }
        return string.Join('>', read);
    }
}
