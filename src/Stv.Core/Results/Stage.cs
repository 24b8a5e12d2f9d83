using System.Collections.Immutable;
using System.Globalization;

namespace Stv;

/// <summary>One stage of a count: what moved, where everybody stood at its end, and what was then decided.</summary>
/// <remarks>At the end of every stage the totals, the non-transferable votes and the loss add up exactly to the value of the valid papers.</remarks>
public sealed record Stage
{
    /// <summary>Number, from 1 for the first preferences.</summary>
    public required int Number { get; init; }

    /// <summary>What was done.</summary>
    public required StageAction Action { get; init; }

    /// <summary>The quota in force at the end of the stage; 0 under a rule without one.</summary>
    public required Votes Quota { get; init; }

    /// <summary>The votes of continuing candidates and those awaiting transfer at the end of the stage, while there are places left under a rule that elects by them; else null.</summary>
    public Votes? ActiveVote { get; init; }

    /// <summary>The vote required for election at the end of the stage: the active vote divided by one more than the places left, raised to the rule's last place (votes are compared with it exactly); else null.</summary>
    public Votes? VoteRequired { get; init; }

    /// <summary>Every candidate's votes at the end of the stage, by candidate index.</summary>
    public required ImmutableArray<Votes> Totals { get => _totals; init => _totals = value; }
    readonly ValueArray<Votes> _totals;

    /// <summary>Votes on papers without a further continuing preference, up to and including this stage.</summary>
    public required Votes NonTransferable { get; init; }

    /// <summary>Votes lost by dropping remainders, up to and including this stage; negative where a rule rounds up.</summary>
    public required Votes Loss { get; init; }

    /// <summary>What moved, in its order: one for each value at which papers moved. Empty for the first preferences, for an empty surplus, under rules that count all papers anew at every iteration, and under those that compare quotients, where every paper moves whole.</summary>
    public required ImmutableArray<Transfer> Transfers { get => _transfers; init => _transfers = value; }
    readonly ValueArray<Transfer> _transfers;

    /// <summary>What part each candidate keeps of a paper that reaches them, by candidate index: 1 for the continuing, 0 for the excluded and withdrawn. Empty under rules without keep values.</summary>
    public ImmutableArray<Votes> KeepValues { get => _keepValues; init => _keepValues = value; }
    readonly ValueArray<Votes> _keepValues;

    /// <summary>Each candidate's quotient at the end of the stage, before anybody was elected by it: their votes ÷ (1 + how many candidates their papers have elected); 0 for those elected before, the excluded and the withdrawn. By candidate index; empty under rules that compare none.</summary>
    public ImmutableArray<Votes> Quotients { get => _quotients; init => _quotients = value; }
    readonly ValueArray<Votes> _quotients;

    /// <summary>Number, within the count, of the iteration at which the stage ended; null under rules that do not iterate.</summary>
    public int? LastIteration { get; init; }

    /// <summary>Every iteration of the stage; empty unless <see cref="CountDetail.Iterations"/> was asked for.</summary>
    public ImmutableArray<Iteration> Iterations { get => _iterations; init => _iterations = value; }
    readonly ValueArray<Iteration> _iterations;

    /// <summary>Who was elected at the end of the stage, in the order of election.</summary>
    public required ImmutableArray<int> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<int> _elected;

    /// <summary>Those who are no persons (<see cref="CandidateKind.ReopenNominations"/>) and took a place at the end of the stage, which is not filled.</summary>
    public ImmutableArray<int> Reopened { get => _reopened; init => _reopened = value; }
    readonly ValueArray<int> _reopened;

    /// <summary>Who was excluded: those whose papers moved in this stage, and those excluded at its end without a transfer.</summary>
    public required ImmutableArray<int> Excluded { get => _excluded; init => _excluded = value; }
    readonly ValueArray<int> _excluded;

    /// <summary>Who came to be guarded by the end of the stage.</summary>
    public required ImmutableArray<int> Guarded { get => _guarded; init => _guarded = value; }
    readonly ValueArray<int> _guarded;

    /// <summary>Who came to be doomed by the end of the stage.</summary>
    public required ImmutableArray<int> Doomed { get => _doomed; init => _doomed = value; }
    readonly ValueArray<int> _doomed;

    /// <summary>The ties that had to be broken in this stage.</summary>
    public required ImmutableArray<Tie> Ties { get => _ties; init => _ties = value; }
    readonly ValueArray<Tie> _ties;

    /// <summary>Why each decision of the stage was taken.</summary>
    public required ImmutableArray<Reason> Reasons { get => _reasons; init => _reasons = value; }
    readonly ValueArray<Reason> _reasons;

    /// <summary>What was done, and how many were elected and excluded.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"stage {Number}, {Action.Kind} [{string.Join(", ", Action.Candidates)}]: {Transfers.Length} transfers, elected [{string.Join(", ", Elected)}], excluded [{string.Join(", ", Excluded)}]");
}

/// <summary>What a stage did.</summary>
/// <param name="Kind">Kind of action.</param>
/// <param name="Candidates">Whose surplus or papers were transferred; empty for the first preferences. Of an iteration: all who are elected.</param>
public sealed record StageAction(StageKind Kind, ImmutableArray<int> Candidates)
{
    /// <summary>Whose surplus or papers were transferred; empty for the first preferences. Of an iteration: all who are elected.</summary>
    public ImmutableArray<int> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<int> _candidates = Candidates;
}

/// <summary>Kinds of stage.</summary>
public enum StageKind
{
    /// <summary>The first preferences were counted.</summary>
    FirstPreferences,

    /// <summary>A surplus was transferred.</summary>
    Surplus,

    /// <summary>The papers of the excluded were transferred.</summary>
    Exclusion,

    /// <summary>The surpluses of the elected were passed on, by lowering their keep values over one or more iterations.</summary>
    Iteration,

    /// <summary>Somebody was doomed, or under a rule that begins anew excluded, and the count began again from the first preferences without them.</summary>
    Restart,

    /// <summary>The papers of whoever was elected went on whole to whom they name next. Rules that compare quotients.</summary>
    Election,
}
