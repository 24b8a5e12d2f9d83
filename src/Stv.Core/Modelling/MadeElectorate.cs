using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>An electorate whose papers are made up: each voter has a slate, an order of slates is drawn for the voter, and in each slate an order of candidates in proportion to their strengths.</summary>
/// <remarks>Within a slate the orders are Plackett and Luce's under either kind. Candidates without a slate are a slate of their own, one each.</remarks>
internal sealed class MadeElectorate : Electorate
{
    readonly Slates _slates;
    readonly SlateOrder[] _orders;
    readonly double[] _voters;
    readonly double[] _lengths;
    readonly double _lengthSum;
    readonly (int Section, long Papers)[] _parts;
    readonly WrittenPapers _written;
    readonly ushort[] _paper;
    readonly double[] _left;
    readonly VoterMoves? _moves;
    readonly RandomNumbers _moved = new("", 0, "");

    public MadeElectorate(Contest contest, ElectorateModel model)
    {
        _slates = new Slates(contest, model);
        _voters = new double[_slates.Names.Length];
        _orders = [.. _slates.Names.Select((_, slate) => SlateOrder.Of(model.Kind, _slates.Regard(slate), _slates.Sizes))];
        _moves = model.Change is VoterChange change ? new VoterMoves(change) : null;
        _lengths = [.. model.Lengths];
        _lengthSum = model.Lengths.Sum();
        _parts = [.. contest.College is { } college
            ? college.Sections.Select((section, index) => (index, PapersOf(contest, model, section.Id, index)))
            : [(0, PapersOf(contest, model, null, 0))]];
        _paper = new ushort[contest.Candidates.Length];
        _left = new double[contest.Candidates.Length];
        var longest = _lengths.Length is > 0 and var most && _lengths[^1] == 0 ? Math.Min(most, _paper.Length) : _paper.Length;
        _written = new WrittenPapers(contest, _parts.Sum(part => part.Papers), longest);
    }

    static long PapersOf(Contest contest, ElectorateModel model, string? section, int index)
    {
        if (model.PapersOf(contest.Id, section) is { } number)
            return number;
        var given = Enumerable.Range(0, contest.Ballots.Groups).Where(group => contest.Ballots.Section(group) == index).Sum(contest.Ballots.Count);
        return given > 0 ? given : throw new ElectionException($"{contest.Title}: the model does not say how many papers there are{(section is null ? "" : $" in the section {section}")}, and none are given.");
    }

    public override BallotSet Draw(RandomNumbers numbers, RandomNumbers changes, Climate climate)
    {
        _slates.Strengths.CopyTo(_voters);
        var sum = climate.Apply(_slates.Names, _voters);
        if (sum <= 0)
            throw new ElectionException("No slate of the model has any voters left.");
        _moves?.Begin(_slates.Names, _voters, sum);
        _written.Clear();
        foreach (var (section, papers) in _parts)
            for (var paper = 0L; paper < papers; paper++)
                _written.Add(_paper.AsSpan(0, DrawVoter(numbers, changes, numbers.Which(_voters, sum))), section);
        return _written.Set();
    }

    /// <summary>Draws a voter's preferences; of one who changes their slate draws others, so that the numbers of the next voter stay as they are.</summary>
    int DrawVoter(RandomNumbers numbers, RandomNumbers changes, int voter)
    {
        var length = DrawPaper(numbers, voter);
        if (_moves is null)
            return length;
        var to = _moves.To(voter, changes);
        _moved.BeginFrom(changes);
        return to is { } slate ? DrawPaper(_moved, slate) : length;
    }

    /// <summary>Draws a voter's preferences and returns how many there are.</summary>
    int DrawPaper(RandomNumbers numbers, int voter)
    {
        var length = _paper.Length;
        if (_lengths.Length > 0 && numbers.Which(_lengths, _lengthSum) is var drawn && drawn < _lengths.Length - 1)
            length = Math.Min(length, drawn + 1);
        _slates.CandidateStrengths.CopyTo(_left, 0);
        var order = _orders[voter];
        order.Begin();
        for (var place = 0; place < length; place++)
        {
            if (order.Next(numbers) is not (>= 0 and var slate))
                return place;
            var candidate = Take(numbers, _slates.Members[slate]);
            _paper[place] = (ushort)(candidate + 1);
            _left[candidate] = 0;
        }
        return length;
    }

    /// <summary>Draws one of the members who are left.</summary>
    int Take(RandomNumbers numbers, int[] members)
    {
        if (members.Length == 1)
            return members[0];
        var sum = 0.0;
        foreach (var member in members)
            sum += _left[member];
        var point = numbers.Unit() * sum;
        var last = -1;
        foreach (var member in members)
        {
            if (_left[member] <= 0)
                continue;
            last = member;
            if (point < _left[member])
                break;
            point -= _left[member];
        }
        return last;
    }
}
