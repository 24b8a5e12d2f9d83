using System.Text;

namespace Stv.Formats.Tests.Ballots;

/// <summary>What a person corrected is read instead of what stands in the file; a line that does not fit the file stops the count.</summary>
public class CorrectionsTests
{
    const string Headings = "file,row,column,found,becomes,reason\n";

    const string Papers = "voter,Pref 1,Pref 2\nv1,Ann,Bob\nv2,Bbo,Ann\nv3,Bobby,\nv4,Bobby,Ann\nv2,Cat,\n";

    static Corrections Lines(string lines) => CorrectionsFile.Parse(new InputBytes("corrections.csv", Encoding.UTF8.GetBytes(Headings + lines)));

    static BallotReadOptions With(string lines) => new() { Candidates = ["Ann", "Bob", "Cat"], Corrections = Lines(lines) };

    static string[] DefectsOf(string lines, string papers = Papers) => Reading.Defects(papers, "ballots.csv", With(lines) with { SkipUnreadable = true, Duplicates = DuplicatePapers.Last });

    const string Sound = "ballots.csv,3,B,Bbo,Bob,misspelt\nballots.csv,,,Bobby,Bob,nickname\nballots.csv,6,,,not counted,an earlier paper counts\n";

    [Fact]
    public void Cells_spellings_and_papers_are_corrected_and_counted_by_reason()
    {
        var reading = Reading.Of(Papers, "ballots.csv", With(Sound));

        Assert.Equal(["1: 1 2", "2: 2 1", "1: 2"], reading.Papers());
        Assert.Equal([new("misspelt", 1, 0), new("nickname", 2, 0), new CorrectionsMade("an earlier paper counts", 0, 1)], reading.Corrections.AsEnumerable());
    }

    [Fact]
    public void The_hash_is_that_of_the_file_as_it_is() =>
        Assert.Equal(Reading.Of(Papers, "ballots.csv", new BallotReadOptions { Duplicates = DuplicatePapers.Last }).Sha256, Reading.Of(Papers, "ballots.csv", With(Sound)).Sha256);

    [Theory]
    [InlineData("ballots.csv,3,B,Bob,Ann,r\n", "corrections.csv:2 column D: found \"Bbo\" in column B of row 3 of ballots.csv; expected \"Bob\", as the line says")]
    [InlineData("ballots.csv,3,,Cat,Ann,r\n", "corrections.csv:2 column D: found no cell that holds \"Cat\" of row 3 of ballots.csv; expected \"Cat\"")]
    [InlineData("ballots.csv,4,C,Ann,Cat,r\n", "corrections.csv:2 column D: found a blank cell in column C of row 4 of ballots.csv; expected \"Ann\"")]
    [InlineData("ballots.csv,2,B,,Cat,r\n", "corrections.csv:2 column D: found \"Ann\" in column B of row 2 of ballots.csv; expected a blank cell")]
    [InlineData("ballots.csv,2,Z,Ann,Cat,r\n", "corrections.csv:2 column D: found a blank cell in column Z of row 2 of ballots.csv; expected \"Ann\"")]
    [InlineData("ballots.csv,,,ann,Cat,r\n", "corrections.csv:2 column D: found \"ann\", which is in no cell of ballots.csv")]
    [InlineData("ballots.csv,,C,Bobby,Cat,r\n", "corrections.csv:2 column D: found \"Bobby\", which is in no cell of ballots.csv")]
    [InlineData("ballots.csv,7,,,not counted,r\n", "corrections.csv:2 column B: found row 7, in which ballots.csv has no paper")]
    [InlineData("ballots.csv,1,B,Pref 1,Pref 2,r\n", "corrections.csv:2 column B: found row 1, in which ballots.csv has no paper")]
    [InlineData("ballots.csv,6,,Bob,not counted,r\n", "corrections.csv:2 column D: found no cell that holds \"Bob\" of row 6")]
    public void A_line_that_does_not_fit_the_file_is_a_defect(string line, string defect) => Assert.StartsWith(defect, Assert.Single(DefectsOf(line)), StringComparison.Ordinal);

