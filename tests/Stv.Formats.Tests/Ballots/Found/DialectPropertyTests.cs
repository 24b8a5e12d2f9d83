using System.Text;

namespace Stv.Formats.Tests.Ballots.Found;

/// <summary>Any election, written in any dialect, comes back as the same papers or is refused.</summary>
public class DialectPropertyTests
{
    static readonly int Elections = int.Parse(Environment.GetEnvironmentVariable("STV_MANY") ?? "4000", System.Globalization.CultureInfo.InvariantCulture);

    sealed record Election(int Candidates, int Seats, bool[] Withdrawn, List<(long Count, List<List<int>> Ranks)> Papers);

    [Fact]
    public void An_election_as_BLT_comes_back_or_is_refused() => Check(1, (random, election) => (Blt(random, election), "ward.blt"));

    [Fact]
    public void An_election_in_the_Condorcet_Election_Format_comes_back_or_is_refused() => Check(2, (random, election) => (Cef(random, election), "poll.cvotes"));

    static void Check(int seed, Func<Random, Election, (string Text, string File)> write)
    {
        var refused = 0;
        for (var number = 0; number < Elections; number++)
        {
            var random = new Random(seed * 1_000_000 + number);
            var election = Made(random);
            var (text, file) = write(random, election);
            BallotReading reading;
            try
            {
                reading = Reading.Of(text, file);
            }
            catch (BallotFormatException)
            {
                refused++;
                continue;
            }
            Assert.True(election.Candidates == reading.Candidates.Length && Expected(election, reading).SequenceEqual(reading.Papers()), $"seed {seed}, election {number}, read as {string.Join(" | ", reading.Papers())}\n{text}");
        }
        Assert.InRange(refused, 0, Elections * 2 / 5);
    }

    static Election Made(Random random)
    {
        var candidates = random.Next(2, 7);
        var papers = new List<(long, List<List<int>>)>();
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var ranks = new List<List<int>>();
            foreach (var candidate in Enumerable.Range(1, candidates).OrderBy(_ => random.Next()).Take(random.Next(1, candidates + 1)))
            {
                if (ranks.Count > 0 && random.Next(8) == 0 && ranks[^1].Count > 0)
                    ranks[^1].Add(candidate);
                else
                {
                    if (random.Next(8) == 0)
                        ranks.Add([]);
                    ranks.Add([candidate]);
                }
            }
            papers.Add((random.Next(3) == 0 ? random.Next(1, 40) : 1, ranks));
        }
        return new Election(candidates, random.Next(1, 3), [.. Enumerable.Range(0, candidates).Select(_ => random.Next(9) == 0)], papers);
    }

    static string[] Expected(Election election, BallotReading reading)
    {
        var builder = new BallotSetBuilder(election.Candidates);
        foreach (var (count, ranks) in election.Papers)
        {
            var paper = new List<ushort>();
            foreach (var rank in ranks)
            {
                if (rank.Count == 0)
                    paper.AddRange([0, 0]);
                foreach (var (i, candidate) in rank.Index())
                    paper.AddRange(i == 0 ? [(ushort)candidate] : [0, (ushort)candidate]);
            }
            builder.AddMarked(paper.ToArray(), count);
        }
        return (reading with { Ballots = builder.Build() }).Papers();
    }

    static string Name(int candidate) => $"{(char)('A' + candidate - 1)}da Fell";

    static string Blt(Random random, Election election)
    {
        T One<T>(params T[] ways) => ways[random.Next(ways.Length)];
        var (end, between) = (One("\n", "\n", "\r\n", "\r"), One(" ", " ", "  ", "\t"));
        var (blank, equal) = (One("-", "0"), One("=", "=", " = ", "()"));
        // All papers on a line, two on each, three on each, or one here and two there.
        var (closing, perLine, wrapped) = (One("always", "always", "never", "sometimes", "padded"), One(1, 1, 1, 1, 1, 1, 1, int.MaxValue, 2, 3, -1), random.Next(6) == 0);
        // Nobody leaves the last 0 out, or writes several, where lines mean nothing.
        wrapped &= closing == "always";
        if (closing != "always")
            perLine = 1;
        bool Shares(int paper) => perLine < 0 ? random.Next(2) == 0 : (paper + 1) % perLine != 0;
        var comments = random.Next(3) == 0;
        var text = new StringBuilder(One("", "", "\uFEFF", "# made up; a > b" + end, "// 1,2,3" + end, "/* two" + end + "lines */" + end));
        string Comment() => comments && random.Next(3) == 0 ? One(" # one, >= two", " // 3; 4", " /* 5 0 */") : "";
        text.Append(election.Candidates).Append(One(" ", "  ", "\t")).Append(election.Seats).Append(Comment()).Append(end);
        foreach (var (i, _) in election.Withdrawn.Index().Where(entry => entry.Item))
            text.Append('-').Append(i + 1).Append(end);
        foreach (var (i, (count, ranks)) in election.Papers.Index())
        {
            List<string> tokens = [count.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            foreach (var rank in ranks)
                tokens.Add(rank.Count == 0 ? blank : rank.Count == 1 ? $"{rank[0]}" : equal == "()" ? $"({string.Join(' ', rank)})" : string.Join(equal, rank));
            if (closing is "always" or "padded" || closing == "sometimes" && random.Next(2) == 0)
                tokens.Add("0");
            for (var pad = tokens.Count; closing == "padded" && pad < election.Candidates + 2; pad++)
                tokens.Add("0");
            text.AppendJoin(wrapped && tokens.Count > 3 ? random.Next(2) == 0 ? end : between : between, tokens)
                .Append(i + 1 < election.Papers.Count && Shares(i) ? " " : Comment() + end);
        }
        text.Append(One("0", "0", "0 ", "00")).Append(end);
        var (quote, parties) = (One("\"", "\"", ""), random.Next(4) == 0);
        for (var i = 1; i <= election.Candidates; i++)
            text.Append(quote).Append(Name(i)).Append(quote).Append(parties && quote != "" ? " \"Party\"" : "").Append(end);
        text.Append(quote).Append("Made up").Append(quote).Append(One("", end, end + "\"a note\"" + end, "\u001A"));
        return text.ToString();
    }

    static string Cef(Random random, Election election)
    {
        var text = new StringBuilder();
        if (random.Next(4) > 0)
            text.Append("#/Candidates: ").AppendJoin(random.Next(2) == 0 ? ";" : " ; ", Enumerable.Range(1, election.Candidates).Select(Name)).Append('\n');
        foreach (var (count, ranks) in election.Papers)
        {
            // The format has no rank left blank.
            ranks.RemoveAll(rank => rank.Count == 0);
            text.Append(random.Next(5) == 0 ? "v1, v2 || " : "").AppendJoin(random.Next(2) == 0 ? ">" : " > ", ranks.Select(rank => string.Join(random.Next(2) == 0 ? "=" : " = ", rank.Select(Name))));
            text.Append(count > 1 || random.Next(4) == 0 ? random.Next(2) == 0 ? $" * {count}" : $"*{count}" : "").Append(random.Next(5) == 0 ? " # a > b" : "").Append('\n');
        }
        var missing = Enumerable.Range(1, election.Candidates).Except(election.Papers.SelectMany(paper => paper.Ranks).SelectMany(rank => rank)).ToArray();
        var isCef = text.ToString() is ['#', ..] || missing.Length == 0 && text.ToString().AsSpan().IndexOfAny('*', '|') >= 0;
        return isCef ? text.ToString() : "not to be read";
    }
}
