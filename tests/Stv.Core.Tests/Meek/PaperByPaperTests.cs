using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>The engine against a count of single papers, on elections that can be read.</summary>
public class PaperByPaperTests
{
    /// <summary>Three are elected early, and papers name them in every order: more than sixteen paths. Those with equal ranks meet the elected, the excluded and nobody.</summary>
    static readonly SmallElection ManyPaths = SmallElection.Of(seats: 5, """
        3 A>B>C>D>E
        3 A>C>B>E>D
        2 B>A>C>D>F
        2 B>C>A>E>G
        2 C>A>B>F>D
        2 C>B>A>G>E
        2 D>A>B>C
        2 D>E>C>A
        1 E>D>A>B>C
        1 A=B>C=D>E
        1 B=C>H>A
        2 H=G>A>B
        1 A=C
        1 F>E>D>C>B>A
        1 G>F>A>D
        1 H>G>B>D
        """) with { DeclaredOrder = [.. "HGFEDCBA".Select(SmallElection.Index)] };

    public static TheoryData<int> Shifts => [0, 1, 2, 3, 4, 5];

    /// <summary>M1 with everybody moved on by some letters.</summary>
    static SmallElection Shifted(int by) => WorkedElections.M1 with
    {
        DeclaredOrder = [.. Enumerable.Range(0, 6)],
        Papers = [.. WorkedElections.M1.Papers.Select(paper => paper with { Ranks = [.. paper.Ranks.Select(rank => rank.Select(candidate => (candidate + by) % 6).ToImmutableArray())] })],
    };

    static SmallElection Weighted(SmallElection election) => election with
    {
        Papers = [.. election.Papers.Select((paper, index) => paper with { Worth = new Fraction(index % 3 + 1, 2) })],
    };

    static void Same(PlainMeek plain, SmallElection election, Preset preset) =>
        Assert.Equal(plain.Run(), PlainMeek.Of(Assert.IsType<Counted>(Count.Run(election.Contest(), preset.Rule, election.Chance(), CountDetail.Iterations)).Result));

    [Fact]
    public void More_than_sixteen_paths_by_Meeks_method() => Same(new PlainMeekPrf(ManyPaths), ManyPaths, Presets.MeekPrf);

    [Fact]
    public void More_than_sixteen_paths_by_Warrens_method() => Same(new PlainWarren(ManyPaths), ManyPaths, Presets.Warren);

    [Fact]
    public void More_than_sixteen_paths_of_papers_of_different_worth() => Same(new PlainMeekPrf(Weighted(ManyPaths)), Weighted(ManyPaths), Presets.MeekPrf);

    [Theory]
    [MemberData(nameof(Shifts))]
    public void M1_by_the_reference_rule_whatever_the_order_of_the_candidates(int by) => Same(new PlainMeekPrf(Shifted(by)), Shifted(by), Presets.MeekPrf);

    [Theory]
    [MemberData(nameof(Shifts))]
    public void M1_as_Hill_revised_the_method_whatever_the_order_of_the_candidates(int by) => Same(new PlainHillMeek(Shifted(by)), Shifted(by), Presets.Meek);

    [Theory]
    [MemberData(nameof(Shifts))]
    public void M1_by_the_algorithm_of_1987_whatever_the_order_of_the_candidates(int by) => Same(new PlainMeek1987(Shifted(by)), Shifted(by), Presets.Meek1987);

    [Theory]
    [MemberData(nameof(Shifts))]
    public void M1_by_New_Zealands_regulations_whatever_the_order_of_the_candidates(int by) => Same(new PlainNewZealand(Shifted(by), asCalculator: false), Shifted(by), Presets.MeekNz);
}
