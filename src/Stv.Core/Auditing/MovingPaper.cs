using System.Collections.Immutable;

namespace Stv;

/// <summary>Follows a paper through a count whose rule moves papers at a fraction of their value.</summary>
internal sealed class MovingPaper
{
    readonly CountResult _result;
    readonly GregoryRule _rule;
    readonly ImmutableArray<int> _preferences;
    readonly Dictionary<int, Votes> _kept = [];

    /// <summary>Those without whom the count began anew.</summary>
    readonly HashSet<int> _struckOut = [];

    int? _lies;
    Votes _value = Votes.Decimals(1, 0);

    /// <summary>The stage and the transfer within it in which it came to lie here; stage 1 while it has not moved.</summary>
    (int Stage, int Transfer) _arrival;

    MovingPaper(CountResult result, GregoryRule rule, ImmutableArray<int> preferences)
    {
        _result = result;
        _rule = rule;
        _preferences = preferences;
        Begin(1);
    }

    public static ImmutableArray<PaperStage> Stages(CountResult result, GregoryRule rule, ImmutableArray<int> preferences)
    {
        var paper = new MovingPaper(result, rule, preferences);
        return [.. result.Stages.Select(paper.After)];
    }

    void Begin(int stage)
    {
        _kept.Clear();
        _value = Votes.Decimals(1, 0);
        _arrival = (stage, 0);
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
        else if (_lies is { } holder && stage.Action.Candidates.Contains(holder) && Transfer(stage, holder) is { } index)
            Move(stage, index, holder);
        return new PaperStage(stage.Number, _lies, _value, stage.Number > 1 && before != (_lies, _arrival), Gives());
    }

    /// <summary>The transfer of the stage that moves the paper; null when it stays.</summary>
    int? Transfer(Stage stage, int holder)
    {
        if (stage.Action.Kind == StageKind.Surplus && _rule.SurplusPapers.Value == SurplusPapers.LastBatch && _arrival != LastArrival(stage, holder))
            return null;
        var fitting = Enumerable.Range(0, stage.Transfers.Length).Where(index => stage.Transfers[index].From.Contains(holder) && stage.Transfers[index].ValueBefore == _value).ToList();
        // Where first preferences move apart from papers received at the same value, they move before these; and these not at all
        // when the last place is filled meanwhile.
        var at = HasMoved && MovesFirstPreferencesApart(stage) ? 1 : 0;
        return at < fitting.Count ? fitting[at] : null;
    }

    bool MovesFirstPreferencesApart(Stage stage) => stage.Action.Kind == StageKind.Exclusion && _rule.ExclusionTransfer.Value == ExclusionTransfer.FirstPreferencesThenByValue
        && _value == Votes.Decimals(1, 0) && stage.Action.Candidates.Any(candidate => _result.Stages[Begun(stage) - 1].Totals[candidate] > Votes.Zero);

    bool HasMoved => _arrival.Transfer > 0;

    /// <summary>The transfer that gave a candidate papers last before a stage.</summary>
    (int, int) LastArrival(Stage stage, int candidate)
    {
        var first = Begun(stage);
        for (var number = stage.Number - 1; number >= first; number--)
        {
            var transfers = _result.Stages[number - 1].Transfers;
            for (var index = transfers.Length - 1; index >= 0; index--)
                if (transfers[index].To.Any(receipt => receipt.Candidate == candidate))
                    return (number, index + 1);
        }
        return (first, 0);
    }

    /// <summary>The stage at which the count that a stage belongs to began.</summary>
    int Begun(Stage stage) => _result.Stages.Where(before => before.Number < stage.Number && before.Action.Kind == StageKind.Restart).Select(before => before.Number).DefaultIfEmpty(1).Last();

    void Move(Stage stage, int index, int holder)
    {
        var transfer = stage.Transfers[index];
        // Whoever could receive it has received it, and nobody else any paper of this transfer.
        var next = _preferences.Where(candidate => candidate != holder && transfer.To.Any(receipt => receipt.Candidate == candidate)).Select(candidate => (int?)candidate).FirstOrDefault();
        var isSurplus = stage.Action.Kind == StageKind.Surplus;
        if (next is null && isSurplus && _rule.SurplusPapers.Value == SurplusPapers.LastBatch)
            return;
        if (isSurplus)
            _kept[holder] = _kept.GetValueOrDefault(holder) + (_value - transfer.Value);
        (_lies, _value, _arrival) = (next, transfer.Value, (stage.Number, index + 1));
    }

    ImmutableArray<PaperPart> Gives() =>
    [
        .. _kept.Select(part => new PaperPart(part.Key, part.Value)).Append(new PaperPart(_lies, _value)).Where(part => part.Votes != Votes.Zero),
    ];
}
