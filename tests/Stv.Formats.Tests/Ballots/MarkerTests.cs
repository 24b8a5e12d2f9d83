namespace Stv.Formats.Tests.Ballots;

/// <summary>Cells that hold no name, or more than one.</summary>
public class MarkerTests
{
    [Theory]
    [InlineData("under")]
    [InlineData("Undervote")]
    [InlineData("$UNDERVOTE")]
    [InlineData("skipped")]
    [InlineData("NA")]
    [InlineData("N/A")]
    [InlineData("#N/A")]
    [InlineData("nan")]
    [InlineData("NULL")]
    [InlineData("<none>")]
    [InlineData("(blank)")]
    [InlineData("abstain")]
    [InlineData("No Opinion")]
    [InlineData("no_preference")]
    [InlineData(" no  choice ")]
    [InlineData("[exhausted]")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("—")]
    public void A_word_for_no_choice_is_no_candidate_and_is_counted(string word)
    {
        var reading = Reading.OfCsv($"Pref 1,Pref 2,Pref 3\nAnn,\"{word}\",Bob\nBob,Ann,\"{word}\"\n");

        Assert.Equal(["1: 1 - 2", "1: 2 1"], reading.Papers());
        Assert.Equal(["Ann", "Bob"], reading.Names());
        Assert.Contains("was read as no choice (2 cells)", Assert.Single(reading.Notices).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("over")]
    [InlineData("OVERVOTE")]
    [InlineData("$OVERVOTE")]
    [InlineData("Over Vote")]
    [InlineData("over_vote")]
    [InlineData("[overvoted]")]
    public void A_word_for_an_overvote_is_a_rank_given_to_several_in_every_layout(string word)
    {
        Assert.Equal(["1: 1 ? 2"], Reading.OfCsv($"Pref 1,Pref 2,Pref 3\nAnn,{word},Bob\n").Papers());
        Assert.Equal(["1: 1 ? 2"], Reading.OfCsv($"ranking\nAnn>{word}>Bob\n").Papers());
        Assert.Equal(["1: 1 ? 2"], Reading.OfCsv($"ballot_id,rank,choice\n7,1,Ann\n7,2,{word}\n7,3,Bob\n").Papers());
    }

    [Fact]
    public void A_city_s_over_and_under_are_no_candidates()
    {
        var reading = Reading.OfCsv("Rank 1,Rank 2,Rank 3\nAnn,Bob,Cat\nAnn,under,under\nBob,Cat,under\nunder,under,under\nunder,under,under\nunder,under,under\nover,Bob,Cat\n");
        var tally = Count.Check(new Contest { Id = "c", Title = "c", Seats = 1, Candidates = reading.Candidates, Ballots = reading.Ballots }, Presets.Scotland.Rule).Papers;

        Assert.Equal(["Ann", "Bob", "Cat"], reading.Names());
        Assert.Equal((7, 3, 1), (tally.Total, tally.ByReason[InvalidReason.Blank], tally.ByReason[InvalidReason.EqualFirstPreferences]));
    }

    [Fact]
    public void A_candidate_given_may_have_such_a_name()
    {
        Assert.Equal(["1: 1 2"], Reading.OfCsv("Pref 1,Pref 2\nOver,Blank\n", "Over", "Blank").Papers());
        Assert.Equal(["1: 1 - 2"], Reading.OfCsv("Pref 1,Pref 2,Pref 3\nOver,none,Blank\n", "Over", "Blank").Papers());
    }

    [Theory]
    [InlineData("Ann//Bob")]
    [InlineData("Ann|Bob")]
    [InlineData("Ann=Bob")]
    [InlineData("Ann; Bob")]
    [InlineData("Ann,Bob")]
    [InlineData("Ann\nBob")]
    [InlineData("Ann\r\nBob")]
    public void Several_names_in_a_cell_are_a_rank_given_to_several(string cell)
    {
        // The cell stands before the names that it is made of are known, and after.
        var text = $"id,Rank 1,Rank 2,Rank 3\na,\"{cell}\",Cat,\nb,Ann,Bob,Cat\nc,Cat,\"{cell}\",\n";
        foreach (var reading in new[] { Reading.OfCsv(text), Reading.OfCsv(text, "Ann", "Bob", "Cat") })
        {
            Assert.Equal(["1: 1=2 3", "1: 1 2 3", "1: 3 1=2"], reading.Papers());
            Assert.Equal(["Ann", "Bob", "Cat"], reading.Names());
            Assert.Equal(2, reading.IrregularPapers[IrregularityKind.EqualRanks]);
            Assert.Contains(reading.Notices, notice => notice.Text.Contains("was read as a rank given to \"Ann\" and \"Bob\" (2 ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_comma_within_a_name_divides_nothing() =>
        Assert.Equal(["Bob", "Lee, Ann"], Reading.OfCsv("Pref 1,Pref 2\n\"Lee, Ann\",Bob\nBob,\n").Names());

    [Theory]
    [InlineData(BallotLayout.Blt)]
    [InlineData(BallotLayout.Ranking)]
    [InlineData(BallotLayout.PreferenceColumns)]
    [InlineData(BallotLayout.PreferenceRows)]
    public void An_overvote_is_written_and_read_back(BallotLayout layout)
    {
        var reading = Reading.OfCsv("Pref 1,Pref 2,Pref 3\nAnn,overvote,Bob\novervote,Bob,\nBob,,overvote\n");
        using var file = new MemoryStream();
        BallotWriter.Write(file, new Contest { Id = "c", Title = "", Seats = 1, Candidates = reading.Candidates, Ballots = reading.Ballots }, layout);

        Assert.Equal(["1: 1 ? 2", "1: ? 2", "1: 2 - ?"], Reading.Of(file.ToArray(), options: new BallotReadOptions { Layout = layout }).Papers());
    }

    [Theory]
    [InlineData(BallotLayout.RankMatrix)]
    [InlineData(BallotLayout.PrefLib)]
    [InlineData(BallotLayout.Abif)]
    public void Where_an_overvote_cannot_be_written_it_is_said_to_be_lost(BallotLayout layout)
    {
        var reading = Reading.OfCsv("Pref 1,Pref 2,Pref 3\nAnn,overvote,Bob\n");
        using var file = new MemoryStream();

        Assert.Contains(BallotWriter.Write(file, new Contest { Id = "c", Title = "", Seats = 1, Candidates = reading.Candidates, Ballots = reading.Ballots }, layout),
            lost => lost.ToString().Contains("given to several", StringComparison.Ordinal));
    }

    /// <summary>What the list of irregular papers says is kept is what a count counts, under every rule.</summary>
    [Fact]
    public void What_is_said_of_an_irregular_paper_is_what_is_counted()
    {
        var random = new Random(20261129);
        string[] cells = ["Ann", "Bob", "Cat", "Dan", "", "overvote", "Ann//Bob", "Bob//Cat//Bob", "Cat//Ann"];
        for (var i = 0; i < 2000; i++)
        {
            var row = string.Join(',', Enumerable.Range(0, 5).Select(_ => cells[random.Next(cells.Length)]));
            var reading = Reading.OfCsv($"Pref 1,Pref 2,Pref 3,Pref 4,Pref 5\n{row}\nDan,,,,\n", "Ann", "Bob", "Cat", "Dan");
            bool[] withdrawn = [.. Enumerable.Range(0, 4).Select(_ => random.Next(6) == 0)];
            foreach (var policy in Presets.All.Select(preset => preset.Rule.Ballots).Distinct())
            {
                var counted = PaperRanks.Of(reading.Ballots.As(policy, withdrawn).Paper(0)).Count;
                foreach (var line in reading.Irregularities.Select(paper => paper.Meaning(policy, withdrawn)))
                {
                    if (line.Contains("no preference is kept", StringComparison.Ordinal))
                        Assert.True(counted == 0, $"{row} under {policy}: {line}, but {counted} are counted");
                    else if (line.IndexOf("kept to rank ", StringComparison.Ordinal) is >= 0 and var at)
                        Assert.True(counted > 0 && counted <= line[at + "kept to rank ".Length] - '0', $"{row} under {policy}: {line}, but {counted} are counted");
                }
            }
        }
    }
}
