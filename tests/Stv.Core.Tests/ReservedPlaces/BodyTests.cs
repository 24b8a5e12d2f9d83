using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

public class BodyTests
{
    static Contest Region(string id, int seats, string women, string bame = "", int minimumWomen = 0) =>
        SmallElection.Of(seats, "4 A>B>C\n3 B>C>A\n2 C>D\n1 D>C").Contest().With("woman", women).With("bame", bame).Reserve("woman", minimumWomen) with { Id = id };

    static Constraint Minimum(string attribute, int number) => new() { Id = attribute, AnyOf = [attribute], Minimum = number };

    static Election Of(ImmutableArray<Constraint> minimums, params ImmutableArray<Contest> contests) => new()
    {
        Title = "Council",
        Contests = contests,
        Body = new Body { Title = "Members", Contests = [.. contests.Select(contest => contest.Id)], Minimums = minimums },
    };

    [Fact]
    public void Regional_minimums_that_add_up_make_the_bodys_minimum_certain()
    {
        var certificate = Bodies.Certify(Of([Minimum("woman", 3)], Region("north", 2, "AB", minimumWomen: 1), Region("south", 3, "AC", minimumWomen: 2)));
        Assert.True(certificate.Minimums[0].IsAllocated);
        Assert.Equal((5, 3, 4), (certificate.Seats, certificate.Minimums[0].Allocated, certificate.Minimums[0].Greatest));
        Assert.True(certificate.JointlyAttainable);
    }

    [Fact]
    public void Minimums_that_can_be_met_one_by_one_may_be_unattainable_together()
    {
        var certificate = Bodies.Certify(Of([Minimum("woman", 2), Minimum("bame", 1)], Region("north", 1, "A", "B"), Region("south", 1, "A", "B")));
        Assert.Equal([2, 2], certificate.Minimums.Select(minimum => minimum.Greatest));
        Assert.False(certificate.JointlyAttainable);
    }

    [Fact]
    public void A_contests_own_maximum_limits_what_the_body_can_attain()
    {
        // Both women are BAME, and at most one BAME member can be elected.
        var certificate = Bodies.Certify(Of([Minimum("woman", 2)], Region("north", 2, "AB", "AB").Reserve("bame", 0, 1)));
        Assert.Equal((1, false), (certificate.Minimums[0].Greatest, certificate.JointlyAttainable));
    }

    [Fact]
    public void A_maximum_that_no_number_of_members_reaches_limits_nothing() =>
        Assert.Equal(2, Bodies.Certify(Of([Minimum("woman", 2)], Region("north", 2, "AB", "AB").Reserve("bame", 0, int.MaxValue))).Minimums[0].Greatest);

    [Fact]
    public void A_sitting_member_takes_one_place_and_counts_once()
    {
        var region = Region("north", 2, "A");
        var vacancy = region with { Candidates = region.Candidates.SetItem(0, region.Candidates[0] with { Sitting = true }) };
        Assert.Equal(1, Bodies.Certify(Of([Minimum("woman", 2)], vacancy)).Minimums[0].Greatest);
        Assert.Equal(1, Bodies.Certify(Of([Minimum("man", 2)], vacancy.With("man", "BCD"))).Minimums[0].Greatest);
    }

