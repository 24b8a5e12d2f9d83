using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>An electorate whose papers are made up by blocs of voters: how many each bloc has is known, an order of slates is drawn for each voter, and in each slate an order of candidates in proportion to their strengths for the bloc.</summary>
/// <remarks>The slate models of the package VoteKit (MGGG, 2023). Strengths are drawn first, once for all papers.</remarks>
internal sealed class BlocElectorate : Electorate
{
    /// <summary>Marks a candidate who is on the paper already.</summary>
    const double Taken = -1;

    readonly Contest _contest;
    readonly ElectorateModel _model;
    readonly ImmutableArray<string?> _names;
    readonly string[] _slates;
    readonly double[] _shares;
    readonly long[] _counts;

    /// <summary>For each slate all its candidates, and those who did not withdraw.</summary>
    readonly int[][] _listed;
    readonly int[][] _members;
    readonly SlateOrder[] _orders;

    /// <summary>For each bloc the strength of each candidate.</summary>
    readonly double[][] _strengths;

    /// <summary>For each bloc the slates that its voters rank last, each as often as it has candidates.</summary>
    readonly int[][] _last;
    readonly double[] _weights;
    readonly int[] _rest;
    readonly PaperLengths _lengths;
    readonly (int Section, long Papers)[] _parts;
    readonly WrittenPapers _written;
    readonly ushort[] _paper;
    readonly int _standing;

    public BlocElectorate(Contest contest, ElectorateModel model)
    {
        (_contest, _model) = (contest, model);
        _slates = [.. model.Blocs.SelectMany(bloc => bloc.Slates).Select(slate => slate.Slate).Distinct()];
        if (contest.Candidates.FirstOrDefault(candidate => !candidate.Withdrawn && !_slates.Contains(model.SlateOf(contest, candidate))) is { } none)
            throw new ElectionException($"{contest.Title}: the blocs of the model say nothing about the slate of {none.Name}.");
        if (model.Blocs.All(bloc => bloc.Share <= 0))
            throw new ElectionException($"{contest.Title}: no bloc of the model has a share above 0.");
        _listed = [.. _slates.Select(slate => Enumerable.Range(0, contest.Candidates.Length).Where(candidate => model.SlateOf(contest, contest.Candidates[candidate]) == slate).ToArray())];
        _members = [.. _listed.Select(listed => listed.Where(candidate => !contest.Candidates[candidate].Withdrawn).ToArray())];
        _standing = _members.Sum(members => members.Length);
        _names = [.. model.Blocs.Select(bloc => bloc.Name)];
        _shares = new double[_names.Length];
        _counts = new long[_names.Length];
        double[][] cohesion = [.. model.Blocs.Select(bloc => _slates.Select(slate => Find(bloc, slate)?.Cohesion ?? 0).ToArray())];
        int[] sizes = [.. _members.Select(members => members.Length)];
        _orders = [.. cohesion.Select(regard => SlateOrder.Of(model.Kind, regard, sizes))];
        _last = [.. cohesion.Select(regard => Enumerable.Range(0, _slates.Length).Where(slate => regard[slate] <= 0).SelectMany(slate => Enumerable.Repeat(slate, sizes[slate])).ToArray())];
        _strengths = [.. model.Blocs.Select(Known)];
        _weights = new double[contest.Candidates.Length];
        _rest = new int[_standing];
        _lengths = new PaperLengths(model, _standing);
        _parts = Parts(contest, model);
        _paper = new ushort[_standing];
        _written = new WrittenPapers(contest, _parts.Sum(part => part.Papers), _lengths.Longest);
    }

    static BlocSlate? Find(BlocModel bloc, string slate) => bloc.Slates.FirstOrDefault(known => known.Slate == slate);

    /// <summary>The strengths that are known beforehand: by id rather than by name, which may be somebody else's id.</summary>
    double[] Known(BlocModel bloc)
    {
        CandidateStrength[] known = [.. bloc.Slates.SelectMany(slate => slate.Strengths)];
        return [.. _contest.Candidates.Select(candidate => (Array.Find(known, each => each.Candidate == candidate.Id) ?? Array.Find(known, each => each.Candidate == candidate.Name))?.Strength ?? 0)];
    }

