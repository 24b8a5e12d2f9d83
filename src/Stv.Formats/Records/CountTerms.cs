using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What is asked of a count: the files by their names, and everything that is to hold beyond what they say. With the files themselves it settles every figure, so that a record which holds the terms can be made again.</summary>
public sealed record CountTerms
{
    /// <summary>What the ballots are called that come through a stream rather than from a file.</summary>
    public const string StandardInput = "standard input";

    /// <summary>Name of the election file; null where ballots are counted.</summary>
    public string? Election { get; init; }

    /// <summary>Names of the ballot files, the parts of one contest; empty with an election file.</summary>
    public ImmutableArray<string> Ballots { get => _ballots; init => _ballots = value; }
    readonly ValueArray<string> _ballots;

    /// <summary>Name of the file that lists the candidates of ballots; null without one.</summary>
    public string? Candidates { get; init; }

    /// <summary>Name of a lots file, which takes the place of one that an election file names; null without one.</summary>
    public string? Lots { get; init; }

    /// <summary>Name of a file of corrections, which takes the place of those that an election file names; null without one.</summary>
    public string? Corrections { get; init; }

    /// <summary>The rule; null for what the election file says, or where nobody says, for Scotland's.</summary>
    public Preset? Rule { get; init; }

    /// <summary>Choices of the rule that are made otherwise.</summary>
    public ImmutableArray<RuleChange> Changes { get => _changes; init => _changes = value; }
    readonly ValueArray<RuleChange> _changes;

    /// <summary>Places to fill, 1 or more; null for what the ballots say.</summary>
    public int? Seats { get; init; }

    /// <summary>Names or ids of those who withdrew, beside those whom the files mark.</summary>
    public ImmutableArray<string> Withdrawn { get => _withdrawn; init => _withdrawn = value; }
    readonly ValueArray<string> _withdrawn;

    /// <summary>What every lot is drawn from that no file tells; null where none may be.</summary>
    public string? Seed { get; init; }

    /// <summary>Where the digits of the seed come from, as it was announced before; null where nothing was.</summary>
    public string? SeedFrom { get; init; }

    /// <summary>Title of the contest; null for what the ballots say.</summary>
    public string? Title { get; init; }

    /// <summary>How many were entitled to vote, 1 or more; null where nobody says.</summary>
    public long? Electorate { get; init; }

    /// <summary>Reserved places among the candidates of ballots.</summary>
    public ImmutableArray<Constraint> Reserved { get => _reserved; init => _reserved = value; }
    readonly ValueArray<Constraint> _reserved;

    /// <summary>What is done where those who stand cannot fill the reserved places; null for what the election file says, or with ballots, to refuse.</summary>
    public InfeasibleFallback? Fallback { get; init; }

    /// <summary>Id of the one contest that is counted; null for all.</summary>
    public string? Contest { get; init; }

    /// <summary>What is known of the ballots beyond their content.</summary>
    public BallotReadOptions ReadOptions { get; init; } = new();

    /// <summary>What is asked of the papers beside their count; null where they are counted.</summary>
    public Inquiry? Inquiry { get; init; }

    /// <summary>The terms of the count that an inquiry is about: the lots and the seed of one about a vacancy are those of the count that fills it.</summary>
    internal CountTerms OfOriginal => Inquiry is VacancyInquiry ? this with { Lots = null, Seed = null } : this;

    /// <summary>Whether papers are kept in the order of their files, since a rule needs it.</summary>
    internal bool KeepsOrder => RuleOfBallots is WholeVoteRule || Inquiry is ComparisonInquiry comparison && comparison.Rules.Any(preset => preset.Rule is WholeVoteRule);

    /// <summary>Whether contests may have no papers: a model makes them.</summary>
    internal bool MayLackPapers => Inquiry is ImaginedInquiry { Model: not null };

    /// <summary>The rule by which ballots are counted.</summary>
    /// <exception cref="TermsException">A change is none that the rule knows.</exception>
    public Rule RuleOfBallots => Changed((Rule ?? Presets.Default).Rule);

    /// <summary>Id of the contest of ballots: the first file's name without its ending.</summary>
    public string ContestId => Ballots is [not StandardInput and var first, ..] && Path.GetFileNameWithoutExtension(first) is { Length: > 0 } name ? name : "ballots";

    /// <summary>A rule with the choices that these terms make otherwise.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="TermsException">A change is none that the rule knows.</exception>
    public Rule Changed(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        foreach (var change in Changes)
        {
            try
            {
                rule = rule.With(change.Choice, change.Value);
            }
            catch (ArgumentException refusal)
            {
                throw new TermsException(Term.Rule, $"{change.Choice} {change.Value}: {refusal.Message.Split(" (Parameter")[0]}");
            }
        }
        if (!Changes.IsEmpty && rule.Check() is [var problem, ..])
            throw new TermsException(Term.Rule, $"rule {rule.Id}, changed: {problem}");
        return rule;
    }

    /// <summary>How the ballots are to be read for such a count.</summary>
    /// <param name="given">The candidates of <see cref="Candidates"/>; none without it.</param>
    /// <exception cref="TermsException">A change of the rule is none that it knows.</exception>
    public BallotReadOptions ReadingOf(ImmutableArray<Candidate> given) =>
        ReadOptions with { Candidates = [.. given.Select(candidate => candidate.Name)], Slates = [.. given.Select(candidate => candidate.Slate)], KeepOrder = KeepsOrder };

    /// <summary>The first of the terms that are of ballots alone, and cannot change an election file; null where there is none.</summary>
    public Term? OfBallotsAlone =>
        Seats is not null ? Term.Seats : Candidates is not null ? Term.Candidates
        : ReadOptions.Layout is not null ? Term.Layout : ReadOptions.Encoding is not null ? Term.Encoding : ReadOptions.Delimiter is not null ? Term.Delimiter : ReadOptions.Sheet is not null ? Term.Sheet : ReadOptions.BltPapers is not null ? Term.BltPapers : ReadOptions.Duplicates != DuplicatePapers.Refuse ? Term.Duplicates : ReadOptions.SkipUnreadable ? Term.SkipUnreadable
        : NamedColumns.Of(ReadOptions).Any() ? Term.Columns
        : Title is not null ? Term.Title : Electorate is not null ? Term.Electorate : !Reserved.IsEmpty ? Term.Reserved : null;

    /// <summary>The files, the rule and the seats.</summary>
    public override string ToString() =>
        $"{Election ?? string.Join(", ", Ballots)}{(Rule is null ? "" : $", {Rule.Id}")}{(Seats is { } seats ? $", {Amount.Of(seats, "seat")}" : "")}";
}
