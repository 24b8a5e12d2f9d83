using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>What decides an election for a slate.</content>
public static partial class English
{
    internal static string WhatIfIn(string title) => $"{title}: what decides it";

    /// <summary>What the figures share, and how precise they are.</summary>
    /// <param name="chance">By how many points of a hundred a chance is out at the most.</param>
    /// <param name="mean">By how much a mean number of seats is out at the most.</param>
    internal static string WhatIfNote(double chance, double mean) => string.Create(CultureInfo.InvariantCulture,
        $"All cases use the same random draws, and a change touches as few voters as it can, so that the difference between two cases is known better than either of them. With so many counts every chance here is known to within {Math.Ceiling(chance * 1000) / 10:0.0} percentage points, every mean to within {Math.Ceiling(mean * 100) / 100:0.00} seats, and what has a ± to within that, in 95 of 100 simulations, if the imagined electorates are right. None of this says whether they are right. CSV and JSON give the interval of every figure.");

    /// <summary>How a question is meant.</summary>
    internal static string Meaning(WhatIfQuestion question, ElectorateModel model) => question switch
    {
        SwingQuestion => $"A swing of n points moves n of every 100 voters from one {Division(model)} to the other, the same in every contest; if the {Division(model)} has fewer voters than that, all of them move. {VotersOf(model)} They mark papers as the other {Division(model)}'s voters do. Between two swings that were counted a chance is taken as a straight line.",
        TurnoutQuestion => $"A turnout is in percent of what it would be. {VotersOf(model)} The number of papers stays the same, and voters of the other {Division(model)}s replace those who do not vote, in proportion. Between two turnouts that were counted a chance is taken as a straight line.",
        FieldQuestion => $"A candidate who is left out counts as withdrawn.{(model.UsesPapers ? "" : " Voters of the model then fill in other papers, so that these differences are less precise than those of papers that were given.")}",
        _ => "Voters who keep the pact put the other slate's candidates directly after their own: first those whom they rank anyway, in their order, then the others in an order drawn at random. A voter's slate is that of their first preference.",
    };

    static string VotersOf(ElectorateModel model) => model.UsesPapers ? "A voter's slate is that of their first preference." : $"A voter's {Division(model)} is that of the model.";

    /// <summary>What voters are divided into.</summary>
    static string Division(ElectorateModel model) => model.Blocs.IsEmpty ? "slate" : "bloc";

