using System.Collections.Immutable;

namespace Stv;

/// <summary>The results of many counts of a scenario.</summary>
public sealed record Chances
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The seed. The same scenario, seed and number of runs give the same chances everywhere.</summary>
    public required string Seed { get; init; }

    /// <summary>How many imagined elections were asked for.</summary>
    public required long Asked { get; init; }

    /// <summary>How many were counted; fewer than <see cref="Asked"/> when the simulation was interrupted.</summary>
    public required long Runs { get; init; }

    /// <summary>Each contest by itself.</summary>
    public required ImmutableArray<ContestChances> Contests { get => _contests; init => _contests = value; }
    readonly ValueArray<ContestChances> _contests;

    /// <summary>Seats by slate over all contests together; empty with a single contest or without slates.</summary>
    public required ImmutableArray<SlateChances> Slates { get => _slates; init => _slates = value; }
    readonly ValueArray<SlateChances> _slates;

    /// <summary>The body's minimums; null without a body.</summary>
    public required BodyChances? Body { get; init; }
}

/// <summary>Chances in one contest.</summary>
public sealed record ContestChances
{
    /// <summary>The contest and its rule.</summary>
    public required ScenarioContest Of { get; init; }

    /// <summary>How many counts of it were made. Every figure of it is out of these.</summary>
    public required long Counts { get; init; }

    /// <summary>How many electorates could not be counted, such as those in which no paper was valid.</summary>
    public required long Uncounted { get; init; }

    /// <summary>Why the first of these could not be counted; null when all could.</summary>
    public required string? WhyUncounted { get; init; }

    /// <summary>For each candidate, in how many counts they were elected.</summary>
    public required ImmutableArray<Frequency> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<Frequency> _elected;

    /// <summary>Seats by slate; empty without slates.</summary>
    public required ImmutableArray<SlateChances> Slates { get => _slates; init => _slates = value; }
    readonly ValueArray<SlateChances> _slates;

    /// <summary>What each reserved place did, in the order of the contest's constraints.</summary>
    public required ImmutableArray<ConstraintChances> Constraints { get => _constraints; init => _constraints = value; }
    readonly ValueArray<ConstraintChances> _constraints;

    /// <summary>In how many counts all constraints together changed who was elected.</summary>
    public required Frequency ConstraintsBind { get; init; }

    /// <summary>In how many counts a lot broke a tie.</summary>
    public required Frequency ByLot { get; init; }

    /// <summary>What decided the last place, the most frequent first.</summary>
    public required ImmutableArray<DecidingTransfer> LastPlace { get => _lastPlace; init => _lastPlace = value; }
    readonly ValueArray<DecidingTransfer> _lastPlace;

    /// <summary>The mean share of first preferences of each candidate in the electorates drawn; empty where papers were only resampled.</summary>
    public required ImmutableArray<double> FirstPreferences { get => _firstPreferences; init => _firstPreferences = value; }
    readonly ValueArray<double> _firstPreferences;

    /// <summary>The share of first preferences of each candidate in the papers given; empty where <see cref="FirstPreferences"/> is, where none were given, and where the electorates drawn are those that the papers given leave open.</summary>
    public required ImmutableArray<double> FirstPreferencesGiven { get => _firstPreferencesGiven; init => _firstPreferencesGiven = value; }
    readonly ValueArray<double> _firstPreferencesGiven;

    /// <summary>Between what the share of first preferences of each candidate lies in 95 of 100 electorates drawn, to a thousandth; empty but for <see cref="ElectorateKind.Dirichlet"/>.</summary>
    public ImmutableArray<ShareInterval> FirstPreferencesLikely { get => _firstPreferencesLikely; init => _firstPreferencesLikely = value; }
    readonly ValueArray<ShareInterval> _firstPreferencesLikely;

    /// <summary>Fewer papers than this are few: as a sample they tell a share of one half to within 5 points of 100 at best, in 95 of 100 samples (1.96 × √(¼ ÷ 400) = 0.049).</summary>
    public const int FewPapers = 400;

    /// <summary>Whether the chances rest on papers that were given, and on fewer than <see cref="FewPapers"/>.</summary>
    /// <param name="model">How the electorates were imagined.</param>
    public bool RestsOnFewPapers(ElectorateModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.UsesPapers && Of.Contest.Ballots.Papers < FewPapers;
    }

    /// <summary>How far the two differ: the share of voters who would have to change their first preference to turn one into the other; null where one of them is empty.</summary>
    public double? Distance => FirstPreferences.IsEmpty || FirstPreferencesGiven.IsEmpty ? null
        : FirstPreferences.Zip(FirstPreferencesGiven, (made, given) => Math.Abs(made - given)).Sum() / 2;
}

