
namespace Stv.Formats.Tests;

public class EnglishTests
{
    static readonly CountResult M1 = Counts.M1(Presets.Scotland.Rule);

    [Theory]
    [InlineData("wright", "7 = ⌊26 ÷ (3 + 1)⌋ + 1")]
    [InlineData("scotland", "8 = ⌊30 ÷ (3 + 1)⌋ + 1")]
    [InlineData("wigm", "7.5 = 30 ÷ (3 + 1)")]
    [InlineData("qpq", "7.28 at the end, the votes of papers that name a remaining candidate ÷ (1 + 3 − how many candidates the other papers have elected)")]
    [InlineData("wigm-prf", "7.5001 = 30 ÷ (3 + 1) cut off at 4 decimals, plus 0.0001")]
    public void The_quota_is_told_with_its_formula(string rule, string quota) =>
        Assert.Equal(quota, English.Quota(Counts.M1(Presets.Find(rule)!.Rule)));

    [Fact]
    public void Every_choice_of_every_preset_has_words()
    {
        foreach (var choice in Presets.All.Concat(Presets.NotTransferable).SelectMany(preset => preset.Rule.Choices))
            Assert.NotEmpty(English.Meaning(choice));
    }

    static Votes Whole(long votes) => Votes.Decimals(votes, 0);

    static readonly ConstraintStanding Women = new(new Constraint { Id = "woman", AnyOf = ["woman"], Minimum = 3 }, 1, [0, 1]);

    public static TheoryData<Reason, string> Reasons => new()
    {
        { new Reason.ReachedQuota(Votes.Decimals(1300, 2), Whole(8)) { Candidates = [0], Clause = "1" }, "Ada Alder, with 13 votes, has reached the quota of 8 and is elected [1]." },
        { new Reason.FillsLastPlace { Candidates = [0], Clause = "1" }, "No more candidates are left than places to fill: Ada Alder is elected [1]." },
        { new Reason.LargestSurplus(Votes.Decimals(1300, 2)) { Candidates = [0], Clause = "1" }, "The surplus of Ada Alder, 13 votes, is the largest not yet transferred [1]." },
        { new Reason.FewestVotes(Votes.Decimals(1300, 2)) { Candidates = [0], Clause = "1" }, "No surplus is left to transfer; Ada Alder has the fewest votes, 13, and is excluded [1]." },
        { new Reason.FewestVotesWithoutTransfer { Candidates = [0], VotesOfEach = [Votes.Decimals(1300, 2)], Clause = "1" }, "Ada Alder has the fewest votes, 13, and is excluded; the papers do not move, because no more candidates are left than places to fill [1]." },
        { new Reason.PassedOverAsGuarded { Candidates = [0, 1], VotesOfEach = [Whole(3), Whole(4)] }, "Ada Alder and Basil Birch, with 3 and 4 votes, are not excluded, although nobody has fewer: they must be elected." },
        { new Reason.DoomedExcluded { Candidates = [0, 1], VotesOfEach = [Whole(3), Whole(4)] }, "Ada Alder and Basil Birch, with 3 and 4 votes, can no longer be elected and are excluded together." },
        { new Reason.Guarded { Candidates = [0, 1], PlacesLeft = 2, Constraints = [Women] }, "Ada Alder and Basil Birch must be elected and cannot be excluded: 2 places are left, 2 women are still required, and of those continuing only Ada Alder and Basil Birch are women." },
        { new Reason.Doomed { Candidates = [0, 1], PlacesLeft = 2, Constraints = [Women] }, "Ada Alder and Basil Birch can no longer be elected: 2 places are left, 2 women are still required, and of those continuing only Ada Alder and Basil Birch are women." },
    };

    [Theory, MemberData(nameof(Reasons))]
    public void A_reason_is_a_sentence_with_its_clause(Reason reason, string sentence) =>
        Assert.Equal(sentence, English.Reason(M1, reason));

