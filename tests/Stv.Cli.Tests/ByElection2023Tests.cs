using System.Text.Json;

namespace Stv.Cli.Tests;

/// <summary>
/// The by-election in London and Eastern of July 2023: two places, at least one for a woman and at least one for a BAME member,
/// where a BAME woman satisfies both. Bel is a BAME woman, Dan a BAME man, Ann a white woman, Cas and Eve are white men; here they
/// are contested, with papers that bring about each branch.
/// </summary>
public class ByElection2023Tests
{
    static JsonElement Count(string firstPreferences)
    {
        using var folder = new Folder();
        folder.Write("b.csv", "Pref 1\n" + string.Concat(firstPreferences.Split(' ').SelectMany(vote => Enumerable.Repeat(vote.Split(':')[0] + "\n", int.Parse(vote.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)))));
        var election = folder.Write("election.json",
            """
            { "title": "T", "attributes": { "woman": "Woman", "BAME": "BAME" }, "contests": [ { "id": "c", "seats": 2, "minimum": { "woman": 1, "BAME": 1 }, "ballots": "b.csv", "candidates": [
              { "id": "Ann", "name": "Ann", "attributes": ["woman"] }, { "id": "Bel", "name": "Bel", "attributes": ["woman", "BAME"] }, { "id": "Cas", "name": "Cas" },
              { "id": "Dan", "name": "Dan", "attributes": ["BAME"] }, { "id": "Eve", "name": "Eve" } ] } ] }
            """);
        var answered = Command.Run("count", election, "--seed", "1", "--format", "json");
        Assert.Equal(0, answered.ExitCode);
        return JsonDocument.Parse(answered.Output).RootElement.GetProperty("contests")[0];
    }

    static IEnumerable<string?> Ids(JsonElement list) => list.EnumerateArray().Select(id => id.GetString()).Order();

    static IEnumerable<string?> AtFirst(JsonElement contest, string what) => Ids(contest.GetProperty("stages")[0].GetProperty(what));

    [Fact]
    public void Nobody_is_guarded_or_doomed_while_nobody_is_elected()
    {
        var contest = Count("Ann:3 Bel:3 Cas:3 Dan:3 Eve:3");

        Assert.Empty(AtFirst(contest, "guarded"));
        Assert.Empty(AtFirst(contest, "doomed"));
    }

    [Fact]
    public void A_BAME_woman_elected_satisfies_both()
    {
        var contest = Count("Bel:9 Ann:1 Cas:5 Dan:2 Eve:1");

        Assert.Empty(AtFirst(contest, "doomed"));
        Assert.Equal(["Bel", "Cas"], Ids(contest.GetProperty("elected")));
    }

    [Fact]
    public void A_BAME_man_elected_forces_a_woman()
    {
        var contest = Count("Dan:9 Ann:2 Bel:1 Cas:5 Eve:3");

        Assert.Equal(["Cas", "Eve"], AtFirst(contest, "doomed"));
        Assert.Equal(["Ann", "Dan"], Ids(contest.GetProperty("elected")));
    }

    [Fact]
    public void A_white_woman_elected_forces_a_BAME_member()
    {
        var contest = Count("Ann:9 Bel:1 Cas:5 Dan:2 Eve:3");

        Assert.Equal(["Cas", "Eve"], AtFirst(contest, "doomed"));
        Assert.Equal(["Ann", "Dan"], Ids(contest.GetProperty("elected")));
    }

    [Fact]
    public void A_white_man_elected_guards_the_only_BAME_woman()
    {
        var contest = Count("Cas:9 Ann:4 Bel:1 Dan:4 Eve:2");

        Assert.Equal(["Bel"], AtFirst(contest, "guarded"));
        Assert.Equal(["Bel", "Cas"], Ids(contest.GetProperty("elected")));
    }
}
