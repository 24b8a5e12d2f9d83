using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What to say when a count stops at a tie that only a lot can break: who is tied, how they stood, and how to go on.</summary>
static class LotRequest
{
    /// <summary>The situation, and how to go on from it.</summary>
    public static string Of(LotNeeded needed, LotStakes stakes, Lots lots, string? lotsFile, int width, bool isNamedByElection = false)
    {
        var (tie, result) = (needed.Tie, needed.SoFar);
        var contest = result.Contest;
        var text = new StringBuilder(Situation(needed, stakes, width));
        text.Append('\n');
        var where = lotsFile is null ? "put this in a file such as lots.json" : $"put this in {lotsFile}{(lots.Recorded.IsEmpty ? "" : " in place of what it has now")}";
        text.Paragraph("", $"To go on, either draw a lot among them, {where}, with the number of the candidate who was drawn as “{LotsFile.Befallen(tie.Purpose)}”, and count again{(isNamedByElection ? "" : $" with --lots {lotsFile ?? "lots.json"}")}:", width);
        text.Append('\n');
        text.Append(LotsFile.Format(lots with { Recorded = lots.Recorded.Add(Blank(contest, tie)) }));
        text.Append('\n');
        if (result.Rule is StagedRule { ExclusionTies.Value: var methods } && methods.Contains(TieMethod.DeclaredOrder)
            || result.Rule is QuotientRule { QuotientTies.Value: var quotients } && quotients.Contains(TieMethod.DeclaredOrder)
            || result.Rule is MeekRule { ExclusionTies.Value: var iterated } && iterated.Contains(TieMethod.DeclaredOrder))
            text.Paragraph("", "or declare an order of all candidates, as “order”, a list of their numbers, in the lots file;", width);
        if (stakes.AllCounted && stakes.Elected is [_])
            text.Paragraph("", "or, because nobody's election depends on it, count again with --needless-lots not-drawn, and no lot is drawn;", width);
        text.Paragraph("", "or throw some digits in public and count again with --seed and the digits.", width);
        return text.ToString();
    }

    /// <summary>Who is tied, how they stood, and what hangs on the lot.</summary>
    public static string Situation(LotNeeded needed, LotStakes stakes, int width) => LotSituation.Format(needed, stakes, width, "stv: ");

    /// <summary>The lot as it is to be recorded, but for who was drawn.</summary>
    static Lot Blank(Contest contest, Tie tie)
    {
        ImmutableArray<string> ids = [.. tie.StillTied.Select(candidate => contest.Candidates[candidate].Id)];
        return new Lot { Contest = contest.Id, Purpose = tie.Purpose, Tied = ids, Chosen = string.Join(" or ", ids), DrawnBy = "who drew it, and when" };
    }
}
