using System.Collections.Immutable;

namespace Stv;

/// <summary>
/// A rule that counts votes once and transfers none: whoever has the most is elected. It is no single transferable vote, and is here to be
/// compared with one. The candidates whom a paper prefers have its votes.
/// </summary>
/// <remarks>
/// Where the candidates with the most votes do not fill the reserved places, they are filled as in the elections of Momentum's National
/// Coordinating Group before it had a transferable vote: for each kind that is missing, in the order of the contest, the highest placed of those not elected
/// replaces the lowest placed of the elected.
/// </remarks>
public sealed record PluralityRule : Rule
{
    static readonly ChoiceTable<PluralityRule> Table = BallotChoices<PluralityRule>()
        .Add("votes-per-paper", rule => rule.VotesPerPaper, (rule, value) => rule with { VotesPerPaper = value })
        .AddTies("election-ties", rule => rule.ElectionTies, (rule, value) => rule with { ElectionTies = new(value, null) });

    /// <summary>How many votes a paper has.</summary>
    public required Cited<VotesPerPaper> VotesPerPaper { get; init; }

    /// <summary>Tried in turn when candidates have equal votes and there are not places for all of them, or when equals are to be replaced.</summary>
    public required Cited<ImmutableArray<TieMethod>> ElectionTies { get; init; }

    private protected override ImmutableArray<Choice> AllChoices => Table.Read(this);

    private protected override Rule Change(string choice, string value) => Table.With(this, choice, value);

    /// <inheritdoc/>
    public override bool CarriesWorth => true;

    /// <inheritdoc/>
    public override ImmutableArray<string> Check()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        CheckPapers(problems);
        if (EqualRanks.Value is EqualRankPolicy.Split or EqualRankPolicy.StopIfSeveralContinue)
            problems.Add("equal-ranks: a vote that is not transferred is not shared either, and nobody is excluded (each-has-a-vote, stop or pass-over).");
        CheckTiesWithoutHistory(problems, "election-ties", ElectionTies.Value, "votes are counted once, so there are no earlier stages to look at");
        return problems.ToImmutable();
    }
}