    [Fact]
    public void A_maximum_that_is_reached_is_told_by_what_it_still_allows()
    {
        var man = new Constraint { Id = "man", AnyOf = ["man"], Maximum = 1 };
        var reason = new Reason.Doomed { Candidates = [0], PlacesLeft = 1, Constraints = [new ConstraintStanding(man, 1, [0])] };
        Assert.Equal("Ada Alder can no longer be elected: 1 place is left, no more men may be elected, and Ada Alder is a man.", English.Reason(M1, reason));
    }

    static readonly Reason[] EveryReason =
    [
        new Reason.ReachedQuota(Whole(9), Whole(8)) { Candidates = [0] },
        new Reason.ReachedVoteRequired(Whole(9), Whole(8)) { Candidates = [0] },
        new Reason.OutweighsTheRest { Candidates = [0] },
        new Reason.LowestCannotCatchUp { Candidates = [0] },
        new Reason.QuotaReduced(Whole(9), Whole(8)) { Candidates = [] },
        new Reason.SurplusesDeferred(Whole(1), Whole(2), Whole(4)) { Candidates = [0] },
        new Reason.FillsLastPlace { Candidates = [0] },
        new Reason.LargestSurplus(Whole(1)) { Candidates = [0] },
        new Reason.FewestVotes(Whole(9)) { Candidates = [0] },
        new Reason.FewestVotesTogether(Whole(1), Whole(8)) { Candidates = [0, 1], VotesOfEach = [Whole(3), Whole(2)] },
        new Reason.CannotCatchUp(Whole(1), Whole(8)) { Candidates = [0], VotesOfEach = [Whole(3)] },
        new Reason.UndeclaredWriteIns { Candidates = [0], VotesOfEach = [Whole(3)] },
        new Reason.BelowMinimumVotes { Candidates = [0], VotesOfEach = [Whole(3)] },
        new Reason.GroupReducedForReservedPlaces { Candidates = [0] },
        new Reason.FewestVotesWithoutTransfer { Candidates = [0], VotesOfEach = [Whole(3)] },
        new Reason.SureLoser(Whole(3), Whole(1), Whole(8)) { Candidates = [0] },
        new Reason.WithoutVotes { Candidates = [0] },
        new Reason.NamedByNobody { Candidates = [0] },
        new Reason.SurplusesPassedOn(Whole(1)) { Candidates = [0] },
        new Reason.SurplusBelowLimit(Whole(1)) { Candidates = [0] },
        new Reason.SurplusStable(Whole(1)) { Candidates = [0] },
        new Reason.IterationLimitReached(Whole(1)) { Candidates = [0] },
        new Reason.TooManyReachedQuota(Whole(8)) { Candidates = [0, 1] },
        new Reason.PassedOverAsGuarded { Candidates = [0], VotesOfEach = [Whole(3)] },
        new Reason.Guarded { Candidates = [0], PlacesLeft = 1, Constraints = [Women] },
        new Reason.Doomed { Candidates = [0], PlacesLeft = 1, Constraints = [Women] },
        new Reason.DoomedExcluded { Candidates = [0], VotesOfEach = [Whole(3)] },
        new Reason.MostVotes(Whole(9)) { Candidates = [0] },
        new Reason.TakesReservedPlace(Whole(3), Whole(4)) { Candidates = [0, 1], PlacesLeft = 0, Constraints = [Women] },
        new Reason.LargestQuotient(Whole(9), Whole(1), Votes.Decimals(45, 1), Whole(4)) { Candidates = [0] },
        new Reason.SmallestQuotient(Whole(9), Whole(1), Votes.Decimals(45, 1), Whole(5)) { Candidates = [0] },
    ];

    [Fact]
    public void Every_kind_of_reason_has_words_and_its_own_case()
    {
        Assert.Equal(Enum.GetValues<ReasonKind>(), EveryReason.Select(reason => reason.Kind));
        Assert.All(EveryReason, reason => Assert.Equal(reason.Kind.ToString(), reason.GetType().Name));
        Assert.All(EveryReason, reason => Assert.NotEmpty(English.Reason(M1, reason)));
    }

