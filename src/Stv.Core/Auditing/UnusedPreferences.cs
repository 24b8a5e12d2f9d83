using System.Collections.Immutable;

namespace Stv;

/// <summary>Preferences that a count never came to: those below the last candidate with whom any part of a paper ever lay. Without them the count is the same, and a paper tells less of whoever marked it.</summary>
/// <remarks>
/// <para>A paper that became non-transferable was read to its end and stays whole. So does one with a rank left blank or given to
/// several, or a candidate named twice, since the result tells how many papers are so; and one of fewer preferences than a rule asks for.</para>
/// <para>Where places are reserved, the count without them is looked at as well, which the result compares with.</para>
/// </remarks>
public static class UnusedPreferences
{
    /// <summary>The papers of a count without the preferences that it never came to.</summary>
    /// <param name="result">The count.</param>
    /// <param name="lots">The lots that it was made with.</param>
    /// <returns>Papers that count to the same result in every figure, decision and draw; the papers as they are where the record does not say where single papers lay (<see cref="PaperTrace.CanTrace"/>), where nothing was counted, or where a shorter paper would change anything in the record.</returns>
    public static BallotSet Cut(CountResult result, Lots lots)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(lots);
        if (result.Unopposed || !PaperTrace.CanTrace(result.Rule))
            return result.Contest.Ballots;
        var cut = Shortened(result, lots);
        // What a rule does beside moving papers may look at all of them: whom nobody names, what other lots would have come to.
        return Of(result.Contest with { Ballots = cut }, result.Rule, lots) is { } again && again with { Contest = result.Contest } == result ? cut : result.Contest.Ballots;
    }

    /// <summary>The papers cut, without a look at what they come to.</summary>
    internal static BallotSet Shortened(CountResult result, Lots lots)
    {
        var contest = result.Contest;
        List<CountResult> counts = [result];
        if (!contest.Reserved.Constraints.IsEmpty && Of(contest with { Reserved = ReservedPlaces.None }, result.Rule, lots with { Recorded = [] }) is { Unopposed: false } free)
            counts.Add(free);
        var builder = new BallotSetBuilder(contest.Candidates.Length);
        for (var group = 0; group < contest.Ballots.Groups; group++)
        {
            var paper = contest.Ballots.Paper(group);
            builder.AddMarked(paper.AsSpan(0, Kept(counts, paper)), contest.Ballots.Count(group), contest.Ballots.Worth(group), contest.Ballots.Section(group));
        }
        return builder.Build();
    }

    static CountResult? Of(Contest contest, Rule rule, Lots lots)
    {
        try
        {
            return (Count.Run(contest, rule, lots) as Counted)?.Result;
        }
        catch (ElectionException)
        {
            return null;
        }
    }

    /// <summary>How many of a paper's numbers are kept.</summary>
    static int Kept(List<CountResult> counts, ushort[] paper)
    {
        if (paper.Contains((ushort)0) || paper.Distinct().Count() < paper.Length)
            return paper.Length;
        var kept = counts.Max(count => Reached(count, paper));
        var (rule, candidates) = (counts[0].Rule, counts[0].Contest.Candidates);
        while (kept < paper.Length && paper.Take(kept).Count(number => !candidates[number - 1].Withdrawn) < rule.Ballots.FewestPreferences)
            kept++;
        return kept;
    }

    /// <summary>How many of a paper's numbers stand before the end of what a count read of it.</summary>
    static int Reached(CountResult count, ushort[] paper)
    {
        var reached = 0;
        var stages = PaperTrace.Of(count, paper).Stages;
        foreach (var holder in stages.SelectMany(stage => stage.Gives.Select(part => part.Candidate).Append(stage.Lies)).Distinct())
            reached = Math.Max(reached, holder is { } candidate ? Array.IndexOf(paper, (ushort)(candidate + 1)) + 1 : paper.Length);
        return stages.IsEmpty ? paper.Length : reached;
    }
}
