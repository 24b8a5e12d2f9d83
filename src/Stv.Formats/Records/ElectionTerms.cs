using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Applies the terms of a count to an election file that was read.</summary>
public static class ElectionTerms
{
    /// <summary>The election as it is to be counted.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="reading">The election file, and what it names.</param>
    /// <param name="lots">The lots file that the terms name.</param>
    /// <exception cref="TermsException">The terms do not go with the file.</exception>
    /// <exception cref="BallotFormatException">The lots file has defects.</exception>
    public static ElectionReading Apply(CountTerms terms, ElectionReading reading, InputBytes? lots)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(reading);
        if (terms.OfBallotsAlone is { } alone)
            throw new TermsException(alone, $"{alone} cannot change an election file. Change it in the file.");
        reading = reading with { Contests = [.. reading.Contests.Select(contest => Changed(contest, terms))] };
        return Selected(Withdraw(WithLots(reading, terms, lots), terms.Withdrawn), terms.Contest);
    }

    static ContestReading Changed(ContestReading contest, CountTerms terms)
    {
        if (terms.Rule is { } preset)
            contest = contest with { Rule = preset.Rule, RuleByDefault = false };
        if (terms.Fallback is { } fallback)
            contest = contest with { Contest = contest.Contest with { Reserved = contest.Contest.Reserved with { Fallback = fallback } } };
        return contest with { Rule = terms.Changed(contest.Rule) };
    }

    static ElectionReading WithLots(ElectionReading reading, CountTerms terms, InputBytes? file)
    {
        var lots = file is null ? reading.Lots : LotsFile.Parse(file.Content, file.Name);
        return reading with
        {
            Lots = terms.Seed is { } seed ? lots with { Seed = seed } : lots,
            Inputs = file is null ? reading.Inputs : reading.Inputs.RemoveAll(input => input.Layout == "lots").Add(CountInput.LotsInput(file)),
        };
    }

    /// <summary>The election with the one contest that is named; a body of several is then out of sight.</summary>
    static ElectionReading Selected(ElectionReading reading, string? id)
    {
        if (id is null || reading.Contests is [{ Contest.Id: var only }] && only == id)
            return reading;
        var known = reading.Contests.Select(contest => contest.Contest.Id);
        return reading.Contests.FirstOrDefault(contest => contest.Contest.Id == id) is { } selected
            ? reading with { Contests = [selected], Election = reading.Election with { Contests = [selected.Contest], Body = null } }
            : throw new TermsException(Term.Contest, $"{id}: no such contest; there {(reading.Contests.Length == 1 ? "is" : "are")} {string.Join(", ", known)}{NearestName.DidYouMean(id, known)}");
    }

    static ElectionReading Withdraw(ElectionReading reading, ImmutableArray<string> withdrawn)
    {
        foreach (var word in withdrawn)
        {
            var standsIn = reading.Contests.Where(contest => Names(contest, word)).ToList();
            if (standsIn.Count != 1)
                throw new TermsException(Term.Withdrawn, standsIn.Count == 0
                    ? $"{word}: no contest has a candidate of that name{NearestName.DidYouMean(word, reading.Contests.SelectMany(contest => contest.Contest.Candidates).Select(candidate => candidate.Name))}"
                    : $"{word}: there are candidates of that name in {string.Join(" and ", standsIn.Select(contest => contest.Contest.Id))}. Mark the candidate as withdrawn in the election file.");
            var changed = standsIn[0] with { Contest = standsIn[0].Contest with { Candidates = Withdrawals.Mark(standsIn[0].Contest.Candidates, [word]) } };
            reading = reading with { Contests = reading.Contests.Replace(standsIn[0], changed) };
        }
        return reading with { Election = reading.Election with { Contests = [.. reading.Contests.Select(contest => contest.Contest)] } };
    }

    static bool Names(ContestReading contest, string word) =>
        contest.Contest.Candidates.Any(candidate => string.Equals(candidate.Name, word, StringComparison.OrdinalIgnoreCase));
}
