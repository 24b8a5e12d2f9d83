using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Stv.Core.Tests;

/// <summary>
/// Every rule of Meek's elects whom Meek's method elects without rounding and limits, and Warren's whom his elects, unless a decision is closer than the
/// surplus that the rule leaves lying. <c>STV_MANY=20000</c> counts as many elections of every kind, and says what was found.
/// </summary>
[Trait("Cases", "many")]
public class ExactMeekTests(ITestOutputHelper output)
{
    static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("STV_MANY") ?? "150", CultureInfo.InvariantCulture);

    public static TheoryData<string> Rules => ["meek", "meek-nz", "meek-nz-calculator", "meek-prf", "meek-1987", "warren"];

    [Theory, MemberData(nameof(Rules))]
    public void The_same_are_elected_as_by_exact_counting(string rule) => Compare(rule, SmallElections.Untidy, "untidy papers");

    [Theory, MemberData(nameof(Rules))]
    public void And_so_they_are_when_a_surplus_elects_the_next_while_another_settles(string rule) => Compare(rule, SmallElections.Surging, "surplus after surplus");

    [Theory, MemberData(nameof(Rules))]
    public void And_so_they_are_when_papers_are_of_different_worth(string rule) => Compare(rule, SmallElections.SurgingAndWeighted, "surplus after surplus, weighted");

    void Compare(string id, Arbitrary<SmallElection> elections, string kind)
    {
        var rule = (MeekRule)Presets.Find(id)!.Rule;
        var (compared, close, excused, wrong) = (0, 0, 0, new List<SmallElection>());
        foreach (var election in elections.Generator.Sample(Many, new Rnd(20261129), size: 30))
        {
            var exact = new ExactMeek(election, stops: rule.EqualRanks.Value == EqualRankPolicy.Stop, takesAmounts: rule.Transfer.Value == KeepTransfer.Warren);
            if (Count.Run(election.Contest(), rule, election.Chance(), CountDetail.Elected) is not Counted { Result: { Unopposed: false } result })
                continue;
            var expected = exact.Run();
            if (exact.Closest < 0.000001m)
                close++;
            else if (result.Elected.Order().SequenceEqual(expected))
                compared++;
            else if (exact.Closest < LeftLying(rule, exact.ValidVotes))
                excused++;
            else
                wrong.Add(election);
        }
        output.WriteLine($"{id}, {kind}: {compared} the same, {close} with a decision closer than a millionth, {excused} otherwise within the rule's limit, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, $"{wrong.Count} elected otherwise, the first of them:\n{wrong.FirstOrDefault()}");
        Assert.True(compared > Many / 4, $"only {compared} could be compared");
        Assert.True(excused <= Many / 1000, $"{excused} are decided by what the rule's limit leaves lying");
    }

    /// <summary>The surplus with which the rule excludes somebody, which could have gone to the next above.</summary>
    static decimal LeftLying(MeekRule rule, decimal validVotes) => rule.SurplusLimit.Value == SurplusLimit.Total(0.0001m) ? 0.0001m
        : rule.SurplusLimit.Value == SurplusLimit.EachWithin(0.00001m) ? 0.00001m * validVotes
        : 0.000001m;
}
