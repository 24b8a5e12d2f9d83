using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>What was read, before anything is counted.</content>
public static partial class English
{
    internal const string SeatsNotSaid = "not given in the file";
    internal const string RankedFirstHeading = "Candidates, and how many papers rank each first";
    internal const string CollectedHeading = "Candidates found on the papers, and how many papers rank each first";
    internal const string RankedHeading = "Papers by number of candidates ranked";
    internal const string FirstPapersHeading = "The first papers";
    internal const string IrregularHeading = "Irregular papers, and what the rule makes of them";
    internal static Advice MoreIrregular { get; } = $"and more: {new Setting(Term.Defects, "FILE.csv")} lists them all";
    internal const string LeftOutHeading = "Papers left out of the count";
    internal const string NoteLabel = "note: ";
    internal const string WrongLabel = "WRONG: ";
    internal const string Ready = "Ready to count.";
    internal static Advice ReadyOnceSeatsAreSaid { get; } = $"Ready to count once {Term.Seats} gives the number of seats.";
    internal const string NotReadyWithoutPapers = "Not ready to count: there are no papers.";
    internal const string AttributeLabel = "Attribute";
    internal const string LotsLabel = "Lots";

    /// <summary>A file, what it was read as, and its hash.</summary>
    internal static string ReadAs(InputFile input) => $"{input.File}, read as {input.Layout}, SHA-256 {input.Sha256}";

    /// <summary>A candidate of a ballot file.</summary>
    internal static string OnThePaper(Candidate candidate) => candidate.Name + (candidate.Slate is null ? "" : $", {candidate.Slate}") + (candidate.Withdrawn ? ", withdrawn" : "") + Of(candidate.Kind);

    /// <summary>What a name stands for that is no person's, after a comma.</summary>
    static string Of(CandidateKind kind) => kind switch
    {
        CandidateKind.Person => "",
        CandidateKind.UndeclaredWriteIns => ", undeclared write-ins, never elected",
        CandidateKind.ReopenNominations => ", any place it takes is not filled",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A candidate of an election file, with attributes.</summary>
    internal static string Standing(Candidate candidate)
    {
        var person = candidate.Name + (candidate.Slate is null ? "" : $", {candidate.Slate}") + (candidate.Withdrawn ? ", WITHDRAWN" : "") + Of(candidate.Kind);
        return candidate.Attributes.IsEmpty ? person : $"{person} ({string.Join(", ", candidate.Attributes)})";
    }

    /// <summary>Who was collected from the papers rather than given, with how many papers name each: the most first, and of very many those whom the fewest name, since a misreading is among them. Null where the candidates are given.</summary>
    public static string? Collected(BallotReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        const int ShownAtMost = 20;
        if (!reading.HasCollectedNames || reading.Candidates.IsEmpty)
            return null;
        var named = LikeNames.PapersNaming(reading.Ballots, [.. Enumerable.Range(0, reading.Candidates.Length)])
            .OrderByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Key).ToList();
        var shown = named.TakeLast(ShownAtMost).Select(candidate => $"{Excerpt.Of(reading.Candidates[candidate.Key].Name)} {candidate.Value.ToString(CultureInfo.InvariantCulture)}");
        var others = Math.Max(0, named.Count - ShownAtMost);
        return $"{Count(named.Count, "candidate")} found on the papers, with the number of papers that name each: {(others == 0 ? "" : $"{Count(others, "candidate")} with as many or more, then ")}{string.Join(", ", shown)}";
    }

    /// <summary>What is irregular about papers.</summary>
    internal static string Irregular(IrregularityKind kind) => kind switch
    {
        IrregularityKind.Blank => "blank",
        IrregularityKind.Gap => "with a gap in the ranks",
        IrregularityKind.EqualRanks => "with equal ranks",
        IrregularityKind.Repeat => "that name a candidate twice",
        IrregularityKind.Overvote => "with a rank given to several candidates, who are not named",
        _ => throw new InvalidOperationException($"The kind {kind} has no words."),
    };

    internal static string SpoiltPapers(long papers) => string.Create(CultureInfo.InvariantCulture, $"spoilt, as the file says: {papers:N0}");

    internal static string DuplicatePapers(long papers) => string.Create(CultureInfo.InvariantCulture, $"of voters who sent more than one paper: {papers:N0}");

    /// <summary>Where the papers of a voter stand, and which of them counts; each further one where that must still be said.</summary>
    internal static IEnumerable<string> Duplicates(VoterPapers voter, bool areUnsettled) => areUnsettled
        ? voter.Rows.Skip(1).Select(row => string.Create(CultureInfo.InvariantCulture, $"{voter.File}:{row} column {ColumnLetters.Of(voter.Column)}: found the same id as in row {voter.Rows[0]}; expected one paper per voter"))
        : [$"{voter.File}: {voter.Places} are from one voter; {(voter.Counted is { } counted ? string.Create(CultureInfo.InvariantCulture, $"row {counted} counts") : "none of them counts")}"];

