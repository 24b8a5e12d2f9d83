using System.Collections.Immutable;

namespace Stv;

/// <summary>Why something was decided, as data: a case for each ground, with the figures that it rests on. A report turns it into words.</summary>
public abstract record Reason
{
    private Reason(ReasonKind kind) => Kind = kind;

    /// <summary>What was decided and on what ground.</summary>
    public ReasonKind Kind { get; }

    /// <summary>The candidates whom the decision is about.</summary>
    public required ImmutableArray<int> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<int> _candidates;

    /// <summary>The clause of the rule, or null where the choice was changed.</summary>
    public string? Clause { get; init; }

    /// <summary>All figures of the case in the order in which they are published: the votes of each candidate first, then the others as they are declared.</summary>
    public virtual ImmutableArray<Votes> Figures => [];

    /// <summary>A reason that rests on the votes of each of the candidates.</summary>
    public abstract record OfEach : Reason
    {
        private protected OfEach(ReasonKind kind) : base(kind) { }

        /// <summary>The votes of each, in the order of <see cref="Candidates"/>.</summary>
        public required ImmutableArray<Votes> VotesOfEach { get => _votes; init => _votes = value; }
        readonly ValueArray<Votes> _votes;

        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => VotesOfEach;
    }

    /// <summary>A reason that rests on reserved places.</summary>
    public abstract record OfReservedPlaces : Reason
    {
        private protected OfReservedPlaces(ReasonKind kind) : base(kind) { }

        /// <summary>The smallest set of constraints that by themselves guard or doom the candidates, as they stood.</summary>
        public required ImmutableArray<ConstraintStanding> Constraints { get => _constraints; init => _constraints = value; }
        readonly ValueArray<ConstraintStanding> _constraints;

        /// <summary>How many places were left.</summary>
        public required int PlacesLeft { get; init; }
    }