    /// <summary>What a question asks, as a heading.</summary>
    internal static string Heading(WhatIfQuestion question) => question switch
    {
        SwingQuestion swing => $"A swing from {swing.From} to {swing.To}",
        TurnoutQuestion turnout => $"The turnout of {turnout.Slate}",
        FieldQuestion field => $"How many candidates for {field.Slate}",
        PactQuestion pact => $"A pact of {pact.One} and {pact.Other}",
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    /// <summary>What the columns of a table are, beside what it tells of.</summary>
    internal static string Columns(WhatIfQuestion question, string what) => question switch
    {
        SwingQuestion => $"{what} by swing",
        TurnoutQuestion => $"{what} by turnout",
        _ => $"{what}, pact kept by",
    };

    internal const string ChanceWord = "Chance";
    internal const string SeatsWord = "Seats";
    internal const string FieldLabel = "Candidates";
    internal const string AgainstAllLabel = "Against all";

    /// <summary>A step of a question, in a heading, and where there is little room.</summary>
    internal static (string Words, string Short) Step(WhatIfQuestion question, double at) => question is SwingQuestion
        ? (string.Create(CultureInfo.InvariantCulture, $"{at:0.###} points"), string.Create(CultureInfo.InvariantCulture, $"{at:0.###}"))
        : string.Create(CultureInfo.InvariantCulture, $"{at:0.###}%") is var percent ? (percent, percent) : default;

    /// <summary>How the curves of a question are to be read.</summary>
    internal static string CurvesOf(WhatIfQuestion question, double from, double to) =>
        $"Each curve goes from {Step(question, from).Words} at the left to {Step(question, to).Words} at the right, and from a chance of 0% at the bottom to 100% at the top. The band is the interval, the broken line one half.";

    /// <summary>What the election as it stands rests on.</summary>
    internal static string StandingOn(ContestChances chances, ElectorateModel model) => RestsOn(chances, model) + ", in each case";

    /// <summary>Warns of figures that rest on few papers.</summary>
    /// <param name="few">The contests with few papers, at least one.</param>
    /// <param name="contests">How many contests there are.</param>
    /// <param name="model">How electorates were imagined.</param>
    internal static string FewPapersFor(IReadOnlyList<ContestChances> few, int contests, ElectorateModel model)
    {
        if (contests == 1 && model.Kind != ElectorateKind.Dirichlet)
            return FewPapers(few[0], model)!;
        var on = contests == 1 ? $"these chances rest on {Count(few[0].Of.Contest.Ballots.Papers, "paper")}."
            : $"some chances rest on few papers: {List([.. few.Select(contest => $"{contest.Of.Contest.Title} ({contest.Of.Contest.Ballots.Papers})")])}.";
        return model.Kind == ElectorateKind.Dirichlet
            ? $"{on} What so small a sample leaves open is in the chances themselves; whether those who were asked are like those who will vote is not."
            : $"{on} What so small a sample leaves open is in no interval: they reflect only the number of runs. Electorates of the kind dirichlet include it in the chances.";
    }

    /// <summary>Where a chance crosses one half, in a sentence.</summary>
    internal static string Crosses(WhatIfQuestion question, Contest contest, int candidate, Crossing crossing, bool isAlone)
    {
        var name = contest.Candidates[candidate].Name;
        var range = crossing switch
        {
            { Low: { } low, High: { } high } => string.Create(CultureInfo.InvariantCulture, $" ({low:0.0}–{high:0.0})"),
            { Low: { } low } => string.Create(CultureInfo.InvariantCulture, $" ({low:0.0} or more)"),
            { High: { } high } => string.Create(CultureInfo.InvariantCulture, $" ({high:0.0} or less)"),
            _ => "",
        };
        var where = isAlone ? "" : $"{contest.Title}: ";
        // Read away from the turnout as it is, which is in the middle.
        var rises = crossing.Rises != (question is TurnoutQuestion && crossing.At < 100);
        var what = $"{name}'s chance {(rises ? "rises above" : "falls below")} one half.";
        return where + question switch
        {
            SwingQuestion swing => string.Create(CultureInfo.InvariantCulture, $"At a swing of {crossing.At:0.0} points{range} from {swing.From} to {swing.To}, {what}"),
            TurnoutQuestion turnout => string.Create(CultureInfo.InvariantCulture, $"If the turnout of {turnout.Slate} {(crossing.At < 100 ? "falls" : "rises")} to {crossing.At:0.0}%{range} of what it is, {what}"),
            PactQuestion pact => string.Create(CultureInfo.InvariantCulture, $"If {crossing.At:0.0}%{range} of the voters of {pact.One} and {pact.Other} keep the pact, {what}"),
            _ => throw new ArgumentOutOfRangeException(nameof(question)),
        };
    }

    /// <summary>That no chance crosses one half.</summary>
    internal static string CrossesNowhere(WhatIfQuestion question, double from, double to) => question is SwingQuestion swing
        ? $"At no swing of up to {Step(question, to).Words} from {swing.From} to {swing.To} does a candidate's chance cross one half."
        : $"Between {Step(question, from).Words} and {Step(question, to).Words} no candidate's chance crosses one half.";

    /// <summary>What seats a pact gives and takes when all keep it.</summary>
    internal static string PactWorth(PactQuestion pact, double percent, IEnumerable<WhatIfSeats> slates)
    {
        var all = slates.OrderBy(slate => slate.Chances.Slate == pact.One ? 0 : slate.Chances.Slate == pact.Other ? 1 : 2).ToList();
        return $"If {(percent == 100 ? "all" : $"{Step(pact, percent).Words} of the")} voters of {pact.One} and {pact.Other} keep the pact, {List([.. all.Select((slate, index) => $"{slate.Chances.Slate} {(index == 0 ? "has " : "")}{MeanSeats(slate.Mean.Mean)}{(index == 0 ? " seats on average" : "")} ({Changed(slate.Change)})")])}.";
    }

    /// <summary>Which field serves a slate best, in sentences.</summary>
    /// <param name="slate">Name of the slate.</param>
    /// <param name="fields">The fields of a contest that could be counted, the largest first.</param>
    /// <param name="isAlone">Whether there is no other contest.</param>
    internal static IEnumerable<string> BestField(string slate, IReadOnlyList<(WhatIfCase Case, WhatIfSeats Seats)> fields, bool isAlone)
    {
        var contest = fields[0].Case.Contests[0].Of.Contest;
        var where = isAlone ? "" : $"{contest.Title}: ";
        var all = fields[0];
        var best = fields.Aggregate((best, field) => field.Seats.Mean.Mean > best.Seats.Mean.Mean ? field : best);
        yield return where + (best.Case.LeftOut.IsEmpty
            ? $"No smaller field wins more seats on average than all {Count((long)all.Case.At, "candidate")} of {slate}: {MeanSeats(all.Seats.Mean.Mean)}."
            : $"{slate} wins the most seats on average with {Count((long)best.Case.At, "candidate")}, {LeftOut(contest, best.Case.LeftOut)}: {MeanSeats(best.Seats.Mean.Mean)}, {Changed(best.Seats.Change)} against all {(long)all.Case.At}{(best.Seats.Change.Low <= 0 ? "; so small a difference may be due to the draws" : "")}.");
        if (all.Case.At > FieldQuestion.MostForEveryField)
            yield return $"{where}Not every field was tried: with more than {FieldQuestion.MostForEveryField} candidates, those who are elected least often are left out first.";
    }

    /// <summary>Who is left out: <c>without Ann and Bob</c>.</summary>
    internal static string LeftOut(Contest contest, ImmutableArray<int> leftOut) => $"without {Names(contest, leftOut)}";

    /// <summary>A field, as the first cell of a row.</summary>
    internal static string Field(Contest contest, WhatIfCase field) => string.Create(CultureInfo.InvariantCulture, $"{field.At}: {(field.LeftOut.IsEmpty ? "all" : LeftOut(contest, field.LeftOut))}");

    /// <summary>That electorates of a case could not be counted; null where all could.</summary>
    internal static string? ElectoratesNotCounted(WhatIfQuestion question, WhatIfCase of, WhatIfContest contest) => contest.Uncounted == 0 ? null
        : $"{(question is FieldQuestion ? Capital(of.LeftOut.IsEmpty ? "with all candidates" : LeftOut(contest.Of.Contest, of.LeftOut)) : Step(question, of.At).Words)}: {Count(contest.Uncounted, "electorate")} could not be counted ({contest.WhyUncounted!.TrimEnd('.')}).";

    /// <summary>A mean number of seats.</summary>
    internal static string MeanSeats(double mean) => mean.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A mean number of seats with how far it may be out.</summary>
    internal static string SeatsWithin(MeanEstimate mean) => $"{MeanSeats(mean.Mean)} {Within(mean)}";

    /// <summary>How many more seats: <c>+0.07 ±0.02</c>.</summary>
    internal static string Changed(MeanEstimate change) =>
        Math.Round(change.Mean * 100) / 100 is var seats && seats == 0 ? $"0.00 {Within(change)}" : string.Create(CultureInfo.InvariantCulture, $"{seats:+0.00;−0.00} {Within(change)}");

    static string Within(MeanEstimate mean) => string.Create(CultureInfo.InvariantCulture, $"±{Math.Ceiling(mean.Error * 100) / 100:0.00}");
}
