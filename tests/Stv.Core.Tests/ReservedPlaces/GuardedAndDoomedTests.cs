using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Stv.Counting;

namespace Stv.Core.Tests;

public class GuardedAndDoomedTests
{
    /// <summary>A contest without papers in which some are elected and some excluded already.</summary>
    sealed record State(Contest Contest, ImmutableArray<int> Elected, ImmutableArray<int> Excluded)
    {
        public override string ToString() =>
            $"{Contest.Seats} seats; {string.Join(", ", Contest.Candidates.Select(candidate => $"{candidate.Id}:{string.Join('+', candidate.Attributes)}"))}; "
            + $"{string.Join(", ", Contest.Reserved.Constraints.Select(constraint => $"{constraint.Id} {constraint.Minimum}..{constraint.Maximum}"))}; "
            + $"elected {Elected.Letters()}, excluded {Excluded.Letters()}";
    }

    static readonly string[] Attributes = ["woman", "bame", "disabled", "young"];

    /// <summary>What places are reserved for: an attribute, or several of which one is enough.</summary>
    static readonly string[] Kinds = [.. Attributes, "woman|bame", "bame|disabled", "woman|disabled|young"];

    static Arbitrary<State> States { get; } = Arb.From(
        from candidates in Gen.Choose(1, 9)
        from seats in Gen.Choose(1, Math.Min(5, candidates))
        from attributes in Gen.Choose(0, 15).ListOf(candidates)
        from kinds in Gen.Choose(1, 5)
        from reserved in Gen.Shuffle(Kinds)
        from minimums in Gen.Choose(0, 3).ListOf(kinds)
        from maximums in Gen.Choose(0, 6).ListOf(kinds)
        from order in Gen.Shuffle(Enumerable.Range(0, candidates).ToArray())
        from elected in Gen.Choose(0, seats)
        from excluded in Gen.Choose(0, Math.Max(0, candidates - seats))
        select new State(
            Enumerable.Range(0, kinds).Aggregate(
                Empty(seats, [.. attributes]),
                (contest, kind) => contest.Reserve(reserved[kind], minimums[kind], maximums[kind] > 4 ? null : Math.Max(minimums[kind], maximums[kind]))),
            [.. order.Take(elected)],
            [.. order.Skip(elected).Take(excluded)]));

    static Contest Empty(int seats, ImmutableArray<int> attributes) => new()
    {
        Id = "ward",
        Title = "Ward",
        Seats = seats,
        Candidates = [.. attributes.Select((bits, index) => new Candidate
        {
            Id = SmallElection.Letter(index),
            Name = SmallElection.Letter(index),
            Attributes = [.. Attributes.Where((_, bit) => (bits >> bit & 1) != 0)],
        })],
        Ballots = new BallotSetBuilder(attributes.Length).Build(),
    };

    static (bool Feasible, bool[] Guarded, bool[] Doomed) Bounds(State state)
    {
        var contest = state.Contest;
        var feasibility = new Feasibility(contest.Reserved.Constraints, contest.Candidates, contest.Seats);
        Settled[] settled = [.. Enumerable.Range(0, contest.Candidates.Length).Select(candidate =>
            state.Elected.Contains(candidate) ? Settled.In : state.Excluded.Contains(candidate) ? Settled.Out : Settled.Open)];
        var (guarded, doomed) = (new bool[settled.Length], new bool[settled.Length]);
        return (feasibility.Bounds(settled, feasibility.All, guarded, doomed), guarded, doomed);
    }

    [Property(MaxTest = 5000)]
    public Property Guarded_and_doomed_are_those_whom_every_way_and_no_way_of_filling_the_places_needs() => States.Holds(state =>
    {
        var ways = state.Contest.Ways(state.Elected, state.Excluded);
        var (feasible, guarded, doomed) = Bounds(state);
        Assert.Equal(ways.Count > 0, feasible);
        if (!feasible)
            return;
        for (var candidate = 0; candidate < guarded.Length; candidate++)
        {
            var open = !state.Elected.Contains(candidate) && !state.Excluded.Contains(candidate);
            Assert.Equal(open && ways.All(way => way.Contains(candidate)), guarded[candidate]);
            Assert.Equal(open && !ways.Any(way => way.Contains(candidate)), doomed[candidate]);
        }
    });

    [Fact]
    public void A_disabled_woman_is_doomed_where_passing_bounds_between_constraints_leaves_her_free()
    {
        // Exactly one woman, one BAME and one disabled member in two seats: electing the disabled woman C would need a
        // second member who is BAME and neither a woman nor disabled, and there is none.
        var contest = Empty(2, [0, 0, 0b101, 0b111, 0b001, 0b001, 0b110])
            .Reserve("woman", 1, 1).Reserve("bame", 1, 1).Reserve("disabled", 1, 1);
        var (feasible, _, doomed) = Bounds(new State(contest, [], []));
        Assert.True(feasible);
        Assert.True(doomed[2]);
    }

