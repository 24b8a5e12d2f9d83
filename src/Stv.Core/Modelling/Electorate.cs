using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>Draws the papers of one contest, one imagined electorate after another. What a draw returns is valid until the next draw.</summary>
internal abstract class Electorate
{
    /// <summary>Draws all papers.</summary>
    /// <param name="numbers">The numbers from which they are drawn.</param>
    /// <param name="changes">The numbers of what is changed beside the model.</param>
    /// <param name="climate">What the contests have in common.</param>
    public abstract BallotSet Draw(RandomNumbers numbers, RandomNumbers changes, Climate climate);

    /// <summary>The electorate of a contest under a model.</summary>
    /// <param name="of">The contest, with the papers given, and its rule, whose ballot policy says what irregular papers mean.</param>
    /// <param name="model">The model.</param>
    /// <param name="forCounting">Whether papers are drawn to be counted and for nothing else, so that their groups may stand in any order where the rule does not ask for it.</param>
    /// <exception cref="ElectionException">The model cannot be applied to the contest.</exception>
    /// <remarks>Papers are drawn as the rule reads them, so that no count need read them again.</remarks>
    public static Electorate Of(ScenarioContest of, ElectorateModel model, bool forCounting)
    {
        var contest = of.Contest;
        Electorate electorate = !model.UsesPapers ? model.Blocs.IsEmpty ? new MadeElectorate(contest, model) : new BlocElectorate(contest, model)
            : model.Kind == ElectorateKind.Dirichlet ? new PosteriorElectorate(AsRead(of), model, of.LeftOut)
            : new DrawnElectorate(AsRead(of), model, isSorted: forCounting && of.Rule is not WholeVoteRule);
        return model.Change is PactChange pact ? new PactElectorate(electorate, contest, model, pact) : electorate;
    }

    static Contest AsRead(ScenarioContest of)
    {
        var (contest, rule) = of;
        var read = contest.Ballots.As(rule.Ballots, [.. contest.Candidates.Select((candidate, index) => candidate.Withdrawn && !of.LeftOut.Contains(index))]);
        return contest with { Ballots = of.LeftOut.IsEmpty ? read : Without(read, of.LeftOut) };
    }

    /// <summary>Papers without some candidates. They stay in their order, so that a number draws the same paper with the candidates and without them.</summary>
    static BallotSet Without(BallotSet papers, ImmutableArray<int> leftOut)
    {
        const int In = 0, Out = 1;
        int[] parts = [.. Enumerable.Range(0, papers.Candidates).Select(candidate => leftOut.Contains(candidate) ? Out : In)];
        var builder = new BallotSetBuilder(papers.Candidates, keepOrder: true);
        for (var group = 0; group < papers.Groups; group++)
        {
            var paper = papers.Paper(group);
            var kept = new ushort[paper.Length];
            builder.AddMarked(kept.AsSpan(0, RankWalk.CopyPart(paper, parts, In, kept)), papers.Count(group), papers.Worth(group), papers.Section(group));
        }
        builder.TakeOrderOf(papers);
        return builder.Build();
    }

    /// <summary>How many papers are made up: for each section of an electoral college, or for the contest.</summary>
    /// <exception cref="ElectionException">Nobody says how many there are.</exception>
    protected static (int Section, long Papers)[] Parts(Contest contest, ElectorateModel model) =>
        contest.College is { } college
            ? [.. college.Sections.Select((section, index) => (index, PapersOf(contest, model, section.Id, index)))]
            : [(0, PapersOf(contest, model, null, 0))];

    static long PapersOf(Contest contest, ElectorateModel model, string? section, int index)
    {
        if (model.PapersOf(contest.Id, section) is { } number)
            return number;
        var given = Enumerable.Range(0, contest.Ballots.Groups).Where(group => contest.Ballots.Section(group) == index).Sum(contest.Ballots.Count);
        return given > 0 ? given : throw new ElectionException($"{contest.Title}: the model does not say how many papers there are{(section is null ? "" : $" in the section {section}")}, and none are given.");
    }
}
