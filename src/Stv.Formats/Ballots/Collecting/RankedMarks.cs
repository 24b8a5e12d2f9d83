namespace Stv.Formats;

/// <summary>Makes a paper of marks that each say a rank.</summary>
internal static class RankedMarks
{
    /// <summary>The paper: candidates of one rank in the order of their marks, and ranks that nobody has left blank.</summary>
    /// <param name="marks">Ranks and candidate numbers from 1.</param>
    public static ushort[] Paper(IEnumerable<(int Rank, int Candidate)> marks)
    {
        var paper = new List<ushort>();
        var last = 0;
        foreach (var (rank, candidate) in marks.OrderBy(mark => mark.Rank))
        {
            if (rank == last)
                paper.Add(0);
            for (; last + 1 < rank; last++)
                paper.AddRange([0, 0]);
            last = rank;
            paper.Add((ushort)candidate);
        }
        return [.. paper];
    }
}