/// <summary>How many seats a slate had.</summary>
/// <param name="Slate">Its name.</param>
/// <param name="Candidates">How many stand for it.</param>
/// <param name="Seats">For 0 seats, 1 seat, … in how many counts it had exactly that number.</param>
public sealed record SlateChances(string Slate, int Candidates, ImmutableArray<Frequency> Seats)
{
    /// <summary>For 0 seats, 1 seat, … in how many counts it had exactly that number.</summary>
    public ImmutableArray<Frequency> Seats { get => _seats; init => _seats = value; }
    readonly ValueArray<Frequency> _seats = Seats;

    /// <summary>The mean number of seats.</summary>
    public double Mean => Seats.Select((frequency, seats) => seats * frequency.Share).Sum();

    /// <summary>Between what the number of seats lies in at least 95 of 100 counts: no more than 25 in 1,000 have fewer, and no more have more.</summary>
    public (int Least, int Most) Likely
    {
        get
        {
            var counts = Seats.IsEmpty ? 0 : Seats[0].Counts;
            var (least, most) = (0, Seats.Length - 1);
            for (var fewer = 0L; least < most && (fewer += Seats[least].Times) * 1000 <= counts * 25; least++)
            {
            }
            for (var more = 0L; most > least && (more += Seats[most].Times) * 1000 <= counts * 25; most--)
            {
            }
            return (least, most);
        }
    }
}

/// <summary>What a reserved place did.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Binds">In how many counts others would have been elected without it, the other constraints standing.</param>
/// <param name="Gains">For each candidate, in how many counts they were elected because of it.</param>
/// <param name="Losses">For each candidate, in how many counts they were not elected because of it.</param>
public sealed record ConstraintChances(Constraint Constraint, Frequency Binds, ImmutableArray<Frequency> Gains, ImmutableArray<Frequency> Losses)
{
    /// <summary>For each candidate, in how many counts they were elected because of it.</summary>
    public ImmutableArray<Frequency> Gains { get => _gains; init => _gains = value; }
    readonly ValueArray<Frequency> _gains = Gains;

    /// <summary>For each candidate, in how many counts they were not elected because of it.</summary>
    public ImmutableArray<Frequency> Losses { get => _losses; init => _losses = value; }
    readonly ValueArray<Frequency> _losses = Losses;
}

/// <summary>What decided the last place, and in how many counts. The contest for the last place is between the candidate who took it and the best placed of those not elected. It was decided by the transfer after which the first stayed above the second.</summary>
/// <param name="Kind">What decided.</param>
/// <param name="Moved">Whose papers moved; empty unless a transfer decided, and where the surpluses of all who were elected moved together.</param>
/// <param name="Stage">What kind of transfer it was; null unless a transfer decided.</param>
/// <param name="Winner">Who took the last place.</param>
/// <param name="RunnerUp">The best placed of those not elected.</param>
/// <param name="Times">In how many counts.</param>
public sealed record DecidingTransfer(DecidingKind Kind, ImmutableArray<int> Moved, StageKind? Stage, int Winner, int RunnerUp, Frequency Times)
{
    /// <summary>Whose papers moved; empty unless a transfer decided, and where the surpluses of all who were elected moved together.</summary>
    public ImmutableArray<int> Moved { get => _moved; init => _moved = value; }
    readonly ValueArray<int> _moved = Moved;
}

/// <summary>What can decide the last place.</summary>
public enum DecidingKind
{
    /// <summary>The winner stood above the runner-up from the first preferences on.</summary>
    FirstPreferences,

    /// <summary>A transfer brought the winner above the runner-up.</summary>
    Transfer,

    /// <summary>The winner never stood above the runner-up: a lot decided between equals, or a reserved place did.</summary>
    LotOrReservedPlace,
}

/// <summary>Chances that a body meets its minimums.</summary>
/// <param name="Body">The body.</param>
/// <param name="Minimums">Each minimum by itself.</param>
/// <param name="All">In how many runs all were met. A run in which a contest could not be counted is left out.</param>
public sealed record BodyChances(Body Body, ImmutableArray<MinimumChances> Minimums, Frequency All)
{
    /// <summary>Each minimum by itself.</summary>
    public ImmutableArray<MinimumChances> Minimums { get => _minimums; init => _minimums = value; }
    readonly ValueArray<MinimumChances> _minimums = Minimums;
}

/// <summary>Chance of one minimum.</summary>
/// <param name="Minimum">The minimum.</param>
/// <param name="Met">In how many runs it was met.</param>
/// <param name="Members">For 0 members, 1 member, … in how many runs exactly that number counted towards it.</param>
public sealed record MinimumChances(Constraint Minimum, Frequency Met, ImmutableArray<Frequency> Members)
{
    /// <summary>For 0 members, 1 member, … in how many runs exactly that number counted towards it.</summary>
    public ImmutableArray<Frequency> Members { get => _members; init => _members = value; }
    readonly ValueArray<Frequency> _members = Members;
}
