using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>Holds somebody's result sheet against the count of its ballots.</summary>
internal static class VerifiedSheet
{
    /// <summary>The terms of the count with what the sheet itself tells, where nobody says otherwise.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="isElection">Whether an election file says the rule and the seats.</param>
    public static CountTerms Terms(CountTerms terms, PublishedSheetFile sheet, bool isElection)
    {
        terms = terms with
        {
            Rule = terms.Rule ?? (isElection || sheet.Rule is not { } id ? null : Presets.Find(id)),
            Seats = terms.Seats ?? (isElection ? null : sheet.Seats),
        };
        // Slates tell the squares of a paper apart where the ballots name nobody.
        return sheet.Candidates is var stood && stood.Any(candidate => candidate.Slate is not null)
            ? terms with { ReadOptions = terms.ReadOptions with { NamedElsewhere = stood } }
            : terms;
    }

    /// <summary>Counts the contest again and compares.</summary>
    /// <param name="published">The sheet as it was published.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="contest">The contest, counted on <see cref="Terms"/>.</param>
    /// <param name="lots">The lots that are settled.</param>
    /// <param name="inputs">The files that the contest was read from.</param>
    /// <exception cref="TermsException">Nothing can be counted.</exception>
    /// <exception cref="BallotFormatException">The sheet may only seem to differ: it can be read in two ways, or not well.</exception>
    public static Verification Of(InputBytes published, PublishedSheetFile sheet, ContestReading contest, Lots lots, ImmutableArray<InputFile> inputs)
    {
        ImmutableArray<PublishedSheetReading> readings;
        try
        {
            readings = [sheet.Read(contest.Contest.Candidates)];
        }
        catch (BallotFormatException) when (Count.Run(contest.Contest, contest.Rule, lots) is Counted counted && Scattered(published, contest, lots, counted.Result, inputs) is { } own)
        {
            return own;
        }
        var comparison = Compare(contest.Contest, contest.Rule, lots, [readings[0].Sheet]);
        // Most sheets say what they seem to say. The other ways to read one, of which there may be a hundred, are sought where that does not come out.
        if (comparison.Verdict != SheetVerdict.Reproduced)
        {
            readings = sheet.Readings(contest.Contest.Candidates);
            comparison = Compare(contest.Contest, contest.Rule, lots, [.. readings.Select(each => each.Sheet)]);
        }
        if ((comparison.Verdict != SheetVerdict.Reproduced || SheetDoubt.HasGaps(readings[0])) && Scattered(published, contest, lots, comparison.Result, inputs) is { } found)
            return found;
        var reading = readings.First(each => ReferenceEquals(each.Sheet, comparison.Sheet));
        var words = OwnSheet.Compare(published.Content, comparison.Result, inputs);
        var verification = Verified(published, contest, lots, inputs, comparison) with
        {
            Values = words is not null && comparison.Verdict != SheetVerdict.Differs ? words.Differences : [],
            NotCompared = words?.NotCompared ?? [$"{OwnSheet.OutsideTheTable}: the title, the papers, the turnout, the reasons", .. reading.LeftOut],
            Notes = reading.Notes,
        };
        return SheetDoubt.Of(verification, readings) is { } doubt ? throw new BallotFormatException(doubt) : verification;
    }

    /// <summary>The verification of our own page of which the cells were taken out in an order of their own; null where it is none.</summary>
    static Verification? Scattered(InputBytes published, ContestReading contest, Lots lots, CountResult result, ImmutableArray<InputFile> inputs)
    {
        var text = SheetGrid.Decoded(published.Content, []);
        foreach (var byDefault in new[] { contest.RuleByDefault, !contest.RuleByDefault })
        {
            var sheet = Sheet.Of(result, inputs, byDefault);
            if (!HtmlSheet.CanShow(sheet) || ScatteredPage.Foreign(text, HtmlSheet.Format(sheet), sheet.Stages.Length, sheet.Candidates.Select(row => row.Label)) is not { } foreign)
                continue;
            var reading = PublishedSheetFile.Open(Encoding.UTF8.GetBytes(CsvSheet.Format(sheet)), published.Name).Read(contest.Contest.Candidates);
            return Verified(published, contest, lots, inputs, Compare(contest.Contest, contest.Rule, lots, [reading.Sheet])) with
            {
                NotCompared = [.. OwnSheet.Foreign(foreign)],
                Notes = ["read as this program's page, taken out cell by cell: each cell is there, and each figure is known by its place"],
            };
        }
        return null;
    }

    static Verification Verified(InputBytes published, ContestReading contest, Lots lots, ImmutableArray<InputFile> inputs, SheetComparison comparison) => new()
    {
        File = published.Name,
        Inputs = inputs,
        Lots = lots,
        RuleByDefault = contest.RuleByDefault,
        Comparison = comparison,
        IsSheet = true,
    };

    /// <summary>Counts a contest again and compares.</summary>
    /// <exception cref="TermsException">Nothing can be counted.</exception>
    public static SheetComparison Compare(Contest contest, Rule rule, Lots lots, ImmutableArray<PublishedSheet> readings) => SheetVerification.Verify(contest, rule, lots, readings)
        ?? throw new TermsException(Term.Reserved, $"{contest.Title}: the candidates cannot fill the reserved places, so nothing is counted. Check the election.");

    /// <summary>The verification with the rule that explains it, where its figures differ.</summary>
    /// <param name="verification">The verification.</param>
    /// <param name="progress">Is told how many rules were tried; or null.</param>
    public static Verification Explained(Verification verification, IProgress<long>? progress)
    {
        var comparison = verification.Comparison;
        return comparison.Verdict != SheetVerdict.Differs ? verification
            : verification with { Explanation = RuleSearch.Explain(comparison.Result.Contest, comparison.Result.Rule, comparison.Sheet, progress) };
    }
}
