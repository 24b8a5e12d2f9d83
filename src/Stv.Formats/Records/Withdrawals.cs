using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Finds candidates whom a word names, and marks those who withdrew.</summary>
public static class Withdrawals
{
    /// <summary>The candidates, those who withdrew marked.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="withdrawn">Names or ids of those who withdrew.</param>
    /// <exception cref="TermsException">A word names nobody, or may mean more than one candidate.</exception>
    public static ImmutableArray<Candidate> Mark(ImmutableArray<Candidate> candidates, ImmutableArray<string> withdrawn)
    {
        var found = withdrawn.Select(word => Find(candidates, word)).ToHashSet();
        return [.. candidates.Select((candidate, i) => found.Contains(i) ? candidate with { Withdrawn = true } : candidate)];
    }

    /// <summary>Index of the candidate whom a word names, by name or id.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="word">The word.</param>
    /// <exception cref="TermsException">It names nobody, or may mean more than one candidate.</exception>
    public static int Find(ImmutableArray<Candidate> candidates, string word)
    {
        var matches = Enumerable.Range(0, candidates.Length)
            .Where(i => candidates[i].Id == word || string.Equals(candidates[i].Name, word, StringComparison.OrdinalIgnoreCase)).ToList();
        return matches switch
        {
            [var only] => only,
            [] => throw new TermsException(Term.Withdrawn, $"{word}: there is no candidate of that name or number.{NearestName.DidYouMean(word, candidates.Select(candidate => candidate.Name))}"),
            _ => throw new TermsException(Term.Withdrawn, $"{word}: this may mean {string.Join(" or ", matches.Select(i => $"{candidates[i].Name} (number {candidates[i].Id})"))}. Give the number."),
        };
    }
}
