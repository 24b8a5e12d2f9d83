using System.Collections.Immutable;

namespace Stv.Core.Tests;

[Trait("Cases", "many")]
public class MarginTests
{
    static MarginResult Find(string papers, int seats = 1, Rule? rule = null, long counts = 4_000) =>
        Margin.Find(SmallElection.Of(seats, papers).Contest(), rule ?? Presets.Scotland.Rule, counts: counts);

    [Fact]
    public void What_is_proved_is_what_the_easiest_course_that_elects_others_needs()
    {
        var margin = Find("80 A\n70 B\n41 C", seats: 2);

        // The quota is 64, and B must lose 7 papers to miss it; but to stay below C, B must lose 15 to C.
        Assert.Equal(new LowerBound(15, LowerBoundArgument.ClearDecisions), margin.Least);
        Assert.True(margin.IsExact);
        Assert.Equal(new CloseDecision(1, CloseDecisionKind.ReachedQuota, 1, null, margin.Closest[0].Gap), margin.Closest[0]);
        Assert.Equal("6", margin.Closest[0].Gap.ToString(0));
    }

    [Fact]
    public void Small_changes_are_all_counted_where_the_counts_suffice()
    {
        var margin = Find("6 A>B\n4 B>A\n3 C>A", rule: Presets.Qpq.Rule);

        Assert.Equal(LowerBoundArgument.EveryChangeCounted, margin.Least.Argument);
        Assert.Equal(3, margin.Found!.Papers);
    }

    [Fact]
    public void Where_a_lot_decides_no_paper_need_change()
    {
        var margin = Find("5 A\n5 B");

        Assert.True(margin.IsDecidedByLot);
        Assert.Equal(["A", "B"], margin.Elected.Select(people => people.Letters()).Order());
        Assert.Equal(new LowerBound(0, LowerBoundArgument.LotDecides), margin.Least);
        Assert.Null(margin.Found);
    }

    [Fact]
    public void Whatever_was_found_is_a_change_of_so_many_papers_and_elects_others()
    {
        var election = SmallElection.Of(2, "31 A>B>C\n22 B>A\n18 C>D\n17 D>C>E\n9 E>D");
        var margin = Margin.Find(election.Contest(), Presets.MeekPrf.Rule, counts: 3_000);

        var found = margin.Found!;
        Assert.Equal(election.Ballots().Papers, found.Contest.Ballots.Papers);
        Assert.Equal(found.Papers, Moved(election.Ballots(), found.Contest.Ballots));
        Assert.NotEqual(Ways(election.Contest(), Presets.MeekPrf.Rule), Ways(found.Contest, Presets.MeekPrf.Rule));
        Assert.Equal(LowerBoundArgument.SamePapers, margin.Least.Argument); // nothing more is proved of rules that iterate
    }

    /// <summary>How many papers of the one set are not in the other.</summary>
    static long Moved(BallotSet before, BallotSet after)
    {
        var left = Enumerable.Range(0, after.Groups).GroupBy(group => string.Join(' ', after.Paper(group))).ToDictionary(same => same.Key, same => same.Sum(after.Count));
        return Enumerable.Range(0, before.Groups).GroupBy(group => string.Join(' ', before.Paper(group))).Sum(same => Math.Max(0, same.Sum(before.Count) - left.GetValueOrDefault(same.Key)));
    }

