using System.Text;

namespace Stv.Formats.Tests;

/// <summary>What arrives asynchronously is read as a file is, and reading can be broken off.</summary>
public class ReadAsyncTests
{
    [Theory]
    [InlineData("3 2\n4 1 2 0\n2 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"t\"\n")]
    [InlineData("first,second\nAnn,Bob\nBob,\n")]
    [InlineData("not\nballots\n")]
    public async Task What_a_request_brings_is_read_as_the_file_would_be(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(Described(() => BallotFile.Read(new MemoryStream(bytes), "papers.txt")), await DescribedAsync(() => BallotFile.ReadAsync(new Body(bytes), "papers.txt")));
    }

    [Fact]
    public async Task A_request_of_many_blocks_is_read_whole()
    {
        var bytes = Encoding.UTF8.GetBytes("3 2\n" + string.Concat(Enumerable.Repeat("1 1 2 0\n1 3 0\n", 50_000)) + "0\n\"A\"\n\"B\"\n\"C\"\n\"t\"\n");
        var reading = await BallotFile.ReadAsync(new Body(bytes), "papers.blt");
        Assert.Equal((100_000L, BallotFile.Read(new MemoryStream(bytes), "papers.blt").Sha256), (reading.Ballots.Papers, reading.Sha256));
    }

    [Fact]
    public async Task A_request_that_is_broken_off_is_not_read_to_its_end()
    {
        using var source = new CancellationTokenSource();
        var body = new Body(new byte[1 << 20]) { AfterEach = source.Cancel };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BallotFile.ReadAsync(body, "papers.blt", cancel: source.Token));
        Assert.InRange(body.Position, 1, 1 << 19);
    }

    [Fact]
    public void Reading_a_long_file_is_broken_off_on_its_way()
    {
        var text = Encoding.UTF8.GetBytes("3 2\n" + string.Concat(Enumerable.Repeat("1 1 2 0\n", 2_000_000)) + "0\n\"A\"\n\"B\"\n\"C\"\n\"t\"\n");
        using var source = new CancellationTokenSource();
        var content = new MemoryStream(text);
        var options = new BallotReadOptions { Progress = new AtOnce(_ => source.Cancel()) };
        Assert.ThrowsAny<OperationCanceledException>(() => BallotFile.Read(content, "papers.blt", options, source.Token));
        Assert.InRange(content.Position, 1, text.Length - 1);
    }

    [Fact]
    public void An_election_is_not_read_once_it_is_broken_off() =>
        Assert.ThrowsAny<OperationCanceledException>(() => ElectionFile.Read(Path.Combine(Repository, "samples", "elections", "ncg", "election.json"), cancel: new CancellationToken(true)));

    static string Repository => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));

    static string Described(Func<BallotReading> read) => DescribedAsync(() => Task.FromResult(read())).GetAwaiter().GetResult();

    static async Task<string> DescribedAsync(Func<Task<BallotReading>> read)
    {
        try
        {
            var reading = await read();
            return $"{reading.Layout} {reading.Sha256} {reading.Ballots.Papers} {string.Join(", ", reading.Candidates.Select(candidate => candidate.Name))}";
        }
        catch (BallotFormatException defects)
        {
            return defects.Message;
        }
    }

    sealed class AtOnce(Action<long> action) : IProgress<long>
    {
        public void Report(long value) => action(value);
    }

    /// <summary>The body of a request: it may not be read but asynchronously, and hands over a part at a time.</summary>
    sealed class Body(byte[] bytes) : MemoryStream(bytes)
    {
        readonly byte[] _part = new byte[10_000];

        public Action? AfterEach { get; init; }

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            var part = Math.Min(Math.Min(buffer.Length, _part.Length), (int)(Length - Position));
            base.Read(_part, 0, part);
            _part.AsMemory(0, part).CopyTo(buffer);
            AfterEach?.Invoke();
            return part;
        }
    }
}
