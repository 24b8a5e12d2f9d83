using System.Globalization;
using Stv.Modelling;

namespace Stv.Core.Tests;

/// <summary>What is proved of contests for several places. <c>STV_MANY=1000</c> holds so many elections against a count of every change.</summary>
[Trait("Cases", "many")]
public class CountCoursesTests
{
    static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("STV_MANY") ?? "4", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("scotland", 3, 2, 3)]
    [InlineData("wigm", 3, 2, 3)]
    [InlineData("scotland", 4, 2, 1)]
    [InlineData("scotland", 4, 3, 1)]
    public void No_change_of_fewer_papers_than_is_proved_elects_others(string rule, int candidates, int seats, int atMost)
    {
        var preset = Presets.Find(rule)!.Rule;
        for (var seed = 0; seed < Many; seed++)
        {
            var lists = SmallMargins.Lists(seed, candidates, 7 + seed % 5);
            var contest = SmallMargins.Contest(lists, candidates, seats);
            var margin = Margin.Find(contest, preset, counts: 400);
            if (margin.IsDecidedByLot)
                continue;
            var (sure, byLot) = SmallMargins.Exhaustive(contest, preset, lists, candidates, PaperAlteration.Changed, atMost);
            var said = $"seed {seed}: proved {margin.Least}, found {margin.Found?.Papers}, by lot {margin.FoundByLot?.Papers}; every count {sure}, by lot {byLot}";
            Assert.True(margin.Least.Papers <= byLot || byLot > atMost, said); // beyond those tried nothing is known
            Assert.True(margin.Found is null || margin.Found.Papers >= sure, said);
        }
    }
}
