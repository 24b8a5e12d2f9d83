using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

public class PapersNamingTests
{
    [Property]
    public Property A_paper_names_a_candidate_once_however_often_and_at_whatever_rank() => SmallElections.Untidy.Holds(election =>
        Assert.Equal(
            Enumerable.Range(0, election.Candidates).Select(candidate => election.Papers.Where(paper => paper.Ranks.Any(rank => rank.Contains(candidate))).Sum(paper => paper.Count)),
            election.Ballots().PapersNaming()));

    [Fact]
    public void The_two_of_an_overvote_is_nobody()
    {
        var builder = new BallotSetBuilder(3);
        builder.AddMarked([3, .. BallotSet.Overvote, 1], 5);
        builder.AddMarked([0, 0, 0, 0, 2], 4);

        Assert.Equal([5, 4, 5], builder.Build().PapersNaming());
    }
}
