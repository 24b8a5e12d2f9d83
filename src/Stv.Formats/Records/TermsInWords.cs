using System.Globalization;

namespace Stv.Formats;

/// <summary>Says in sentences what the terms of a count ask for beyond what the files say, or otherwise: whoever reads a result should not have to compare it with the files to see that.</summary>
internal static class TermsInWords
{
    /// <summary>The terms on which an election file is counted.</summary>
    public static IEnumerable<string> Of(CountTerms terms) =>
    [
        .. terms.Contest is { } contest ? [$"only the contest {contest}"] : Array.Empty<string>(),
        .. terms.Rule is { } rule ? [$"the rule {rule.Id} for every contest, instead of the election file's"] : Array.Empty<string>(),
        .. terms.Changes.Select(change => $"{change.Choice}: {change.Value}, instead of what the rule says"),
        .. terms.Withdrawn.Select(word => $"{word} counted as withdrawn"),
        .. terms.Fallback is { } fallback ? [English.AskedFallback(fallback)] : Array.Empty<string>(),
        .. terms.Lots is { } lots ? [$"the lots of {lots}, instead of those in the election file"] : Array.Empty<string>(),
        .. terms.Corrections is { } corrections ? [$"the corrections of {corrections}, instead of those in the election file"] : Array.Empty<string>(),
        .. terms.Seed is { } seed ? [$"lots drawn from the digits {seed}"] : Array.Empty<string>(),
        .. terms.SeedFrom is { } source ? [SeedFrom(source)] : Array.Empty<string>(),
    ];

    /// <summary>The terms on which ballots are counted.</summary>
    public static IEnumerable<string> Of(CountTerms terms, Contest contest, BallotReading? reading)
    {
        if (reading is not null && contest.Seats != reading.Seats)
            yield return $"{English.Count(contest.Seats, "seat")}; {reading.FileName} {(reading.Seats is { } stated ? $"is for {English.Count(stated, "seat")}" : "does not say how many there are")}";
        if (terms.Title is { } title && title != reading?.Title)
            yield return $"the title “{title}”{(reading?.Title is { } own ? $"; {reading.FileName} is titled “{own}”" : "")}";
        foreach (var (candidate, i) in contest.Candidates.Select((candidate, i) => (candidate, i)))
            if (candidate.Withdrawn && reading?.Candidates[i].Withdrawn != true)
                yield return $"{candidate.Name} counted as withdrawn{(reading is null ? "" : $"; {reading.FileName} does not say so")}";
        foreach (var constraint in contest.Reserved.Constraints)
            yield return Reserved(constraint);
        if (terms.Fallback is { } fallback)
            yield return English.AskedFallback(fallback);
        foreach (var change in terms.Changes)
            yield return $"{change.Choice}: {change.Value}, instead of what the rule says";
        if (terms.Electorate is { } electorate)
            yield return string.Create(CultureInfo.InvariantCulture, $"an electorate of {electorate}");
        if (terms.Contest is { } only)
            yield return $"only the papers of the contest {only}";
        foreach (var reads in Reading(terms.ReadOptions))
            yield return reads;
        if (terms.Corrections is { } corrections)
            yield return $"ballots corrected as {corrections} says";
        if (reading is { SetAside: > 0 })
            yield return $"{English.Count(reading.SetAside, "paper")} that cannot be read, set aside";
        if (terms.Seed is { } seed)
            yield return $"lots drawn from the digits {seed}";
        if (terms.SeedFrom is { } source)
            yield return SeedFrom(source);
    }

    static string SeedFrom(string source) => $"the digits of the seed are those of {source}, as was announced";

    static IEnumerable<string> Reading(BallotReadOptions reading)
    {
        if (reading.Layout is { } layout)
            yield return $"ballots read as {layout.Word()}";
        if (reading.Encoding is { } encoding)
            yield return $"ballots read as {encoding.WebName}";
        if (reading.Delimiter is { } delimiter)
            yield return $"cells divided by {Delimiters.Word(delimiter)}";
        if (reading.Sheet is { } sheet)
            yield return $"papers from the sheet “{sheet}”";
        if (reading.BltPapers is { } papers)
            yield return papers switch
            {
                BltPapers.EndAtZero => "papers of a BLT that end at 0",
                BltPapers.EndAtLine => "papers of a BLT that end with their line",
                _ => "papers of a BLT that begin with the first preference",
            };
        if (reading.Duplicates != DuplicatePapers.Refuse)
            yield return $"of several papers from one voter {VoterPapers.Counts(reading.Duplicates)}";
        foreach (var (role, heading) in NamedColumns.Of(reading))
            yield return role == "ignore" ? $"the column “{heading}” ignored" : $"the column “{heading}” read as the {role}";
    }

    static string Reserved(Constraint constraint) => constraint switch
    {
        { Maximum: null } => $"at least {English.Count(constraint.Minimum, "place")} for {constraint.Id}",
        { Minimum: 0 } => $"at most {English.Count(constraint.Maximum.Value, "place")} for {constraint.Id}",
        _ => string.Create(CultureInfo.InvariantCulture, $"from {constraint.Minimum} to {constraint.Maximum} places for {constraint.Id}"),
    };
}
