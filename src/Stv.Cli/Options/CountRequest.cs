using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What is to be counted, and how: the same for every verb that counts.</summary>
sealed record CountRequest
{
    /// <summary>Paths of ballots, the parts of one contest, or of an election file; <c>-</c> is standard input. None when only candidates are given.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>The first of them.</summary>
    public string File => Files.IsEmpty ? "-" : Files[0];

    /// <summary>The terms of the count, but for the names of files.</summary>
    public CountTerms Terms { get; init; } = new();

    public InputBytes? Candidates { get; init; }

    public InputBytes? Lots { get; init; }

    /// <summary>A model of the electorate, where one is asked for.</summary>
    public InputBytes? Model { get; init; }

    /// <summary>Where the lots file is that was named; null where lots came through a pipe, into which none can be written.</summary>
    public string? LotsPath { get; init; }

    /// <summary>One of <see cref="ResultFormats.All"/>.</summary>
    public string Format { get; init; } = ResultFormats.All[0];

    /// <summary>The stage that a picture shows; null for the whole count.</summary>
    public int? Stage { get; init; }

    /// <summary>The result of a contest in the format that was asked for, or the picture of one of its stages.</summary>
    /// <exception cref="Refusal">It has no such stage.</exception>
    public byte[] InFormat(ContestPublication contest, int width) => Stage is not { } stage ? ResultFormats.Contest(Format, contest, width)
        : stage <= contest.Sheet.Stages.Length ? Encoding.UTF8.GetBytes(SvgSheet.Format(contest.Sheet, stage))
        : throw new Refusal($"--stage {stage}: {contest.Sheet.Title} has {English.Count(contest.Sheet.Stages.Length, "stage")}.");

    /// <summary>Whether a few lines will do, since the folder gets the whole and no format was asked for.</summary>
    public bool IsBrief { get; init; }

    /// <summary>The folder that gets the record of the count: the result in every format, and what seals it; null when nobody wants it.</summary>
    public string? Out { get; init; }

    /// <summary>Whether the record gets the ballots as they were counted, without voters.</summary>
    public bool WithBallots { get; init; }

    /// <summary>Whether preferences are left out of these that the count never came to.</summary>
    public bool CutUnused { get; init; }

    /// <summary>Whether the record gets a table of where every paper lay at every stage.</summary>
    public bool WithPapers { get; init; }

    /// <summary>Codes by which voters find their papers; null for none.</summary>
    public VoterCodes? Codes { get; init; }

    /// <summary>The page that goes with the record and counts it again; null where nobody wants it.</summary>
    public RecountPage? Page { get; init; }

    /// <summary>The key that signs the record; null where it is not signed.</summary>
    public string? SignKey { get; init; }

    /// <summary>What was committed to before; null where nobody says.</summary>
    public CommittedTo? Commitment { get; init; }

    /// <summary>Whether the record of another count in that folder may be given up.</summary>
    public bool Replace { get; init; }

    /// <summary>Id of the contest of a ballot file.</summary>
    public string ContestId => NamedTerms(isElection: false).ContestId;

    /// <summary>Whether contests may have no papers yet.</summary>
    public bool MayLackPapers => Model is not null;

    /// <summary>Whether an election file is to be counted rather than ballots.</summary>
    public bool IsElection => Files is [not "-" and var only] && ElectionFile.IsElection(only);

    /// <summary>The rule, or null when none was named.</summary>
    public Preset? Rule { get => Terms.Rule; init => Terms = Terms with { Rule = value }; }

    public int? Seats { get => Terms.Seats; init => Terms = Terms with { Seats = value }; }

    /// <summary>Names or ids of those who withdrew.</summary>
    public ImmutableArray<string> Withdrawn { get => Terms.Withdrawn; init => Terms = Terms with { Withdrawn = value }; }

    /// <summary>What is asked beside the count; null for the count itself.</summary>
    public Inquiry? Inquiry { get => Terms.Inquiry; init => Terms = Terms with { Inquiry = value }; }

    public string? Seed { get => Terms.Seed; init => Terms = Terms with { Seed = value }; }

    /// <summary>What is known of the ballots beyond their content.</summary>
    public BallotReadOptions ReadOptions { get => Terms.ReadOptions; init => Terms = Terms with { ReadOptions = value }; }

    /// <summary>Where the digits of the seed come from, as announced.</summary>
    public string? SeedFrom { get => Terms.SeedFrom; init => Terms = Terms with { SeedFrom = value }; }

    public string? Title { get => Terms.Title; init => Terms = Terms with { Title = value }; }

    /// <summary>How many were entitled to vote; null where nobody said.</summary>
    public long? Electorate { get => Terms.Electorate; init => Terms = Terms with { Electorate = value }; }

    /// <summary>Reserved places for the candidates of a ballot file.</summary>
    public ImmutableArray<Constraint> Constraints { get => Terms.Reserved; init => Terms = Terms with { Reserved = value }; }

    /// <summary>What is done where the reserved places cannot be filled; null where nobody said.</summary>
    public InfeasibleFallback? Fallback { get => Terms.Fallback; init => Terms = Terms with { Fallback = value }; }

    /// <summary>Id of the one contest that is counted; null for all.</summary>
    public string? Contest { get => Terms.Contest; init => Terms = Terms with { Contest = value }; }

    /// <summary>What the command line says about irregular papers.</summary>
    public ImmutableArray<RuleChange> Changes { get => Terms.Changes; init => Terms = Terms with { Changes = value }; }

    /// <summary>A rule with what the command line says about irregular papers.</summary>
    public Rule Policy(Rule rule) => Terms.Changed(rule);

    /// <summary>The terms with the names of the files.</summary>
    public CountTerms NamedTerms(bool isElection) => Terms with
    {
        Election = isElection ? Path.GetFileName(File) : null,
        Ballots = isElection ? [] : [.. Files.Select(file => file == "-" ? CountTerms.StandardInput : Path.GetFileName(file))],
        Candidates = Candidates?.Name,
        Lots = Lots?.Name,
        Corrections = ReadOptions.Corrections?.File,
    };
}
