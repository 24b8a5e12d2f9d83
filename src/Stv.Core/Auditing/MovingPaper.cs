using System.Collections.Immutable;

namespace Stv;

/// <summary>Follows a paper through a count in which papers move at a fraction of their value. The record says which parcels moved, so the rule is not needed.</summary>
internal sealed class MovingPaper
{
    readonly ImmutableArray<int> _preferences;
    readonly Dictionary<int, Votes> _kept = [];

    /// <summary>The doomed without whom the count began anew.</summary>
    readonly HashSet<int> _struckOut = [];

    int? _lies;
    Votes _value = Votes.Decimals(1, 0);

    /// <summary>The stage and the transfer in which the paper came to lie here; no transfer if it has not moved.</summary>
    (int Stage, int? Transfer) _arrival;

    MovingPaper(ImmutableArray<int> preferences)
    {
        _preferences = preferences;
        Begin(1);
    }

    public static ImmutableArray<PaperStage> Stages(CountResult result, ImmutableArray<int> preferences)
    {
        var paper = new MovingPaper(preferences);
        return [.. result.Stages.Select(paper.After)];
    }

    void Begin(int stage)
    {
        _kept.Clear();
        _value = Votes.Decimals(1, 0);
        _arrival = (stage, null);
        _lies = _preferences.Where(candidate => !_struckOut.Contains(candidate)).Select(candidate => (int?)candidate).FirstOrDefault();
    }

    PaperStage After(Stage stage)
    {
        var before = (_lies, _arrival);
        if (stage.Action.Kind == StageKind.Restart)
        {
            _struckOut.UnionWith(stage.Action.Candidates);
            Begin(stage.Number);
        }
        else if (_lies is { } holder && stage.Transfers.Index().FirstOrDefault(each => Moves(each.Item, holder)) is (var index, { } transfer))
            Move(stage.Number, index + 1, transfer, holder);
        return new PaperStage(stage.Number, _lies, _value, stage.Number > 1 && before != (_lies, _arrival), Gives());
    }

    /// <summary>Whether a transfer moves papers that came to the candidate together with this one.</summary>
    bool Moves(Transfer transfer, int holder) =>
        transfer.Parcels.Any(parcel => parcel.From == holder && (parcel.Stage, parcel.Transfer) == _arrival);

    void Move(int stage, int number, Transfer transfer, int holder)
    {
        // The paper went to its next preference that could receive papers, and only such candidates received any in this transfer.
        var next = _preferences.Where(candidate => candidate != holder && transfer.To.Any(receipt => receipt.Candidate == candidate)).Select(candidate => (int?)candidate).FirstOrDefault();
        // Where no paper became non-transferable, papers without a next preference stayed.
        if (next is null && transfer.NonTransferable.Papers == 0)
            return;
        if (_value != transfer.Value)
            _kept[holder] = _kept.GetValueOrDefault(holder) + (_value - transfer.Value);
        (_lies, _value, _arrival) = (next, transfer.Value, (stage, number));
    }

    ImmutableArray<PaperPart> Gives() =>
    [
        .. _kept.Select(part => new PaperPart(part.Key, part.Value)).Append(new PaperPart(_lies, _value)).Where(part => part.Votes != Votes.Zero),
    ];
}
