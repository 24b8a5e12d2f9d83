using System.Globalization;
using System.Text.Json;

namespace Stv.Formats.Tests;

/// <summary>What RCTab's summary says that candidates gave each other is what papers, followed one by one, really took.</summary>
public class RctabFlowsTests
{
    const string Letters = "ABCDEFG";

    public static TheoryData<string> Rules => ["scotland", "scotland surplus-order=all-together", "wigm", "wigm surplus-order=all-together", "wigm-prf-batch", "us-portland", "us-portland winners=only-the-highest surplus-order=largest-first", "meek", "warren"];

    static Rule Rule(string words) => words.Split(' ')[1..].Select(word => word.Split('=')).Aggregate(Presets.Find(words.Split(' ')[0])!.Rule, (rule, choice) => rule.With(choice[0], choice[1]));

    [Theory, MemberData(nameof(Rules))]
    [Trait("Cases", "many")]
    public void Every_flow_is_one_that_papers_took(string rule)
    {
        var (several, flows) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var papers = Papers(new Random(seed));
            var result = Counts.Of(Rule(rule), seats: 1 + seed % 4, [.. Letters.Select(letter => $"{letter}")], new Lots { Seed = "1", DeclaredOrder = [.. Enumerable.Range(1, 7).Select(number => $"{number}")] }, [.. papers.Select(paper => $"1 {paper}")]);
            var rounds = JsonDocument.Parse(RctabJson.Format(result)).RootElement.GetProperty("results").EnumerateArray().ToList();
            var took = new FollowedPapers(papers);
            foreach (var (round, at) in rounds.Index().SkipLast(1).Select(each => (each.Item, each.Index)))
            {
                var moved = took.After(result, at + 1, isGregory: result.Rule is GregoryRule);
                several += result.Stages[at + 1].Action.Candidates.Length > 1 ? 1 : 0;
                var told = Told(round).ToList();
                flows += told.Count;
                foreach (var (from, to, votes) in told.Where(flow => flow.To != "residual surplus"))
                    Assert.True(moved.TryGetValue((from, to), out var worth) && (result.Rule is MeekRule || Math.Abs(worth - votes) < 0.02m), $"seed {seed}, round {at + 1}: {from} gave {to} {votes}, but papers took {worth}\n{string.Join(' ', papers)}");
                if (told.Count > 0)
                    AddsUp(round, rounds[at + 1], told, $"seed {seed}, round {at + 1}");
            }
        }
        Assert.True(flows > 300, $"only {flows} flows");
        Assert.True(several > 5 || !rule.Contains("together", StringComparison.Ordinal) && !rule.Contains("batch", StringComparison.Ordinal), $"only {several} stages of several");
    }

    /// <summary>District 2 of Portland in 2024 has such a round, its 22nd: each winner is named with transfers of their own.</summary>
    [Fact]
    public void A_round_whose_surpluses_move_together_names_each_of_the_elected_with_what_they_gave()
    {
        var result = Counts.Of(Presets.Portland.Rule, seats: 3, ["A", "B", "C", "D", "E"], "6 AC", "3 ABD", "3 AB", "5 BAC", "5 BD", "4 C", "2 D", "2 E");
        var actions = JsonDocument.Parse(RctabJson.Format(result)).RootElement.GetProperty("results")[0].GetProperty("tallyResults").EnumerateArray().ToList();

        Assert.Equal(["elected A: C 1.9998, D 0.9999, exhausted 0.9999, residual surplus 0.0004", "elected B: C 1, D 1"], actions.Select(action =>
            $"elected {action.GetProperty("elected").GetString()}: {string.Join(", ", action.GetProperty("transfers").EnumerateObject().Select(flow => $"{flow.Name} {flow.Value.GetString()}"))}"));
    }

    static string[] Papers(Random random) => [.. Enumerable.Range(0, random.Next(12, 45)).Select(_ =>
    {
        var order = Letters.ToCharArray();
        random.Shuffle(order);
        // Some candidates are much liked, so that two or more have surpluses at once.
        return new string([.. order.OrderBy(letter => random.Next(3) == 0 ? 0 : letter - 'A').Take(random.Next(1, 6))]);
    })];

    static IEnumerable<(string From, string To, decimal Votes)> Told(JsonElement round) => round.GetProperty("tallyResults").EnumerateArray().SelectMany(action =>
        action.GetProperty("transfers").EnumerateObject().Select(flow =>
            ((action.TryGetProperty("elected", out var elected) ? elected : action.GetProperty("eliminated")).GetString()!, flow.Name, Number(flow.Value))));

    static decimal Number(JsonElement figure) => decimal.Parse(figure.GetString()!, CultureInfo.InvariantCulture);

    static void AddsUp(JsonElement round, JsonElement next, List<(string From, string To, decimal Votes)> told, string where)
    {
        foreach (var candidate in round.GetProperty("tally").EnumerateObject())
        {
            var change = told.Where(flow => flow.To == candidate.Name).Sum(flow => flow.Votes) - told.Where(flow => flow.From == candidate.Name).Sum(flow => flow.Votes);
            var after = next.GetProperty("tally").TryGetProperty(candidate.Name, out var figure) ? Number(figure) : 0;
            Assert.True(Math.Abs(Number(candidate.Value) + change - after) < 0.0002m, $"{where}: {candidate.Name} has {candidate.Value}, {change} more, and then {after}");
        }
    }

    /// <summary>Every paper by itself: who has it, and what it is worth.</summary>
    sealed class FollowedPapers(string[] papers)
    {
        readonly string[] _holders = [.. papers.Select(paper => paper[..1])];
        readonly decimal[] _values = [.. papers.Select(_ => 1m)];

        /// <summary>Moves the papers of those whose turn it is at a stage, and says what went from whom to whom.</summary>
        public Dictionary<(string From, string To), decimal> After(CountResult result, int index, bool isGregory)
        {
            var (before, stage) = (result.Stages[index - 1], result.Stages[index]);
            var gone = Enumerable.Range(0, Letters.Length).Where(candidate => result.Candidates[candidate] is { Outcome: Outcome.Elected, Stage: { } at } && at < stage.Number).ToHashSet();
            gone.UnionWith(result.Stages.Take(index + 1).Where(past => past.Action.Kind == StageKind.Exclusion).SelectMany(past => past.Action.Candidates));
            var moved = new Dictionary<(string From, string To), decimal>();
            // Under Meek's rules an elected candidate gives a part of every paper whenever their keep value falls, and keeps the rest.
            var givers = isGregory ? stage.Action.Candidates : [.. Enumerable.Range(0, Letters.Length).Where(candidate => stage.Totals[candidate] < before.Totals[candidate])];
            var giving = givers.Select(candidate => $"{Letters[candidate]}").ToHashSet();
            for (var i = 0; i < papers.Length; i++)
            {
                var from = _holders[i];
                if (!giving.Contains(from))
                    continue;
                var candidate = Letters.IndexOf(from, StringComparison.Ordinal);
                if (isGregory && stage.Action.Kind == StageKind.Surplus)
                    _values[i] *= (Decimal(before.Totals[candidate]) - Decimal(stage.Totals[candidate])) / Decimal(before.Totals[candidate]);
                var to = papers[i][(papers[i].IndexOf(from, StringComparison.Ordinal) + 1)..].Select(letter => $"{letter}").FirstOrDefault(letter => !gone.Contains(Letters.IndexOf(letter, StringComparison.Ordinal))) ?? "exhausted";
                moved[(from, to)] = moved.GetValueOrDefault((from, to)) + _values[i];
                if (isGregory || gone.Contains(candidate) && result.Candidates[candidate].Outcome == Outcome.Excluded)
                    _holders[i] = to;
            }
            return moved;
        }

        static decimal Decimal(Votes votes) => (decimal)votes.Value.Numerator / (decimal)votes.Value.Denominator;
    }
}
