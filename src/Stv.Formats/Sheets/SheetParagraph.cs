using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Sentences under a heading.</summary>
/// <param name="Heading">What they tell: <c>How close it was</c>.</param>
/// <param name="Sentences">The sentences.</param>
public sealed record SheetParagraph(string Heading, ImmutableArray<string> Sentences);
