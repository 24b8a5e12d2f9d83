namespace Stv.Modelling;

/// <summary>Draws the papers of one contest, one imagined electorate after another. What a draw returns is good until the next one.</summary>
internal abstract class Electorate
{
    /// <summary>Draws all papers.</summary>
    public abstract BallotSet Draw(RandomNumbers numbers, Climate climate);

    /// <summary>The electorate of a contest under a model.</summary>
    /// <param name="contest">The contest, with the papers given.</param>
    /// <param name="rule">Its rule, whose ballot policy says what irregular papers mean.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="ElectionException">The model cannot be applied to the contest.</exception>
    public static Electorate Of(Contest contest, Rule rule, ElectorateModel model) => model.UsesPapers
        ? new DrawnElectorate(contest with { Ballots = Plain(contest, rule) }, model)
        : new MadeElectorate(contest, model);

    /// <summary>The papers as the rule reads them, so that no count need read them again; as they are where that is not settled before the count.</summary>
    static BallotSet Plain(Contest contest, Rule rule)
    {
        var set = contest.Ballots;
        if (rule.Ballots.EqualRanks == EqualRankPolicy.Split || !set.HasMarks && !set.HasRepeats)
            return set;
        var builder = new BallotSetBuilder(set.Candidates, keepOrder: set.KeepsOrder);
        var papers = Papers.Read(set, rule.Ballots, contest.Candidates.Select(candidate => candidate.Withdrawn).ToArray(), contest.College);
        for (var group = 0; group < papers.Groups; group++)
            builder.Add(papers.Paper(group), set.Count(group), set.Worth(group), set.Section(group));
        return builder.Build();
    }
}