    public override BallotSet Draw(RandomNumbers numbers, RandomNumbers changes, Climate climate)
    {
        DrawStrengths(numbers);
        for (var bloc = 0; bloc < _shares.Length; bloc++)
            _shares[bloc] = _model.Blocs[bloc].Share;
        var voters = climate.Apply(_names, _shares);
        if (_model.Change is VoterChange change)
            voters = change.Apply(_names, _shares);
        if (voters <= 0)
            throw new ElectionException("No bloc of the model has any voters left.");
        _written.Clear();
        foreach (var (section, papers) in _parts)
        {
            Apportionment.Divide(_shares, papers, _counts);
            // In a random order, since some rules go by the order of the papers.
            for (var left = papers; left > 0; left--)
                _written.Add(_paper.AsSpan(0, DrawPaper(numbers, NextBloc(numbers, left))), section);
        }
        return _written.Set();
    }

    /// <summary>Draws the strengths that are not known. Those who withdrew have theirs too, so that they leave those of the others as they are.</summary>
    void DrawStrengths(RandomNumbers numbers)
    {
        foreach (var (bloc, model) in _model.Blocs.Index())
            foreach (var slate in model.Slates)
            {
                if (slate.Alpha is not { } alpha)
                    continue;
                var listed = _listed[Array.IndexOf(_slates, slate.Slate)];
                var shares = new double[listed.Length];
                DirichletNumbers.Draw(numbers, alpha, shares);
                foreach (var (at, candidate) in listed.Index())
                    _strengths[bloc][candidate] = shares[at];
            }
    }

    /// <summary>The bloc of the next voter: each voter who is left is as likely as the others.</summary>
    int NextBloc(RandomNumbers numbers, long left)
    {
        var (bloc, voter) = (0, numbers.Below(left));
        while (voter >= _counts[bloc])
            voter -= _counts[bloc++];
        _counts[bloc]--;
        return bloc;
    }

    /// <summary>Draws a voter's preferences and returns how many there are.</summary>
    int DrawPaper(RandomNumbers numbers, int bloc)
    {
        var length = _lengths.Draw(numbers);
        _strengths[bloc].CopyTo(_weights, 0);
        var order = _orders[bloc];
        order.Begin();
        var place = 0;
        while (place < length && order.Next(numbers) is >= 0 and var slate)
            Put(numbers, place++, slate);
        var rest = _last[bloc];
        rest.CopyTo(_rest, 0);
        for (var left = rest.Length; place < length; left--)
        {
            var drawn = (int)numbers.Below(left);
            Put(numbers, place++, _rest[drawn]);
            _rest[drawn] = _rest[left - 1];
        }
        return length;
    }

    void Put(RandomNumbers numbers, int place, int slate)
    {
        var candidate = Next(numbers, _members[slate]);
        _paper[place] = (ushort)(candidate + 1);
        _weights[candidate] = Taken;
    }

    /// <summary>Draws one of the members who are left: in proportion to strength, and when all who are left are at 0, each as likely as the others.</summary>
    int Next(RandomNumbers numbers, int[] members)
    {
        if (members.Length == 1)
            return members[0];
        var (sum, left) = (0.0, 0);
        foreach (var member in members)
            if (_weights[member] != Taken)
                (sum, left) = (sum + _weights[member], left + 1);
        var last = -1;
        if (sum <= 0)
        {
            var skipped = numbers.Below(left);
            foreach (var member in members)
                if (_weights[member] != Taken && skipped-- == 0)
                    last = member;
            return last;
        }
        var point = numbers.Unit() * sum;
        foreach (var member in members)
        {
            if (_weights[member] <= 0)
                continue;
            last = member;
            if (point < _weights[member])
                break;
            point -= _weights[member];
        }
        return last;
    }
}