    [Theory]
    [InlineData(",3,B,Bbo,Bob,r\n", "corrections.csv:2 column A: found no file")]
    [InlineData("ballots.csv,x,B,Bbo,Bob,r\n", "corrections.csv:2 column B: found \"x\"")]
    [InlineData("ballots.csv,0,B,Bbo,Bob,r\n", "corrections.csv:2 column B: found \"0\"")]
    [InlineData("ballots.csv,3,2,Bbo,Bob,r\n", "corrections.csv:2 column C: found \"2\"")]
    [InlineData("ballots.csv,3,B,Bbo,Bob,\n", "corrections.csv:2 column F: found no reason")]
    [InlineData("ballots.csv,3,B,Bbo,?,r\n", "corrections.csv:2 column E: found a question mark")]
    [InlineData("ballots.csv,3,B,Bbo,Bbo,r\n", "corrections.csv:2 column E: found \"Bbo\", as found")]
    [InlineData("ballots.csv,,,,Bob,r\n", "corrections.csv:2 column D: found a blank cell")]
    [InlineData("ballots.csv,,,,not counted,r\n", "corrections.csv:2 column E: found \"not counted\"")]
    [InlineData("ballots.csv,3,B,Bbo,not counted,r\n", "corrections.csv:2 column E: found \"not counted\"")]
    [InlineData("ballots.csv,3,B,Bbo,Bob,r\nballots.csv,3,B,Bbo,Ann,r\n", "corrections.csv:3: found a correction of the same thing as line 2")]
    [InlineData("ballots.csv,,,Bbo,Bob,r\nballots.csv,,,Bbo,Ann,r\n", "corrections.csv:3: found a correction of the same thing as line 2")]
    public void A_line_that_cannot_be_meant_is_a_defect(string lines, string defect) =>
        Assert.StartsWith(defect, Assert.Single(Assert.Throws<BallotFormatException>(() => Lines(lines)).Defects).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Nothing_but_these_headings_is_a_file_of_corrections() =>
        Assert.Single(Assert.Throws<BallotFormatException>(() => CorrectionsFile.Parse(new InputBytes("c.csv", "file,row,found,becomes\n"u8.ToArray()))).Defects);

    [Theory]
    [InlineData("ward.blt", "2 1\n1 1 2 0\n0\n\"Ann\"\n\"Bob\"\n\"Ward\"\n", "ward.blt,2,A,1,2,r\n", "corrections.csv:2 column A: found a layout other than a CSV with one row per paper")]
    [InlineData("long.csv", "ballot_id,rank,choice\n1,1,Ann\n1,2,Bob\n", "long.csv,2,,,not counted,r\n", "corrections.csv:2 column E: found \"not counted\"")]
    public void What_has_no_row_a_paper_is_not_corrected_in_silence(string file, string papers, string line, string defect) =>
        Assert.StartsWith(defect, Reading.Defects(papers, file, new BallotReadOptions { Corrections = Lines(line) })[0], StringComparison.Ordinal);

    [Fact]
    public void A_blank_cell_and_a_blank_row_can_be_filled_and_a_cell_emptied() =>
        Assert.Equal(["1: 1 3", "1: 2", "1: 3"], Reading.Of("a,Pref 1,Pref 2\nx,Ann\n,,\nx,Cat,Bob\n", "ballots.csv",
            With("ballots.csv,2,C,,Cat,r\nballots.csv,3,B,,Bob,r\nballots.csv,4,C,Bob,,r\n")).Papers());

    [Fact]
    public void The_line_about_a_cell_goes_before_the_line_about_every_cell() =>
        Assert.Equal(["1: 3", "1: 2"], Reading.Of("a,Pref 1\nx,Bobby\ny,Bobby\n", "ballots.csv", With("ballots.csv,,,Bobby,Bob,r\nballots.csv,2,B,Bobby,Cat,r\n")).Papers());

    [Fact]
    public void A_voter_whose_other_paper_is_not_counted_has_one() => Assert.Equal(2, Reading.Of("voter,Pref 1\nv1,Ann\nv2,Bob\nv1,Cat\n", "ballots.csv", With("ballots.csv,2,,,not counted,r\n")).Ballots.Papers);

    [Fact]
    public void What_is_written_is_read_the_same()
    {
        Correction[] lines = [new(2, "a.csv", 3, 28, "=1+1", "O'Brien, Ann", "r\"1"), new(3, "a.csv", null, null, "'=x", "Bob", "r"), new(4, "a.csv", 9, null, "", null, "r")];

        Assert.Equal(lines, CorrectionsFile.Parse(new InputBytes("c.csv", Encoding.UTF8.GetBytes(CorrectionsFile.Format(lines)))).Lines);
    }

    /// <summary>Whoever edits the file by hand gets the same papers as whoever corrects it, whatever the layout and however it is quoted.</summary>
    [Theory]
    [InlineData("voter,Pref 1,Pref 2,Pref 3", "Ann", "Bob", "Cat", "")]
    [InlineData("voter,Ann,Bob,Cat", "1", "2", "3", "")]
    [InlineData("voter,ranking", "Ann>Bob", "Cat>Ann=Bob", "Bob>Ann>Cat", "")]
    public void Corrected_papers_are_those_of_the_file_as_a_person_would_edit_it(string headings, params string[] cells)
    {
        var random = new Random(20261129);
        for (var trial = 0; trial < 60; trial++)
        {
            var columns = headings.Split(',').Length;
            var rows = Enumerable.Range(2, 12).Select(row => Enumerable.Range(0, columns).Select(column => column == 0 ? $"v{row}" : row == 2 ? cells[column % (cells.Length - 1)] : cells[random.Next(cells.Length)]).ToArray()).ToList();
            var (edited, lines) = (rows.Select(row => row.ToArray()).ToList(), new List<Correction>());
            foreach (var row in Enumerable.Range(1, rows.Count - 1).Where(_ => random.Next(3) == 0))
            {
                var (column, becomes) = (1 + random.Next(columns - 1), cells[random.Next(cells.Length)]);
                if (random.Next(4) == 0)
                    edited[row] = [];
                else if (rows[row][column] != becomes)
                    edited[row][column] = becomes;
                if (edited[row].Length == 0)
                    lines.Add(new(0, "b.csv", row + 2, null, "", null, "r"));
                else if (rows[row][column] != becomes)
                    lines.Add(new(0, "b.csv", row + 2, column + 1, rows[row][column], becomes, "r"));
            }
            var corrections = CorrectionsFile.Parse(new InputBytes("c.csv", Encoding.UTF8.GetBytes(CorrectionsFile.Format(lines))));
            string Text(IEnumerable<string[]> rows) => headings + "\n" + string.Concat(rows.Where(row => row.Length > 0).Select(row => string.Join(',', row.Select((cell, i) => trial % 2 == 0 || i == 0 ? cell : $"\"{cell}\"")) + "\n"));
            var options = new BallotReadOptions { Candidates = ["Ann", "Bob", "Cat"], SkipUnreadable = true };

            var (byHand, corrected) = (Reading.Of(Text(edited), "b.csv", options), Reading.Of(Text(rows), "b.csv", options with { Corrections = corrections }));

            Assert.Equal(byHand.Papers(), corrected.Papers());
            Assert.Equal(byHand.SetAside, corrected.SetAside);
            Assert.Equal(lines.Count, corrected.Corrections.Sum(made => made.Cells + made.Papers));
        }
    }
}