    [Fact]
    public void A_reason_from_a_changed_choice_cites_nothing() =>
        Assert.EndsWith("[changed].", English.Reason(M1, new Reason.FillsLastPlace { Candidates = [0] }), StringComparison.Ordinal);

    [Fact]
    public void A_candidate_on_exactly_the_quota_is_said_to_be() =>
        Assert.Contains("has exactly the quota of 8", English.Reason(M1, new Reason.ReachedQuota(Votes.Decimals(80, 1), Whole(8)) { Candidates = [0], Clause = "1" }), StringComparison.Ordinal);

    [Fact]
    public void Several_who_fill_the_last_places_share_a_sentence()
    {
        var last = Counts.Of(Presets.Scotland.Rule, 2, ["Ada", "Basil", "Clover", "Dora"], "3 A", "3 B", "2 C", "1 D");
        Assert.Contains("No more candidates are left than places to fill: Ada and Basil are elected [52].", English.Proceedings(last, last.Stages[^1]));
    }

    [Fact]
    public void A_tie_narrowed_and_then_drawn_is_told_step_by_step()
    {
        var tie = new Tie
        {
            Purpose = TiePurpose.Exclude,
            Candidates = [1, 2, 3],
            Compared = [new TieComparison(2, [3], [Votes.Decimals(6, 0)], Votes.Decimals(5, 0))],
            StillTied = [1, 2],
            Method = TieMethod.Lot,
            Chosen = 2,
            Draw = new Draw("7/hall", 3, 2, 1, "ab"),
            Clause = "51(2)",
        };
        Assert.Equal(
            "Basil Birch, Clover Cedar and Dora Dogwood had the fewest votes, 6 each. At the end of stage 2 Basil Birch had 5, Clover Cedar 5 and Dora Dogwood 6: fewest for Basil Birch and Clover Cedar, who were compared further. "
            + "Nothing separates Basil Birch and Clover Cedar. The SHA-256 of “7/hall,3”, as a number, leaves 1 when divided by 2, which draws the 2nd of the 2, Clover Cedar, so Clover Cedar was excluded [51(2)].",
            English.Tie(M1, tie, 1));
    }

