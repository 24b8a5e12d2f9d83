using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Stv.Counting;
using Stv.Modelling;

namespace Stv.Core.Tests;

/// <summary>Papers that are drawn to be counted again and again lie as a tree. A count of them is that of the same papers one after another.</summary>
public class PaperTreeTests
{
    static readonly Preset[] Moving = [.. Presets.All.Where(preset => preset.Rule is GregoryRule or MeekRule)];

    [Property(MaxTest = 150)]
    public Property Every_stage_is_that_of_the_papers_one_after_another() => Prop.ForAll(SmallElections.Untidy, election => Check(election, Moving[election.Papers.Sum(paper => (int)paper.Count) % Moving.Length]));

    [Fact]
    public void Papers_alike_for_longer_than_the_tree_is_deep_are_told_apart()
    {
        ushort[] all = [.. Enumerable.Range(1, 60).Select(number => (ushort)number)];
        var builder = new BallotSetBuilder(60);
        foreach (var length in Enumerable.Range(35, 26))
            builder.Add(all.AsSpan(0, length), length);
        builder.Add([2, .. all[2..50]], 700);
        builder.Add([60, 59, 1], 650);
        var contest = new Contest { Id = "c", Title = "c", Seats = 4, Candidates = [.. all.Select(number => new Candidate { Id = $"{number}", Name = $"Candidate {number}" })], Ballots = builder.Build() };

        Assert.Equal(Said(contest, Presets.Scotland.Rule, tree: false), Said(contest, Presets.Scotland.Rule, tree: true));
    }

    static void Check(SmallElection election, Preset preset)
    {
        var contest = election.Contest();
        Assert.Equal(Said(contest, preset.Rule, tree: false), Said(contest, preset.Rule, tree: true));
    }

    /// <summary>What becomes of papers drawn anew, counted as a tree or added one after another.</summary>
    static string Said(Contest contest, Rule rule, bool tree)
    {
        var drawn = Electorate.Of(new(contest, rule), new ElectorateModel(), forCounting: true).Draw(new RandomNumbers("7", 0, "papers"), new RandomNumbers("", 0, ""), new Climate(new ElectorateModel(), new RandomNumbers("7", 0, "climate")));
        var hasTree = drawn.Tree is not null;
        if (!tree)
        {
            var builder = new BallotSetBuilder(drawn.Candidates, keepOrder: true);
            builder.Merge(drawn);
            drawn = builder.Build();
        }
        Assert.Equal(tree && hasTree, drawn.Tree is not null);
        try
        {
            var outcome = new ContestCount(contest with { Ballots = drawn }, rule, new Lots { Seed = "7" }).Run();
            return outcome is Counted { Result: var result }
                ? string.Join('\n', result.Stages.Select(stage => $"{stage.Action} {string.Join(' ', stage.Totals)} {stage.NonTransferable} {stage.Loss} {string.Join(' ', stage.Elected)} {string.Join(' ', stage.Excluded)} {string.Join(';', stage.Transfers.Select(transfer => $"{transfer.Papers} {transfer.Value} {string.Join(' ', transfer.To)} {transfer.NonTransferable}"))}"))
                : outcome.GetType().Name;
        }
        catch (ElectionException refusal)
        {
            return refusal.Message;
        }
    }
}