    /// <summary>The by-election of July 2023 in Momentum's London and Eastern region: two vacancies, of which at least one for a woman and one for a BAME member. Ann and Eve are white women, Bel a BAME woman, Cas a BAME man, Dan a white man.</summary>
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Bel", "", "")]
    [InlineData("Cas", "", "Dan")]
    [InlineData("Ann", "", "Dan Eve")]
    [InlineData("Dan", "Bel", "Ann Cas Eve")]
    public void A_by_election_dooms_and_guards_as_the_places_left_require(string elected, string guarded, string doomed)
    {
        string[] names = ["Ann", "Bel", "Cas", "Dan", "Eve"];
        var contest = Empty(2, [0b01, 0b11, 0b10, 0b00, 0b01]).Reserve("woman", 1).Reserve("bame", 1);
        var (feasible, isGuarded, isDoomed) = Bounds(new State(contest, [.. names.Index().Where(name => name.Item == elected).Select(name => name.Index)], []));
        Assert.True(feasible);
        Assert.Equal(guarded, string.Join(' ', names.Where((_, candidate) => isGuarded[candidate])));
        Assert.Equal(doomed, string.Join(' ', names.Where((_, candidate) => isDoomed[candidate])));
    }

    /// <summary>Three vacancies of 2024: at least a woman, a BAME member, and two who are women or BAME. Ann is a white woman, Bel a BAME woman, Cas a BAME man, Dan and Eli are white men.</summary>
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("Dan", "", "", "Eli")]
    [InlineData("Bel", "", "", "")]
    [InlineData("Bel Dan", "", "", "Eli")]
    [InlineData("", "Ann Cas", "", "")]
    [InlineData("", "Bel", "Ann Cas", "")]
    public void Two_who_are_either_are_required_beside_one_of_each(string elected, string excluded, string guarded, string doomed)
    {
        string[] names = ["Ann", "Bel", "Cas", "Dan", "Eli"];
        ImmutableArray<int> Of(string named) => [.. names.Index().Where(name => named.Contains(name.Item, StringComparison.Ordinal)).Select(name => name.Index)];
        var contest = Empty(3, [0b01, 0b11, 0b10, 0b00, 0b00]).Reserve("woman", 1).Reserve("bame", 1).Reserve("woman|bame", 2);
        var (feasible, isGuarded, isDoomed) = Bounds(new State(contest, Of(elected), Of(excluded)));

        Assert.Equal(excluded != "Ann Cas", feasible);
        Assert.Equal(guarded, string.Join(' ', names.Where((_, candidate) => isGuarded[candidate])));
        Assert.Equal(doomed, string.Join(' ', names.Where((_, candidate) => isDoomed[candidate])));
    }

    [Property(MaxTest = 400)]
    public Property Reserved_places_that_cannot_be_filled_are_told_by_the_fewest_that_clash_and_the_best_that_can_be_had() => States.Holds(state =>
    {
        var contest = state.Contest;
        if (Conflicting(contest) is not { } infeasible)
        {
            Assert.NotEmpty(contest.Ways([], []));
            return;
        }
        var clash = infeasible.Conflict.Select(unmet => unmet.Constraint).ToImmutableArray();
        Assert.Empty(Only(contest, clash).Ways([], []));
        foreach (var (unmet, i) in infeasible.Conflict.Select((unmet, i) => (unmet, i)))
        {
            Assert.NotEmpty(Only(contest, clash.RemoveAt(i)).Ways([], []));
            int? Best(IEnumerable<int> tried, Func<int, Constraint> instead) => tried.Cast<int?>().FirstOrDefault(number => Only(contest, clash.SetItem(i, instead(number!.Value))).Ways([], []).Count > 0);
            Assert.Equal(Best(Enumerable.Range(0, clash[i].Minimum).Reverse(), number => clash[i] with { Minimum = number }), unmet.AttainableMinimum);
            if (clash[i].Maximum < contest.Seats)
                Assert.Equal(Best(Enumerable.Range(clash[i].Maximum!.Value + 1, contest.Seats - clash[i].Maximum!.Value), number => clash[i] with { Maximum = number }), unmet.AttainableMaximum);
        }
    });

    [Property(MaxTest = 400)]
    public Property A_fallback_lowers_the_last_minimum_first_or_leaves_the_fewest_places_vacant() => States.Holds(state =>
    {
        var contest = state.Contest;
        if (contest.Ways([], []).Count > 0)
            return;
        var relaxed = ReservedPlan.For(contest.Keeping(reserved => reserved with { Fallback = InfeasibleFallback.Relax }));
        var tried = contest.Reserved.Constraints;
        tried = [.. tried.Select(constraint => constraint with { Minimum = 0 })];
        for (var i = 0; i < tried.Length; i++)
            for (var least = contest.Reserved.Constraints[i].Minimum; least >= 0; least--)
                if (Only(contest, tried.SetItem(i, tried[i] with { Minimum = least })) is var lowered && (least == 0 || lowered.Ways([], []).Count > 0))
                {
                    tried = lowered.Reserved.Constraints;
                    break;
                }
        Assert.Equal(Only(contest, tried).Ways([], []).Count > 0 ? tried.Select(constraint => constraint.Minimum) : null, relaxed?.Constraints.Select(constraint => constraint.Minimum));

        var vacant = ReservedPlan.For(contest.Keeping(reserved => reserved with { Fallback = InfeasibleFallback.LeaveVacant }));
        var fewest = Enumerable.Range(1, contest.Seats - 1).Cast<int?>().FirstOrDefault(places => (Only(contest, [.. contest.Reserved.Constraints.Select(constraint => constraint with { Minimum = Math.Max(0, constraint.Minimum - places!.Value) })]) with { Seats = contest.Seats - places!.Value }).Ways([], []).Count > 0);
        Assert.Equal(contest.Seats - fewest, vacant?.SeatsToFill);
    });

    static Infeasible? Conflicting(Contest contest) => ReservedPlan.For(contest) is null ? Conflict.Explain(contest) : null;

    static Contest Only(Contest contest, ImmutableArray<Constraint> constraints) => contest.Keeping(reserved => reserved with { Constraints = constraints });

    [Fact]
    public void Excluding_two_women_may_be_impossible_although_each_could_go()
    {
        var contest = Empty(2, [0b01, 0b01, 0, 0]).Reserve("woman", 1);
        var feasibility = new Feasibility(contest.Reserved.Constraints, contest.Candidates, contest.Seats);
        Assert.True(feasibility.IsFeasible([Settled.Out, Settled.Open, Settled.Open, Settled.Open], feasibility.All));
        Assert.False(feasibility.IsFeasible([Settled.Out, Settled.Out, Settled.Open, Settled.Open], feasibility.All));
    }

    /// <summary>With one woman among 64 candidates for 63 seats.</summary>
    [Fact]
    public void Places_can_be_reserved_in_contests_of_63_seats_and_no_more()
    {
        var contest = Empty(63, [.. Enumerable.Repeat(0, 63), 1]).Reserve("woman", 1);
        var (feasible, guarded, doomed) = Bounds(new State(contest, [], []));

        Assert.True(feasible);
        Assert.Equal([63], guarded.Index().Where(each => each.Item).Select(each => each.Index));
        Assert.DoesNotContain(true, doomed);
        var refused = Assert.Throws<ElectionException>(() => Bounds(new State(contest with { Seats = 64 }, [], [])));
        Assert.Contains("63 seats, not 64", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sixteen_constraints_can_be_kept_at_once_and_no_more()
    {
        var none = Enumerable.Repeat(0, 16);

        Assert.NotNull(Keeping([.. none]));
        Assert.Contains("17 kinds of reserved places are too many", Assert.Throws<ElectionException>(() => Keeping([.. none, 0])).Message, StringComparison.Ordinal);
    }

    /// <summary>Candidates of whom each has about half of the attributes, so that no two are alike.</summary>
    static Contest Overlapping(int candidates, int attributes, int seats, Func<int, (int Minimum, int? Maximum)> limits) =>
        Enumerable.Range(0, attributes).Aggregate(
            Empty(seats, [.. Enumerable.Repeat(0, candidates)]) with
            {
                Candidates = [.. Enumerable.Range(0, candidates).Select(index => new Candidate
                {
                    Id = $"{index}",
                    Name = $"{index}",
                    Attributes = [.. Enumerable.Range(0, attributes).Where(attribute => ((index * 2654435761L + 40503) >> (attribute + 7) & 1) != 0).Select(attribute => $"a{attribute}")],
                })],
            },
            (contest, attribute) => contest.Reserve($"a{attribute}", limits(attribute).Minimum, limits(attribute).Maximum));

    [Theory]
    [InlineData(20, 8, 10)]
    [InlineData(60, 5, 30)]
    public void Overlapping_attributes_take_megabytes_and_not_gigabytes(int candidates, int attributes, int seats)
    {
        var contest = Overlapping(candidates, attributes, seats, _ => (seats * 3 / 10, seats * 7 / 10));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (feasible, _, _) = Bounds(new State(contest, [], []));

        Assert.True(feasible);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
    }

    [Fact]
    public void A_minimum_that_is_met_and_a_maximum_that_cannot_be_exceeded_take_no_room()
    {
        var contest = Overlapping(60, 16, 30, _ => (0, null));
        contest = contest with { Reserved = contest.Reserved with { Constraints = [.. contest.Reserved.Constraints.Select(constraint => constraint with { Maximum = 30 })] } };
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(Bounds(new State(contest, [], [])).Feasible);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void What_is_refused_names_the_number_that_is_too_many()
    {
        var contest = Overlapping(60, 16, 30, _ => (8, 20));

        Assert.Matches("^16 kinds of reserved places make [0-9,]+ combinations of numbers, too many to work through; the limit is 16,000,000", Assert.Throws<ElectionException>(() => Bounds(new State(contest, [], []))).Message);
    }

    static Feasibility Keeping(ImmutableArray<int> minimums) =>
        new([.. minimums.Select((minimum, i) => new Constraint { Id = $"{i}", AnyOf = [$"{i}"], Minimum = minimum })], [], seats: 60);
}