    [Fact]
    public void Of_many_who_remain_in_a_tie_the_number_is_told_and_not_every_name_again()
    {
        var count = Counts.Of(Presets.Scotland.Rule, 1, ["Ada", "Basil", "Clover", "Dora", "Elias", "Fern", "Gus", "Hal"], "1 A");
        var tie = new Tie
        {
            Purpose = TiePurpose.Exclude,
            Candidates = [1, 2, 3, 4, 5, 6, 7],
            Compared = [new TieComparison(1, [3], [Votes.Decimals(6, 0)], Votes.Decimals(5, 0)), new TieComparison(1, [1, 2, 4, 5, 6], [.. Enumerable.Repeat(Votes.Decimals(4, 0), 5)], Votes.Decimals(3, 0)) { Batch = 2 }],
            StillTied = [7],
            Method = TieMethod.Backwards,
            Chosen = 7,
            Clause = "51(2)",
        };
        Assert.EndsWith(
            " each. At the end of stage 1 Dora had 6 and each of the other 6 5: fewest for those 6, who were compared further. "
            + "After transfer 2 of stage 1 Basil had 4, Clover 4, Elias 4, Fern 4, Gus 4 and Hal 3: fewest for Hal. So Hal was excluded [51(2)].",
            English.Tie(count, tie, 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the clerk", "No earlier stage separates them. The lot, drawn by the clerk, fell on Dora Dogwood, so Dora Dogwood was excluded [51(2)].")]
    [InlineData(null, "No earlier stage separates them. The lot that was recorded fell on Dora Dogwood, so Dora Dogwood was excluded [51(2)].")]
    public void A_recorded_lot_is_told_with_who_drew_it(string? drawnBy, string end)
    {
        var lot = new Lot { Contest = "hall", Purpose = TiePurpose.Exclude, Tied = ["4", "5"], Chosen = "4", DrawnBy = drawnBy };
        var tie = new Tie { Purpose = TiePurpose.Exclude, Candidates = [3, 4], StillTied = [3, 4], Method = TieMethod.Lot, Chosen = 3, Lot = lot, Clause = "51(2)" };
        Assert.Equal("Dora Dogwood and Elias Elm had the fewest votes, 3 each. " + end, English.Tie(M1, tie, 1));
    }

    [Fact]
    public void A_tie_that_waits_for_a_lot_says_so()
    {
        var tie = new Tie { Purpose = TiePurpose.Exclude, Candidates = [3, 4], StillTied = [3, 4], Method = TieMethod.Lot, Clause = "51(2)" };
        Assert.EndsWith("A lot must be drawn among Dora Dogwood and Elias Elm [51(2)].", English.Tie(M1, tie, 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_broken_by_the_declared_order_says_so()
    {
        var count = Counts.Of(Presets.WigmPrf.Rule, 1, ["Ada", "Basil", "Clover"], new Lots { DeclaredOrder = ["3", "2", "1"] }, "3 A", "2 BC", "2 CB");
        var sheet = Sheet.Of(count);
        Assert.Equal("Basil and Clover had the fewest votes, 2 each. Of these Clover stands first in the order that was set before the count, so Clover was excluded [D.1].", sheet.Notes[0]);
        Assert.Equal("The order of the candidates declared before the count: Clover, Basil, Ada.", sheet.Notes[1]);
    }

    [Fact]
    public void Equal_surpluses_are_told_as_surpluses()
    {
        var count = Counts.Of(Presets.Scotland.Rule, 3, ["Ada", "Basil", "Clover", "Dora"], "10 AC", "10 BC", "7 C", "6 D");
        Assert.StartsWith("Ada and Basil had equal surpluses, 1 vote each. No earlier stage separates them.", Sheet.Of(count).Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(112, "112th")]
    public void Ordinals(int number, string ordinal) => Assert.Equal(ordinal, English.Ordinal(number));

    [Fact]
    public void Figures_are_exact_or_say_that_they_are_not()
    {
        Assert.Equal("13", English.Figure(Votes.Decimals(1_300_000, 5)));
        Assert.Equal("9.55550", English.Figure(Votes.Decimals(955_550, 5)));
        Assert.Equal("7.5", English.Figure(Votes.Exact(new Fraction(15, 2))));
        Assert.Equal("~2.333333", English.Figure(Votes.Exact(new Fraction(7, 3))));
        Assert.Equal("7", English.Figure(Votes.Exact(new Fraction(7))));
    }

    /// <summary>Both places are filled at once; since 2022 a sheet may show where Ada's surplus went all the same.</summary>
    [Fact]
    public void A_sheet_with_one_transfer_more_than_is_required_is_said_to_have_it()
    {
        var scotland = (StagedRule)Presets.Scotland.Rule;
        var further = Counts.Of(scotland with { FurtherTransfers = scotland.FurtherTransfers with { Value = FurtherTransfers.One } }, 2, ["Ada", "Basil", "Clover", "Dora"], "10 AC", "8 BD", "3 C", "1 D");
        var comparison = new SheetComparison { Result = further, Sheet = new PublishedSheet { Stages = [], Fates = [] }, Conventions = new SheetConventions(), Differences = [], Compared = 10 };

        Assert.Contains("the sheet shows one more transfer than the rule requires, after the last place was filled; it elects nobody [52]", English.Reading(comparison, Lots.None));
        Assert.Empty(English.Reading(comparison with { Result = M1 }, Lots.None));
    }
}
