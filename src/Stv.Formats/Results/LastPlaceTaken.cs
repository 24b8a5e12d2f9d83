namespace Stv.Formats;

/// <summary>How near the last place was, as the recorded stages show it: who took it, and who came nearest to it.</summary>
/// <param name="Stage">Number of the stage at whose end both figures stood.</param>
/// <param name="Elected">Who took the place, or was the lowest of those who did.</param>
/// <param name="Had">Their votes then; under rules that compare quotients, their quotient.</param>
/// <param name="Nearest">Who came nearest to it.</param>
/// <param name="NearestHad">The votes, or the quotient, of these.</param>
/// <param name="ByExclusion">Whether it was decided by the exclusion of <paramref name="Nearest"/>, and not by a total of <paramref name="Elected"/>.</param>
/// <remarks>It is a figure of one count and no margin: fewer papers than the gap can change who is elected where they change an earlier decision.</remarks>
internal sealed record LastPlaceTaken(int Stage, int Elected, Votes Had, int Nearest, Votes NearestHad, bool ByExclusion)
{
    /// <summary>By how much the last place was taken; below 0 where reserved places passed over somebody with more votes.</summary>
    public Votes Gap => Had - NearestHad;

    /// <summary>The last place of a count; null where none was contested, where it fills a vacancy, or where the record does not tell.</summary>
    public static LastPlaceTaken? Of(CountResult result)
    {
        if (result.Stages.IsEmpty || result.Elected.IsEmpty || result.Contest.Vacancy is not null)
            return null;
        return ByTotal(result) ?? ByExclusionOf(result);
    }

    /// <summary>Somebody was still standing when the last place was taken.</summary>
    static LastPlaceTaken? ByTotal(CountResult result)
    {
        var last = result.Stages[^1];
        var left = Having(result, Outcome.NotElected).ToList();
        if (left.Count == 0 || last.Elected.IsEmpty)
            return null;
        var (elected, nearest) = (last.Elected.MinBy(each => Figure(last, each)), left.MaxBy(each => Figure(last, each)));
        return new LastPlaceTaken(last.Number, elected, Figure(last, elected), nearest, Figure(last, nearest), ByExclusion: false);
    }

    /// <summary>Everybody else had been excluded: the last of them was the nearest.</summary>
    static LastPlaceTaken? ByExclusionOf(CountResult result)
    {
        var excluded = Having(result, Outcome.Excluded).Where(each => result.Candidates[each].Stage is not null).ToList();
        if (excluded.Count == 0)
            return null;
        var number = excluded.Max(each => result.Candidates[each].Stage!.Value);
        var together = excluded.Where(each => result.Candidates[each].Stage == number).ToList();
        // Papers that do not move are still there at the end of the stage.
        var at = number == 1 || together.Exists(each => result.Stages[number - 1].Totals[each] > Votes.Zero) ? result.Stages[number - 1] : result.Stages[number - 2];
        var above = result.Elected.Where(each => result.Candidates[each].Stage >= number).ToList();
        if (above.Count == 0)
            return null;
        var (elected, nearest) = (above.MinBy(each => Figure(at, each)), together.MaxBy(each => Figure(at, each)));
        return new LastPlaceTaken(at.Number, elected, Figure(at, elected), nearest, Figure(at, nearest), ByExclusion: true);
    }

    static IEnumerable<int> Having(CountResult result, Outcome outcome) => result.Candidates.Index().Where(each => each.Item.Outcome == outcome).Select(each => each.Index);

    static Votes Figure(Stage stage, int candidate) => stage.Quotients.IsEmpty ? stage.Totals[candidate] : stage.Quotients[candidate];
}
