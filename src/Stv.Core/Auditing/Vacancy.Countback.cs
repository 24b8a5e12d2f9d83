using System.Collections.Immutable;

namespace Stv;

/// <content>Countback: the papers of the member who leaves, and theirs alone.</content>
public static partial class Vacancy
{
    /// <summary>The rule by which a countback is counted.</summary>
    public static Rule CountbackRule => CountbackPreset.Rule;

    /// <summary>Whether the record of a count by this rule says which papers elected a member: where surpluses move at a fraction of their value.</summary>
    /// <param name="rule">The rule.</param>
    public static bool CanCountBack(Rule rule) => rule is GregoryRule;

    /// <summary>
    /// The contest by whose count, under <see cref="CountbackRule"/>, a casual vacancy is filled from the papers that elected the member who
    /// leaves: one place, for those who were not elected. Each paper is read from its first preference again, and is worth what it was worth to the member.
    /// </summary>
    /// <remarks>
    /// After the Electoral Act 1992 of the Australian Capital Territory, Schedule 4, Part 4.3. The papers are those that the member held at the
    /// end of the stage in which they were elected. Those that came at that stage are worth what brings the member to the quota, where they had more;
    /// all others what they were received at. Of reserved places what the other members leave is kept.
    /// </remarks>
    /// <param name="original">The original count, with its stages.</param>
    /// <param name="leaver">Id of the member who leaves.</param>
    /// <param name="unavailable">Ids of those who do not stand for the vacancy, besides those who were elected.</param>
    /// <exception cref="ArgumentException">An id is nobody's, the member was not elected, or the rule does not say which papers elected them (<see cref="CanCountBack"/>).</exception>
    public static Contest Countback(CountResult original, string leaver, ImmutableArray<string> unavailable)
    {
        ArgumentNullException.ThrowIfNull(original);
        var contest = original.Contest;
        if (unavailable.Append(leaver).FirstOrDefault(id => contest.Candidates.All(candidate => candidate.Id != id)) is { } unknown)
            throw new ArgumentException($"{contest.Title}: {unknown} is not a candidate.", nameof(unavailable));
        var member = contest.Candidates.Index().First(candidate => candidate.Item.Id == leaver).Index;
        if (!original.Elected.Contains(member))
            throw new ArgumentException($"{contest.Title}: {leaver} was not elected, so there is no place to vacate.", nameof(leaver));
        if (!CanCountBack(original.Rule))
            throw new ArgumentException($"The rule {original.Rule.Id} does not say which papers elected a member, so there can be no countback; the vacancy can be filled by a recount.", nameof(original));
        if (original.Unopposed)
            throw new ArgumentException($"{contest.Title}: the contest was unopposed, so no papers elected the member.", nameof(original));
        return contest with
        {
            Seats = 1,
            Vacancy = new CasualVacancy(VacancyMethod.Countback, contest.Seats, original.Rule.Id),
            Candidates =
            [
                .. contest.Candidates.Select((candidate, index) => Absent(
                    candidate with { Sitting = false },
                    index == member ? CandidateAbsence.Left : original.Elected.Contains(index) ? CandidateAbsence.Member : unavailable.Contains(candidate.Id) ? CandidateAbsence.Unavailable : null)),
            ],
            Ballots = PapersOf(original, member),
            College = null,
            Reserved = Residual(contest.Reserved, original.Elected.Where(elected => elected != member).Select(elected => contest.Candidates[elected])),
        };
    }

    /// <summary>The papers that a member held when they were elected, each with what it was worth to them.</summary>
    static BallotSet PapersOf(CountResult original, int member)
    {
        var (papers, set) = (new List<(ushort[] Preferences, long Count, Fraction Worth, bool CameLast)>(), original.Contest.Ballots);
        var elected = original.Stages[original.Candidates[member].Stage!.Value - 1];
        for (var group = 0; group < set.Groups; group++)
        {
            var trace = PaperTrace.Of(original, set.Paper(group));
            if (trace.Stages.IsEmpty || trace.Stages[elected.Number - 1] is not { } held || held.Lies != member)
                continue;
            var worth = held.Value.Value * WorthOf(original, set, group);
            papers.Add(([.. trace.Preferences.Select(candidate => (ushort)(candidate + 1))], set.Count(group), worth, held.Moved || elected.Number == 1));
        }

        var surplus = elected.Totals[member].Value - elected.Quota.Value;
        var last = papers.Where(paper => paper.CameLast).Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Worth * new Fraction(paper.Count));
        var kept = surplus > Fraction.Zero && last > Fraction.Zero ? last > surplus ? (last - surplus) / last : Fraction.Zero : Fraction.One;
        var builder = new BallotSetBuilder(original.Contest.Candidates.Length);
        foreach (var (preferences, count, worth, cameLast) in papers)
            if ((cameLast ? worth * kept : worth) is var left && left > Fraction.Zero)
                builder.Add(preferences, count, left);
        return builder.Build();
    }

    /// <summary>What a paper was worth in the original count: its weight, or what its section of a college made it worth.</summary>
    static Fraction WorthOf(CountResult original, BallotSet set, int group) =>
        original.Sections.IsEmpty ? set.Worth(group) : original.Sections[set.Section(group)].Worth;
}
