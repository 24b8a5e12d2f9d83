using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What a stranger's sheet says, and how it was read.</summary>
/// <param name="Sheet">The figures.</param>
/// <param name="Notes">How the file was read: what was understood with a little help, and what was passed over.</param>
public sealed record PublishedSheetReading(PublishedSheet Sheet, ImmutableArray<string> Notes);
