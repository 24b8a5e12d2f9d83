using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>The settings of RCTab's rules by their own names, and what each is as choices of the rule <c>us-rctab</c>. Both the words of its files and those of its window are known.</summary>
/// <param name="settings">The settings by name, values as text.</param>
internal sealed class RctabSettings(IReadOnlyDictionary<string, string> settings)
{
    /// <summary>Settings that have no part in the count: what is written besides, and the seed of a generator that is not used here.</summary>
    static readonly ImmutableArray<string> Idle = ["rulesDescription", "randomSeed", "multiSeatBottomsUpPercentageThreshold"];

    /// <summary>Every setting.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "tiebreakMode", "overvoteRule", "winnerElectionMode", "numberOfWinners", "decimalPlacesForVoteArithmetic", "minimumVoteThreshold", "maxSkippedRanksAllowed",
        "maxRankingsAllowed", "nonIntegerWinningThreshold", "hareQuota", "batchElimination", "continueUntilTwoCandidatesRemain", "stopTabulationEarlyAfterRound",
        "doesFirstRoundDetermineThreshold", "exhaustOnDuplicateCandidate", "treatBlankAsUndeclaredWriteIn", "overvoteLabel", "undervoteLabel", "undeclaredWriteInLabel", .. Idle,
    ];

    readonly List<(string Choice, string Value)> _changes = [];
    readonly List<(string Setting, string Found, string Expected, string Remedy)> _refused = [];

    /// <summary>What the settings make otherwise than the rule, in the order in which it is to be changed.</summary>
    public IReadOnlyList<(string Choice, string Value)> Changes => _changes;

    /// <summary>What cannot be counted, each with what can.</summary>
    public IReadOnlyList<(string Setting, string Found, string Expected, string Remedy)> Refused => _refused;

    /// <summary>How many are to be elected; null where it is not said.</summary>
    public int? Seats { get; private set; }

    /// <summary>Translates the settings.</summary>
    public RctabSettings Read()
    {
        foreach (var unknown in settings.Keys.Where(name => !Names.Contains(name)))
            Refuse(unknown, $"one of {string.Join(", ", Names)}", $"correct it{NearestName.Question(unknown, Names)}");
        ReadNumbers();
        ReadPapers();
        ReadMode();
        ReadTies();
        ReadThreshold();
        foreach (var setting in new[] { "continueUntilTwoCandidatesRemain", "treatBlankAsUndeclaredWriteIn" })
            if (Flag(setting))
                Refuse(setting, "false", setting == "treatBlankAsUndeclaredWriteIn" ? "write UWI in the blank cells" : "leave it out: the winner is the same, and the count ends there");
        if (Value("stopTabulationEarlyAfterRound") is { } rounds)
            Refuse("stopTabulationEarlyAfterRound", "no such setting", $"leave it out and look at the first {rounds} stages");
        Label("overvoteLabel", NoChoice.IsOvervote, NoChoice.Overvote);
        Label("undervoteLabel", NoChoice.Is, "undervote");
        Label("undeclaredWriteInLabel", label => KindOfName.Of(label) == CandidateKind.UndeclaredWriteIns, "UWI");
        return this;
    }

    void ReadNumbers()
    {
        Seats = Whole("numberOfWinners", 1, BallotSet.MaxCandidates, otherwise: null);
        if (Whole("decimalPlacesForVoteArithmetic", 1, 20, otherwise: null) is { } places)
            Change("numbers", string.Create(CultureInfo.InvariantCulture, $"{places} decimals"));
        if (Whole("minimumVoteThreshold", 0, 1_000_000, otherwise: null) is > 0 and var votes)
            Change("minimum-votes", Text(votes));
    }

    void ReadPapers()
    {
        switch (Whole("maxSkippedRanksAllowed", 0, 1_000_000, otherwise: "unlimited"))
        {
            case 0:
                Change("gaps", "stop");
                break;
            case { } ranks:
                Change("longest-gap", Text(ranks));
                break;
        }
        if (Whole("maxRankingsAllowed", 1, 1_000_000, otherwise: "max") is { } most)
            Change("last-rank", Text(most));
        if (Flag("exhaustOnDuplicateCandidate"))
            Change("repeats", "stop");
        Choose("overvoteRule", "equal-ranks", ("alwaysSkipToNextRank", "pass-over"), ("exhaustImmediately", "stop"), ("exhaustIfMultipleContinuing", "stop-if-several-continue"));
    }

    void ReadMode()
    {
        if (Value("winnerElectionMode") is not { } mode)
            return;
        switch (BareWord.Of(mode))
        {
            case "singlewinnermajority" or "singlewinnermajoritydetermineswinner" or "standardsinglewinner" or "standard":
                SingleWinner();
                return;
            case "multiwinnerallowonlyonewinnerperround" or "multiseatallowonlyonewinnerperround":
                break;
            case "multiwinnerallowmultiplewinnersperround" or "multiseatallowmultiplewinnersperround":
                Change("winners", "all-who-reach");
                Change("surplus-order", "all-together");
                break;
            case "bottomsup" or "multiseatbottomsup" or "multiseatbottomsupuntilnwinners":
                Change("winners", "all-who-reach");
                Change("election", "being-left");
                Change("last-surpluses", "stay");
                break;
            default:
                Refuse("winnerElectionMode", "singleWinnerMajority, multiWinnerAllowOnlyOneWinnerPerRound, multiWinnerAllowMultipleWinnersPerRound or bottomsUp", "count it with RCTab, which has the others");
                break;
        }
        foreach (var single in new[] { "batchElimination", "doesFirstRoundDetermineThreshold" })
            if (Flag(single))
                Refuse(single, "false with several winners", "remove it");
    }

    void SingleWinner()
    {
        if (Seats is > 1)
            Refuse("numberOfWinners", "1, with a single winner", "correct it, or the mode");
        foreach (var several in new[] { "hareQuota", "nonIntegerWinningThreshold" })
            if (Flag(several))
                Refuse(several, "false with a single winner", "remove it");
        Change("winners", "all-who-reach");
        Change("last-surpluses", "stay");
        Change("last-vacancy", "to-the-higher-of-two");
        if (!Flag("doesFirstRoundDetermineThreshold"))
            Change("quota-revision", "until-first-election");
        if (Flag("batchElimination"))
            Change("exclusion", "lowest-together-if-below-next");
    }

    void ReadTies()
    {
        if (Value("tiebreakMode") is not { } mode)
            return;
        var methods = BareWord.Of(mode) switch
        {
            "random" or "stopcountingandask" or "interactive" => "lot",
            "previousroundcountsthenrandom" or "previousroundcountsthenask" or "previousroundcountsthenstopcountingandask" or "previousroundcountsthentie" => "backwards, then lot",
            "usecandidateorder" or "usecandidateorderintheconfigfile" or "usepermutationinconfig" => "ballot-paper-order",
            _ => null,
        };
        if (methods is null)
            Refuse("tiebreakMode", "random, stopCountingAndAsk, previousRoundCountsThenRandom, previousRoundCountsThenAsk or useCandidateOrder", "give the permutation that RCTab makes as useCandidateOrder, with the candidates in that order");
        else
            foreach (var choice in new[] { "election-ties", "surplus-ties", "exclusion-ties", "last-vacancy-ties" })
                Change(choice, choice == "surplus-ties" && methods.StartsWith("backwards", StringComparison.Ordinal) ? "backwards, then lot" : methods);
    }

    void ReadThreshold()
    {
        var quota = (Flag("nonIntegerWinningThreshold"), Flag("hareQuota")) switch
        {
            (true, true) => "hare",
            (true, false) => "droop-plus-unit",
            (false, true) => "hare-rounded-up",
            _ => "droop-integer",
        };
        Change("quota", quota);
    }

    /// <summary>A word in the cells of the ballots: it is read only as the words are that stand for the same.</summary>
    void Label(string setting, Func<string, bool> isKnown, string instead)
    {
        if (Value(setting) is { } label && !isKnown(label))
            Refuse(setting, $"a word with that meaning, such as {instead}", $"write {instead} in the ballots");
    }

    void Choose(string setting, string choice, params (string Word, string Value)[] values)
    {
        if (Value(setting) is not { } word)
            return;
        if (Array.Find(values, value => BareWord.Of(value.Word) == BareWord.Of(word)) is { Value: { } found })
            Change(choice, found);
        else
            Refuse(setting, string.Join(", ", values.Select(value => value.Word)), "correct it");
    }

    int? Whole(string setting, int least, int most, string? otherwise)
    {
        if (Value(setting) is not { } text || otherwise is not null && BareWord.Of(text) == otherwise)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(setting, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}{(otherwise is null ? "" : $", or {otherwise}")}"), "correct it");
        return null;
    }

    bool Flag(string setting)
    {
        var word = Value(setting);
        if (word is not (null or "true" or "false"))
            Refuse(setting, "true or false", "correct it");
        return word == "true";
    }

    string? Value(string setting) => settings.TryGetValue(setting, out var text) && text.Trim().Length > 0 ? text.Trim() : null;

    void Change(string choice, string value) => _changes.Add((choice, value));

    void Refuse(string setting, string expected, string remedy) => _refused.Add((setting, settings.TryGetValue(setting, out var value) ? $"{setting}: {Excerpt.Of(value)}" : setting, expected, remedy));

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
