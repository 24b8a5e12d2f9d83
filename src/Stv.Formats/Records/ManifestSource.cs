using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What the ballots of a record were made from that has its own ballots, in a form that betrays no voter. These files are no part of the record; whoever has them can make its ballots again.</summary>
/// <param name="Terms">The terms on which they were counted.</param>
/// <param name="Inputs">The files.</param>
/// <param name="CutUnused">Whether preferences were left out that the count never came to.</param>
/// <param name="WithPapers">Whether the record has a table of where every paper lay.</param>
/// <param name="Codes">Heading of the column whose codes lead voters to their papers; null where the record has none.</param>
public sealed record ManifestSource(CountTerms Terms, ImmutableArray<InputFile> Inputs, bool CutUnused, bool WithPapers = false, string? Codes = null)
{
    /// <summary>The files.</summary>
    public ImmutableArray<InputFile> Inputs { get => _inputs; init => _inputs = value; }
    readonly ValueArray<InputFile> _inputs = Inputs;
}
