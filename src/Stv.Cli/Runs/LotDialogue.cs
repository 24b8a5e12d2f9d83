using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Asks at a terminal for the lots that a count needs, and writes them down.</summary>
/// <param name="world">Where to ask.</param>
/// <param name="path">The lots file to write to; null when nothing may be asked.</param>
sealed class LotDialogue(Surroundings world, string? path)
{
    StreamReader? _answers;

    /// <summary>Whether a lot was asked for and written down.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>Asks for one lot after another that the count of a contest needs.</summary>
    /// <param name="counted">The counts so far.</param>
    /// <param name="at">Which of the contests.</param>
    /// <returns>The counts with the lots that were drawn.</returns>
    public CountedElection Settle(CountedElection counted, int at)
    {
        while (counted.Contests[at] is { Outcome: LotNeeded needed, Stakes: { } stakes } && Draw(needed, stakes, counted.Input.Lots) is { } lot)
            counted = counted.With(lot);
        return counted;
    }

    /// <summary>Asks for the one lot that a count needs, and writes it down with the others; null when nobody answers, or may be asked.</summary>
    /// <param name="needed">Where the count stopped.</param>
    /// <param name="stakes">What hangs on the lot.</param>
    /// <param name="lots">The lots so far.</param>
    public Lot? Draw(LotNeeded needed, LotStakes stakes, Lots lots)
    {
        if (path is null || !world.CanAsk || Ask(needed, stakes) is not { } lot)
            return null;
        OutputFile.Write(path, Encoding.UTF8.GetBytes(LotsFile.Format(lots with { Recorded = lots.Recorded.Add(lot) })), replace: true);
        HasWritten = true;
        world.Say($"The lot is written to {path}.\n");
        return lot;
    }

    /// <summary>The counts with the file that the lots were written to as one of their inputs, so that they can be made again from their inputs alone.</summary>
    /// <param name="counted">The counts.</param>
    /// <param name="isNamedByElection">Whether the election file names that file.</param>
    public CountedElection WithWritten(CountedElection counted, bool isNamedByElection) => HasWritten && path is not null
        ? counted with { Input = counted.Input.WithLotsFile(InputBytes.Read(world, "The lots file", path), isNamedByElection) }
        : counted;

    /// <summary>Shows the tie and asks on whom the lot fell; null when nobody answers.</summary>
    Lot? Ask(LotNeeded needed, LotStakes stakes)
    {
        var (tie, contest) = (needed.Tie, needed.SoFar.Contest);
        world.Say(LotRequest.Situation(needed, stakes, world.Columns));
        List<Candidate> tied = [.. tie.StillTied.Select(candidate => contest.Candidates[candidate])];
        var choice = string.Join(", ", tie.StillTied.Select(candidate => $"{contest.Candidates[candidate].Id} for {contest.Candidates[candidate].Name}"));
        int at;
        do
        {
            if (Answer($"{LotSituation.Question(tie.Purpose)} Type {choice}, or nothing to stop: ") is not { Length: > 0 } answer)
                return null;
            var meant = tied.FindAll(candidate => string.Equals(candidate.Id, answer, StringComparison.OrdinalIgnoreCase) || NameKey.AreSame(candidate.Name, answer));
            at = meant.Count == 1 ? tied.IndexOf(meant[0]) : -1;
            if (at < 0)
                world.Say($"“{answer}” {(meant.Count == 0 ? "is not one of the tied candidates" : "may mean more than one of them")}.\n");
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
        var answer = _answers.ReadLine()?.Trim();
        world.Progress?.Answered();
        return answer;
    }
}
