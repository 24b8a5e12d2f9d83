using System.Collections.Immutable;

namespace Stv.Formats.Tests;

public class CandidateNamesTests
{
    static readonly ImmutableArray<Candidate> People = [Named("Ada Alder"), Named("Zoë O'Brien-Núñez (Green)"), Named("John Smith (Lab)"), Named("John Smith (Ind)"), Named("Ben Birch")];

    [Theory]
    [InlineData("ada alder", 0)]
    [InlineData("ALDER, Ada", 0)]
    [InlineData("Alder Ada (SNP)", 0)]
    [InlineData("Ada  Alder", 0)]
    [InlineData("Zoe OBrien Nunez", 1)]
    [InlineData("O’BRIEN-NUNEZ, Zoë (Greens)", 1)]
    [InlineData("JOHN SMITH [Ind]", 3)]
    public void A_name_is_found_however_it_is_spelt(string label, int candidate) => Assert.Equal(candidate, new CandidateNames(People).Find(label));

    [Theory]
    [InlineData("John Smith")]
    [InlineData("Alder")]
    [InlineData("Total")]
    [InlineData("")]
    public void A_name_that_may_be_several_candidates_or_nobody_is_not_found(string label) => Assert.Null(new CandidateNames(People).Find(label));

    [Theory]
    [InlineData("Alder", 0)]
    [InlineData("A. Alder", 0)]
    [InlineData("Ada Aldre", 0)]
    [InlineData("Ben Birch Labour", 4)]
    [InlineData("Smith", null)]
    [InlineData("Percy Poplar", null)]
    public void The_one_candidate_whom_it_may_mean_is_guessed(string label, int? candidate) =>
        Assert.Equal(candidate, new CandidateNames(People).Guess(label, new HashSet<int> { 0, 1, 2, 3, 4 }));

    static Candidate Named(string name) => new() { Id = name, Name = name };
}
