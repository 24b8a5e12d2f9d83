using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Counts a contest and, at a terminal, asks for the lots that it needs and writes them down.</summary>
/// <param name="world">Where to ask.</param>
/// <param name="path">The lots file to write to; null when nothing may be asked.</param>
sealed class LotDialogue(Surroundings world, string? path)
{
    StreamReader? _answers;

    /// <summary>Whether a lot was asked for and written down.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>Counts, asking for one lot after another.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="lots">The lots so far; those that are drawn are added.</param>
    /// <param name="first">What came of it with the lots so far; null to find that out.</param>
    public CountOutcome Count(Contest contest, Rule rule, ref Lots lots, CountOutcome? first = null)
    {
        for (var outcome = first ?? Stv.Count.Run(contest, rule, lots); ; outcome = Stv.Count.Run(contest, rule, lots))
        {
            if (outcome is not LotNeeded needed || !Draws(contest, rule, needed, ref lots))
                return outcome;
        }
    }

    /// <summary>Asks for the one lot that a count needs, and writes it down; says whether there was an answer.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="needed">Where the count stopped.</param>
    /// <param name="lots">The lots so far, to which this one is added.</param>
    public bool Draws(Contest contest, Rule rule, LotNeeded needed, ref Lots lots)
    {
        if (path is null || !world.CanAsk || Ask(needed, Stv.Count.WhatHangsOn(contest, rule, lots, needed.Tie)) is not { } lot)
            return false;
        lots = lots with { Recorded = lots.Recorded.Add(lot) };
        OutputFile.Write(path, Encoding.UTF8.GetBytes(LotsFile.Format(lots)), replace: true);
        HasWritten = true;
        world.Say($"The lot is written to {path}.\n");
        return true;
    }

    /// <summary>Shows the tie and asks on whom the lot fell; null when nobody answers.</summary>
    Lot? Ask(LotNeeded needed, LotStakes stakes)
    {
        var (tie, contest) = (needed.Tie, needed.SoFar.Contest);
        world.Say(LotRequest.Situation(needed, stakes, world.Columns));
        var ids = tie.StillTied.Select(candidate => contest.Candidates[candidate].Id).ToList();
        var choice = string.Join(", ", tie.StillTied.Select(candidate => $"{contest.Candidates[candidate].Id} for {contest.Candidates[candidate].Name}"));
        int at;
        do
        {
            if (Answer($"Draw the lot now. On whom did it fall ({tie.Purpose switch { TiePurpose.Exclude => "to be excluded", TiePurpose.Elect => "to be elected", TiePurpose.RoundUp => "to get the paper", _ => "whose surplus goes first" }})? Type {choice}, or nothing to stop: ") is not { Length: > 0 } answer)
                return null;
            at = ids.FindIndex(id => string.Equals(id, answer, StringComparison.OrdinalIgnoreCase));
        }
        while (at < 0);
        var drawnBy = Answer("Who drew it, and when? ");
        return tie.LotFor(contest, tie.StillTied[at], string.IsNullOrEmpty(drawnBy) ? null : drawnBy);
    }

    string? Answer(string question)
    {
        world.Error.Write(PlainText.Harmless(question));
        world.Error.Flush();
        _answers ??= new StreamReader(world.Input, new UTF8Encoding(false), leaveOpen: true);
        return _answers.ReadLine()?.Trim();
    }
}
