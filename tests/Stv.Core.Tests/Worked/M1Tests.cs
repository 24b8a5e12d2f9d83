namespace Stv.Core.Tests;

/// <summary>Thirty papers for three seats, about whose third seat the families of rules disagree; the tables are worked by hand from each rule.</summary>
public class M1Tests
{
    static readonly SmallElection M1 = SmallElection.Of(seats: 3, """
        6 A>B>C
        3 A>C
        2 A>D>E
        2 A
        5 B>C
        1 B>D
        4 C>D
        3 D>E
        3 E>D>B
        1 F>E>C
        """);

    [Fact]
    public void Scotland_counts_to_five_places_and_fills_the_last_place_below_the_quota()
    {
        var result = M1.Contest().Under(Presets.Scotland.Rule);

        Assert.Equal("8.00000", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                                | A   | B        | C       | D       | E        | F | n/t     | loss    | total |
            | 1. first preferences -> elect A                      | 13* | 6        | 4       | 3       | 3        | 1 | 0       | 0       | 30    |
            | 2. surplus of A (5), value(s) 0.38461 -> elect B     | 8*  | 8.30766* | 5.15383 | 3.76922 | 3        | 1 | 0.76922 | 0.00007 | 30    |
            | 3. surplus of B (0.30766), value(s) 0.03703, 0.01424 | 8*  | 8*       | 5.42442 | 3.80625 | 3        | 1 | 0.76922 | 0.00011 | 30    |
            | 4. exclude F                                         | 8*  | 8*       | 5.42442 | 3.80625 | 4        | 0 | 0.76922 | 0.00011 | 30    |
            | 5. exclude D                                         | 8*  | 8*       | 5.42442 | 0       | 7.76922  | 0 | 0.80625 | 0.00011 | 30    |
            | 6. exclude C -> elect E                              | 8*  | 8*       | 0       | 0       | 7.76922* | 0 | 6.23067 | 0.00011 | 30    |
            """, result);
        Assert.Equal("ABE", result.Winners());
    }

    [Fact]
    public void Wigm_counts_in_exact_fractions_and_loses_nothing()
    {
        var result = M1.Contest().Under(Presets.Wigm.Rule);

        Assert.Equal("15/2", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                                      | A    | B          | C         | D         | E          | F | n/t       | loss | total |
            | 1. first preferences -> elect A                            | 13*  | 6          | 4         | 3         | 3          | 1 | 0         | 0    | 30    |
            | 2. surplus of A (5.5), value(s) 0.423077~ -> elect B       | 7.5* | 8.538462~* | 5.269231~ | 3.846154~ | 3          | 1 | 0.846154~ | 0    | 30    |
            | 3. surplus of B (1.038462~), value(s) 0.121622~, 0.051455~ | 7.5* | 7.5*       | 6.186071~ | 3.967775~ | 3          | 1 | 0.846154~ | 0    | 30    |
            | 4. exclude F                                               | 7.5* | 7.5*       | 6.186071~ | 3.967775~ | 4          | 0 | 0.846154~ | 0    | 30    |
            | 5. exclude D -> elect E                                    | 7.5* | 7.5*       | 6.186071~ | 0         | 7.846154~* | 0 | 0.967775~ | 0    | 30    |
            """, result);
        Assert.Equal("ABE", result.Winners());
    }

    [Fact]
    public void Wigm_prf_cuts_off_at_four_places_and_stops_when_the_last_seat_is_filled()
    {
        var result = M1.Contest().Under(Presets.WigmPrf.Rule);

        Assert.Equal("7.5001", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                               | A       | B       | C      | D      | E      | F | n/t    | loss   | total |
            | 1. first preferences -> elect A                     | 13*     | 6       | 4      | 3      | 3      | 1 | 0      | 0      | 30    |
            | 2. surplus of A (5.4999), value(s) 0.423 -> elect B | 7.5001* | 8.538*  | 5.269  | 3.846  | 3      | 1 | 0.846  | 0.0009 | 30    |
            | 3. surplus of B (1.0379), value(s) 0.1215, 0.0514   | 7.5001* | 7.5001* | 6.1849 | 3.9675 | 3      | 1 | 0.846  | 0.0014 | 30    |
            | 4. exclude F                                        | 7.5001* | 7.5001* | 6.1849 | 3.9675 | 4      | 0 | 0.846  | 0.0014 | 30    |
            | 5. exclude D -> elect E                             | 7.5001* | 7.5001* | 6.1849 | 0      | 7.846* | 0 | 0.9675 | 0.0014 | 30    |
            """, result);
        Assert.Equal("ABE", result.Winners());
    }

    [Fact]
    public void Each_candidate_has_the_stage_of_his_election_or_of_the_transfer_of_his_papers()
    {
        var result = M1.Contest().Under(Presets.Scotland.Rule);

        Assert.Equal<CandidateResult>(
        [
            new(Outcome.Elected, Stage: 1, Order: 1),
            new(Outcome.Elected, Stage: 2, Order: 2),
            new(Outcome.Excluded, Stage: 6, Order: null),
            new(Outcome.Excluded, Stage: 5, Order: null),
            new(Outcome.Elected, Stage: 6, Order: 3),
            new(Outcome.Excluded, Stage: 4, Order: null),
        ], result.Candidates);
    }

    /// <summary>A's 13 papers carry 5 votes, each 5 ÷ 13 cut off at 0.38461.</summary>
    [Fact]
    public void A_transfer_states_papers_values_receipts_and_loss()
    {
        var transfer = Assert.Single(M1.Contest().Under(Presets.Scotland.Rule).Stages[1].Transfers);

        Assert.Equal("A", transfer.From.Letters());
        Assert.Equal("1.00000", transfer.ValueBefore.ToString());
        Assert.Equal("0.38461", transfer.Value.ToString());
        Assert.Equal(13, transfer.Papers);
        Assert.Equal<Receipt>(
        [
            new(1, 6, Votes.Decimals(230766, 5)),
            new(2, 3, Votes.Decimals(115383, 5)),
            new(3, 2, Votes.Decimals(76922, 5)),
        ], transfer.To);
        Assert.Equal(new Portion(2, Votes.Decimals(76922, 5)), transfer.NonTransferable);
        Assert.Equal("0.00007", transfer.Loss.ToString());
    }

    [Fact]
    public void Every_decision_has_its_reason_with_the_figures_it_rests_on()
    {
        var reasons = M1.Contest().Under(Presets.Scotland.Rule).Stages
            .SelectMany(stage => stage.Reasons.Select(reason => $"{stage.Number} {reason.Kind} {reason.Candidates.Letters()} {string.Join(' ', reason.Figures)} [{reason.Clause}]"));

        Assert.Equal(
        [
            "1 ReachedQuota A 13.00000 8.00000 [47(1)]",
            "2 LargestSurplus A 5.00000 [49(1)]",
            "2 ReachedQuota B 8.30766 8.00000 [47(1)]",
            "3 LargestSurplus B 0.30766 [49(1)]",
            "4 FewestVotes F 1.00000 [50(1)]",
            "5 FewestVotes D 3.80625 [50(1)]",
            "6 FewestVotes C 5.42442 [50(1)]",
            "6 FillsLastPlace E  [52]",
        ], reasons);
    }
}