    [Fact]
    public void More_minimums_than_can_be_told_apart_are_refused()
    {
        var election = Of([.. Enumerable.Range(0, 64).Select(i => Minimum($"{i}", 1))], Region("north", 2, "A"));
        Assert.Contains("too many minimums", Assert.Throws<ElectionException>(() => Bodies.Certify(election)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shortfall_is_reported_and_changes_no_contest()
    {
        var election = Of([Minimum("woman", 2)], Region("north", 1, "D"), Region("south", 1, "D"));
        var results = election.Contests.Select(contest => contest.Under(Presets.Scotland.Rule)).ToList();
        var body = Bodies.Result(election, results);
        Assert.Equal(2, body.Minimums[0].Shortfall);
        Assert.Equal(2, body.Members.Length);
        Assert.Empty(body.Uncounted);
    }

    [Fact]
    public void A_contest_without_a_result_is_named_and_the_others_stand()
    {
        var election = Of([Minimum("woman", 1)], Region("north", 1, "A"), Region("south", 1, "A"));
        var body = Bodies.Result(election, [election.Contests[1].Under(Presets.Scotland.Rule)]);
        Assert.Equal("north", Assert.Single(body.Uncounted));
        Assert.All(body.Members, member => Assert.Equal("south", member.Contest));
    }

    [Fact]
    public void A_minimum_is_allocated_by_the_constraints_on_the_same_attributes_alone()
    {
        var north = Region("north", 3, "AB", "BC").Reserve("bame|woman", 2).Reserve("bame", 1);
        var minimum = new Constraint { Id = "either", AnyOf = ["woman", "bame"], Minimum = 2 };

        Assert.Equal(2, Bodies.Certify(Of([minimum], north)).Minimums[0].Allocated);
    }

    /// <summary>Nobody is a woman, and one place of two is reserved for one.</summary>
    [Fact]
    public void Where_a_contest_cannot_fill_its_places_no_number_is_attainable()
    {
        var certificate = Bodies.Certify(Of([Minimum("bame", 1)], Region("north", 2, "", "AB", minimumWomen: 1)));

        Assert.Null(certificate.Minimums[0].Greatest);
        Assert.False(certificate.JointlyAttainable);
    }

    [Fact]
    public void Contests_outside_the_body_are_passed_over()
    {
        var election = Of([Minimum("woman", 1)], Region("north", 1, "A"), Region("south", 2, "A"));
        election = election with { Body = election.Body! with { Contests = ["south"] } };
        var body = Bodies.Result(election, [.. election.Contests.Select(contest => contest.Under(Presets.Scotland.Rule))]);

        Assert.Equal(2, body.Certificate.Seats);
        Assert.Equal(["south", "south"], body.Members.Select(member => member.Contest));
        Assert.Empty(body.Uncounted);
    }

    [Fact]
    public void A_minimum_lists_those_members_whom_it_concerns()
    {
        var election = Of([Minimum("woman", 1)], Region("north", 2, "B"));
        var body = Bodies.Result(election, [election.Contests[0].Under(Presets.Scotland.Rule)]);

        Assert.Equal("AB", string.Concat(body.Members.Select(member => member.Candidate.Id)));
        Assert.Equal("B", Assert.Single(body.Minimums[0].Members).Candidate.Id);
    }

    [Fact]
    public void What_is_no_body_is_refused()
    {
        var election = Of([Minimum("woman", 1)], Region("north", 2, "A"));

        Assert.Throws<ArgumentNullException>("election", () => Bodies.Certify(null!));
        Assert.StartsWith("The election names no body.", Refused(election with { Body = null }), StringComparison.Ordinal);
        Assert.StartsWith("The body names the contest west, which is not held.", Refused(election with { Body = election.Body! with { Contests = ["north", "west"] } }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(1, 1)]
    public void A_bodys_minimums_are_minimums_alone(int minimum, int? maximum) =>
        Assert.StartsWith("A body has minimums of 0 or more, and no maximums.", Refused(Of([Minimum("woman", minimum) with { Maximum = maximum }], Region("north", 2, "A"))), StringComparison.Ordinal);

    [Fact]
    public void A_minimum_of_0_is_always_attainable() =>
        Assert.True(Bodies.Certify(Of([Minimum("woman", 0)], Region("north", 2, ""))).JointlyAttainable);

    static string Refused(Election election) => Assert.Throws<ArgumentException>(nameof(election), () => Bodies.Certify(election)).Message;

    [Property(MaxTest = 500)]
    public Property Joint_attainability_is_what_trying_every_way_finds() => Arb.From(
        from seats in Gen.Choose(1, 3).ListOf(2)
        from women in Gen.Choose(0, 15).ListOf(2)
        from bame in Gen.Choose(0, 15).ListOf(2)
        from minimums in Gen.Choose(0, 4).ListOf(2)
        from own in Gen.Choose(0, 2).ListOf(2)
        select Of(
            [Minimum("woman", minimums[0]), Minimum("bame", minimums[1])],
            [.. Enumerable.Range(0, 2).Select(i => Region($"r{i}", seats[i], Bits(women[i]), Bits(bame[i]), own[i]))])).Holds(election =>
    {
        var possible = election.Contests[0].Ways([], []).SelectMany(one => election.Contests[1].Ways([], []).Select(two =>
            election.Body!.Minimums.All(minimum => Concerned(election, 0, one, minimum) + Concerned(election, 1, two, minimum) >= minimum.Minimum)));
        Assert.Equal(possible.Any(isMet => isMet), Bodies.Certify(election).JointlyAttainable);
    });

    static int Concerned(Election election, int contest, ImmutableArray<int> elected, Constraint minimum) =>
        elected.Count(candidate => minimum.Concerns(election.Contests[contest].Candidates[candidate]));

    static string Bits(int bits) => Enumerable.Range(0, 4).Where(bit => (bits >> bit & 1) != 0).Letters();
}
