using System.Collections.Immutable;

namespace Stv;

/// <summary>A rule that transfers a surplus as whole papers, so many of those that a candidate received last: each choice that tells one such count from another.</summary>
public sealed record WholeVoteRule : StagedRule
{
    static readonly ChoiceTable<WholeVoteRule> Table = MakeTable();

    /// <summary>In which order the papers lie.</summary>
    public required Cited<PaperOrder> PaperOrder { get; init; }

    /// <summary>Which papers are the last parcel.</summary>
    public Cited<LastParcel> LastParcel { get; init; } = Absent(Stv.LastParcel.OfLastTransfer);

    /// <summary>How many papers each next preference gets of a surplus.</summary>
    public required Cited<PaperShares> PaperShares { get; init; }

    /// <summary>Which papers these are.</summary>
    public required Cited<PapersTaken> PapersTaken { get; init; }

    /// <summary>When a candidate who comes to the quota receives no more.</summary>
    public Cited<ElectionDuringTransfer> ElectionDuringTransfer { get; init; } = Absent(Stv.ElectionDuringTransfer.AtItsEnd);

    /// <summary>Whether exclusions together wait for what a candidate could yet gain.</summary>
    public required Cited<RefundTest> RefundTest { get; init; }

    private protected override ImmutableArray<Choice> AllChoices => Table.Read(this);

    private protected override Rule Change(string choice, string value) => Table.With(this, choice, value);

    /// <inheritdoc/>
    public override bool CarriesWorth => false;

    /// <inheritdoc/>
    public override ImmutableArray<string> Check()
    {
        var problems = base.Check().ToBuilder();
        if (!HasWholeQuota)
            problems.Add("quota: whole papers are counted against a whole number (droop-integer or hare-rounded-up).");
        if (SurplusOrder.Value == Stv.SurplusOrder.AllTogether)
            problems.Add("surplus-order: whole papers move from one candidate at a time (earliest-first or largest-first).");
        if (EqualRanks.Value is EqualRankPolicy.StopIfSeveralContinue or EqualRankPolicy.Split)
            problems.Add("equal-ranks: whole papers are filed by one candidate after another (stop or pass-over).");
        if ((PapersTaken.Value == Stv.PapersTaken.EveryNth) != (PaperShares.Value == Stv.PaperShares.NotWorkedOut))
            problems.Add("papers-taken, paper-shares: every nth paper is taken whatever it names next (every-nth with not-worked-out), others by shares (last-filed with largest-remainder).");
        if (ElectionDuringTransfer.Value == Stv.ElectionDuringTransfer.AtThePaper && PapersTaken.Value != Stv.PapersTaken.EveryNth)
            problems.Add("election-during-transfer, papers-taken: if shares are calculated beforehand, nobody can stop receiving in between (at-its-end, or every-nth).");
        if (LastSurpluses.Value == Stv.LastSurpluses.Transferred)
            problems.Add("last-surpluses: whole papers move from one candidate at a time, and not once the last place is filled (stay).");
        if (TieHistory.Value == Stv.TieHistory.Batches)
            problems.Add("tie-history: papers all of the same value have no batches to look back at (stages).");
        return problems.ToImmutable();
    }

    static ChoiceTable<WholeVoteRule> MakeTable()
    {
        var table = BallotChoices<WholeVoteRule>()
            .Add("paper-order", rule => rule.PaperOrder, (rule, value) => rule with { PaperOrder = value });
        AddElectionAndSurplus(table)
            .Add("last-parcel", rule => rule.LastParcel, (rule, value) => rule with { LastParcel = value })
            .Add("paper-shares", rule => rule.PaperShares, (rule, value) => rule with { PaperShares = value })
            .Add("papers-taken", rule => rule.PapersTaken, (rule, value) => rule with { PapersTaken = value });
        table.Add("election-during-transfer", rule => rule.ElectionDuringTransfer, (rule, value) => rule with { ElectionDuringTransfer = value });
        AddExclusion(table)
            .Add("refund-test", rule => rule.RefundTest, (rule, value) => rule with { RefundTest = value });
        return AddEnd(table);
    }
}
