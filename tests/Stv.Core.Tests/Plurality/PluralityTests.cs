using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Older systems, which transfer no votes.</summary>
public class PluralityTests
{
    static Rule Rule(string id) => Presets.Find(id)!.Rule;

    /// <summary>The votes of the example: who is put first on 5, 4, 3 and 2 papers, and who is named below.</summary>
    const string Papers = "5 A>B>C\n4 B>A\n3 C>D\n2 D>C>B";

    [Theory]
    [InlineData("fptp", 1, "5 4 3 2", "A")]
    [InlineData("fptp", 2, "9 9 5 5", "AB")]
    [InlineData("block-vote", 2, "9 9 5 5", "AB")]
    [InlineData("sntv", 2, "5 4 3 2", "AB")]
    [InlineData("approval", 2, "9 11 10 5", "BC")]
    public void Votes_are_counted_once_and_the_most_win(string rule, int seats, string votes, string elected)
    {
        var result = SmallElection.Of(seats, Papers).Under(Rule(rule));

        Assert.Equal(votes, string.Join(' ', Assert.Single(result.Stages).Totals));
        Assert.Equal(elected, result.Elected.Order().Letters());
        Assert.Null(result.Quota);
    }

    [Theory]
    [InlineData("approval", "2 2 2")]
    [InlineData("block-vote", "1 1 1")]
    [InlineData("fptp", "0 0 1")]
    public void Crosses_for_several_are_votes_for_each_as_far_as_a_paper_has_so_many(string rule, string votes) =>
        Assert.Equal(votes, string.Join(' ', SmallElection.Of(2, "1 A=B>C\n1 C>A=B").Under(Rule(rule)).Stages[0].Totals));

    [Fact]
    public void A_vote_for_somebody_who_withdrew_is_the_next_ones() =>
        Assert.Equal("0 3 1", string.Join(' ', SmallElection.Of(1, "3 A>B\n1 C", withdrawn: "A").Under(Rule("sntv")).Stages[0].Totals));

    [Fact]
    public void Equals_for_the_last_place_are_parted_by_a_lot()
    {
        var contest = SmallElection.Of(2, "5 A\n3 B\n3 C\n1 D").Contest();
        var needed = Assert.IsType<LotNeeded>(Count.Run(contest, Rule("sntv")));
        Assert.Equal((TiePurpose.Elect, "BC"), (needed.Tie.Purpose, needed.Tie.StillTied.Letters()));

        var result = Assert.IsType<Counted>(Count.Run(contest, Rule("sntv"), Lots.None with { Recorded = [needed.Tie.LotFor(contest, 2)] })).Result;
        Assert.Equal("AC", result.Elected.Letters());
        Assert.Equal(2, Assert.Single(result.Stages[0].Ties).Chosen);
    }

    [Fact]
    public void Equals_who_have_places_need_no_lot() => Assert.Empty(SmallElection.Of(2, "5 A\n5 B\n1 C").Under(Rule("sntv")).Stages[0].Ties);

    /// <summary>A to D are placed in this order and are neither; E is a woman, F a BAME man, G a BAME woman.</summary>
    static Contest Reserved => SmallElection.Of(4, "9 A\n8 B\n7 C\n6 D\n5 E\n4 F\n3 G").Contest().With("woman", "EG").With("bame", "FG");

