using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>Ties, lots and what hangs on them.</content>
public static partial class English
{
    /// <summary>A tie as a few sentences, with the clause that says how such ties end.</summary>
    /// <param name="result">The count, up to the tie at least.</param>
    /// <param name="tie">The tie.</param>
    /// <param name="stage">Number of the stage at whose end the candidates were equal.</param>
    public static string Tie(CountResult result, Tie tie, int stage)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(tie);
        var sentences = new List<string> { Equality(result, tie, stage) };
        var remaining = tie.Candidates.ToHashSet();
        foreach (var comparison in tie.Compared)
        {
            remaining.ExceptWith(comparison.Dropped);
            sentences.Add(Comparison(result.Contest, tie, comparison, remaining));
        }
        if (tie.StillTied.Length > 1 && !tie.ElectedTogether && LooksAtHistory(result.Rule, tie))
            sentences.Add(tie.Compared.IsEmpty ? "No earlier stage separates them." : $"Nothing separates {Names(result.Contest, tie.StillTied)}.");
        sentences.Add(Ending(result, tie));
        return string.Join(" ", sentences);
    }

    /// <summary>Number of the stage at whose end the candidates of a tie were equal: the one before the stage that came of it; the same where an election came of it, or an exclusion that moved no papers.</summary>
    internal static int StageOfTie(Stage stage, Tie tie) =>
        tie.Purpose == TiePurpose.Elect || stage.Number == 1 || stage.Reasons.Any(reason => reason.Kind == ReasonKind.FewestVotesWithoutTransfer && reason.Candidates.Any(tie.Candidates.Contains)) ? stage.Number : stage.Number - 1;

    /// <summary>The order of all candidates by which ties were broken.</summary>
    internal static string DeclaredOrder(CountResult result) =>
        $"The order of the candidates {(result.OrderDraws is [var first, ..] ? $"drawn from the seed “{first.Seed}”" : "declared before the count")}: {string.Join(", ", result.DeclaredOrder.Select(candidate => result.Contest.Candidates[candidate].Name))}.";

    /// <summary>Who is equal in what: <c>B and C have equally few votes, 6 each.</c></summary>
    internal static string Equality(CountResult result, Tie tie, int stage)
    {
        var names = Names(result.Contest, tie.Candidates);
        var at = result.Stages[stage - 1];
        var votes = at.Totals[tie.Candidates[0]];
        return tie.Purpose switch
        {
            TiePurpose.Exclude when result.Rule is PluralityRule => $"Of those who could give way, {names} had the fewest votes, {Figure(votes)} each.",
            TiePurpose.Exclude when result.Rule is QuotientRule => $"{names} had equal quotients, the smallest.",
            TiePurpose.Exclude => (result.Rule is MeekRule ? NearlyEqual(result, tie, at) : null) ?? $"{names} had the fewest votes, {Figure(votes)} each.",
            TiePurpose.TransferFirst => $"{names} had equal surpluses, {VotesOf(votes - at.Quota)} each.",
            TiePurpose.Elect => Together(result, names, votes),
            TiePurpose.RoundUp => $"{names} were due equal fractions of a paper, from sub-parcels of equal size.",
            _ => throw new ArgumentException($"No words for the purpose {tie.Purpose}.", nameof(tie)),
        };
    }

    /// <summary>Where some of the tied differed: each with their votes, but that many who remained are counted and not named again at every stage.</summary>
    static string Comparison(Contest contest, Tie tie, TieComparison comparison, HashSet<int> remaining)
    {
        const int Named = 5;
        var people = comparison.Dropped.Zip(comparison.Totals);
        if (remaining.Count <= Named)
            people = people.Concat(remaining.Select(candidate => (First: candidate, Second: comparison.Remaining))).OrderBy(person => person.First);
        var figures = people.Select((person, i) => $"{contest.Candidates[person.First].Name} {(i == 0 ? "had " : "")}{Figure(person.Second)}");
        if (remaining.Count > Named)
            figures = figures.Append(string.Create(CultureInfo.InvariantCulture, $"each of the other {remaining.Count} {Figure(comparison.Remaining)}"));
        var most = tie.Purpose == TiePurpose.Exclude ? "fewest" : "most";
        var whom = remaining.Count > Named ? string.Create(CultureInfo.InvariantCulture, $"those {remaining.Count}") : Names(contest, remaining.Order());
        var end = remaining.Count == 1 ? $"{most} for {whom}" : $"{most} for {whom}, who were compared further";
        return string.Create(CultureInfo.InvariantCulture, $"{(comparison.Batch is { } batch ? $"After transfer {batch} of" : comparison.Iteration is { } iteration ? $"At iteration {iteration}, in" : "At the end of")} stage {comparison.Stage} {List([.. figures])}: {end}.");
    }

    static string Ending(CountResult result, Tie tie)
    {
        var clause = Cited(tie.Clause);
        if (tie.Method == TieMethod.Nobody)
            return $"So none of them is elected yet {clause}.";
        if (tie.ElectedTogether)
            return $"There are places for {Names(result.Contest, tie.StillTied)}, who were elected together {clause}.";
        if (tie.Chosen is not { } chosen)
            return $"A lot must be drawn among {Names(result.Contest, tie.StillTied)} {clause}.";
        var name = result.Contest.Candidates[chosen].Name;
        var befell = tie.Purpose switch
        {
            TiePurpose.Exclude => result.Rule is PluralityRule ? $"{name} gave way" : $"{name} was excluded",
            TiePurpose.TransferFirst => $"the surplus of {name} was transferred first",
            TiePurpose.RoundUp => $"the fraction of {name} counted as the largest",
            _ => $"{name} was elected",
        };
        return tie switch
        {
            { Draw: { } draw } => $"{Capital(Drawn(result.Contest, tie, draw))}, so {befell} {clause}.",
            { Lot.DrawnBy: { Length: > 0 } by } => $"The lot, drawn by {by}, fell on {name}, so {befell} {clause}.",
            { Lot: not null } => $"The lot that was recorded fell on {name}, so {befell} {clause}.",
            { NotDrawn: true } => $"No lot was drawn among {Names(result.Contest, tie.StillTied)}, because the same people are elected wherever it and any later lot falls; the figures are those of a lot that fell on {name}, so {befell} {clause}.",
            { Numbers.IsEmpty: false } => $"{Capital(Numbered(result.Contest, tie))}, so {befell} {clause}.",
            { Method: TieMethod.DeclaredOrder } => $"Of these {name} stands first in the order that was set before the count, so {befell} {clause}.",
            _ => $"So {befell} {clause}.",
        };
    }

    /// <summary>A draw, with all that is needed to repeat it.</summary>
    static string Drawn(Contest contest, Tie tie, Draw draw) => string.Create(CultureInfo.InvariantCulture,
        $"the SHA-256 of “{draw.Seed},{draw.Counter}”, as a number, leaves {draw.Index} when divided by {draw.Among}, which draws the {Ordinal(draw.Index + 1)} of the {draw.Among}, {contest.Candidates[tie.StillTied[draw.Index]].Name}");

    internal static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    /// <summary>Whether earlier stages were looked at: the rules that go by a declared order alone do not.</summary>
    static bool LooksAtHistory(Rule rule, Tie tie)
    {
        var methods = rule switch
        {
            MeekRule iterated => iterated.ExclusionTies.Value,
            StagedRule when tie.Purpose == TiePurpose.RoundUp => [],
            StagedRule staged when tie.Purpose == TiePurpose.Exclude => staged.ExclusionTies.Value,
            StagedRule { ElectionTies.Value: { IsDefault: false } elections } when tie.Purpose == TiePurpose.Elect => elections,
            StagedRule staged => staged.SurplusTies.Value,
            _ => [],
        };
        return methods.Any(method => method is TieMethod.Backwards or TieMethod.BackwardsAllDistinct or TieMethod.Forwards or TieMethod.PreviousStage);
    }

    /// <summary>What hangs on a lot, in one or a few sentences: nothing, a place, or what is not known.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="stakes">Who is elected wherever the lot falls.</param>
    public static string Stakes(Contest contest, LotStakes stakes)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(stakes);
        if (!stakes.AllCounted)
            return "What this lot decides is not known: too many further lots may follow to count every way.";
        if (stakes.Elected is [_])
            return "Either way the same people are elected.";
        var further = stakes.Branches.Any(branch => branch.Elected.Length > 1);
        var sure = stakes.Elected.Aggregate((IEnumerable<int>)stakes.Elected[0], (sure, people) => sure.Intersect(people)).ToHashSet();
        ImmutableArray<int> open = [.. stakes.Elected.SelectMany(people => people).Where(candidate => !sure.Contains(candidate)).Distinct().Order()];
        var places = contest.Seats - sure.Count;
        var hangs = places == 1 ? $"the last place between {Names(contest, open)}" : $"{Count(places, "place")} among {Names(contest, open)}";
        if (stakes.IsIndifferent == true)
            return $"This lot changes nothing by itself, but further lots will decide {hangs}.";
        var branches = stakes.Branches.Select(branch => $"if it falls on {contest.Candidates[branch.Candidate].Name}, {string.Join("; or, by further lots, ", branch.Elected.Select(people => Names(contest, people.Except(sure))))} {(places == 1 && !further ? "is" : "are")} elected");
        return $"This lot {(further ? "helps to decide" : "decides")} {hangs}: {string.Join("; ", branches)}.";
    }
}
