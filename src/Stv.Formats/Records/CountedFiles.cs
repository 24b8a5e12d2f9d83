using System.Text;

namespace Stv.Formats;

/// <summary>Writes what was counted as files that anybody can count again: an election file with everything that bears on the count, and the papers of each contest as sorted rankings with their numbers. Nothing in them tells who cast a paper, when, or in which order. Read again, they are written the same.</summary>
internal static class CountedFiles
{
    /// <summary>Name of the election file.</summary>
    public const string ElectionName = "election.json";

    /// <summary>Name of the file of lots, where some were drawn or an order was declared.</summary>
    public const string LotsName = "lots.json";

    /// <summary>Name of the file with a contest's papers.</summary>
    public static string BallotsName(Contest contest) => $"ballots/{contest.Id}.csv";

    /// <summary>The files, the election file first.</summary>
    /// <param name="input">What was counted.</param>
    /// <exception cref="PublicationException">A candidate's name cannot be written.</exception>
    public static IReadOnlyList<(string Name, byte[] Content)> Of(CountInput input)
    {
        var lots = LotsOf(input);
        return
        [
            (ElectionName, CountedElectionJson.Format(input)),
            .. lots is null ? Array.Empty<(string, byte[])>() : [(LotsName, Encoding.UTF8.GetBytes(LotsFile.Format(lots)))],
            .. input.Contests.Where(contest => contest.Contest.Ballots.Papers > 0).Select(contest => (BallotsName(contest.Contest), Ballots(contest.Contest))),
        ];
    }

    /// <summary>The terms on which the files are counted: what the election file cannot say.</summary>
    public static CountTerms TermsOf(CountInput input) => new()
    {
        Election = ElectionName,
        // A rule that nobody named is not named there either, and so cannot be changed there.
        Changes = input.Terms.Changes,
        SeedFrom = input.Terms.SeedFrom,
        Seed = LotsOf(input) is null ? null : input.Lots.Seed,
    };

    /// <summary>The lots of the contests counted, and the declared order; null where there are none.</summary>
    internal static Lots? LotsOf(CountInput input)
    {
        var lots = input.Lots with { Recorded = [.. input.Lots.Recorded.Where(lot => input.Contests.Any(contest => contest.Contest.Id == lot.Contest))] };
        return lots.Recorded.IsEmpty && lots.DeclaredOrder.IsEmpty ? null : lots;
    }

    static byte[] Ballots(Contest contest)
    {
        using var content = new MemoryStream();
        try
        {
            BallotWriter.Write(content, contest with { Ballots = contest.Ballots.Sorted() }, BallotLayout.Ranking);
        }
        catch (ArgumentException refusal)
        {
            throw new PublicationException($"The ballots of {contest.Title} cannot be published. {refusal.Message.Split(" (Parameter")[0]} Give the candidate a longer name.");
        }
        return content.ToArray();
    }
}
