using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>Minneapolis, Park and Recreation Commissioner at large, November 2013: the city's cast vote records against its published rounds.</summary>
public class MinneapolisCountTests
{
    static readonly Lazy<CityCount> Published = new(() => CityCount.Read("park"));

    static CountResult Count(Rule rule) => Published.Value.Count("park", rule);

    [ElectionFact]
    public void Papers_are_valid_that_name_anybody_at_any_rank()
    {
        var result = Count(Presets.Minneapolis2013.Rule);

        Assert.Equal((80_101L, 59_463L, "14866.0000"), (result.Papers.Total, result.Papers.Valid, result.Quota.ToString()));
        Assert.Equal((Published.Value.Papers, Published.Value.Valid, Published.Value.Threshold), (result.Papers.Total, result.Papers.Valid, 14_866));
    }

    [ElectionFact]
    public void Every_total_of_rounds_1_to_8_is_the_official_one_under_the_rule_as_it_was_counted()
    {
        var result = Count(Presets.Minneapolis2013.Rule);

        Assert.Equal(8, Published.Value.Rounds.Length);
        Assert.Equal(Published.Value.Rounds.Length, result.Stages.Length);
        Assert.All(Published.Value.Rounds.Zip(result.Stages), pair =>
        {
            var (round, stage) = pair;
            Assert.All(round.Totals, total => Assert.Equal((round.Round, total.Key, Votes.Parse(total.Value, null)), (round.Round, total.Key, Of(total.Key))));
            Assert.Equal(Votes.Zero, stage.Loss);

            Votes Of(string name) => name == "Exhausted" ? stage.NonTransferable : stage.Totals[CityCount.Index(result, name)];
        });
    }

    [ElectionFact]
    public void Erwin_Young_and_Forney_are_elected() => Assert.All([Presets.Minneapolis2013, Presets.Minneapolis], preset =>
        Assert.Equal(Published.Value.Elected.Select(name => name.ToUpperInvariant()), Count(preset.Rule) is var result ? result.Elected.Select(candidate => result.Contest.Candidates[candidate].Name) : []));

    /// <summary>By the ordinance's words what rounding leaves is nobody's; every other figure is the same.</summary>
    [ElectionFact]
    public void The_ordinance_s_text_differs_only_in_who_has_the_remainder()
    {
        var (text, practice) = (Count(Presets.Minneapolis.Rule), Count(Presets.Minneapolis2013.Rule));
        var erwin = CityCount.Index(text, "John Erwin");

        Assert.Equal("0.2472", text.Stages[^1].Loss.ToString());
        Assert.All(text.Stages.Zip(practice.Stages), pair =>
        {
            Assert.Equal(pair.Second.Totals.RemoveAt(erwin).ToArray(), pair.First.Totals.RemoveAt(erwin).ToArray());
            Assert.Equal(pair.Second.Totals[erwin], pair.First.Totals[erwin] + pair.First.Loss);
        });
    }

    /// <summary>Published: 48,855 votes, threshold 16,286, both leaders elected.</summary>
    [ElectionFact]
    public void The_Board_of_Estimate_and_Taxation_is_settled_in_the_first_round()
    {
        var reading = BallotFile.Read(ElectionFiles.Path("us-minneapolis-2013", "boe-cvr.csv.gz"));
        var contest = new Contest { Id = "boe", Title = "Board of Estimate and Taxation", Seats = 2, Candidates = reading.Candidates, Ballots = reading.Ballots };
        var result = Assert.IsType<Counted>(Stv.Count.Run(contest, Presets.Minneapolis2013.Rule)).Result;

        Assert.Equal((48_855L, "16286.0000"), (result.Papers.Valid, result.Quota.ToString()));
        Assert.Equal(["23949.0000", "16370.0000", "5813.0000", "2308.0000", "415.0000"], result.Stages[0].Totals.OrderDescending().Select(votes => votes.ToString()));
        Assert.Equal(2, Assert.Single(result.Stages).Elected.Length);
    }
}
