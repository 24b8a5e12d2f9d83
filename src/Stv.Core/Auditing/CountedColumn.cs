using System.Collections.Immutable;

namespace Stv;

/// <summary>What a sheet would show of a count at one stage, under some reading: the candidates' totals, then non-transferable, lost and sum.</summary>
/// <param name="Stage">The stage, from 1.</param>
/// <param name="Totals">A figure for each row; null where it is not known.</param>
/// <param name="Quota">The quota in force.</param>
internal sealed record CountedColumn(int Stage, ImmutableArray<Fraction?> Totals, Votes Quota)
{
    /// <summary>How many papers came to each row in the stage, or with a minus went, in the same order; empty where the column is not of a whole stage of transfers.</summary>
    public ImmutableArray<long?> Papers { get; init; } = [];

    /// <summary>The columns of a count as a sheet would show them.</summary>
    public static ImmutableArray<CountedColumn> Of(CountResult result, SheetConventions reading)
    {
        var columns = ImmutableArray.CreateBuilder<CountedColumn>();
        var shown = new Shown(result, reading);
        foreach (var stage in result.Stages)
        {
            if (reading.ByBatch && stage.Action.Kind == StageKind.Exclusion)
                columns.AddRange(shown.Batches(stage));
            columns.Add(shown.At(stage));
        }
        return columns.ToImmutable();
    }

    /// <summary>Follows a count and keeps what a reading needs from earlier stages.</summary>
    sealed class Shown(CountResult result, SheetConventions reading)
    {
        readonly int _candidates = result.Contest.Candidates.Length;
        readonly Fraction[] _kept = new Fraction[result.Contest.Candidates.Length];
        readonly Fraction?[] _standing = new Fraction?[result.Contest.Candidates.Length];

        public CountedColumn At(Stage stage)
        {
            Remember(stage);
            var totals = new Fraction?[_candidates + 3];
            for (var candidate = 0; candidate < _candidates; candidate++)
                totals[candidate] = _standing[candidate] ?? stage.Totals[candidate].Value + _kept[candidate];
            var kept = _kept.Aggregate(Fraction.Zero, (sum, votes) => sum + votes);
            var merged = reading.Rest == RestShown.NonTransferable;
            totals[_candidates] = stage.NonTransferable.Value + (merged ? stage.Loss.Value : Fraction.Zero);
            totals[_candidates + 1] = merged ? Fraction.Zero : stage.Loss.Value - kept;
            totals[_candidates + 2] = result.ValidVotes.Value;
            return new CountedColumn(stage.Number, [.. totals], stage.Quota) { Papers = Papers(stage, reading.ByBatch && stage.Action.Kind == StageKind.Exclusion ? stage.Transfers.TakeLast(1) : stage.Transfers) };
        }

        ImmutableArray<long?> Papers(Stage stage, IEnumerable<Transfer> transfers)
        {
            var papers = new long?[_candidates + 3];
            // Of papers that are worth more or less than one vote the first preferences do not tell the number.
            if (stage.Number == 1)
                return result.Contest.College is null && !result.Contest.Ballots.HasWeights && stage.Totals.All(votes => votes.Value.IsWhole) ? [.. stage.Totals.Select(votes => (long?)votes.Value.Numerator), .. papers[_candidates..]] : [];
            if (stage.Transfers.IsEmpty)
                return [];
            papers.AsSpan(0, _candidates + 2).Fill(0);
            foreach (var transfer in transfers)
            {
                foreach (var source in transfer.BySource.IsEmpty ? [transfer] : transfer.BySource)
                    papers[source.From[0]] -= source.Papers;
                foreach (var receipt in transfer.To)
                    papers[receipt.Candidate] += receipt.Papers;
                papers[_candidates] += transfer.NonTransferable.Papers;
            }
            return [.. papers];
        }

        /// <summary>The column after each batch of an exclusion except the last. What the excluded still have is known only where one candidate is excluded.</summary>
        public IEnumerable<CountedColumn> Batches(Stage stage)
        {
            var before = result.Stages[stage.Number - 2];
            var totals = before.Totals.Select(votes => (Fraction?)(votes.Value)).Append(before.NonTransferable.Value).Append(before.Loss.Value).Append(result.ValidVotes.Value).ToArray();
            foreach (var transfer in stage.Transfers.SkipLast(1))
            {
                foreach (var receipt in transfer.To)
                    totals[receipt.Candidate] += receipt.Votes.Value;
                totals[_candidates] += transfer.NonTransferable.Votes.Value;
                totals[_candidates + 1] += transfer.Loss.Value;
                var moved = transfer.To.Aggregate(transfer.NonTransferable.Votes + transfer.Loss, (sum, receipt) => sum + receipt.Votes).Value;
                foreach (var excluded in transfer.From)
                    totals[excluded] = transfer.From.Length == 1 ? totals[excluded] - moved : null;
                yield return new CountedColumn(stage.Number, [.. totals], stage.Quota) { Papers = Papers(stage, [transfer]) };
            }
        }

        void Remember(Stage stage)
        {
            var moved = stage.Action.Candidates;
            if (stage.Action.Kind == StageKind.Surplus && reading.Rest == RestShown.WithElected)
                foreach (var transfer in stage.Transfers.Where(transfer => transfer.From.Length == 1))
                    _kept[transfer.From[0]] += transfer.Loss.Value;
            var stands = stage.Action.Kind == StageKind.Surplus && reading.Elected == ElectedShown.AsElected
                || stage.Action.Kind == StageKind.Exclusion && reading.Excluded == ExcludedShown.LastTotal;
            if (stands)
                foreach (var candidate in moved)
                    _standing[candidate] = result.Stages[stage.Number - 2].Totals[candidate].Value;
        }
    }
}