    public static TheoryData<int, string> Small
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var seed = 1; seed <= 12; seed++)
                data.Add(seed, seed % 3 == 0 ? "wigm" : "scotland");
            return data;
        }
    }

    /// <summary>Elections of three candidates and seven papers, so few that every change of two papers can be counted.</summary>
    [Theory, MemberData(nameof(Small))]
    public void Neither_what_is_found_nor_what_is_proved_contradicts_an_exhaustive_search(int seed, string rule)
    {
        var preset = Presets.Find(rule)!.Rule;
        var (contest, lists) = Made(seed);
        var (sure, byLot) = Exhaustive(contest, preset, lists, atMost: 2);

        // So few counts that small changes cannot all be tried, and so many that they can.
        foreach (var counts in new[] { 300L, 40_000L })
        {
            var margin = Margin.Find(contest, preset, counts: counts);
            if (margin.IsDecidedByLot)
                return;
            Assert.True(margin.Least.Papers <= byLot, $"proved {margin.Least}, but {byLot} suffice");
            if (margin.Found is { } found)
            {
                Assert.True(found.Papers >= sure, $"found {found.Papers}, but {sure} are needed");
                Assert.DoesNotContain(Ways(found.Contest, preset), people => Ways(contest, preset).Contains(people));
            }
            if (margin.Least.Argument == LowerBoundArgument.EveryChangeCounted && margin.IsExact)
                Assert.Equal(sure, margin.Found!.Papers);
        }
    }

    static readonly ushort[][] AllLists = [[1], [2], [3], [1, 2], [1, 3], [2, 1], [2, 3], [3, 1], [3, 2], [1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]];

    static (Contest Contest, ushort[][] Lists) Made(int seed)
    {
        var numbers = new Modelling.RandomNumbers("margin", seed, "papers");
        ushort[][] lists = [.. Enumerable.Range(0, 7).Select(_ => AllLists[numbers.Below(AllLists.Length)])];
        return (SmallElection.Of(2, "1 C").Contest(Set(lists)), lists);
    }

    static BallotSet Set(IEnumerable<ushort[]> lists)
    {
        var builder = new BallotSetBuilder(3);
        foreach (var list in lists)
            builder.AddMarked(list);
        return builder.Build();
    }

    /// <summary>The least number of papers, up to one more than those tried, whose change elects others for sure, and if lots fall so.</summary>
    static (int Sure, int ByLot) Exhaustive(Contest contest, Rule rule, ushort[][] papers, int atMost)
    {
        var now = Ways(contest, rule);
        var (sure, byLot) = (atMost + 1, atMost + 1);
        for (var changed = 1; changed <= atMost; changed++)
            foreach (var lists in Changed(papers, changed, 0))
            {
                var ways = Ways(contest with { Ballots = Set(lists) }, rule);
                if (!ways.Overlaps(now))
                    sure = Math.Min(sure, changed);
                if (!ways.IsSubsetOf(now))
                    byLot = Math.Min(byLot, changed);
            }
        return (sure, byLot);
    }

    static IEnumerable<ushort[][]> Changed(ushort[][] papers, int number, int start)
    {
        if (number == 0)
            return [papers];
        return from at in Enumerable.Range(start, papers.Length - start)
               from list in AllLists
               where list != papers[at]
               from more in Changed(With(papers, at, list), number - 1, at + 1)
               select more;
    }

    static ushort[][] With(ushort[][] papers, int at, ushort[] list)
    {
        ushort[][] changed = [.. papers];
        changed[at] = list;
        return changed;
    }

    /// <summary>Whom a contest can elect, following every way in which every lot can fall.</summary>
    static HashSet<string> Ways(Contest contest, Rule rule, Lots? lots = null)
    {
        lots ??= Lots.None;
        return Count.Run(contest, rule, lots, CountDetail.Elected) switch
        {
            Counted { Result: var result } => [result.Elected.Order().Letters()],
            LotNeeded { Tie: var tie } => [.. tie.StillTied.SelectMany(candidate => Ways(contest, rule, lots with { Recorded = lots.Recorded.Add(tie.LotFor(contest, candidate)) }))],
            _ => [],
        };
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void While_fewer_papers_change_than_is_proved_nothing_found_at_random_elects_others(int seed)
    {
        // Larger elections, where surpluses move and rounding plays a part: thousands of random changes of one paper fewer than proved.
        var numbers = new Modelling.RandomNumbers("clear", seed, "papers");
        ImmutableArray<Candidate> candidates = [.. Enumerable.Range(0, 5).Select(index => new Candidate { Id = SmallElection.Letter(index), Name = SmallElection.Letter(index), Slate = index < 3 ? "S" : "T" })];
        var made = new Contest { Id = "w", Title = "W", Seats = 2, Candidates = candidates, Ballots = new BallotSetBuilder(5).Build() };
        var model = new ElectorateModel
        {
            Kind = ElectorateKind.PlackettLuce,
            Slates = [new SlateModel { Name = "S", Strength = 60, Loyalty = 0.8 }, new SlateModel { Name = "T", Strength = 40, Loyalty = 0.8 }],
            Candidates = [new(null, "A", null, 12), new(null, "B", null, 3), new(null, "D", null, 6)],
            Papers = [new(null, null, 400)],
        };
        var contest = made with { Ballots = Simulation.Draw(new Scenario { Title = "", Contests = [new(made, Presets.Scotland.Rule)], Model = model }, seed, "clear")[0] };
        var margin = Margin.Find(contest, Presets.Scotland.Rule, counts: 300);
        var now = Ways(contest, Presets.Scotland.Rule);

        Assert.True(margin.Least.Papers <= (margin.Found?.Papers ?? long.MaxValue));
        for (var attempt = 0; attempt < 300; attempt++)
        {
            // All changes go the same way, which does the most.
            var to = (ushort)(1 + numbers.Below(5));
            var from = (ushort)(1 + numbers.Below(5));
            var left = margin.Least.Papers - 1;
            var builder = new BallotSetBuilder(5);
            for (var group = 0; group < contest.Ballots.Groups; group++)
            {
                var changed = contest.Ballots.Paper(group)[0] == from && numbers.Below(2) == 0 ? Math.Min(left, contest.Ballots.Count(group)) : 0;
                builder.AddMarked([to], changed);
                builder.AddMarked(contest.Ballots.Paper(group), contest.Ballots.Count(group) - changed);
                left -= changed;
            }
            Assert.True(Ways(contest with { Ballots = builder.Build() }, Presets.Scotland.Rule).IsSubsetOf(now));
        }
    }

    [Fact]
    public void Nothing_can_change_an_unopposed_contest() =>
        Assert.Throws<ElectionException>(() => Find("5 A\n3 B", seats: 2));

    [Fact]
    public void An_interrupted_search_says_that_it_is_incomplete()
    {
        using var interrupt = new CancellationTokenSource();
        interrupt.Cancel();

        var margin = Margin.Find(SmallElection.Of(2, "80 A\n70 B\n41 C").Contest(), Presets.Scotland.Rule, cancel: interrupt.Token);

        Assert.False(margin.IsComplete);
        Assert.Null(margin.Found);
        Assert.Equal(1, margin.Least.Papers);
    }
}
