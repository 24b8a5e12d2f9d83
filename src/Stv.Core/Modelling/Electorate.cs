namespace Stv.Modelling;

/// <summary>Draws the papers of one contest, one imagined electorate after another. What a draw returns is valid until the next draw.</summary>
internal abstract class Electorate
{
    /// <summary>Draws all papers.</summary>
    public abstract BallotSet Draw(RandomNumbers numbers, Climate climate);

    /// <summary>The electorate of a contest under a model.</summary>
    /// <param name="contest">The contest, with the papers given.</param>
    /// <param name="rule">Its rule, whose ballot policy says what irregular papers mean.</param>
    /// <param name="model">The model.</param>
    /// <param name="forCounting">Whether papers are drawn to be counted and for nothing else, so that their groups may stand in any order where the rule does not ask for it.</param>
    /// <exception cref="ElectionException">The model cannot be applied to the contest.</exception>
    /// <remarks>Papers are drawn as the rule reads them, so that no count need read them again.</remarks>
    public static Electorate Of(Contest contest, Rule rule, ElectorateModel model, bool forCounting) => !model.UsesPapers ? new MadeElectorate(contest, model)
        : model.Kind == ElectorateKind.Dirichlet ? new PosteriorElectorate(AsRead(contest, rule), model)
        : new DrawnElectorate(AsRead(contest, rule), model, isSorted: forCounting && rule is not WholeVoteRule);

    static Contest AsRead(Contest contest, Rule rule) => contest with { Ballots = contest.Ballots.As(rule.Ballots, [.. contest.Candidates.Select(candidate => candidate.Withdrawn)]) };
}
