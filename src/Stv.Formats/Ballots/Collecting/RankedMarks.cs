namespace Stv.Formats;

/// <summary>Makes a paper of marks that each say a rank.</summary>
internal static class RankedMarks
{
    /// <summary>What stands instead of a candidate where a rank was given to several, it is not said to whom.</summary>
    public const int Several = -2;

    /// <summary>The paper: candidates of one rank in the order of their marks, and ranks that nobody has left blank.</summary>
    /// <param name="marks">Ranks and candidate numbers from 1, or <see cref="Several"/>.</param>
    public static ushort[] Paper(IEnumerable<(int Rank, int Candidate)> marks)
    {
        var paper = new List<ushort>();
        var last = 0;
        foreach (var (rank, candidate) in KnownOrSeveral(marks).OrderBy(mark => mark.Rank))
        {
            if (rank == last)
                paper.Add(0);
            for (; last + 1 < rank; last++)
                paper.AddRange([0, 0]);
            last = rank;
            if (candidate == Several)
                paper.AddRange(BallotSet.Overvote);
            else
                paper.Add((ushort)candidate);
        }
        return [.. paper];
    }

    /// <summary>The marks, but of a rank that is said to be given to several that alone.</summary>
    static IEnumerable<(int Rank, int Candidate)> KnownOrSeveral(IEnumerable<(int Rank, int Candidate)> marks) => marks.GroupBy(mark => mark.Rank)
        .SelectMany(rank => rank.Any(mark => mark.Candidate == Several) ? [(rank.Key, Several)] : rank.AsEnumerable());
}
