using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Stv.Counting;

namespace Stv.Core.Tests;

public class SeededDrawTests
{
    static readonly GregoryRule Scotland = (GregoryRule)Presets.Scotland.Rule;

    /// <summary>B and C are equal throughout.</summary>
    static readonly Contest Tied = SmallElection.Of(seats: 1, """
        15 A
        5 B
        5 C
        9 D
        """).Contest();

    [Fact]
    public void Seed_12345_draws_index_2_of_3_first()
    {
        var draw = new SeededDraw("12345").Next(3);

        Assert.Equal(("12345", 0, 3, 2), (draw.Seed, draw.Counter, draw.Among, draw.Index));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("12345,0"))), draw.Hash);
    }

    [Fact]
    public void The_counter_goes_on_from_draw_to_draw()
    {
        var draws = new SeededDraw("12345");

        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(_ => draws.Next(7).Counter));
    }

    [Fact]
    public void The_draws_are_those_of_the_published_sampler()
    {
        var (draws, plain) = (new SeededDraw("dice 4 2 6 1"), new PlainDraws("dice 4 2 6 1"));

        for (var among = 2; among < 300; among++)
            Assert.Equal(plain.Next(among), draws.Next(among).Index);
    }

    [Fact]
    public void Every_index_comes_up_about_equally_often()
    {
        var draws = new SeededDraw("12345");
        var times = new int[5];
        for (var i = 0; i < 5000; i++)
            times[draws.Next(5).Index]++;

        Assert.All(times, drawn => Assert.InRange(drawn, 900, 1100));
    }

    [Fact]
    public void A_contest_draws_from_the_seed_and_its_id_among_the_tied_in_ballot_paper_order()
    {
        var tie = Assert.Single(Tied.Under(Scotland, new Lots { Seed = "12345" }).Stages[1].Ties);

        var expected = new PlainDraws("12345/ward").Next(2);
        Assert.Equal(("12345/ward", 0, 2, expected), (tie.Draw!.Seed, tie.Draw.Counter, tie.Draw.Among, tie.Draw.Index));
        Assert.Equal(tie.StillTied[expected], tie.Chosen);
        Assert.Equal(TieMethod.Lot, tie.Method);
        Assert.Null(tie.Lot);
    }

    [Fact]
    public void Both_candidates_are_drawn_by_some_seed()
    {
        var excluded = Enumerable.Range(0, 20).Select(seed => Tied.Under(Scotland, new Lots { Seed = seed.ToString(CultureInfo.InvariantCulture) }).Course()[1]).Distinct();

        Assert.Equal(["Exclusion B", "Exclusion C"], excluded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_contest_draws_for_itself()
    {
        var chosen = Enumerable.Range(0, 20).Select(ward => Tied with { Id = $"ward {ward}" })
            .Select(contest => contest.Under(Scotland, new Lots { Seed = "12345" }).Course()[1]).Distinct();

        Assert.Equal(2, chosen.Count());
    }

    [Property(MaxTest = 500)]
    [Trait("Cases", "many")]
    public Property A_recount_with_the_lots_in_the_result_needs_no_seed() => SmallElections.Untidy.Holds(election =>
    {
        var first = election.Contest().Under(Scotland, new Lots { Seed = election.Seed });
        var recount = election.Contest().Under(Scotland, new Lots { Recorded = Drawn(first) });

        Assert.Equal(PlainCount.Of(first).ToString(), PlainCount.Of(recount).ToString());
    });

    [Property(MaxTest = 500)]
    [Trait("Cases", "many")]
    public Property Answering_one_question_after_another_comes_to_the_end() => SmallElections.Untidy.Holds(election =>
    {
        var lots = Lots.None;
        var asked = 0;
        while (Count.Run(election.Contest(), Scotland, lots) is LotNeeded needed)
        {
            Assert.True(++asked <= election.Candidates * 2, "more questions than decisions");
            Assert.True(needed.Tie.StillTied.Length > 1);
            lots = lots with
            {
                Recorded = lots.Recorded.Add(new Lot
                {
                    Contest = "ward",
                    Purpose = needed.Tie.Purpose,
                    Tied = [.. needed.Tie.StillTied.Select(SmallElection.Letter)],
                    Chosen = SmallElection.Letter(needed.Tie.StillTied[^1]),
                }),
            };
        }
    });

    static ImmutableArray<Lot> Drawn(CountResult result) =>
    [
        .. result.Stages.SelectMany(stage => stage.Ties).Where(tie => tie.Draw is not null).Select(tie => new Lot
        {
            Contest = "ward",
            Purpose = tie.Purpose,
            Tied = [.. tie.StillTied.Select(SmallElection.Letter)],
            Chosen = SmallElection.Letter(tie.Chosen!.Value),
        }),
    ];
}
