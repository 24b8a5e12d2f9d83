using System.Globalization;
using System.Numerics;

namespace Stv.Formats;

/// <content>What published ballots may tell of their voters.</content>
public static partial class English
{
    internal const string BodyKeptBack = "the minimums for the whole body are not in the published record: checking them would need attributes of candidates that the election file does not publish";

    internal const string CodesCanBeSold = "voters can use their code to find their own paper, and to prove how they voted to anyone who pays or threatens them";

    /// <summary>What in the papers of contests, sorted, may tell who cast them, with figures.</summary>
    internal static IEnumerable<string> BallotRisks(IEnumerable<Contest> contests)
    {
        foreach (var contest in contests.Where(contest => contest.Ballots.Papers > 0))
        {
            var ballots = contest.Ballots;
            if (ballots.Papers < ElectoralCollege.SmallestPublishedSection)
                yield return $"{contest.Title}: with only {Count(ballots.Papers, "paper")}, anyone who knows how some people voted may work out how the others did";
            foreach (var (section, papers) in Sections(contest))
                yield return $"{contest.Title}: the section {section} has {Count(papers, "paper")}, so few that people may work out how its voters voted";
            if (ballots.HasWeights && FewOfTheirWeight(ballots) is > 0 and var few)
                yield return $"{contest.Title}: {Count(few, "paper")} {(few == 1 ? "has" : "have")} a weight that fewer than {ElectoralCollege.SmallestPublishedSection} papers have, and people may know whose weight it is";
            var (telling, least) = TellingPapers(contest);
            if (telling > 0)
                yield return $"{contest.Title}: {Count(telling, "paper")} of {Thousands.Of(ballots.Papers)} {(telling == 1 ? "has" : "have")} a ranking of {least} or more preferences that no other paper has, and could be recognised by anyone who told a voter what to mark";
        }
    }

    static IEnumerable<(string Section, long Papers)> Sections(Contest contest) => contest.College is not { } college ? [] :
        college.Sections.Index().Select(section => (section.Item.Id, Papers: Enumerable.Range(0, contest.Ballots.Groups).Where(group => contest.Ballots.Section(group) == section.Index).Sum(contest.Ballots.Count)))
            .Where(section => section.Papers < ElectoralCollege.SmallestPublishedSection);

    static long FewOfTheirWeight(BallotSet ballots) => Enumerable.Range(0, ballots.Groups).GroupBy(ballots.Worth)
        .Select(weight => weight.Sum(ballots.Count)).Where(papers => papers < ElectoralCollege.SmallestPublishedSection).Sum();

    /// <summary>Papers that stand alone and are so long that more such rankings are possible than there are papers: one can be agreed on that nobody else will have. The papers are sorted, so that equal ones are one group.</summary>
    static (long Papers, int Least) TellingPapers(Contest contest)
    {
        var least = 0;
        for (var (possible, candidates) = (BigInteger.One, contest.Candidates.Length); possible <= contest.Ballots.Papers && least < candidates; least++)
            possible *= candidates - least;
        var ballots = contest.Ballots;
        return (Enumerable.Range(0, ballots.Groups).Count(group => ballots.Count(group) == 1 && ballots.Paper(group).Count(number => number != 0) >= least), least);
    }
}
