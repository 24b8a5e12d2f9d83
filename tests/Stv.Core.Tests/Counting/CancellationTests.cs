using Stv.Counting;

namespace Stv.Core.Tests;

public class CancellationTests
{
    [Theory]
    [MemberData(nameof(Rules))]
    public void A_count_that_is_broken_off_ends_in_that_and_nothing_else(string id)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Count.Run(WorkedElections.M1.Contest(), Presets.Find(id)!.Rule, WorkedElections.M1.Chance(), source.Token));
    }

    /// <summary>The papers are read, and then the count is broken off.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void A_count_can_be_broken_off_at_any_stage(string id)
    {
        var papers = Stv.Counting.Papers.Read(WorkedElections.M1.Ballots(), Presets.Find(id)!.Rule.Ballots, new bool[6], null);
        papers.Cancellation = new CancellationToken(canceled: true);
        var recorder = new Stv.Counting.Recorder(WorkedElections.M1.Contest(), Presets.Find(id)!.Rule, papers, null!);

        Assert.Throws<OperationCanceledException>(() => recorder.Open(StageKind.Exclusion, [0]));
    }

    public static TheoryData<string> Rules => [.. Presets.Ids];

    [Fact]
    public void A_count_that_is_not_broken_off_is_as_without() =>
        Assert.Equal(Count.Run(WorkedElections.M1.Contest(), Presets.Scotland.Rule), Count.Run(WorkedElections.M1.Contest(), Presets.Scotland.Rule, null, CancellationToken.None));
}
