using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>What the person who has a ballot file knows about it beyond its content.</summary>
public sealed record BallotReadOptions
{
    /// <summary>The layout, when the content leaves it open or is not to be trusted; null to recognise it by content.</summary>
    public BallotLayout? Layout { get; init; }

    /// <summary>
    /// Names of the candidates in ballot-paper order; empty when the file alone says who stands. With names, a cell may
    /// hold a candidate's number, and a file that names other candidates is refused.
    /// </summary>
    public ImmutableArray<string> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<string> _candidates;

    /// <summary>Which rows are read, and from which sections of voters they come; null for all rows of a file of one contest without sections. Only the CSV layouts with a row a paper know it.</summary>
    public RowSelection? Rows { get; init; }

    /// <summary>How the file is encoded; null for UTF-8, or UTF-16 where the file says so.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The slate, group or party of each of <see cref="Candidates"/>, where it is known; else empty. Only the Senate's file of 2016 needs it.</summary>
    public ImmutableArray<string?> Slates { get => _slates; init => _slates = value; }
    readonly ValueArray<string?> _slates;

    /// <summary>
    /// Who stood and for which slate, in ballot-paper order, as something else than the ballots tells it, such as a published sheet.
    /// Used only where the ballots name nobody and no candidates are given; empty where nobody knows.
    /// </summary>
    public ImmutableArray<Candidate> NamedElsewhere { get => _namedElsewhere; init => _namedElsewhere = value; }
    readonly ValueArray<Candidate> _namedElsewhere;

    /// <summary>The sheet of a workbook that holds the papers; null for the only one that can.</summary>
    public string? Sheet { get; init; }

    /// <summary>How the papers of a BLT are written; null to see it from the file.</summary>
    public BltPapers? BltPapers { get; init; }

    /// <summary>What separates the cells of a CSV: comma, semicolon, tab or bar; null to see it from the headings.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Heading of the column that says how many papers a row stands for; null for one headed <c>count</c> or the like.</summary>
    public string? CountColumn { get; init; }

    /// <summary>Heading of the column that says what a paper is worth; null for one headed <c>weight</c>.</summary>
    public string? WeightColumn { get; init; }

    /// <summary>Heading of the column that says whether a paper is spoilt; null for one headed <c>status</c>.</summary>
    public string? StatusColumn { get; init; }

    /// <summary>Heading of the column that tells one paper, or one voter, from another; null for one headed <c>id</c>, <c>voter</c> or the like.</summary>
    public string? VoterColumn { get; init; }

    /// <summary>Heading of the column with whole rankings; null to see it from the headings and the cells.</summary>
    public string? RankingColumn { get; init; }

    /// <summary>Headings of columns that hold ranks: those of candidates, or, with a choice beside it, the one that says a choice's rank. Empty to see them from the headings and the cells.</summary>
    public ImmutableArray<string> RankColumns { get => _rankColumns; init => _rankColumns = value; }
    readonly ValueArray<string> _rankColumns;

    /// <summary>Headings of columns that hold names of candidates, in the order of preference. Empty to see them from the headings and the cells.</summary>
    public ImmutableArray<string> ChoiceColumns { get => _choiceColumns; init => _choiceColumns = value; }
    readonly ValueArray<string> _choiceColumns;

    /// <summary>Headings of columns that are passed over.</summary>
    public ImmutableArray<string> IgnoredColumns { get => _ignoredColumns; init => _ignoredColumns = value; }
    readonly ValueArray<string> _ignoredColumns;

    /// <summary>Whether the order of the papers matters to the rule, as where whole papers are transferred: then identical papers are counted together only where they follow one another.</summary>
    public bool KeepOrder { get; init; }

    /// <summary>Whether papers that cannot be read are set aside and listed; otherwise one is enough for the file to be refused.</summary>
    public bool SkipUnreadable { get; init; }

    /// <summary>What happens where one voter has several papers. Only a CSV with a column that tells voters apart can show it.</summary>
    public DuplicatePapers Duplicates { get; init; }

    /// <summary>What a person corrected in the ballots, applied as they are read; null for nothing. Lines about other files are passed over.</summary>
    public Corrections? Corrections { get; init; }

    /// <summary>Whether papers that cannot be read are told of where something else stops the file from being read, though they are set aside.</summary>
    internal bool TellUnreadable { get; init; }

    /// <summary>Whether a voter's further papers are left out and listed, whatever happens to them.</summary>
    internal bool ListDuplicates { get; init; }

    /// <summary>Rows whose papers are left out, since another of the same voter counts, or none does.</summary>
    internal ImmutableHashSet<int> LeftOut { get; init; } = [];

    /// <summary>Whether every irregular paper is listed; otherwise the first thousand are, and the others only counted.</summary>
    public bool ListAll { get; init; }

    /// <summary>Keeps the single papers, for a comparison; null when only their groups are wanted.</summary>
    internal PaperLog? Log { get; init; }

    /// <summary>Heading of the column with codes by which voters find their papers; null where they are not wanted. Then single papers are kept with their codes.</summary>
    internal string? CodeColumn { get; init; }

    /// <summary>How several threads read a long file. What is read does not depend on it.</summary>
    internal Chunking Chunking { get; init; } = Chunking.Usual;

    /// <summary>Told now and then how many bytes of the file have been read; null when nobody wants to know.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>What is said, in a line.</summary>
    public override string ToString()
    {
        string?[] said =
        [
            Layout is { } layout ? $"layout {layout.Word()}" : null, Encoding is { } encoding ? $"encoding {encoding.WebName}" : null, Sheet is { } sheet ? $"sheet {sheet}" : null,
            Delimiter is { } delimiter ? $"delimiter {Delimiters.Word(delimiter)}" : null, BltPapers is { } papers ? $"papers that end at {papers.Word()}" : null,
            Candidates.IsEmpty ? null : Amount.Of(Candidates.Length, "candidate"), NamedColumns.Of(this).Any() ? Amount.Of(NamedColumns.Of(this).Count(), "column") : null,
        ];
        return string.Join(", ", said.OfType<string>()) is { Length: > 0 } all ? all : "as the file says";
    }
}
