using System.Collections.Immutable;
using System.Reflection;

namespace Stv.Core.Tests;

/// <summary>What is said in the same words is the same.</summary>
public class ValueTests
{
    static SmallElection Election => SmallElection.Of(seats: 2, "12 A>B>C\n8 A\n5 B>D\n3 C>A=B\n4 D\n3 E", withdrawn: "E");

    static Contest Reserved() => Election.Contest().With("woman", "BD").Reserve("woman", 1);

    [Fact]
    public void Contests_of_the_same_candidates_and_papers_are_equal()
    {
        Assert.Equal(Reserved(), Reserved());
        Assert.Equal(Reserved().GetHashCode(), Reserved().GetHashCode());
        Assert.NotEqual(Reserved(), Reserved() with { Seats = 3 });
        Assert.NotEqual(Reserved(), Reserved() with { Candidates = [.. Reserved().Candidates.Reverse()] });
        Assert.NotEqual(Election.Contest(), SmallElection.Of(seats: 2, "13 A>B>C\n8 A\n5 B>D\n3 C>A=B\n4 D\n3 E", withdrawn: "E").Contest());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_count_made_twice_gives_equal_results(string id)
    {
        var rule = Presets.Find(id)!.Rule;
        var (once, again) = (Count.Run(Reserved(), rule, Chance()), Count.Run(Reserved(), rule, Chance()));

        Assert.Equal(once, again);
        Assert.Equal(once.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(once, Count.Run(Reserved() with { Title = "Another" }, rule, Chance()));

        static Lots Chance() => Election.Chance();
    }

    public static TheoryData<string> Rules => [.. Presets.Ids];

    static readonly GregoryRule Scotland = (GregoryRule)Presets.Scotland.Rule;

    [Fact]
    public void Rules_of_the_same_choices_are_equal()
    {
        Assert.Equal(Scotland with { SurplusTies = Ties(TieMethod.Lot) }, Scotland with { SurplusTies = Ties(TieMethod.Lot) });
        Assert.NotEqual(Scotland with { SurplusTies = Ties(TieMethod.Lot) }, Scotland with { SurplusTies = Ties(TieMethod.Backwards, TieMethod.Lot) });

        static Cited<ImmutableArray<TieMethod>> Ties(params TieMethod[] methods) => new(ImmutableArray.Create(methods), "1");
    }

    /// <summary>An array in a field of a record would be equal only to itself.</summary>
    [Fact]
    public void No_record_compares_an_array_by_where_it_lies() => Assert.Empty(
        from type in typeof(Count).Assembly.GetExportedTypes()
        where type.GetMethod("<Clone>$") is not null
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where field.FieldType.IsArray || field.FieldType.IsGenericType && field.FieldType.Namespace == "System.Collections.Immutable" && type != typeof(PaperTally)
        select $"{type.Name}.{field.Name}");

    [Fact]
    public void Arrays_that_were_never_given_are_empty()
    {
        var contest = new Contest { Id = "x", Title = "X", Seats = 1, Candidates = default, Ballots = Election.Ballots() };

        Assert.Empty(contest.Candidates);
        Assert.Contains("there are no candidates", Assert.Throws<ArgumentException>(() => Count.Run(contest, Presets.Scotland.Rule)).Message, StringComparison.Ordinal);
        Assert.Empty(new Constraint { Id = "x", AnyOf = default }.AnyOf);
        Assert.Empty(new Lots { Recorded = default, DeclaredOrder = default }.Recorded);
        Assert.Equal("A", Election.Contest().Under(Presets.Scotland.Rule, new Lots { Recorded = default, DeclaredOrder = default })
            .Contest.Candidates.Select(candidate => candidate with { Attributes = default }).First().Id);
    }

    [Fact]
    public void What_is_large_says_in_a_line_what_it_is()
    {
        var result = Election.Under(Presets.Scotland.Rule);

        Assert.Equal("Ward (ward): 5 candidates, 2 seats, 35 papers", result.Contest.ToString());
        Assert.Equal("Ward under scotland: 4 stages, elected A, B", result.ToString());
        Assert.Equal("stage 2, Surplus [0]: 1 transfers, elected [], excluded []", result.Stages[1].ToString());
        Assert.All(Presets.All, preset => Assert.Equal($"{preset.Rule.Title} ({preset.Id})", preset.Rule.ToString()));
        foreach (var text in new[] { new Counted(result).ToString(), result.Stages[1].Transfers[0].ToString(), result.Contest.Ballots.ToString(), result.Rule.ToString() })
            Assert.True(text.Length < 120 && !text.Contains('\n', StringComparison.Ordinal), text);
    }
}
