using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Makes up the papers of a rehearsal, so that they bring about what its officer is to see: in one contest reserved places that decide, in another a tie that a lot decides.</summary>
/// <remarks>Papers are drawn as a simulation draws them, one electorate after another from the same seed, and the first is taken that does what it is to do. A tie is made by a mirror: to each paper comes one in which two candidates have changed places, so that no count can part the two.</remarks>
internal sealed class MadePapers
{
    /// <summary>Electorates that are tried for an event before it is given up: so many, and fewer where a count takes longer since more candidates stand.</summary>
    const int MostTries = 80, LeastTries = 10, TriesByCandidates = 1200;

    /// <summary>Few papers to a candidate would tie by themselves.</summary>
    const int PapersAtLeast = 40, PapersACandidate = 25;

    /// <summary>How many papers there are to one with a rank left blank.</summary>
    const int PapersToAGap = 40;

    readonly string _seed;
    readonly Func<Contest, int> _longest;
    readonly CancellationToken _cancel;

    /// <param name="contests">The contests, those who withdraw marked.</param>
    /// <param name="seed">What all luck is drawn from.</param>
    /// <param name="longest">How many preferences a paper of a contest has room for.</param>
    /// <param name="cancel">Breaks it off.</param>
    public MadePapers(ImmutableArray<ContestReading> contests, string seed, Func<Contest, int> longest, CancellationToken cancel)
    {
        (_seed, _longest, _cancel) = (seed, longest, cancel);
        var contested = contests.Where(contest => Count.Check(contest.Contest, contest.Rule) is { Unopposed: false, Conflict: null }).OrderByDescending(contest => contest.Contest.Seats).ToList();
        var reserving = contested.Find(contest => contest.Contest.Reserved.Constraints.Any(constraint => constraint.Minimum > 0));
        List<ContestReading> others = [.. contested.Where(contest => contest != reserving)];
        if (reserving is not null && others.Count > 0)
            Papers[reserving.Contest.Id] = Decided(reserving) ?? Plain(reserving);
        // One with few places comes to its lot soon, and its page can be read.
        foreach (var contest in others.Count > 0 ? Enumerable.Reverse(others) : contested)
        {
            if (Tied(contest, reserves: others.Count == 0 && reserving is not null) is not { } papers)
                continue;
            Papers[contest.Contest.Id] = papers;
            break;
        }
        foreach (var contest in contests.Where(contest => !Papers.ContainsKey(contest.Contest.Id)))
            Papers[contest.Contest.Id] = contest == reserving ? Decided(contest) ?? Plain(contest) : Plain(contest);
    }

    /// <summary>The papers of each contest by its id.</summary>
    public Dictionary<string, ImmutableArray<MadePaper>> Papers { get; } = [];

    /// <summary>Papers with which the reserved places elect others than would be elected without them, and no lot is needed.</summary>
    ImmutableArray<MadePaper>? Decided(ContestReading contest) => First(contest, run => WithSlips(Drawn(contest.Contest, run, 1, reserves: true)), outcome => outcome is Counted { Result: var result } && ReservesDecide(result));

    /// <summary>Whether somebody is guarded and the reserved places elect others.</summary>
    static bool ReservesDecide(CountResult result) =>
        result.Stages.Any(stage => !stage.Guarded.IsEmpty) && result.Reserved is { WithoutConstraints: [var without], AllWaysCounted: true } && !without.SequenceEqual(result.Elected.Order());

    /// <summary>Papers with which two candidates tie at last, and a lot decides between them.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="reserves">Whether the reserved places are to decide something as well.</param>
    ImmutableArray<MadePaper>? Tied(ContestReading contest, bool reserves)
    {
        var standing = Enumerable.Range(0, contest.Contest.Candidates.Length).Where(candidate => !contest.Contest.Candidates[candidate].Withdrawn).ToList();
        var pairs = (from one in standing from other in standing where one < other select ((ushort)(one + 1), (ushort)(other + 1))).ToList();
        ImmutableArray<MadePaper>? Tied(bool reserves) => First(contest, run => Mirrored(WithSlips(Drawn(contest.Contest, run, 2, reserves)), pairs[(int)(run % pairs.Count)]), outcome => LotDecides(outcome, contest.Rule, reserves));
        return Tied(reserves) ?? (reserves ? Tied(false) : null);
    }

    /// <summary>Whether one lot is needed that decides who is elected, and no more after it.</summary>
    static bool LotDecides(CountOutcome outcome, Rule rule, bool reserves)
    {
        if (outcome is not LotNeeded { Tie: { StillTied: [var one, var other] } tie, SoFar.Contest: var contest })
            return false;
        CountOutcome With(int chosen) => Count.Run(contest, rule, new Lots { Recorded = [tie.LotFor(contest, chosen)] });
        return With(one) is Counted { Result: var first } && (!reserves || ReservesDecide(first)) && With(other) is Counted { Result: var second } && !first.Elected.Order().SequenceEqual(second.Elected.Order());
    }

