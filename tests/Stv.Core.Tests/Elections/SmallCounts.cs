
namespace Stv.Core.Tests;

/// <summary>Counting small elections, and naming their candidates by letter.</summary>
static class SmallCounts
{
    /// <summary>The result, where no lot is needed or the election's own seed draws it.</summary>
    public static CountResult Under(this SmallElection election, Rule rule) => election.Contest().Under(rule, election.Chance());

    /// <summary>The result of a count that these lots suffice for.</summary>
    public static CountResult Under(this Contest contest, Rule rule, Lots? lots = null) =>
        Assert.IsType<Counted>(Count.Run(contest, rule, lots)).Result;

    /// <summary>The election's seed, an order of all candidates, and no lot drawn yet.</summary>
    public static Lots Chance(this SmallElection election) => new()
    {
        Seed = election.Seed,
        DeclaredOrder = [.. election.DeclaredOrder.Select(SmallElection.Letter)],
    };

    /// <summary>Candidate letters in the order given.</summary>
    public static string Letters(this IEnumerable<int> candidates) => string.Concat(candidates.Select(SmallElection.Letter));

    /// <summary>Letters of the elected in the order of their election.</summary>
    public static string Winners(this CountResult result) => result.Elected.Letters();

    /// <summary>What a stage did, as in <c>Exclusion B</c>.</summary>
    public static string What(this Stage stage) => $"{stage.Action.Kind} {stage.Action.Candidates.Letters()}".TrimEnd();

    /// <summary>What every stage did, in order.</summary>
    public static IReadOnlyList<string> Course(this CountResult result) => [.. result.Stages.Select(What)];
}
