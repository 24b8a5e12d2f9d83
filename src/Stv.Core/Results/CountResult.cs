using System.Collections.Immutable;
using System.Globalization;

namespace Stv;

/// <summary>A whole count as a record: every stage, every transfer, every decision and its reason. All reports are made from this and from nothing else.</summary>
public sealed record CountResult
{
    /// <summary>What was counted. Candidates are named by their index in <see cref="Contest.Candidates"/> throughout.</summary>
    public required Contest Contest { get; init; }

    /// <summary>The rule that was applied.</summary>
    public required Rule Rule { get; init; }

    /// <summary>Papers, valid and invalid.</summary>
    public required PaperTally Papers { get; init; }

    /// <summary>In which order the papers lay. It plays a part only under rules that transfer whole papers; other results say <see cref="PaperOrderUsed.Input"/>.</summary>
    public PaperOrderUsed PaperOrder { get; init; } = PaperOrderUsed.Input;

    /// <summary>What the valid papers are worth together; the sum of every stage's column.</summary>
    public required Votes ValidVotes { get; init; }

    /// <summary>True when no more candidates stood than there are seats: all are elected and nothing is counted.</summary>
    public required bool Unopposed { get; init; }

    /// <summary>The quota at the end of the count; null when unopposed, under a rule without a quota, or when only the elected were wanted.</summary>
    public required Votes? Quota { get; init; }

    /// <summary>Every stage; empty in an unopposed contest and in a count that records only the elected (<see cref="CountDetail.Elected"/>).</summary>
    public required ImmutableArray<Stage> Stages { get => _stages; init => _stages = value; }
    readonly ValueArray<Stage> _stages;

    /// <summary>How each candidate fared, by candidate index.</summary>
    public required ImmutableArray<CandidateResult> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<CandidateResult> _candidates;

    /// <summary>The elected in the order of their election.</summary>
    public required ImmutableArray<int> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<int> _elected;

    /// <summary>Those who have a place by this count, in the order of their election: all the elected, but where a casual vacancy is filled not the sitting members.</summary>
    public ImmutableArray<int> Placed => Contest.Vacancy is null ? Elected : [.. Elected.Where(candidate => !Contest.Candidates[candidate].Sitting)];

    /// <summary>Those who are no persons (<see cref="CandidateKind.ReopenNominations"/>) and took a place each, which is not filled.</summary>
    public ImmutableArray<int> Reopened { get => _reopened; init => _reopened = value; }
    readonly ValueArray<int> _reopened;

    /// <summary>The order of all candidates that was declared or drawn before the count, where the rule wants one and a tie was broken by it; else empty.</summary>
    public required ImmutableArray<int> DeclaredOrder { get => _declaredOrder; init => _declaredOrder = value; }
    readonly ValueArray<int> _declaredOrder;

    /// <summary>The draws from the seed that made <see cref="DeclaredOrder"/>; empty where it was declared.</summary>
    public ImmutableArray<Draw> OrderDraws => Stages.SelectMany(stage => stage.Ties).Select(tie => tie.OrderDraws).FirstOrDefault(draws => !draws.IsEmpty, []);

    /// <summary>The sections of the electoral college; empty without one.</summary>
    public ImmutableArray<SectionResult> Sections { get => _sections; init => _sections = value; }
    readonly ValueArray<SectionResult> _sections;

    /// <summary>What the reserved places came to; null where there are none.</summary>
    public ReservedOutcome? Reserved { get; init; }

    /// <summary>The course of a count that records only the elected; else null.</summary>
    internal CountCourse? Course { get; init; }

    /// <summary>Places that nobody was left to fill, that were left vacant, or that <see cref="Reopened"/> tells of.</summary>
    public int Vacant => Contest.Seats - Elected.Length;

    /// <summary>How much a candidate's total changed at a stage.</summary>
    /// <param name="stage">Number of the stage, from 1. At stage 1 this is the total.</param>
    /// <param name="candidate">Candidate index.</param>
    public Votes Change(int stage, int candidate) => stage == 1
        ? Stages[0].Totals[candidate]
        : Stages[stage - 1].Totals[candidate] - Stages[stage - 2].Totals[candidate];

    /// <summary>The contest, the rule and the ids of the elected.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contest.Title} under {Rule.Id}: {Stages.Length} stages, elected {string.Join(", ", Elected.Select(candidate => Contest.Candidates[candidate].Id))}");
}
