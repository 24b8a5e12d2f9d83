using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>A contest, its rule and its quota; who was elected; electoral colleges and bodies.</content>
public static partial class English
{
    /// <summary>The rule by name and title, with every choice that was changed.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="byDefault">Whether nobody named it.</param>
    internal static string RuleOf(Rule rule, bool byDefault)
    {
        var changed = rule.Changed;
        var how = changed.IsEmpty ? byDefault ? " (default)" : ""
            : $", changed: {string.Join("; ", changed.Select(choice => $"{choice.Name} is {choice.Value}"))}";
        return $"{rule.Id}{how}: {rule.Title}{(rule is PluralityRule ? $". {NotTransferable}" : "")}";
    }

    /// <summary>Marks a rule that transfers no votes wherever it is named with its title.</summary>
    internal const string NotTransferable = "NOT A SINGLE TRANSFERABLE VOTE: votes are counted once, and none is transferred";

    /// <summary>How many candidates stand, and how many withdrew.</summary>
    internal static string Standing(CountResult result)
    {
        if (result.Contest.Vacancy is not null)
            return (result.Contest.Candidates.Count(candidate => !candidate.Withdrawn && !candidate.Sitting)).ToString(CultureInfo.InvariantCulture);
        var withdrawn = result.Contest.Candidates.Count(candidate => candidate.Withdrawn);
        return string.Create(CultureInfo.InvariantCulture, $"{result.Contest.Candidates.Length - withdrawn}{(withdrawn == 0 ? "" : $", and {withdrawn} withdrawn")}");
    }

    /// <summary>How many papers there were, and why some were not counted: <c>312: 309 valid, 3 invalid (2 blank, 1 …)</c>.</summary>
    internal static string Papers(CountResult result)
    {
        var papers = result.Papers;
        var reasons = string.Join(", ", papers.ByReason.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Value:N0} {(reason.Key == InvalidReason.OnlyWithdrawn && result.Contest.Vacancy is not null ? "naming only those passed over" : Invalid(reason.Key))}")));
        var worth = result.Unopposed || result.ValidVotes.Value == new Fraction(papers.Valid) ? "" : $", {(result.Rule is PluralityRule ? "with" : "worth")} {VotesOf(result.ValidVotes)}";
        return papers.Invalid == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{papers.Total:N0}, all valid{worth}")
            : string.Create(CultureInfo.InvariantCulture, $"{papers.Total:N0}: {papers.Valid:N0} valid{worth}, {papers.Invalid:N0} invalid ({reasons})");
    }

    /// <summary>How many were entitled to vote, and the turnout: <c>752, of whom 325 voted: turnout 43.2%</c>.</summary>
    internal static string Electorate(CountResult result, long electorate)
    {
        var voted = result.Papers.Total + result.Contest.Spoilt + result.Contest.SetAside;
        var words = voted == 0 ? ""
            : voted > electorate ? $", FEWER THAN THE {Thousands.Of(voted)} PAPERS: one of the two is wrong"
            : $", of whom {Thousands.Of(voted)} voted: turnout {Percent(new Fraction(voted), new Fraction(electorate))}%";
        return string.Create(CultureInfo.InvariantCulture, $"{electorate:N0}{words}");
    }

    /// <summary>A part of a whole in per cent to one decimal, halves raised: <c>43.2</c>; 0 where the whole is nothing.</summary>
    internal static string Percent(Fraction part, Fraction whole) =>
        whole == Fraction.Zero ? "0.0" : Votes.Exact(part * new Fraction(100) / whole).ToString(1);

    /// <summary>Papers that were left out before the count, so that they are not among those on the sheet; null when there were none.</summary>
    internal static string? LeftOut(Contest contest)
    {
        var parts = new List<string>();
        if (contest.Spoilt > 0)
            parts.Add($"{Count(contest.Spoilt, "spoilt paper")} (marked so in the file)");
        if (contest.SetAside > 0)
            parts.Add($"{Count(contest.SetAside, "paper")} that cannot be read (set aside)");
        if (contest.Duplicates > 0)
            parts.Add($"{Count(contest.Duplicates, "paper")} of voters who sent more than one");
        return parts.Count == 0 ? null : List(parts);
    }

