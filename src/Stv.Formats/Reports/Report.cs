using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A report as a model: text, Markdown and the page are all made from it, so that they say the same.</summary>
internal sealed record Report
{
    /// <summary>What it is about, and what it tells.</summary>
    public required string Title { get; init; }

    /// <summary>That the papers are made up; null where they are not.</summary>
    public string? Rehearsal { get; init; }

    /// <summary>The lines at the head, such as the rule.</summary>
    public ImmutableArray<SheetFact> Facts { get; init; } = [];

    /// <summary>What comes before the sections.</summary>
    public ImmutableArray<ReportPart> Lead { get; init; } = [];

    /// <summary>The sections.</summary>
    public required ImmutableArray<ReportSection> Sections { get; init; }

    /// <summary>How to read the figures, at the end.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The files that it was made from.</summary>
    public required ImmutableArray<InputFile> Files { get; init; }

    /// <summary>The same about contests, a section each; what is said of a single one needs no heading of its own.</summary>
    public Report About(IEnumerable<ReportSection> contests) => contests.ToList() is [var only]
        ? this with { Lead = Lead.AddRange(only.Parts), Sections = Sections.AddRange(only.Sections) }
        : this with { Sections = Sections.AddRange(contests) };
}

/// <summary>A section of a report.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Parts">What stands in it. A list or table that is empty is left out.</param>
internal sealed record ReportSection(string Heading, ImmutableArray<ReportPart> Parts)
{
    /// <summary>Sections within it, which have none themselves.</summary>
    public ImmutableArray<ReportSection> Sections { get; init; } = [];

    /// <summary>What a text can say of it: all but drawings.</summary>
    public ImmutableArray<ReportPart> InWords => Parts.Any(part => part is ReportCurves) ? [.. Parts.Where(part => part is not ReportCurves)] : Parts;
}

/// <summary>A paragraph, a list, a table or drawings.</summary>
internal abstract record ReportPart;

/// <summary>A paragraph.</summary>
/// <param name="Words">The words.</param>
internal sealed record ReportParagraph(string Words) : ReportPart
{
    /// <summary>Whether nobody should use the figures without having read it.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Whether it is the answer to what was asked, which a page shows large.</summary>
    public bool IsAnswer { get; init; }
}

/// <summary>Sentences, one below the other.</summary>
/// <param name="Sentences">The sentences.</param>
internal sealed record ReportList(ImmutableArray<string> Sentences) : ReportPart;
