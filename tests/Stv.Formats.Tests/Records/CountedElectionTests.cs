using System.Text;

namespace Stv.Formats.Tests;

/// <summary>From ballots to a sealed record, without the command.</summary>
public class CountedElectionTests
{
    static BallotReading Ballots(string csv) => BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "b.csv");

    static readonly BallotReading Tied = Ballots("Pref 1,Pref 2\nCat,\nCat,\nDan,Eve\nEve,Dan\n");

    [Fact]
    public void Spoilt_papers_and_those_set_aside_are_kept_beside_the_others()
    {
        var input = CountInput.OfBallots(new CountTerms { Ballots = ["b.csv"], Seats = 1 }, [Tied with { Spoilt = 2, SetAside = 3 }]);

        Assert.Equal((2L, 3L, 4L), (input.Contests[0].Contest.Spoilt, input.Contests[0].Contest.SetAside, input.Contests[0].Contest.Ballots.Papers));
        Assert.Contains("3 papers that cannot be read, set aside", input.Departures);
    }

    [Fact]
    public void A_lot_is_added_and_the_count_goes_on()
    {
        var counted = CountedElection.Of(CountInput.OfBallots(new CountTerms { Ballots = ["b.csv"], Seats = 2 }, [Tied]));
        var needed = Assert.IsType<LotNeeded>(counted.Contests[0].Outcome);
        Assert.Null(CountRecord.Of(counted));

        var settled = counted.With(needed.Tie.LotFor(needed.SoFar.Contest, needed.Tie.StillTied[0]));

        Assert.Equal(["Cat", "Eve"], settled.Result.Contests[0].Elected.Select(candidate => Tied.Candidates[candidate].Name));
        Assert.Equal([.. ResultFormats.Endings.Select(ending => $"b.{ending}"), "SHA256SUMS", "manifest.json"], CountRecord.Of(settled)!.Sealed.Select(file => file.Name));
    }

    [Fact]
    public void Terms_that_do_not_go_with_the_ballots_are_refused_by_what_is_wrong()
    {
        Assert.Equal(Term.Seats, Assert.Throws<TermsException>(() => CountInput.OfBallots(new CountTerms { Ballots = ["b.csv"] }, [Tied])).Term);
        Assert.Equal(Term.Withdrawn, Assert.Throws<TermsException>(() => CountInput.OfBallots(new CountTerms { Ballots = ["b.csv"], Seats = 1, Withdrawn = ["Fay"] }, [Tied])).Term);
        Assert.Equal(Term.Rule, Assert.Throws<TermsException>(() => CountInput.OfBallots(new CountTerms { Ballots = ["b.csv"], Seats = 1, Changes = [new RuleChange("gaps", "jump")] }, [Tied])).Term);
    }

    [Fact]
    public void A_vacancy_is_filled_from_the_same_papers()
    {
        var input = CountInput.OfBallots(new CountTerms { Ballots = ["b.csv"], Seats = 1 }, [Ballots("Pref 1,Pref 2\nCat,Dan\nCat,Dan\nDan,\nEve,\n")]);

        var filling = VacancyFilling.Of(input.Contests[0], Lots.None, sitting: [], unavailable: ["1"], Lots.None);

        Assert.Equal(["Dan"], filling.Filled.Select(candidate => candidate.Name));
        Assert.Equal("b: casual vacancy, by a recount of all papers", filling.Publication(input.Inputs).Alone.Title);
    }
}