    /// <summary>Papers that are counted without a lot, if such are found.</summary>
    ImmutableArray<MadePaper> Plain(ContestReading contest) =>
        First(contest, run => WithSlips(Drawn(contest.Contest, run, 1, reserves: false)), outcome => outcome is Counted) ?? WithSlips(Drawn(contest.Contest, 0, 1, reserves: false));

    ImmutableArray<MadePaper>? First(ContestReading contest, Func<long, ImmutableArray<MadePaper>> make, Func<CountOutcome, bool> does)
    {
        var tries = Math.Clamp(TriesByCandidates / contest.Contest.Candidates.Length, LeastTries, MostTries);
        for (var run = 0L; run < tries; run++)
        {
            _cancel.ThrowIfCancellationRequested();
            var papers = make(run);
            if (Counted(contest, papers) is not { } outcome)
                return null;
            if (does(outcome))
                return papers;
        }
        return null;
    }

    /// <summary>What papers come to without lots; null under a rule that counts nothing without a seed.</summary>
    static CountOutcome? Counted(ContestReading contest, ImmutableArray<MadePaper> papers)
    {
        try
        {
            return Count.Run(contest.Contest with { Ballots = SetOf(contest, papers) }, contest.Rule);
        }
        catch (ElectionException)
        {
            return null;
        }
    }

    /// <summary>The papers as a contest holds them.</summary>
    public static BallotSet SetOf(ContestReading contest, ImmutableArray<MadePaper> papers)
    {
        var builder = new BallotSetBuilder(contest.Contest.Candidates.Length, keepOrder: contest.Rule is WholeVoteRule);
        foreach (var paper in papers)
            builder.AddMarked(paper.Marks, 1, Fraction.One, paper.Section);
        return builder.Build();
    }

    /// <summary>The papers of one electorate.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="run">Which electorate.</param>
    /// <param name="part">One part of how many it is.</param>
    /// <param name="reserves">Whether those whom places are reserved for are weak.</param>
    ImmutableArray<MadePaper> Drawn(Contest contest, long run, int part, bool reserves)
    {
        // Voters choose among those who have withdrawn too: they did so later.
        contest = contest with { Candidates = [.. contest.Candidates.Select(candidate => candidate with { Withdrawn = false })] };
        var strengths = contest.Candidates.Select((candidate, index) => (1 + (index * 7 + run * 3) % 5) * (reserves && contest.Reserved.Constraints.Any(constraint => constraint.Minimum > 0 && constraint.Concerns(candidate)) ? 0.25 : 1)).ToArray();
        var papers = (PapersAtLeast + PapersACandidate * contest.Candidates.Length) / part / (contest.College?.Sections.Length ?? 1);
        var model = new ElectorateModel
        {
            Kind = ElectorateKind.PlackettLuce,
            Slates = [.. contest.Candidates.Zip(strengths).Where(each => each.First.Slate is not null).GroupBy(each => each.First.Slate!).Select(slate => new SlateModel { Name = slate.Key, Strength = slate.Sum(each => each.Second), Loyalty = 0.7 })],
            Candidates = [.. contest.Candidates.Zip(strengths).Select(each => new CandidateModel(contest.Id, each.First.Id, null, each.Second))],
            Lengths = [1, 2, 3, 3, 2, 2],
            Papers = [.. contest.College is { } college ? college.Sections.Select(section => new PaperNumber(contest.Id, section.Id, papers)) : [new PaperNumber(contest.Id, null, papers)]],
        };
        var set = Simulation.Draw(new Scenario { Title = "", Contests = [new ScenarioContest(contest, Presets.Default.Rule)], Model = model }, run, _seed)[0];
        return [.. Enumerable.Range(0, set.Groups).Select(group => new MadePaper([.. set.Paper(group)[..Math.Min(_longest(contest), set.Paper(group).Length)]], set.Section(group)))];
    }

    /// <summary>Each paper, and one in which two candidates have changed places.</summary>
    static ImmutableArray<MadePaper> Mirrored(ImmutableArray<MadePaper> papers, (ushort One, ushort Other) pair) =>
    [
        .. papers.SelectMany(paper => new[] { paper, paper with { Preferences = [.. paper.Preferences.Select(number => number == pair.One ? pair.Other : number == pair.Other ? pair.One : number)] } }),
    ];

    /// <summary>The papers with slips of the pen: here and there a rank left blank, and one paper on which nothing is marked.</summary>
    static ImmutableArray<MadePaper> WithSlips(ImmutableArray<MadePaper> papers) =>
    [
        .. papers.Select((paper, index) => index % PapersToAGap == PapersToAGap / 2 && paper.Preferences.Length is > 2 ? paper with { Preferences = [paper.Preferences[0], 0, .. paper.Preferences[1..^1]] } : paper),
        new MadePaper([], 0),
    ];
}
