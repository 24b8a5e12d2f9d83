using System.Collections.Immutable;

namespace Stv;

/// <summary>Where a candidate's votes came from, and where they went, from the record of a count.</summary>
public sealed record CandidateTrace
{
    /// <summary>The candidate.</summary>
    public required int Candidate { get; init; }

    /// <summary>Their first preferences.</summary>
    public required Votes FirstPreferences { get; init; }

    /// <summary>What they received, stage by stage.</summary>
    public required ImmutableArray<CandidateReceipt> Received { get => _received; init => _received = value; }
    readonly ValueArray<CandidateReceipt> _received;

    /// <summary>What was transferred from them, stage by stage, and where it went.</summary>
    public required ImmutableArray<CandidateTransfer> Gave { get => _gave; init => _gave = value; }
    readonly ValueArray<CandidateTransfer> _gave;

    /// <summary>What they had at the end.</summary>
    public required Votes Final { get; init; }

    /// <summary>Under Meek's and Warren's rules: how many of their votes at the end come from the papers with each first preference, by candidate index. Else empty.</summary>
    public ImmutableArray<Votes> ByFirstPreference { get => _byFirstPreference; init => _byFirstPreference = value; }
    readonly ValueArray<Votes> _byFirstPreference;

    /// <summary>Traces a candidate.</summary>
    /// <param name="result">The count. It must have had stages.</param>
    /// <param name="candidate">The candidate's index.</param>
    public static CandidateTrace Of(CountResult result, int candidate)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfNegative(candidate);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(candidate, result.Contest.Candidates.Length);
        var begun = result.Stages.LastOrDefault(stage => stage.Action.Kind == StageKind.Restart)?.Number ?? 1;
        var stages = result.Stages[begun..];
        return new CandidateTrace
        {
            Candidate = candidate,
            FirstPreferences = result.Stages[begun - 1].Totals[candidate],
            Received =
            [
                .. stages.SelectMany(stage => stage.Transfers.SelectMany(transfer => transfer.To.Where(receipt => receipt.Candidate == candidate)
                    .Select(receipt => new CandidateReceipt(stage.Number, transfer.From, transfer.Value, receipt.Papers, receipt.Votes)))),
            ],
            Gave = [.. stages.SelectMany(stage => stage.Transfers.Where(transfer => transfer.From.Contains(candidate)).Select(transfer => new CandidateTransfer(stage.Number, transfer)))],
            Final = result.Stages[^1].Totals[candidate],
            ByFirstPreference = result.Rule is MeekRule && result.Contest.College is null ? ByFirst(result, candidate) : [],
        };
    }

    static ImmutableArray<Votes> ByFirst(CountResult result, int candidate)
    {
        var votes = new Votes[result.Contest.Candidates.Length];
        var ballots = result.Contest.Ballots;
        for (var group = 0; group < ballots.Groups; group++)
        {
            var trace = PaperTrace.Of(result, ballots.Paper(group));
            if (trace.Stages.IsEmpty || trace.Stages[^1].Gives.FirstOrDefault(part => part.Candidate == candidate) is not { } part)
                continue;
            var share = part.Votes.Value * new Fraction(ballots.Count(group)) * ballots.Worth(group);
            votes[trace.Preferences[0]] += ballots.Worth(group) == Fraction.One && part.Votes.DecimalPlaces is { } places
                ? Votes.Decimals((share * new Fraction(System.Numerics.BigInteger.Pow(10, places))).Numerator, places)
                : Votes.Exact(share);
        }
        return [.. votes];
    }
}

/// <summary>What a candidate received in one transfer.</summary>
/// <param name="Stage">The stage, from 1.</param>
/// <param name="From">From whom.</param>
/// <param name="Value">What each paper was worth.</param>
/// <param name="Papers">How many papers.</param>
/// <param name="Votes">What they were credited as.</param>
public sealed record CandidateReceipt(int Stage, ImmutableArray<int> From, Votes Value, long Papers, Votes Votes)
{
    /// <summary>From whom.</summary>
    public ImmutableArray<int> From { get => _from; init => _from = value; }
    readonly ValueArray<int> _from = From;
}

/// <summary>A transfer of a candidate's papers, together with those of others who were excluded with them.</summary>
/// <param name="Stage">The stage, from 1.</param>
/// <param name="Transfer">What moved.</param>
public sealed record CandidateTransfer(int Stage, Transfer Transfer);
