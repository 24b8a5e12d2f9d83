using System.Collections.Immutable;

namespace Stv;

/// <summary>Where a paper lay and what it gave to whom, stage by stage, retold from the record of a count.</summary>
/// <remarks>
/// <para>Under rules that transfer at a fraction, an elected candidate keeps the value that a paper lost when their surplus moved.
/// What all papers give a candidate adds up to their votes, and what rounding lost of their surplus; where every tally is cut off,
/// to more or less than they were credited with. Under Meek's and Warren's
/// rules every stage begins anew, and what all papers give a candidate is exactly their votes.</para>
/// <para>Figures are for a paper of worth 1.</para>
/// </remarks>
public sealed record PaperTrace
{
    /// <summary>The candidates named on the paper in order of preference, as the rule reads it; equal ranks in ballot-paper order.</summary>
    public required ImmutableArray<int> Preferences { get => _preferences; init => _preferences = value; }
    readonly ValueArray<int> _preferences;

    /// <summary>The stages; empty when the paper is invalid.</summary>
    public required ImmutableArray<PaperStage> Stages { get => _stages; init => _stages = value; }
    readonly ValueArray<PaperStage> _stages;

    /// <summary>Whether the rule's record says where a single paper lay. Rules that move whole papers choose them by their order, which the record does not say; a paper that is divided among those of a rank lies in several places.</summary>
    /// <param name="rule">The rule.</param>
    public static bool CanTrace(Rule rule) => rule is MeekRule or GregoryRule { EqualRanks.Value: not EqualRankPolicy.Split };

    /// <summary>Why a paper cannot be traced under a rule, in a sentence.</summary>
    /// <param name="rule">A rule that is not traced (<see cref="CanTrace"/>).</param>
    public static string WhyNot(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule is QuotientRule
            ? $"The rule {rule.Id} counts how much each paper has elected. The record gives that for all papers of a candidate together, not for a single one."
            : rule is GregoryRule
            ? $"The rule {rule.Id}, as it is changed here, divides papers among candidates of equal rank (equal-ranks: split), so a paper is in several places at once."
            : $"The rule {rule.Id} moves whole papers, chosen by their order; the record does not say where a single paper was.";
    }

    /// <summary>Traces a paper.</summary>
    /// <param name="result">The count. It must have had stages.</param>
    /// <param name="paper">Candidate numbers from 1 and marks, as <see cref="BallotSet.Paper"/> gives them.</param>
    /// <exception cref="ArgumentException">The rule moves whole papers, divides them, or compares quotients (<see cref="CanTrace"/>).</exception>
    public static PaperTrace Of(CountResult result, ReadOnlySpan<ushort> paper)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!CanTrace(result.Rule))
            throw new ArgumentException(WhyNot(result.Rule), nameof(result));
        var ranks = PaperMeaning.Of(paper, result.Rule.Ballots, [.. result.Contest.Candidates.Select(candidate => candidate.Withdrawn)]).Ranks;
        ImmutableArray<int> preferences = [.. ranks.SelectMany(rank => rank)];
        return new PaperTrace
        {
            Preferences = preferences,
            Stages = preferences.IsEmpty ? [] : result.Rule is MeekRule rule ? KeptOfPaper.Stages(result, rule, ranks) : MovingPaper.Stages(result, preferences),
        };
    }
}

/// <summary>Where a paper lay at the end of a stage.</summary>
/// <param name="Number">Number of the stage, from 1.</param>
/// <param name="Lies">The candidate with whom it lay, or null once it is non-transferable; under Meek's and Warren's rules the last candidate who kept part of it.</param>
/// <param name="Value">What it was worth where it lay.</param>
/// <param name="Moved">Whether it moved in the stage.</param>
/// <param name="Gives">What it gave to each candidate at the end of the stage, including those who kept a part when it moved on. Candidates to whom it gave nothing are left out.</param>
public sealed record PaperStage(int Number, int? Lies, Votes Value, bool Moved, ImmutableArray<PaperPart> Gives)
{
    /// <summary>What it gave to each candidate at the end of the stage, including those who kept a part when it moved on. Candidates to whom it gave nothing are left out.</summary>
    public ImmutableArray<PaperPart> Gives { get => _gives; init => _gives = value; }
    readonly ValueArray<PaperPart> _gives = Gives;
}

/// <summary>What a paper gives a candidate.</summary>
/// <param name="Candidate">The candidate; null for the part that is non-transferable.</param>
/// <param name="Votes">How much.</param>
public sealed record PaperPart(int? Candidate, Votes Votes);
