using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Finds the candidates that <c>--withdraw</c> names.</summary>
static class Withdrawals
{
    /// <summary>The candidates, those who withdrew marked.</summary>
    /// <exception cref="Refusal">A word names nobody, or may mean more than one candidate.</exception>
    public static ImmutableArray<Candidate> Mark(ImmutableArray<Candidate> candidates, ImmutableArray<string> withdrawn)
    {
        var found = withdrawn.Select(word => Find(candidates, word, "--withdraw")).ToHashSet();
        return [.. candidates.Select((candidate, i) => found.Contains(i) ? candidate with { Withdrawn = true } : candidate)];
    }

    /// <summary>The candidate whom a word names, by name or id.</summary>
    /// <exception cref="Refusal">It names nobody, or may mean more than one candidate.</exception>
    public static int Find(ImmutableArray<Candidate> candidates, string word, string option)
    {
        var matches = Enumerable.Range(0, candidates.Length)
            .Where(i => candidates[i].Id == word || string.Equals(candidates[i].Name, word, StringComparison.OrdinalIgnoreCase)).ToList();
        return matches switch
        {
            [var only] => only,
            [] => throw new Refusal($"{option} {word}: nobody of that name or number stands.{Words.DidYouMean(word, candidates.Select(candidate => candidate.Name))}"),
            _ => throw new Refusal($"{option} {word}: it may mean {string.Join(" or ", matches.Select(i => $"{candidates[i].Name} (number {candidates[i].Id})"))}. Give the number."),
        };
    }
}
