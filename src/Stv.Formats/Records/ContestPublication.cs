namespace Stv.Formats;

/// <summary>A contest as it is published by itself.</summary>
/// <param name="Alone">Its result.</param>
/// <param name="Sheet">Its sheet.</param>
/// <param name="Election">The page of the election that it is part of; null for a contest by itself.</param>
public sealed record ContestPublication(PublishedResult Alone, Sheet Sheet, ElectionPage? Election);

/// <summary>The page of a whole election, as the pages of its contests link to it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its address as seen from theirs.</param>
public sealed record ElectionPage(string Title, string Address);