    internal static string PapersUnreadable(long papers) => string.Create(CultureInfo.InvariantCulture, $"papers that cannot be read: {papers:N0}");

    internal static Advice NotReadyWithDefects(long defects, bool areUnreadable, bool areDuplicates) => (areUnreadable, areDuplicates) switch
    {
        (true, true) => (Advice)$"Not ready to count: {Count(defects, "problem")} to fix. {Term.SkipUnreadable} sets aside papers that cannot be read. {Term.Duplicates} says which of a voter's papers counts: last, first or none.",
        (true, _) => (Advice)$"Not ready to count: {Count(defects, "problem")} to fix. {Term.SkipUnreadable} sets these papers aside.",
        _ => (Advice)$"Not ready to count: {Count(defects, "problem")} to fix. {Term.Duplicates} says which of a voter's papers counts: last, first or none.",
    };

    /// <summary>What follows where papers that cannot be read stand in the way.</summary>
    internal const string OrSetAside = " \"skipUnreadable\": true beside the ballots in the election file sets aside papers that cannot be read.";

    internal static string PapersSetAside(long papers) => string.Create(CultureInfo.InvariantCulture, $"set aside because they cannot be read: {papers:N0}");

    /// <summary>A notice with its row.</summary>
    internal static string Notice(Notice notice, SettingNames words) => (notice.Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"row {row}: ") : "") + notice.In(words);

    /// <summary>Where the lots of an election come from.</summary>
    internal static string LotsOf(Lots lots) => lots switch
    {
        { Seed: { } seed } => $"drawn from the seed “{seed}”",
        { Recorded: { IsEmpty: false } recorded } => $"{Count(recorded.Length, "lot")} recorded ({string.Join("; ", recorded.Select(lot => $"{lot.Contest}: {lot.Chosen} of {string.Join(", ", lot.Tied)}"))})",
        _ => "none recorded; a tie that needs one will be asked about",
    };

    /// <summary>A contest with its seats and rule.</summary>
    internal static string ToBeCounted(ContestReading reading) =>
        $"{reading.Contest.Title} ({reading.Contest.Id}): {Count(reading.Contest.Seats, "seat")}, rule {reading.Rule.Id}";

    /// <summary>The shares of a college.</summary>
    internal static string Shares(ElectoralCollege college) => $"Electoral college: {string.Join(", ", college.Sections.Select(section => $"{section.Id} {section.Share}"))}.";

    internal static string ElectorateIs(long electorate) => string.Create(CultureInfo.InvariantCulture, $"Electorate: {electorate:N0}.");

    internal static string CorrectedAre(string corrections) => $"Corrected: {corrections}.";

    internal static string LeftOutAre(string papers) => $"Left out: {papers}.";

    /// <summary>The papers of a contest under its rule.</summary>
    internal static string PapersRead(ContestReading reading, Readiness readiness)
    {
        var papers = readiness.Papers;
        if (readiness.Unopposed)
            return "Unopposed: there are no more candidates than places, so nothing is counted.";
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{Count(papers.Total, "paper")}{(reading.Ballots is { } file ? $" of {file.File}" : "")}: {papers.Valid:N0} valid, {papers.Invalid:N0} invalid") };
        parts.AddRange(papers.ByReason.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Value:N0} {Invalid(reason.Key)}")));
        if (papers.WithGaps > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{papers.WithGaps:N0} with a number left out"));
        if (papers.WithEqualRanks > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{papers.WithEqualRanks:N0} with a number given twice"));
        if (papers.WithRepeats > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{papers.WithRepeats:N0} with a candidate named twice"));
        return string.Join(", ", parts) + ".";
    }

    /// <summary>A reserved place, and how many stand for it.</summary>
    internal static string ReservedFor(Constraint constraint, int standing) =>
        string.Create(CultureInfo.InvariantCulture, $"Reserved: {Limits(constraint)}; {standing} {(standing == 1 ? "stands" : "stand")}.");

    /// <summary>What can be done where reserved places cannot be filled.</summary>
    internal const string FallbacksAreTold = "Correct the attributes or the minimum, or run the count: it shows what each fallback would do.";

    /// <summary>The seats and contests of a body.</summary>
    internal static string SeatsOf(Body body, BodyCertificate certificate) => $"{body.Title}: {Count(certificate.Seats, "seat")} of {Count(body.Contests.Length, "contest")}";

    /// <summary>Which contests cannot be counted as they are.</summary>
    internal static string NotReady(IReadOnlyList<string> contests) => $"Not ready to count: see the lines marked {WrongLabel.Trim().TrimEnd(':')} under {List(contests)}.";
}