    /// <summary>Elected by the quota.</summary>
    /// <param name="Votes">Their votes.</param>
    /// <param name="Quota">The quota.</param>
    public sealed record ReachedQuota(Votes Votes, Votes Quota) : Reason(ReasonKind.ReachedQuota)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Votes, Quota];
    }

    /// <summary>Elected by the vote required for election, below the quota.</summary>
    /// <param name="Votes">Their votes.</param>
    /// <param name="Required">The vote required.</param>
    public sealed record ReachedVoteRequired(Votes Votes, Votes Required) : Reason(ReasonKind.ReachedVoteRequired)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Votes, Required];
    }

    /// <summary>Elected with the largest quotient, which is above the quota: votes ÷ (1 + what their papers have elected).</summary>
    /// <param name="Votes">The votes of the papers that lie with them.</param>
    /// <param name="HaveElected">How many candidates these papers have elected before.</param>
    /// <param name="Quotient">The quotient.</param>
    /// <param name="Quota">The quota.</param>
    public sealed record LargestQuotient(Votes Votes, Votes HaveElected, Votes Quotient, Votes Quota) : Reason(ReasonKind.LargestQuotient)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Votes, HaveElected, Quotient, Quota];
    }

    /// <summary>Excluded with the smallest quotient, since none is above the quota.</summary>
    /// <param name="Votes">The votes of the papers that lay with them.</param>
    /// <param name="HaveElected">How many candidates these papers had elected.</param>
    /// <param name="Quotient">The quotient.</param>
    /// <param name="Quota">The quota that nobody was above.</param>
    public sealed record SmallestQuotient(Votes Votes, Votes HaveElected, Votes Quotient, Votes Quota) : Reason(ReasonKind.SmallestQuotient)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Votes, HaveElected, Quotient, Quota];
    }

    /// <summary>Elected as one of those with the most votes, under a rule that transfers none.</summary>
    /// <param name="Votes">Their votes.</param>
    public sealed record MostVotes(Votes Votes) : Reason(ReasonKind.MostVotes)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Votes];
    }

    /// <summary>Elected to a reserved place in place of another, under a rule that transfers no votes: the first of the candidates replaces the second.</summary>
    /// <param name="Votes">The votes of the one who is elected.</param>
    /// <param name="OfReplaced">The votes of the one who makes way.</param>
    public sealed record TakesReservedPlace(Votes Votes, Votes OfReplaced) : OfReservedPlaces(ReasonKind.TakesReservedPlace)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Votes, OfReplaced];
    }

    /// <summary>Elected to the last place, since all others together could not overtake them.</summary>
    public sealed record OutweighsTheRest() : Reason(ReasonKind.OutweighsTheRest);

    /// <summary>Elected together, since the only other candidate could not catch up with them.</summary>
    public sealed record LowestCannotCatchUp() : Reason(ReasonKind.LowestCannotCatchUp);

    /// <summary>The quota was found anew without the non-transferable votes.</summary>
    /// <param name="Before">The quota before.</param>
    /// <param name="Now">The quota now.</param>
    public sealed record QuotaReduced(Votes Before, Votes Now) : Reason(ReasonKind.QuotaReduced)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Before, Now];
    }

    /// <summary>The surpluses of the candidates were not transferred, since they could not change who is excluded.</summary>
    /// <param name="Surplus">All surpluses.</param>
    /// <param name="Excluded">The votes of the excluded together.</param>
    /// <param name="Next">The votes of the next above them.</param>
    public sealed record SurplusesDeferred(Votes Surplus, Votes Excluded, Votes Next) : Reason(ReasonKind.SurplusesDeferred)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Surplus, Excluded, Next];
    }

    /// <summary>Elected because no more candidates were left than places.</summary>
    public sealed record FillsLastPlace() : Reason(ReasonKind.FillsLastPlace);

    /// <summary>Their surplus was transferred as the largest, or the only one.</summary>
    /// <param name="Surplus">Their surplus.</param>
    public sealed record LargestSurplus(Votes Surplus) : Reason(ReasonKind.LargestSurplus)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Surplus];
    }

    /// <summary>Excluded with the fewest votes.</summary>
    /// <param name="Votes">Their votes.</param>
    public sealed record FewestVotes(Votes Votes) : Reason(ReasonKind.FewestVotes)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Votes];
    }

    /// <summary>Excluded together with the fewest votes.</summary>
    /// <param name="Surplus">All surpluses not transferred.</param>
    /// <param name="Next">The votes of the next above them.</param>
    public sealed record FewestVotesTogether(Votes Surplus, Votes Next) : OfEach(ReasonKind.FewestVotesTogether)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [.. VotesOfEach, Surplus, Next];
    }

    /// <summary>Excluded, before any surplus moved, since they could not catch up with the next above.</summary>
    /// <param name="Surplus">All surpluses not transferred.</param>
    /// <param name="Next">The votes of the next above them.</param>
    public sealed record CannotCatchUp(Votes Surplus, Votes Next) : OfEach(ReasonKind.CannotCatchUp)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [.. VotesOfEach, Surplus, Next];
    }

    /// <summary>Excluded as undeclared write-ins, whose time the rule sets.</summary>
    public sealed record UndeclaredWriteIns() : OfEach(ReasonKind.UndeclaredWriteIns);

    /// <summary>Excluded for having fewer first preferences than the rule asks for.</summary>
    public sealed record BelowMinimumVotes() : OfEach(ReasonKind.BelowMinimumVotes);

    /// <summary>No more candidates were excluded together, since the reserved places could not then be filled.</summary>
    public sealed record GroupReducedForReservedPlaces() : Reason(ReasonKind.GroupReducedForReservedPlaces);

    /// <summary>Excluded with the fewest votes, but the papers were not moved, since those left fill the last places.</summary>
    public sealed record FewestVotesWithoutTransfer() : OfEach(ReasonKind.FewestVotesWithoutTransfer);

    /// <summary>Excluded before the surpluses were passed on, since with all of them they would still be below the next.</summary>
    /// <param name="Votes">Their votes.</param>
    /// <param name="Surplus">The total surplus.</param>
    /// <param name="Next">The votes of the next.</param>
    public sealed record SureLoser(Votes Votes, Votes Surplus, Votes Next) : Reason(ReasonKind.SureLoser)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Votes, Surplus, Next];
    }

    /// <summary>Excluded together because nobody gives them a vote.</summary>
    public sealed record WithoutVotes() : Reason(ReasonKind.WithoutVotes);

    /// <summary>Treated as withdrawn because no paper names them.</summary>
    public sealed record NamedByNobody() : Reason(ReasonKind.NamedByNobody);

    /// <summary>The surpluses of the candidates, who are elected, are passed on.</summary>
    /// <param name="Surplus">The total surplus.</param>
    public sealed record SurplusesPassedOn(Votes Surplus) : Reason(ReasonKind.SurplusesPassedOn)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Surplus];
    }

    /// <summary>Why somebody is excluded now: the surpluses of the candidates, who are elected, are too small to be passed on.</summary>
    /// <param name="Surplus">The total surplus.</param>
    public sealed record SurplusBelowLimit(Votes Surplus) : Reason(ReasonKind.SurplusBelowLimit)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Surplus];
    }

    /// <summary>Why somebody is excluded now: another iteration would not make the surpluses of the candidates, who are elected, smaller.</summary>
    /// <param name="Surplus">The total surplus.</param>
    public sealed record SurplusStable(Votes Surplus) : Reason(ReasonKind.SurplusStable)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Surplus];
    }

    /// <summary>Why somebody is excluded now: the iterations that the rule allows have been made.</summary>
    /// <param name="Surplus">The total surplus.</param>
    public sealed record IterationLimitReached(Votes Surplus) : Reason(ReasonKind.IterationLimitReached)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Surplus];
    }

    /// <summary>Why somebody is excluded now: more candidates, these, have the quota than there are places.</summary>
    /// <param name="Quota">The quota.</param>
    public sealed record TooManyReachedQuota(Votes Quota) : Reason(ReasonKind.TooManyReachedQuota)
    {
        /// <inheritdoc/>
        public override ImmutableArray<Votes> Figures => [Quota];
    }

    /// <summary>Passed over, though nobody had fewer votes, because they are guarded.</summary>
    public sealed record PassedOverAsGuarded() : OfEach(ReasonKind.PassedOverAsGuarded);

    /// <summary>Guarded: every way of filling the places left needs them.</summary>
    public sealed record Guarded() : OfReservedPlaces(ReasonKind.Guarded);

    /// <summary>Doomed: no way of filling the places left has room for them.</summary>
    public sealed record Doomed() : OfReservedPlaces(ReasonKind.Doomed);

    /// <summary>Excluded because they are doomed.</summary>
    public sealed record DoomedExcluded() : OfEach(ReasonKind.DoomedExcluded);
}
