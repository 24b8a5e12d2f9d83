using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>Chances and margins.</content>
public static partial class English
{
    /// <summary>What a chance rests on, and what its interval does not say.</summary>
    internal const string IntervalNote = "The brackets give a 95% confidence interval (E. B. Wilson's). It shows how precisely this many counts fix the chance if the imagined electorates are right. It says nothing about whether they are right.";

    /// <summary>How electorates are drawn from a small sample, what their intervals say, and what they cannot.</summary>
    /// <param name="prior">How many papers about which nothing is known are set beside those given.</param>
    /// <param name="counts">How many counts were made.</param>
    internal static string PosteriorNote(int prior, long counts) =>
        $"The papers given are taken as a sample of all who will vote. The electorates imagined are those that such a sample leaves possible, each as often as it is likely: {(prior == 0
            ? "the Bayesian bootstrap (D. B. Rubin, 1981)"
            : $"a Dirichlet process (T. S. Ferguson, 1973) of the papers given and {Count(prior, "paper")} of which nothing is known, in any order of the candidates; without {(prior == 1 ? "that one" : "those")} it is the Bayesian bootstrap (D. B. Rubin, 1981)")}. The intervals hold 95 in 100 of these electorates. {(prior == 0 ? "An order of preferences that nobody gave never occurs" : "Orders of preferences that nobody gave occur only as chance makes them")}: which of them are common, a sample cannot know, nor whether those who were asked are like the others. So many counts fix a chance to within {CountingError(counts)} percentage {(CountingError(counts) == 1 ? "point" : "points")}.";

    static int CountingError(long counts) => (int)Math.Ceiling(100 * 1.96 * Math.Sqrt(0.25 / Math.Max(1, counts)));

    /// <summary>What decides the last place, as it is meant here.</summary>
    internal const string LastPlaceNote = "The contest for the last place is between the candidate who took it and the best-placed candidate not elected. It is decided by the transfer after which the winner of the two stayed ahead.";

    /// <summary>A share in percent with one decimal; 0 and 100 only where they are exact.</summary>
    internal static string Percent(double share) => share switch
    {
        0 => "0%",
        1 => "100%",
        < 0.001 => "<0.1%",
        > 0.999 => ">99.9%",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 1000) / 10:0.0}%"),
    };

    /// <summary>A chance.</summary>
    internal static string Percent(Frequency frequency) => Percent(frequency.Share);

    /// <summary>The interval of a chance: <c>31.2–34.0%</c>.</summary>
    internal static string Interval(Frequency frequency) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(frequency.Low * 1000) / 10:0.0}–{Math.Round(frequency.High * 1000) / 10:0.0}%");

    /// <summary>The interval of a share: <c>12.5–40.0%</c>.</summary>
    internal static string Interval(ShareInterval interval) => string.Create(CultureInfo.InvariantCulture, $"{100 * interval.Low:0.0}–{100 * interval.High:0.0}%");

    /// <summary>Between what a number of seats lies: <c>1–2</c>.</summary>
    internal static string Interval((int Least, int Most) seats) => seats.Least == seats.Most ? string.Create(CultureInfo.InvariantCulture, $"{seats.Least}") : string.Create(CultureInfo.InvariantCulture, $"{seats.Least}–{seats.Most}");

    /// <summary>By how many points of a hundred a chance is another: <c>+3.1</c>.</summary>
    internal static string Points(double difference) =>
        Math.Round(difference * 1000) / 10 is var points && points == 0 ? "±0.0" : string.Create(CultureInfo.InvariantCulture, $"{points:+0.0;−0.0}");

    /// <summary>How electorates were imagined.</summary>
    internal static string Electorates(ElectorateModel model)
    {
        var from = model.Kind switch
        {
            ElectorateKind.Resampled when model.Papers.IsEmpty => "papers drawn at random, again and again, from the papers given",
            ElectorateKind.Resampled => "papers drawn at random, again and again, from the papers given, and from these as many as the model says",
            ElectorateKind.Patterns => "papers drawn from the patterns given, whose proportions are taken as exact",
            ElectorateKind.Dirichlet when model.Prior == 0 => "drawn from what the papers given leave open (the Bayesian bootstrap)",
            ElectorateKind.Dirichlet => $"drawn from what the papers given leave open (a Dirichlet process), with {Count(model.Prior, "paper")} of which nothing is known",
            ElectorateKind.PlackettLuce => "made from the model, after Plackett and Luce",
            _ => "made from the model, after Bradley and Terry",
        };
        if (!model.Blocs.IsEmpty)
            from = $"{from}, for {(model.Blocs.Length == 1 ? "the bloc" : "the blocs")} {List([.. model.Blocs.Select(bloc => string.Create(CultureInfo.InvariantCulture, $"{bloc.Name} ({100 * bloc.Share:0.###}%)"))])}{(model.Blocs.Any(bloc => bloc.Slates.Any(slate => slate.Alpha is not null)) ? ", with strengths of the candidates drawn for each election" : "")}";
        var more = model.Slates.Where(slate => slate.Turnout != Spread.One).Select(slate => $"{Between(100 * slate.Turnout.Least, 100 * slate.Turnout.Most)}% of {slate.Name} voting")
            .Concat(model.Swings.Where(swing => swing.Points.Most > 0).Select(swing => $"a swing of {Between(swing.Points.Least, swing.Points.Most)} points from {swing.From} to {swing.To}")).ToList();
        return more.Count == 0 ? from : $"{from}; {List(more)}";
    }

    static string Between(double least, double most) => least == most
        ? string.Create(CultureInfo.InvariantCulture, $"{least:0.###}")
        : string.Create(CultureInfo.InvariantCulture, $"{least:0.###} to {most:0.###}");

    internal const string ElectoratesLabel = "Electorates";
    internal const string ElectionsLabel = "Elections";
    internal const string SeedLabel = "Seed";

    /// <summary>Names a case that is set beside the election as it stands, by its place from 0.</summary>
    internal static string CaseNumber(int index) => string.Create(CultureInfo.InvariantCulture, $"Case {index + 1}");

    /// <summary>How many elections were imagined.</summary>
    internal static string Runs(Chances chances) => chances.Runs == chances.Asked ? Count(chances.Runs, "run") : string.Create(CultureInfo.InvariantCulture, $"{Count(chances.Runs, "run")} of {chances.Asked}: INTERRUPTED");

    /// <summary>What the counts of a contest rest on.</summary>
    internal static string RestsOn(ContestChances chances, ElectorateModel model)
    {
        var papers = model.UsesPapers ? $", from {Count(chances.Of.Contest.Ballots.Papers, "paper")}" : "";
        var rest = $"{Count(chances.Counts, "count")}{papers}, rule {chances.Of.Rule.Id}, {Count(chances.Of.Contest.Seats, "seat")}";
        return chances.Uncounted == 0 ? rest : $"{rest}; {chances.Uncounted} of the electorates could not be counted ({chances.WhyUncounted!.TrimEnd('.')})";
    }

    /// <summary>Warns of chances that rest on few papers; null where they are many, or none are used.</summary>
    internal static string? FewPapers(ContestChances chances, ElectorateModel model) => !chances.RestsOnFewPapers(model) ? null
        : model.Kind == ElectorateKind.Dirichlet
        ? $"these chances rest on {Count(chances.Of.Contest.Ballots.Papers, "paper")}. The intervals include what so small a sample leaves open, and not whether those who were asked are like those who will vote."
        : string.Create(CultureInfo.InvariantCulture, $"these chances rest on {Count(chances.Of.Contest.Ballots.Papers, "paper")}. As a sample of those who will vote, that gives a candidate's share of the first preferences only to within about {SamplingError(chances.Of.Contest.Ballots.Papers)} percentage points. The intervals leave this out: they reflect only the number of runs. Electorates of the kind dirichlet have intervals that include it.");

    /// <summary>By how many points of a hundred a share of one half in a sample may be out, in 95 of 100 samples, rounded up.</summary>
    static int SamplingError(long papers) => (int)Math.Min(50, Math.Ceiling(100 * 1.96 * Math.Sqrt(0.25 / Math.Max(1, papers))));

    /// <summary>With what chance a lot is needed.</summary>
    internal static string LotNeededWith(ContestChances chances) => chances.ByLot.Times == 0 ? "No lot was needed in any count." : $"The chance that a lot is needed is {Percent(chances.ByLot)}.";

    /// <summary>Those ways of deciding the last place that are not listed.</summary>
    internal static string OtherTransfers(int number) => Count(number, "other transfer");

    /// <summary>Whether a body meets all its minimums.</summary>
    internal static string MeetsAll(BodyChances body) => $"All minimums: met with a chance of {Percent(body.All)}.";

    /// <summary>What each reserved place does.</summary>
    internal static IEnumerable<string> Binding(ContestChances chances)
    {
        foreach (var constraint in chances.Constraints)
            yield return constraint.Binds.Times == 0
                ? $"{Capital(Limits(constraint.Constraint))}: never decides who is elected."
                : $"{Capital(Limits(constraint.Constraint))}: decides who is elected with a chance of {Percent(constraint.Binds)}: it elects {Chances(chances, constraint.Gains)} instead of {Chances(chances, constraint.Losses)}.";
        if (chances.Constraints.Length > 1)
            yield return $"Together they decide who is elected with a chance of {Percent(chances.ConstraintsBind)}.";
    }

    static string Chances(ContestChances chances, ImmutableArray<Frequency> of) => List(
    [
        .. of.Index().Where(each => each.Item.Times > 0).OrderByDescending(each => each.Item.Times).ThenBy(each => each.Index)
            .Select(each => $"{chances.Of.Contest.Candidates[each.Index].Name} ({Percent(each.Item)})"),
    ]);

    /// <summary>What decided the last place, by the transfer that did, the most frequent first: with whom it most often brought past whom.</summary>
    internal static IEnumerable<(Frequency Times, string Words)> Deciding(ContestChances chances) => chances.LastPlace
        .GroupBy(decided => (decided.Kind, decided.Stage, string.Join(' ', decided.Moved)))
        .Select(same => (Times: new Frequency(same.Sum(decided => decided.Times.Times), chances.Counts), Words: Deciding(chances.Of.Contest, [.. same])))
        .OrderByDescending(each => each.Times.Times);

    /// <param name="contest">The contest.</param>
    /// <param name="same">What one transfer decided, the most frequent first.</param>
    static string Deciding(Contest contest, List<DecidingTransfer> same)
    {
        var (first, others) = (same[0], same.Skip(1).Sum(decided => decided.Times.Times));
        var (winner, runnerUp) = (contest.Candidates[first.Winner].Name, contest.Candidates[first.RunnerUp].Name);
        var mostly = others == 0 ? "" : "most often ";
        return first.Kind switch
        {
            DecidingKind.FirstPreferences => $"the first preferences, {mostly}{winner} ahead of {runnerUp}",
            DecidingKind.LotOrReservedPlace => $"{(contest.Reserved.Constraints.IsEmpty ? "a lot" : "a reserved place or a lot")}, {mostly}putting {winner} ahead of {runnerUp}",
            _ => $"{Moved(contest, first)}, {mostly}bringing {winner} past {runnerUp}",
        };
    }

    /// <summary>What decided the last place: <c>the exclusion of Ann brought Bob past Cat</c>.</summary>
    internal static string Decided(Contest contest, DecidingTransfer decided)
    {
        var (winner, runnerUp) = (contest.Candidates[decided.Winner].Name, contest.Candidates[decided.RunnerUp].Name);
        return decided.Kind switch
        {
            DecidingKind.FirstPreferences => $"{winner} was ahead of {runnerUp} from the first preferences",
            DecidingKind.LotOrReservedPlace => $"{(contest.Reserved.Constraints.IsEmpty ? "a lot" : "a reserved place or a lot")} put {winner} ahead of {runnerUp}",
            _ => $"{Moved(contest, decided)} brought {winner} past {runnerUp}",
        };
    }

    static string Moved(Contest contest, DecidingTransfer decided) => decided.Stage switch
    {
        StageKind.Surplus => $"the surplus of {Names(contest, decided.Moved)}",
        StageKind.Exclusion => $"the exclusion of {Names(contest, decided.Moved)}",
        StageKind.Election => $"the election of {Names(contest, decided.Moved)}",
        StageKind.Iteration => "the surpluses of the elected",
        _ => $"the restart without {Names(contest, decided.Moved)}",
    };

    /// <summary>How far the electorates lie from the papers given; null where that was not found.</summary>
    internal static string? Distance(ContestChances chances) => chances.Distance is { } distance
        ? $"The first preferences of the imagined electorates are {Percent(distance)} away from those of the papers given: that share of the voters would have to change theirs."
        : null;

    /// <summary>Whether a body meets a minimum.</summary>
    internal static string Meets(MinimumChances minimum) => $"{Capital(Limits(minimum.Minimum))}: met with a chance of {Percent(minimum.Met)} ({Interval(minimum.Met)}).";

    /// <summary>What a changed paper is.</summary>
    internal const string ChangeNote = "To change a paper is to give it another list of preferences; no paper is added or removed. The number found is an upper bound and the number proved a lower bound: the margin is between them.";

    /// <summary>What was found, proved, and met on the way, a sentence each.</summary>
    internal static IEnumerable<string> Margin(MarginResult margin)
    {
        var contest = margin.Contest;
        if (margin.IsDecidedByLot)
            yield return $"A lot decides who is elected: {Either(contest, margin.Elected)}. No paper needs to change.";
        else
            yield return margin.Found is { } found
                ? $"Found: {Changed(found.Papers)} {(found.Papers == 1 ? "is" : "are")} enough to elect {Instead(margin, found)}. A count of the changed papers confirms it."
                : "Found: no change of papers that elects anyone else.";
        if (margin.FoundByLot is { } byLot)
            yield return $"With {Changed(byLot.Papers)} a lot would decide: {Either(contest, byLot.Elected)}.";
        yield return Proved(margin.Least);
        if (margin.IsExact)
            yield return $"So the margin is {Count(margin.Least.Papers, "paper")}{(margin.FoundByLot is null ? "" : ", with which a lot would decide")}.";
        if (margin.Added is { } added)
            yield return Other(margin, added, "added");
        if (margin.Removed is { } removed)
            yield return Other(margin, removed, "taken away");
        if (!margin.IsComplete && !margin.IsDecidedByLot)
            yield return $"The search ended after {Count(margin.Counts, "count")}, before it was complete.";
    }

    static string Changed(long papers) => Count(papers, "changed paper");

    /// <summary>What it takes if papers are added, or taken away, instead.</summary>
    static string Other(MarginResult margin, OtherMargin other, string done)
    {
        var found = other.Found is { } sure ? $"{Count(sure.Papers, "paper")} {done} suffice{(sure.Papers == 1 ? "s" : "")} to elect {Instead(margin, sure)}" : $"no papers {done} were found to elect others";
        var byLot = other.FoundByLot is { } lot ? $"with {lot.Papers} a lot would decide, and " : "";
        var least = other.Least > 1 ? $"fewer than {other.Least} elect nobody else" : "no larger number than 1 is proved to be needed";
        return $"If papers were {done} instead: {found}; {byLot}{least}.";
    }

    /// <summary>Who would be elected in whose place: <c>Ann in place of Bob</c>.</summary>
    static string Instead(MarginResult margin, ChangedPapers changed) => changed.Elected is [var people]
        ? $"{Names(margin.Contest, people.Except(margin.Elected[0]))} instead of {Names(margin.Contest, margin.Elected[0].Except(people))}"
        : $"others, as a lot decides: {Either(margin.Contest, changed.Elected)}";

    static string Either(Contest contest, ImmutableArray<ImmutableArray<int>> elected) => string.Join("; or ", elected.Select(people => Names(contest, people)));

    static string Proved(LowerBound least) => least.Argument switch
    {
        LowerBoundArgument.LotDecides => "Proved: no change is needed, because a lot decides.",
        LowerBoundArgument.EveryChangeCounted => $"Proved: fewer than {Changed(least.Papers)} elect nobody else, even by a lot, because every change of {(least.Papers == 2 ? "a single paper" : $"up to {least.Papers - 1} papers")} was counted.",
        LowerBoundArgument.ClearDecisions => $"Proved: fewer than {Changed(least.Papers)} elect nobody else, even by a lot, because every course of the count that elects others takes a decision that was too clear: so many changed papers raise or lower the votes of a stage by at most their number.",
        LowerBoundArgument.EveryOrder => $"Proved: fewer than {Changed(least.Papers)} elect nobody else, even by a lot, because every order of exclusion that leaves somebody else needs as many.",
        _ => "Proved: at least 1 paper must change. No larger number is proved here.",
    };

    /// <summary>A close decision.</summary>
    internal static string Decision(Contest contest, CloseDecision decision)
    {
        var name = contest.Candidates[decision.Candidate].Name;
        var other = decision.Other is { } index ? contest.Candidates[index].Name : "";
        var gap = VotesOf(decision.Gap);
        return decision.Kind switch
        {
            CloseDecisionKind.Excluded when decision.Gap == Votes.Zero => $"after stage {decision.Stage} {name} was excluded, level with {other}",
            CloseDecisionKind.SurplusFirst when decision.Gap == Votes.Zero => $"after stage {decision.Stage} the surplus of {name} went first, level with that of {other}",
            CloseDecisionKind.ReachedQuota when decision.Gap == Votes.Zero => $"at stage {decision.Stage} {name} reached the quota exactly",
            CloseDecisionKind.Excluded => $"after stage {decision.Stage} {name} was excluded with {gap} fewer than {other}",
            CloseDecisionKind.SurplusFirst => $"after stage {decision.Stage} the surplus of {name} went first, {gap} larger than that of {other}",
            CloseDecisionKind.ReachedQuota => $"at stage {decision.Stage} {name} reached the quota with {gap} to spare",
            _ => $"at stage {decision.Stage} {name} missed the quota by {gap}",
        };
    }

    /// <summary>A change of papers: <c>2 papers of Ann, Bob become Cat</c>.</summary>
    internal static string PapersChanged(Contest contest, PaperChange change) =>
        $"{Count(change.Count, "paper")}: {Preferences(contest, change.From)}  →  {Preferences(contest, change.To)}";

    /// <summary>A paper: <c>Ann > Bob = Cat</c>.</summary>
    internal static string Preferences(Contest contest, ImmutableArray<ushort> paper) =>
        string.Join(" > ", PaperRanks.Of([.. paper]).Select(rank => rank.Count == 0 ? "-" : string.Join(" = ", rank.Select(number => number == PaperRanks.Several ? "several unknown" : contest.Candidates[number - 1].Name))));
}
