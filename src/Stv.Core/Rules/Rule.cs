using System.Collections.Immutable;

namespace Stv;

/// <summary>
/// A counting rule as a value: every choice that tells one count from another, each with the clause that makes it.
/// A preset is such a record; <c>with</c> changes a choice, which then has no clause and is reported as changed.
/// </summary>
public abstract record Rule
{
    /// <summary>Name on the command line and in results. A changed rule keeps the id of the rule it was made from.</summary>
    public required string Id { get; init; }

    /// <summary>Title as it is published.</summary>
    public required string Title { get; init; }

    /// <summary>The enactment or published rule, whose clauses the choices cite.</summary>
    public required string Source { get; init; }

    /// <summary>What a blank rank does.</summary>
    public required Cited<GapPolicy> Gaps { get; init; }

    /// <summary>What two or more candidates at one rank do.</summary>
    public required Cited<EqualRankPolicy> EqualRanks { get; init; }

    /// <summary>What a candidate named a second time does.</summary>
    public required Cited<RepeatPolicy> Repeats { get; init; }

    /// <summary>The most blank ranks in a row that are closed up; 0 for no limit.</summary>
    public Cited<long> LongestGap { get; init; } = Absent(0L);

    /// <summary>The last rank of a paper that is read; 0 for no limit.</summary>
    public Cited<long> LastRank { get; init; } = Absent(0L);

    /// <summary>The fewest preferences with which a paper is valid, unless it names all who stand; 0 where one is enough.</summary>
    public Cited<long> FewestPreferences { get; init; } = Absent(0L);

    /// <summary>Whether a lot is drawn that changes nobody's election.</summary>
    public Cited<NeedlessLots> NeedlessLots { get; init; } = Absent(Stv.NeedlessLots.NotDrawn);

    /// <summary>The rule without its order to draw lots that change nobody, as where nobody named it and so no law orders the draw.</summary>
    internal Rule WithoutOrderedDraw => this with { NeedlessLots = Absent(Stv.NeedlessLots.NotDrawn) };

    /// <summary>What a paper means under this rule.</summary>
    public BallotPolicy Ballots => new(Gaps.Value, EqualRanks.Value, Repeats.Value)
    {
        LongestGap = Figure(LongestGap),
        LastRank = Figure(LastRank),
        FewestPreferences = Figure(FewestPreferences),
    };

    static int Figure(Cited<long> figure) => (int)Math.Min(figure.Value, int.MaxValue);

    /// <summary>Every choice that the rule makes.</summary>
    public ImmutableArray<Choice> Choices => [.. AllChoices.Where(choice => !choice.IsAbsent)];

    /// <summary>The choices that this rule does not mention, each at its neutral value; <see cref="With"/> can change them.</summary>
    public ImmutableArray<Choice> NotMade => [.. AllChoices.Where(choice => choice.IsAbsent)];

    /// <summary>Every choice that a rule of this kind can make.</summary>
    private protected abstract ImmutableArray<Choice> AllChoices { get; }

    /// <summary>The choices that somebody changed: those without a clause. Empty for a preset.</summary>
    public ImmutableArray<Choice> Changed => [.. Choices.Where(choice => choice.Clause is null)];

    /// <summary>Whether papers may be worth more or less than 1. Rules whose quota or tallies are whole numbers cannot carry them.</summary>
    public abstract bool CarriesWorth { get; }

    /// <summary>The rule with one choice changed, by the names and values that <see cref="Choices"/> and <see cref="NotMade"/> show; the choice then has no clause, unless it was so already.</summary>
    /// <param name="choice">Name of the choice, such as <c>surplus-order</c>, in any case.</param>
    /// <param name="value">What is to be chosen, such as <c>largest-first</c>, in any case; ties as <c>backwards, then lot</c>.</param>
    /// <exception cref="ArgumentException">There is no such choice or no such value; the message names the nearest and lists all.</exception>
    public Rule With(string choice, string value)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(value);
        return Change(choice, value);
    }

    private protected abstract Rule Change(string choice, string value);

    /// <summary>Its title and its id.</summary>
    public sealed override string ToString() => $"{Title} ({Id})";

    /// <summary>Combinations of choices that make no sense, each in a sentence that says why; empty when the rule can be counted.</summary>
    public abstract ImmutableArray<string> Check();

    /// <summary>The value of a choice that a rule does not make.</summary>
    private protected static Cited<T> Absent<T>(T value) => new(value, Clause.Silent, Clause.NothingOfTheKind);

    /// <summary>A table that begins with the choices of every rule.</summary>
    private protected static ChoiceTable<TRule> BallotChoices<TRule>() where TRule : Rule => new ChoiceTable<TRule>()
        .Add("gaps", rule => rule.Gaps, (rule, value) => (Rule)rule with { Gaps = value })
        .Add("equal-ranks", rule => rule.EqualRanks, (rule, value) => (Rule)rule with { EqualRanks = value })
        .Add("repeats", rule => rule.Repeats, (rule, value) => (Rule)rule with { Repeats = value })
        .AddFigure("longest-gap", rule => rule.LongestGap, (rule, value) => (Rule)rule with { LongestGap = value })
        .AddFigure("last-rank", rule => rule.LastRank, (rule, value) => (Rule)rule with { LastRank = value })
        .AddFigure("fewest-preferences", rule => rule.FewestPreferences, (rule, value) => (Rule)rule with { FewestPreferences = value })
        .Add("needless-lots", rule => rule.NeedlessLots, (rule, value) => (Rule)rule with { NeedlessLots = value });

    /// <summary>What of the choices about papers contradicts another.</summary>
    private protected void CheckPapers(ImmutableArray<string>.Builder problems)
    {
        if (LongestGap.Value > 0 && Gaps.Value == GapPolicy.Stop)
            problems.Add("longest-gap, gaps: only where gaps are closed up can one be too long (close-up).");
    }

    /// <summary>Whether ties always end: the last method decides by itself.</summary>
    private protected static bool AlwaysEnd(ImmutableArray<TieMethod> ties) => !ties.IsDefaultOrEmpty && DecidesByItself(ties[^1]);

    /// <summary>Whether a method needs no history of the count, and leaves nobody equal.</summary>
    static bool DecidesByItself(TieMethod method) => method is TieMethod.Lot or TieMethod.DeclaredOrder or TieMethod.BallotPaperOrder;

    /// <summary>What contradicts another of how ties are broken, under a rule that keeps no history to look back at.</summary>
    /// <param name="problems">Receives it.</param>
    /// <param name="name">Name of the choice.</param>
    /// <param name="ties">The methods.</param>
    /// <param name="why">Why there is no history.</param>
    private protected static void CheckTiesWithoutHistory(ImmutableArray<string>.Builder problems, string name, ImmutableArray<TieMethod> ties, string why)
    {
        if (!AlwaysEnd(ties))
            problems.Add($"{name}: {MustEnd}");
        else if (!ties.All(DecidesByItself))
            problems.Add($"{name}: {why} (lot, declared-order or ballot-paper-order).");
    }

    private protected const string MustEnd = "the last method must always decide (lot, declared-order or ballot-paper-order).";
}
