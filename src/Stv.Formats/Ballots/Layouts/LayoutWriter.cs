using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>Writes one layout of ballot files: a file of its own, listed in <see cref="BallotWriter"/>.</summary>
internal abstract class LayoutWriter
{
    public abstract BallotLayout Layout { get; }

    /// <summary>What of a contest the layout cannot hold, each in a few words.</summary>
    public abstract IEnumerable<Advice> Lost(Contest contest);

    /// <summary>Writes what the layout can hold.</summary>
    /// <exception cref="ArgumentException">A name cannot be written so that it reads back the same; the message says why.</exception>
    public abstract void Write(TextWriter writer, Contest contest);

    /// <summary>How many papers are so, for a list of what is lost.</summary>
    protected static IEnumerable<Advice> LostPapers(Contest contest, string what, Func<List<List<int>>, bool> isSo)
    {
        var papers = 0L;
        for (var group = 0; group < contest.Ballots.Groups; group++)
        {
            if (isSo(PaperRanks.Of(contest.Ballots.Paper(group))))
                papers += contest.Ballots.Count(group);
        }
        return papers == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{what} ({Amount.Of(papers, "paper")})")];
    }

    /// <summary>What a file of papers alone does not say.</summary>
    protected static IEnumerable<Advice> LostHeader(Contest contest, bool keepsTitle = false, bool keepsSeats = false, bool keepsWithdrawals = false)
    {
        if (!keepsTitle && contest.Title.Length > 0)
            yield return $"the title {Excerpt.Of(contest.Title)}";
        if (!keepsSeats && contest.Seats > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"the number of seats, {contest.Seats}");
        if (!keepsWithdrawals && contest.Candidates.Any(candidate => candidate.Withdrawn))
            yield return $"who withdrew: {string.Join(", ", contest.Candidates.Where(candidate => candidate.Withdrawn).Select(candidate => candidate.Name))}";
        if (!keepsWithdrawals && contest.Candidates.Where(candidate => candidate.Kind != KindOfName.Of(candidate.Name)).ToList() is { Count: > 0 } others)
            yield return $"who is not a person: {string.Join(", ", others.Select(candidate => candidate.Name))}";
        if (contest.Candidates.Any(candidate => candidate.Slate is not null))
            yield return "slates and parties";
        if (Enumerable.Range(0, contest.Ballots.Groups).Any(group => contest.Ballots.Section(group) != 0))
            yield return "which section of voters each paper came from";
    }

    /// <summary>What is lost where candidates are known only from the papers.</summary>
    protected static IEnumerable<Advice> LostCandidates(Contest contest)
    {
        var named = new HashSet<int>();
        for (var group = 0; group < contest.Ballots.Groups; group++)
        {
            foreach (var rank in PaperRanks.Of(contest.Ballots.Paper(group)))
                named.UnionWith(rank);
        }
        if (contest.Candidates.Where((_, i) => !named.Contains(i + 1)).Select(candidate => candidate.Name).ToArray() is { Length: > 0 } missing)
            yield return $"candidates whom no paper names: {string.Join(", ", missing)}";
        if (!contest.Candidates.Select(candidate => candidate.Name).SequenceEqual(contest.Candidates.Select(candidate => candidate.Name).Order(StringComparer.Ordinal)))
            yield return $"the order of the candidates on the ballot paper, which {Term.Candidates} can give again";
    }

    protected static bool HasRepeats(List<List<int>> ranks) => ranks.Sum(rank => rank.Count) != ranks.SelectMany(rank => rank).Distinct().Count();

    /// <summary>Overvotes in a layout that has no mark for them: what may be written of each paper is what stands before (<see cref="BeforeOvervote"/>).</summary>
    protected static IEnumerable<Advice> LostOvervotes(Contest contest) =>
        LostPapers(contest, "ranks given to several candidates who are not named, and every preference from there on", ranks => ranks.Exists(IsOvervote));

    protected static IEnumerable<List<int>> BeforeOvervote(List<List<int>> ranks) => ranks.TakeWhile(rank => !IsOvervote(rank));

    static bool IsOvervote(List<int> rank) => rank is [PaperRanks.Several];

    protected static bool HasGaps(List<List<int>> ranks) => ranks.Exists(rank => rank.Count == 0);

    protected static bool HasEqualRanks(List<List<int>> ranks) => ranks.Exists(rank => rank.Count > 1);

    protected static bool IsWeighted(Contest contest) => Enumerable.Range(0, contest.Ballots.Groups).Any(group => contest.Ballots.Worth(group) != Fraction.One);

    /// <exception cref="ArgumentException">A name has a character that a line cannot hold.</exception>
    protected static void CheckLines(Contest contest, string layout, string marks = "")
    {
        if (contest.Candidates.Select(candidate => candidate.Name).FirstOrDefault(name => name.Any(char.IsControl) || name.AsSpan().IndexOfAny(marks) >= 0) is { } name)
            throw new ArgumentException($"The name {Excerpt.Of(name)} cannot be written as {layout}: it holds a line break or one of the marks {string.Join(' ', marks.AsEnumerable())}.", nameof(contest));
    }
}