    [Theory]
    [InlineData("woman:1", "ABCE")]
    [InlineData("woman:1 bame:1", "ABEF")]
    [InlineData("woman:2 bame:1", "ABEG")]
    [InlineData("bame:2 woman:2", "AEFG")]
    [InlineData("woman|bame:2", "ABEF")]
    [InlineData("woman:1 bame:1 woman|bame:3", "AEFG")]
    public void The_highest_placed_of_a_kind_that_is_missing_replace_the_lowest_elected(string minimums, string elected)
    {
        var contest = minimums.Split(' ').Select(each => each.Split(':')).Aggregate(Reserved, (contest, each) => contest.Reserve(each[0], int.Parse(each[1], System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(elected, contest.Under(Rule("block-vote")).Elected.Order().Letters());
    }

    [Fact]
    public void Who_replaces_whom_and_for_what_is_on_record()
    {
        var result = Reserved.Reserve("woman", 1).Under(Rule("sntv"));

        var reason = Assert.IsType<Reason.TakesReservedPlace>(Assert.Single(result.Stages[0].Reasons, reason => reason.Kind == ReasonKind.TakesReservedPlace));
        Assert.Equal("ED 5 6", $"{reason.Candidates.Letters()} {string.Join(' ', reason.Figures)}");
        Assert.Equal(Outcome.NotElected, result.Candidates[3].Outcome);
        Assert.Equal("ABCD", Assert.Single(result.Reserved!.WithoutConstraints).Letters());
    }

    [Fact]
    public void Too_many_of_a_kind_make_way_for_the_highest_of_the_others() =>
        Assert.Equal("AEFG", Reserved.With("man", "ABCD").Reserve("man", 0, 1).Under(Rule("sntv")).Elected.Order().Letters());

    /// <summary>Two places: one woman, one BAME member, one disabled member. E, the highest woman, is not disabled, so that only the disabled woman G can serve beside F.</summary>
    [Fact]
    public void Somebody_beside_whom_the_other_reserved_places_could_not_be_filled_is_not_brought_in() =>
        Assert.Equal("FG", (SmallElection.Of(2, "9 A\n8 B\n5 E\n4 F\n3 G").Contest().With("woman", "EG").With("bame", "F").With("disabled", "G"))
            .Reserve("woman", 1).Reserve("bame", 1).Reserve("disabled", 1).Under(Rule("sntv")).Elected.Order().Letters());

    [Fact]
    public void Equals_who_could_make_way_are_parted_by_a_lot()
    {
        var needed = Assert.IsType<LotNeeded>(Count.Run(SmallElection.Of(3, "9 A\n5 B\n5 C\n1 D").Contest().With("woman", "D").Reserve("woman", 1), Rule("sntv")));

        Assert.Equal((TiePurpose.Exclude, "BC"), (needed.Tie.Purpose, needed.Tie.StillTied.Letters()));
    }

    [Fact]
    public void Places_that_cannot_be_filled_are_told_as_under_any_rule() => Assert.IsType<Infeasible>(Count.Run(Reserved.Reserve("woman", 3), Rule("fptp")));

    [Fact]
    public void No_vacancy_is_filled_by_a_recount() =>
        Assert.Contains("has no recount", Assert.Throws<ElectionException>(() => Count.Run(Vacancy.Recount(Reserved, ["A"], ["B"]), Rule("fptp"))).Message, StringComparison.Ordinal);

    [Property]
    public Property Totals_are_the_plain_sum_of_marks() => SmallElections.UntidyAndWeighted.Holds(election =>
    {
        foreach (var rule in Presets.NotTransferable.Select(preset => (PluralityRule)preset.Rule))
        {
            var result = Assert.IsType<Counted>(Count.Run(election.Contest(), rule, election.Chance())).Result;
            var totals = new Fraction[election.Candidates];
            foreach (var paper in election.Papers)
            {
                var meaning = PaperMeaning.Of(paper.Numbers(), rule.Ballots, [.. Enumerable.Range(0, election.Candidates).Select(election.Withdrawn.Contains)]);
                var left = rule.VotesPerPaper.Value switch { VotesPerPaper.One => 1, VotesPerPaper.AsManyAsPlaces => election.Seats, _ => election.Candidates };
                foreach (var rank in meaning.Ranks.TakeWhile(rank => (left -= rank.Length) >= 0))
                    foreach (var candidate in rank)
                        totals[candidate] += paper.Worth * new Fraction(paper.Count);
            }
            Assert.Equal(totals, result.Stages[0].Totals.Select(total => total.Value));
            Assert.Equal(result.ValidVotes.Value, totals.Aggregate(Fraction.Zero, (sum, next) => sum + next));
        }
    });

    [Property]
    public Property Reserved_places_are_filled_wherever_those_who_stand_can_fill_them() => SmallElections.Plain.Holds(election =>
    {
        var number = election.Seed[^1] - '0';
        var contest = election.Contest().With("woman", "ACEG").With("bame", "ADEH").With("young", "BCDH")
            .Reserve("woman", number % 3).Reserve("bame", number % 2, 1 + number % 3).Reserve("woman|young", number % 4).Reserve("young", 0, 2);
        foreach (var rule in Presets.NotTransferable.Select(preset => preset.Rule))
        {
            var outcome = Count.Run(contest, rule, election.Chance());
            Assert.Equal(contest.Ways([], []).Count == 0, outcome is Infeasible);
            if (outcome is Counted { Result: var result })
            {
                Assert.Equal(contest.Seats, result.Elected.Distinct().Count());
                Assert.True(contest.IsMetBy(result.Elected));
            }
        }
    });
}