    /// <summary>What a person corrected in the ballots; null where nothing was.</summary>
    internal static string? Corrected(Contest contest) => contest.Corrections.IsEmpty ? null : string.Join("; ", contest.Corrections.Select(Corrected));

    static string Corrected(CorrectionsMade made) => made switch
    {
        { Papers: 0 } => $"{Count(made.Cells, "cell")} ({made.Reason})",
        { Cells: 0 } => $"{Count(made.Papers, "paper")} not counted ({made.Reason})",
        _ => $"{Count(made.Cells, "cell")}, and {Count(made.Papers, "paper")} not counted ({made.Reason})",
    };

    internal static string Invalid(InvalidReason reason) => reason switch
    {
        InvalidReason.Blank => "blank",
        InvalidReason.NoFirstPreference => "without a first preference",
        InvalidReason.EqualFirstPreferences => "with more than one first preference",
        InvalidReason.TooFewPreferences => "with too few preferences",
        InvalidReason.OnlyWithdrawn => "for withdrawn candidates only",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>The quota with its formula: <c>8 = ⌊30 ÷ (3 + 1)⌋ + 1</c>.</summary>
    /// <exception cref="ArgumentException">The contest was unopposed and has no quota.</exception>
    public static string Quota(CountResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var quota = result.Quota ?? throw new ArgumentException("An unopposed contest has no quota.", nameof(result));
        return result.Rule is MeekRule following
            ? FollowingQuota(result, following)
            : result.Rule is QuotientRule
            ? string.Create(CultureInfo.InvariantCulture, $"{Figure(quota)} at the end, the votes of papers that name a remaining candidate ÷ (1 + {result.Contest.Seats} − how many candidates the other papers have elected)")
            : $"{Figure(quota)} = {Formula(((StagedRule)result.Rule).Quota.Value, QuotaVotes(result), result.Contest.Seats, quota.DecimalPlaces ?? 0, ((StagedRule)result.Rule).QuotaFigure.Value)}{Reduced(result)}";
    }

    /// <summary>The votes that the quota is found from: the valid votes, without those that named nobody left when the count last began anew where it is found anew then; and blank papers where these count towards it.</summary>
    static Votes QuotaVotes(CountResult result)
    {
        var rule = (StagedRule)result.Rule;
        var begunAnew = rule.QuotaRevision.Value == QuotaRevision.WhenBegunAnew ? result.Stages.LastOrDefault(stage => stage.Action.Kind == StageKind.Restart) : null;
        var votes = begunAnew is null ? result.ValidVotes : result.ValidVotes - begunAnew.NonTransferable;
        return rule.QuotaPapers.Value == QuotaPapers.ValidAndBlank ? votes + Votes.Decimals(result.Papers.ByReason.GetValueOrDefault(InvalidReason.Blank), 0) : votes;
    }

    /// <summary>How a quota is worked out from the votes, the seats and the decimals that the rule keeps.</summary>
    static string Formula(QuotaFormula formula, Votes votes, int seats, int places, Fraction figure = default) =>
        Formula(formula, Figure(votes), seats.ToString(CultureInfo.InvariantCulture), $"{figure}", Count(places, "decimal"), $"{Votes.Decimals(1, places)}");

    /// <summary>The formula of a quota, in figures or in letters.</summary>
    static string Formula(QuotaFormula formula, string votes, string seats, string figure, string lastPlace, string unit)
    {
        var (share, rounding) = QuotaTerms.Of(formula);
        var part = share switch
        {
            QuotaShare.OfSeatsAndOne => $"{votes} ÷ ({seats} + 1)",
            QuotaShare.OfSeats => $"{votes} ÷ {seats}",
            QuotaShare.TwoThirds => $"2/3 × {votes}",
            QuotaShare.Figure => $"{figure} × {votes}",
            _ => $"{figure}, as the rule sets it",
        };
        return rounding switch
        {
            QuotaRounding.NextWhole => $"⌊{part}⌋ + 1",
            QuotaRounding.UpToWhole => $"⌈{part}⌉",
            QuotaRounding.NextUnit => $"{part} cut off at {lastPlace}, plus {unit}",
            QuotaRounding.UpToUnit when share != QuotaShare.FigureWhateverTheVotes => $"{part}, rounded up to {lastPlace}",
            _ => part,
        };
    }

    static string Reduced(CountResult result) =>
        result.Stages.Any(stage => stage.Reasons.Any(reason => reason.Kind == ReasonKind.QuotaReduced)) ? ", without the votes that became non-transferable before anybody was elected" : "";

    /// <summary>What the rule made of papers that are not a plain list of preferences, a sentence for each policy that touched any.</summary>
    internal static ImmutableArray<string> BallotPolicies(CountResult result)
    {
        var (papers, rule) = (result.Papers, result.Rule);
        var sentences = ImmutableArray.CreateBuilder<string>();
        Add(papers.WithGaps, rule.Gaps.Value == GapPolicy.Stop ? "counted only up to a number left out" : "counted as if no number had been left out", rule.Gaps.Clause);
        Add(papers.WithEqualRanks, rule.EqualRanks.Value switch
        {
            EqualRankPolicy.PassOver => "counted as if a number given to more than one candidate had been left out",
            EqualRankPolicy.EachHasAVote => "counted with a vote for each of the candidates who were given the same number",
            EqualRankPolicy.Split => "shared equally between candidates who were given the same number",
            _ => "counted only up to a number given to more than one candidate",
        }, rule.EqualRanks.Clause);
        Add(papers.WithRepeats, rule.Repeats.Value == RepeatPolicy.Stop ? "counted only up to the second mention of a candidate" : "counted without the second mention of a candidate named twice", rule.Repeats.Clause);
        return sentences.ToImmutable();

        void Add(long number, string treatment, string? clause)
        {
            if (number > 0)
                sentences.Add($"{Count(number, "valid paper")} {(number == 1 ? "was" : "were")} {treatment} {Cited(clause)}.");
        }
    }

    /// <summary>How a candidate fared: <c>elected 1st, stage 1</c>.</summary>
    internal static string Fared(CountResult result, int candidate)
    {
        var fared = result.Candidates[candidate];
        return fared.Outcome switch
        {
            Outcome.Elected when result.Contest.Candidates[candidate].Sitting => "sitting member",
            Outcome.Elected when result.Contest.Vacancy is not null => fared.Stage is null ? "fills the vacancy" : $"fills the vacancy, stage {Stage(fared)}",
            Outcome.Elected when fared.Stage is null => "elected",
            Outcome.Elected => $"elected {Ordinal(fared.Order ?? 0)}{(Shares(result, fared) ? " equal" : "")}, stage {Stage(fared)}",
            Outcome.Excluded => $"excluded, stage {Stage(fared)}",
            Outcome.Reopened => $"takes a place, not filled, stage {Stage(fared)}",
            Outcome.NotElected => "not elected",
            Outcome.Withdrawn when result.Contest.Candidates[candidate].Withdrawn => Absent(result.Contest.Candidates[candidate]),
            Outcome.Withdrawn => WithdrawnWord,
            _ => throw new ArgumentOutOfRangeException(nameof(candidate)),
        };
    }

    static bool Shares(CountResult result, CandidateResult fared) =>
        result.Candidates.Count(other => other.Order == fared.Order) > 1;

    static string Stage(CandidateResult fared) => (fared.Stage ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>What whoever signs under <see cref="Signed"/> is.</summary>
    internal const string Officer = "Returning officer";

    /// <summary>Stands before the line for a signature.</summary>
    internal const string Signed = "Signed";

    /// <summary>Stands before the line for a date.</summary>
    internal const string Date = "Date";

    /// <summary>The declaration of the elected, as it is signed.</summary>
    internal static string Declaration(CountResult result)
    {
        var (elected, seats) = (result.Elected.Length, result.Contest.Seats);
        var left = result.Vacant - result.Reopened.Length;
        var vacant = (left == 0 ? "" : $" {Count(left, "place")} {(left == 1 ? "remains" : "remain")} vacant.") + string.Concat(Reopened(result).Select(sentence => $" {sentence}"));
        return result.Contest.IsRehearsal ? $"{MadeUp} A declaration would appear here."
            : result.Contest.Vacancy is not null ? VacancyDeclaration(result)
            : elected == 0 ? $"I declare that nobody has been elected.{vacant}"
            : $"I declare that {Names(result.Contest, result.Elected)} {(elected == 1 ? "has" : "have")} been elected to {(elected < seats ? $"{elected} of the {seats} places" : seats == 1 ? "the one place" : $"the {seats} places")}.{vacant}";
    }

    /// <summary>That the columns of the sheet add up, and to what.</summary>
    internal static string Balance(CountResult result) =>
        result.Rule is PluralityRule ? $"The totals add up to {Figure(result.ValidVotes)}, the votes of the valid papers."
            : result.Rule is QuotientRule ? $"Every column of totals adds up to {Figure(result.ValidVotes)}, the value of the valid papers, and every column of changes to 0. An elected candidate's papers are passed on whole to their next preference, so none are left in that candidate's row."
            : $"Every column of totals adds up to {Figure(result.ValidVotes)}, the value of the valid papers, and every column of changes to 0.";

    /// <summary>Each section of an electoral college.</summary>
    internal static ImmutableArray<string> Sections(CountResult result) => [.. result.Sections.Select(section => Section(result.Contest, section))];

    static string Section(Contest contest, SectionResult section)
    {
        var worth = section.Worth.IsWhole ? section.Worth.ToString() : $"{section.Worth} ({Figure(Votes.Exact(section.Worth))})";
        var papers = string.Create(CultureInfo.InvariantCulture, $"{section.Section.Id}: {section.Section.Share} of the vote; {Count(section.Papers, "paper")}, {section.Valid:N0} valid, each worth {worth}");
        if (section.FirstPreferences is not { } first)
            return string.Create(CultureInfo.InvariantCulture, $"{papers}; its votes are not published, because the section has fewer than {ElectoralCollege.SmallestPublishedSection} valid papers");
        var votes = first.Index().Where(entry => !contest.Candidates[entry.Index].Withdrawn)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{contest.Candidates[entry.Index].Name} {entry.Item:N0}"));
        return $"{papers}; first preferences in papers: {string.Join(", ", votes)}";
    }

    /// <summary>What can be known about a body's minimums before the count, a sentence for each and one for all.</summary>
    internal static ImmutableArray<string> Certificate(Body body, BodyCertificate certificate) =>
    [
        .. certificate.Minimums.Where(minimum => !body.Withholds(minimum.Minimum)).GroupBy(Certified).Select(same => $"{Capital(List([.. same.Select(minimum => Limits(minimum.Minimum))]))}: {same.Key}."),
        certificate.JointlyAttainable
            ? "The candidates can meet all of these together while every contest keeps to its own reserved places."
            : "The candidates CANNOT meet all of these together while every contest fills its seats within its own reserved places.",
    ];

    /// <summary>What is certain of a minimum.</summary>
    static string Certified(MinimumCertificate minimum)
    {
        var allocated = minimum.Allocated == 0 ? "no contest reserves places for this"
            : minimum.IsAllocated ? $"certain, because the contests' own minimums add up to {minimum.Allocated}, as long as every place is filled"
            : $"the contests' own minimums add up to only {minimum.Allocated}";
        var greatest = minimum.IsAllocated ? "" : minimum.Greatest switch
        {
            null => "; this cannot be met while the reserved places of some contest cannot be filled",
            { } most => $"; the candidates could reach {most}",
        };
        return $"{allocated}{greatest}";
    }

    /// <summary>What a body's minimums came to, a sentence for each.</summary>
    internal static ImmutableArray<string> Attained(BodyResult result) =>
    [
        .. result.Minimums.Select(minimum =>
        {
            if (result.Body.Withholds(minimum.Minimum))
                return $"{Capital(Limits(minimum.Minimum))}: counted but not published, as the election file says.";
            var number = minimum.Members.Length;
            var who = number == 0 || !result.Body.Names(minimum.Minimum) ? "" : $" ({List([.. minimum.Members.Select(member => member.Candidate.Name)])})";
            var verdict = minimum.Shortfall == 0 ? "met" : result.Uncounted.IsEmpty ? $"MISSED by {minimum.Shortfall}" : $"not met so far, {minimum.Shortfall} short";
            return $"{Capital(Limits(minimum.Minimum))}: {verdict}, with {number}{who}.";
        }),
    ];
}
