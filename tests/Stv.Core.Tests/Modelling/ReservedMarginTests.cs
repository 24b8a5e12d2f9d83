using System.Globalization;
using Stv.Modelling;

namespace Stv.Core.Tests;

/// <summary>Margins with reserved places, and of papers added and taken away. <c>STV_MANY=1000</c> holds so many elections of each kind against a count of every alteration.</summary>
[Trait("Cases", "many")]
public class ReservedMarginTests
{
    static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("STV_MANY") ?? "3", CultureInfo.InvariantCulture);

    /// <summary>So many papers are altered at the most that every way can be counted.</summary>
    static int AtMost(PaperAlteration alteration, int candidates) => (alteration, candidates) switch
    {
        (PaperAlteration.Removed, _) => 3,
        (_, 3) => alteration == PaperAlteration.Added ? 3 : 2,
        _ => 1,
    };

    [Theory]
    [InlineData("scotland", 3, 1)]
    [InlineData("meek-prf", 3, 1)]
    [InlineData("scotland", 3, 2)]
    [InlineData("wigm", 3, 2)]
    [InlineData("scotland", 4, 2)]
    [InlineData("wigm", 4, 2)]
    [InlineData("scotland", 4, 3)]
    public void No_margin_contradicts_a_count_of_every_alteration(string rule, int candidates, int seats)
    {
        for (var seed = 0; seed < Many; seed++)
        {
            var lists = SmallMargins.Lists(seed, candidates, 6 + seed % 6);
            Holds(SmallMargins.Contest(lists, candidates, seats), lists, rule, $"seed {seed}");
            Holds(ReservedContests.Of(seed, SmallMargins.Contest(lists, candidates, seats)), lists, rule, $"seed {seed}, reserved");
        }
    }

    static void Holds(Contest contest, ushort[][] lists, string rule, string name)
    {
        var preset = Presets.Find(rule)!.Rule;
        if (Found(contest, preset) is not { IsDecidedByLot: false } margin)
            return;
        Contradicts(margin.Least.Papers, margin.Found, margin.FoundByLot, PaperAlteration.Changed);
        Contradicts(margin.Added!.Least, margin.Added.Found, margin.Added.FoundByLot, PaperAlteration.Added);
        Contradicts(margin.Removed!.Least, margin.Removed.Found, margin.Removed.FoundByLot, PaperAlteration.Removed);

        void Contradicts(long least, ChangedPapers? found, ChangedPapers? byLot, PaperAlteration alteration)
        {
            var atMost = AtMost(alteration, contest.Candidates.Length);
            var (sure, lot) = SmallMargins.Exhaustive(contest, preset, lists, contest.Candidates.Length, alteration, atMost);
            var said = $"{name}, {alteration}: proved {least}, found {found?.Papers}, by lot {byLot?.Papers}; every count {sure}, by lot {lot}; {contest.Reserved.Apply} {contest.Reserved.Doomed} {contest.Reserved.RestartOnDoom} {contest.Reserved.Fallback}";
            Assert.True(least <= lot || lot > atMost, said); // beyond those tried nothing is known
            Assert.True(found is null || found.Papers >= sure, said);
            Assert.True(byLot is null || byLot.Papers >= lot, said);
        }
    }

    /// <summary>The margin; null where nobody else can be elected.</summary>
    static MarginResult? Found(Contest contest, Rule rule)
    {
        try
        {
            return Margin.Find(contest, rule, counts: 200);
        }
        catch (ElectionException)
        {
            return null;
        }
    }
}
