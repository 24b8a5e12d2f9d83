using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Web;

/// <summary>How ballots are to be read, as the form says it; blank where it says nothing.</summary>
sealed record ReadingForm(string? Layout, string? Encoding, string? Delimiter, string? Sheet, string? Blt, string? Duplicates, bool SkipUnreadable, ImmutableArray<NamedColumn> Columns)
{
    /// <summary>The same for the readers.</summary>
    /// <exception cref="TermsException">A word means nothing.</exception>
    public BallotReadOptions ToOptions()
    {
        var options = new BallotReadOptions
        {
            Layout = Said(Layout) is { } layout ? BallotLayouts.TryFind(layout, out var found) ? found : throw Unknown(Term.Layout, "layout", layout, BallotLayouts.All) : null,
            Encoding = Said(Encoding) is { } name ? PlainBytes.Find(name) ?? throw new TermsException(Term.Encoding, $"There is no encoding {name}. Common ones are utf-16, windows-1252 and iso-8859-1.") : null,
            Delimiter = Said(Delimiter) is { } delimiter ? Delimiters.Find(delimiter) ?? throw Unknown(Term.Delimiter, "delimiter", delimiter, Delimiters.Words) : null,
            Sheet = Said(Sheet),
            BltPapers = Said(Blt) is { } blt ? BltPapersWords.Find(blt) ?? throw Unknown(Term.BltPapers, "way to read a BLT", blt, BltPapersWords.All) : null,
            Duplicates = Said(Duplicates) is { } duplicates ? JsonWords.Case<DuplicatePapers>(duplicates) ?? throw Unknown(Term.Duplicates, "way to treat duplicates", duplicates, JsonWords.All<DuplicatePapers>()) : DuplicatePapers.Refuse,
            SkipUnreadable = SkipUnreadable,
        };
        return Columns.IsDefault ? options : Columns.Where(column => column.Heading.Length > 0).Aggregate(options, (all, column) => NamedColumns.With(all, column.Role, column.Heading));
    }

    static TermsException Unknown(Term term, string what, string word, IEnumerable<string> known) => new(term, $"There is no {what} {word}; there are {string.Join(", ", known)}.");

    static string? Said(string? word) => string.IsNullOrEmpty(word) ? null : word;
}

/// <summary>What a column is, and its heading.</summary>
sealed record NamedColumn(string Role, string Heading);

/// <summary>An election of one contest, as the form describes it.</summary>
sealed record ElectionForm(string Title, int Seats, string Rule, string? Seed, long? Electorate, ImmutableArray<FormAttribute> Reserved, ImmutableArray<FormCandidate> Candidates);

/// <summary>Places reserved for an attribute, and who has it: indices of candidates.</summary>
sealed record FormAttribute(string Title, int Minimum, int? Maximum, ImmutableArray<int> Having);

/// <summary>A candidate of a form.</summary>
sealed record FormCandidate(string Name, string? Slate, bool Withdrawn);

/// <summary>What is to be verified.</summary>
/// <param name="Published">The file that was published; blank for a sealed folder.</param>
/// <param name="Rule">The rule, where the sheet does not say it; else blank.</param>
/// <param name="Seats">The seats, where neither sheet nor ballots say them.</param>
/// <param name="Explain">Whether the rule is to be looked for that made a sheet which differs.</param>
sealed record VerifyForm(string? Published, string? Rule, int? Seats, bool Explain);
