using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A contest as it is published by itself.</summary>
public sealed class ContestPublication
{
    readonly Lazy<Sheet> _sheet;

    internal ContestPublication(PublishedResult alone, ImmutableArray<InputFile> files, bool ruleByDefault, ElectionPage? election)
    {
        (Alone, Election) = (alone, election);
        // Formats for programs need none.
        _sheet = new Lazy<Sheet>(() => Sheet.Of(alone.Contests[0], files, ruleByDefault));
    }

    /// <summary>Its result.</summary>
    public PublishedResult Alone { get; }

    /// <summary>Its sheet.</summary>
    public Sheet Sheet => _sheet.Value;

    /// <summary>The page of the election that it is part of; null for a contest by itself.</summary>
    public ElectionPage? Election { get; }
}

/// <summary>The page of a whole election, as the pages of its contests link to it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its address as seen from theirs.</param>
public sealed record ElectionPage(string Title, string Address);
