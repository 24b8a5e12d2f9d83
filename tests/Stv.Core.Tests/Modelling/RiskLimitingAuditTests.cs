using System.Collections.Immutable;

namespace Stv.Core.Tests;

[Trait("Cases", "many")]
public class RiskLimitingAuditTests
{
    static AuditPlan Plan(string papers, double risk = 0.05, string? seed = null) =>
        RiskLimitingAudit.Plan(SmallElection.Of(1, papers).Contest(), Presets.Scotland.Rule, risk, seed);

    [Fact]
    public void Between_two_candidates_the_winner_has_more_papers()
    {
        var plan = Plan("600 A\n400 B");

        var only = Assert.Single(plan.Assertions);
        Assert.Equal((0, 1, 600L, 400L), (only.Winner, only.Loser, only.For, only.Against));
        // 2 × 1.03905 × ln 20 ÷ 0.2 = 31.13; BRAVO: (2.9957 + 0.0912) ÷ (0.6 × 0.1823 + 0.4 × −0.2231) = 153.3
        Assert.Equal((32L, 154L), (plan.Compared, plan.Polled));
    }

    [Fact]
    public void The_smaller_the_risk_the_more_papers_and_never_more_than_there_are()
    {
        Assert.True(Plan("600 A\n400 B", 0.01).Compared > Plan("600 A\n400 B", 0.1).Compared);
        Assert.Equal(1000, Plan("501 A\n499 B").Compared);
    }

    [Fact]
    public void A_seed_draws_the_same_papers_again()
    {
        var plan = Plan("600 A\n400 B", seed: "12345");

        Assert.Equal(32, plan.Drawn.Length);
        Assert.All(plan.Drawn, number => Assert.InRange(number, 1, 1000));
        Assert.True(plan.Drawn.SequenceEqual(Plan("600 A\n400 B", seed: "12345").Drawn));
        Assert.False(plan.Drawn.SequenceEqual(Plan("600 A\n400 B", seed: "12346").Drawn));
    }

    [Theory]
    [InlineData(2, "5 A\n4 B\n3 C", "scotland")]
    [InlineData(1, "5 A\n4 B\n3 C", "qpq")]
    [InlineData(1, "5 A\n5 B", "scotland")]
    public void Where_there_is_no_such_audit_it_says_so(int seats, string papers, string rule) =>
        Assert.Throws<ElectionException>(() => RiskLimitingAudit.Plan(SmallElection.Of(seats, papers).Contest(), Presets.Find(rule)!.Rule, 0.05));

    /// <summary>Every statement is true of the papers, and every order that leaves somebody else contradicts one.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_statements_are_true_and_leave_only_the_winner(int candidates)
    {
        var planned = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var lists = SmallMargins.Lists(seed, candidates, 25 + seed % 7);
            AuditPlan plan;
            try
            {
                plan = RiskLimitingAudit.Plan(SmallMargins.Contest(lists, candidates), Presets.Scotland.Rule, 0.05);
            }
            catch (ElectionException)
            {
                Assert.True(HasTie(lists, candidates), $"seed {seed}");
                continue;
            }
            planned++;
            Assert.All(plan.Assertions, each => Assert.True(IsTrue(each, lists), $"seed {seed}: {each}"));
            foreach (var order in Orders([.. Enumerable.Range(0, candidates)]))
                if (order[^1] != plan.Winner)
                    Assert.Contains(plan.Assertions, each => Contradicts(order, each));
        }
        Assert.InRange(planned, 50, 200);
    }

    static bool HasTie(ushort[][] lists, int candidates)
    {
        ImmutableArray<int> left = [.. Enumerable.Range(0, candidates)];
        for (; left.Length > 1; )
        {
            var votes = left.Select(candidate => (candidate, lists.LongCount(list => First(list, left) == candidate))).OrderBy(pair => pair.Item2).ToList();
            if (votes[0].Item2 == votes[1].Item2)
                return true;
            left = left.Remove(votes[0].candidate);
        }
        return false;
    }

    static int First(ushort[] list, ImmutableArray<int> left) => list.Select(number => number - 1).FirstOrDefault(left.Contains, -1);

    static bool IsTrue(AuditAssertion says, ushort[][] lists)
    {
        if (says.Kind == AuditAssertionKind.NeverBefore)
        {
            var before = lists.Count(list => Place(list, says.Loser) < Place(list, says.Winner));
            return says.For == lists.Count(list => list[0] - 1 == says.Winner) && says.Against == before && says.For > says.Against;
        }
        ImmutableArray<int> left = [.. Enumerable.Range(0, 26).Except(says.Excluded)];
        return says.For == lists.Count(list => First(list, left) == says.Winner) && says.Against == lists.Count(list => First(list, left) == says.Loser) && says.For > says.Against;
    }

    static int Place(ushort[] list, int candidate) => Array.IndexOf(list, (ushort)(candidate + 1)) is >= 0 and var at ? at : int.MaxValue;

    static bool Contradicts(int[] order, AuditAssertion says) => says.Kind == AuditAssertionKind.NeverBefore
        ? Array.IndexOf(order, says.Winner) < Array.IndexOf(order, says.Loser)
        : order[..says.Excluded.Length].ToHashSet().SetEquals(says.Excluded) && order[says.Excluded.Length] == says.Winner;

    static IEnumerable<int[]> Orders(ImmutableArray<int> left) => left.IsEmpty ? [[]] : left.SelectMany(first => Orders(left.Remove(first)).Select(rest => rest.Prepend(first).ToArray()));
}
