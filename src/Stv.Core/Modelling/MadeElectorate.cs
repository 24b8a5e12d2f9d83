namespace Stv.Modelling;

/// <summary>An electorate whose papers are made up: each voter has a slate, an order of slates is drawn for the voter, and in each slate an order of candidates in proportion to their strengths.</summary>
/// <remarks>Within a slate the orders are Plackett and Luce's under either kind. Candidates without a slate are a slate of their own, one each.</remarks>
internal sealed class MadeElectorate : Electorate
{
    readonly Slates _slates;
    readonly SlateOrder[] _orders;
    readonly double[] _voters;
    readonly PaperLengths _lengths;
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
        _lengths = new PaperLengths(model, contest.Candidates.Length);
        _parts = Parts(contest, model);
        _paper = new ushort[contest.Candidates.Length];
        _left = new double[contest.Candidates.Length];
        _written = new WrittenPapers(contest, _parts.Sum(part => part.Papers), _lengths.Longest);
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
        var length = _lengths.Draw(numbers);
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
