using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A count for whoever reads no table.</summary>
public sealed record SheetStory
{
    /// <summary>How many stood for how many places; empty where a vacancy is filled.</summary>
    public required string Field { get; init; }

    /// <summary>How each of <see cref="Sheet.Elected"/> was elected, a sentence each: stage, votes and quota.</summary>
    public required ImmutableArray<string> Ways { get; init; }

    /// <summary>The rest, a paragraph after the other: what the reserved places changed and why, how close the last place was, who voted.</summary>
    public required ImmutableArray<SheetParagraph> Paragraphs { get; init; }

    internal static SheetStory Of(CountResult result)
    {
        var paragraphs = ImmutableArray.CreateBuilder<SheetParagraph>();
        Add(English.ReservedStoryHeading, English.ReservedStory(result));
        Add(English.ClosenessHeading, English.Closeness(result) is { } closeness ? [closeness, English.NoMargin] : []);
        Add(English.TurnoutHeading, English.Turnout(result));
        return new SheetStory
        {
            Field = English.Field(result),
            Ways = [.. result.Placed.Select(candidate => English.HowElected(result, candidate))],
            Paragraphs = paragraphs.ToImmutable(),
        };

        void Add(string heading, ImmutableArray<string> sentences)
        {
            if (!sentences.IsEmpty)
                paragraphs.Add(new SheetParagraph(heading, sentences));
        }
    }
}
