using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>What is counted for the elected alone, in numbers and by ways made for speed, elects whom the count with every figure elects.</summary>
public class ElectedAloneTests
{
    static readonly string[] Rules = ["scotland", "wigm", "meek", "meek-prf"];

    public static TheoryData<string> Wards => [.. ElectionFiles.Names("scotland-2017", ".official.json").Where((_, index) => index % 4 == 0)];

    [ElectionTheory, MemberData(nameof(Wards))]
    public void A_ward_counted_for_the_elected_alone_elects_and_excludes_the_same_at_the_same_stages(string ward)
    {
        var reading = BallotFile.Read(ElectionFiles.Path("scotland-2017", ward + ".blt"));
        foreach (var rule in Rules)
            for (var seats = reading.Seats!.Value; seats < Math.Min(9, reading.Candidates.Length); seats += 3)
            {
                var contest = new Contest { Id = "ward", Title = ward, Seats = seats, Candidates = reading.Candidates, Ballots = reading.Ballots };
                var lots = new Lots { Seed = "1" };
                var full = ((Counted)Count.Run(contest, Presets.Find(rule)!.Rule, lots)).Result;
                var brief = ((Counted)Count.Run(contest, Presets.Find(rule)!.Rule, lots, CountDetail.Elected)).Result;
                Assert.Equal(full.Candidates.AsEnumerable(), brief.Candidates.AsEnumerable());
                Assert.Equal(full.Elected.AsEnumerable(), brief.Elected.AsEnumerable());
            }
    }
}
