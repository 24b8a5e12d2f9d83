using System.Collections.Immutable;
using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The options of every verb that reads ballots: what is known of the files beyond their content.</summary>
sealed class ReadingOptions
{
    readonly Option<string> _layout = new(OptionWords.Of(Term.Layout)) { HelpName = "LAYOUT", Description = $"Reads the file as {string.Join(", ", BallotLayouts.All)} instead of recognising the layout" };
    readonly Option<string> _candidates = new(OptionWords.Of(Term.Candidates)) { HelpName = "FILE", Description = "Names of the candidates in the order of the ballot paper, one per line; or a CSV with the column name and optional columns id, slate, attributes, withdrawn" };
    readonly Option<string> _contest = new(OptionWords.Of(Term.Contest)) { HelpName = "ID", Description = "Reads only this contest, from an election file, or from ballots with a column or questions for several contests" };
    readonly Option<string> _encoding = new(OptionWords.Of(Term.Encoding)) { HelpName = "NAME", Description = "How the ballots are encoded, such as windows-1252, if not in UTF-8" };
    readonly Option<string> _delimiter = new(OptionWords.Of(Term.Delimiter)) { HelpName = "WHICH", Description = $"What separates the cells of a CSV: {string.Join(", ", Delimiters.Words)}" };
    readonly Option<string> _sheet = new(OptionWords.Of(Term.Sheet)) { HelpName = "NAME", Description = "Which sheet of a workbook holds the papers" };
    readonly Option<string> _blt = new(OptionWords.Of(Term.BltPapers)) { HelpName = "HOW", Description = "How the papers of a BLT are written, if it can be read in two ways: zero (each ends at 0), line (each is a line, a 0 within it a rank left blank), uncounted (each is a line without a number of papers)" };
    readonly Option<string[]> _column = new(OptionWords.Of(Term.Columns)) { HelpName = "ROLE=HEADING", Description = "Which column of a CSV is the ranking, a rank, a choice, the paper, count, weight, status, section or contest, or one to ignore, if its heading does not say so; may be repeated" };
    readonly Option<string> _duplicates = new(OptionWords.Of(Term.Duplicates)) { HelpName = "WHICH", Description = "Which of several papers from one voter counts, if a column identifies voters: refuse to count, last, first or none" };
    readonly Option<string> _corrections = new(CorrectionsOption) { HelpName = "FILE", Description = "Corrections of the ballots that a person decided on, applied exactly as written; stv check --corrections suggests them" };
    readonly Option<bool> _skip = new(OptionWords.Of(Term.SkipUnreadable)) { Description = "Sets aside papers that cannot be read, and lists them, instead of stopping" };

    Option[] All => [_layout, _candidates, _contest, _encoding, _delimiter, _sheet, _blt, _column, _duplicates, _corrections, _skip];

    /// <summary>The option that names corrections.</summary>
    const string CorrectionsOption = "--corrections";

    /// <summary>Whether corrections that are not there yet are to be written.</summary>
    public bool MaySuggest { get; init; }

    /// <summary>Where corrections are to be suggested; null where nobody asks for that, or they are there.</summary>
    public string? Suggested(ParseResult parsed) => MaySuggest && parsed.GetValue(_corrections) is { } path && path != "-" && FileStatus.At(path) is null ? path : null;

    Corrections? Corrections(Surroundings world, ParseResult parsed) =>
        parsed.GetValue(_corrections) is { } path && Suggested(parsed) is null ? CorrectionsFile.Parse(InputBytes.Read(world, CorrectionsOption, path)) : null;

    public void AddTo(Command verb)
    {
        foreach (var option in All)
            verb.Options.Add(option);
    }

    /// <summary>The file that <c>--candidates</c> names; null without it.</summary>
    public InputBytes? CandidatesFile(Surroundings world, ParseResult parsed) => parsed.GetValue(_candidates) is { } path ? InputBytes.Read(world, "--candidates", path) : null;

    public string? Contest(ParseResult parsed) => parsed.GetValue(_contest);

    /// <summary>What the command line says of the files.</summary>
    /// <exception cref="Refusal">A word means nothing.</exception>
    public BallotReadOptions Read(Surroundings world, ParseResult parsed, ImmutableArray<Candidate> candidates)
    {
        var options = new BallotReadOptions
        {
            Layout = parsed.GetValue(_layout) is { } layout ? Words.Layout(layout) : null,
            Candidates = [.. candidates.Select(candidate => candidate.Name)],
            Encoding = parsed.GetValue(_encoding) is { } encoding ? PlainBytes.Find(encoding) ?? throw new Refusal($"--encoding {encoding}: there is no such encoding. Common ones are utf-16, windows-1252 and iso-8859-1.") : null,
            Delimiter = parsed.GetValue(_delimiter) is { } delimiter ? Delimiters.Find(delimiter) ?? throw new Refusal($"--delimiter takes {string.Join(", ", Delimiters.Words)}, not {delimiter}.") : null,
            Sheet = parsed.GetValue(_sheet),
            BltPapers = parsed.GetValue(_blt) is { } blt ? Words.BltPapers(blt) : null,
            Slates = [.. candidates.Select(candidate => candidate.Slate)],
            Rows = parsed.GetValue(_contest) is { } contest ? new RowSelection { Contests = [contest] } : null,
            Duplicates = parsed.GetValue(_duplicates) is { } duplicates ? Words.Duplicates(duplicates) : DuplicatePapers.Refuse,
            Corrections = Corrections(world, parsed),
            SkipUnreadable = parsed.GetValue(_skip),
            Progress = world.Progress is null ? null : new ReadingProgress(world),
        };
        foreach (var column in parsed.GetValue(_column) ?? [])
            options = WithColumn(options, column);
        return options;
    }

    /// <summary>The candidates that <c>--candidates</c> names; none without it.</summary>
    public ImmutableArray<Candidate> Candidates(Surroundings world, ParseResult parsed) => CandidatesFile(world, parsed) is { } file ? Stv.Formats.CandidatesFile.Parse(file) : [];

    static BallotReadOptions WithColumn(BallotReadOptions options, string column)
    {
        var (role, heading) = column.Split('=', 2) is [var left, { Length: > 0 } right] ? (left, right) : throw new Refusal($"--column {column}: write what the column is and its heading, as in weight=Shares.");
        return NamedColumns.Roles.Contains(role) ? NamedColumns.With(options, role, heading)
            : throw new Refusal($"--column takes {string.Join(", ", NamedColumns.Roles.SkipLast(1))} or {NamedColumns.Roles[^1]}, not {role}.{NearestName.DidYouMean(role, NamedColumns.Roles)}");
    }
}
