using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>An electorate of which only a sample is known: what all voters would say is drawn from what the sample leaves open.</summary>
/// <remarks>
/// <para>A Dirichlet process (Ferguson 1973). Every paper given, and every paper of the prior, has a share of the electorate; together the
/// shares are the gaps between random points on a line, as Rubin (1981) draws them for the Bayesian bootstrap. The share of a paper of the
/// prior is broken up, a random part of what is left at a time (Sethuraman 1994), among orders of all candidates drawn at random:
/// as gamma processes add up, that is the process for the papers of the prior together.</para>
/// <para>Only sums, products and comparisons are taken, which are the same on every machine; logarithms are not.</para>
/// </remarks>
internal sealed class PosteriorElectorate : Electorate
{
    /// <summary>Where nobody says how many papers there are, only the shares are to matter: they are taken in this many papers.</summary>
    const int Large = 10_000;

    /// <summary>How many orders the share of a paper of the prior is broken into. What is left for the last is e⁻¹² of it as a rule.</summary>
    const int Breaks = 12;

    /// <summary>Papers of one section of an electoral college: its groups, which are followed by those of the prior, and how many papers it is to have.</summary>
    sealed record Part(int FirstGroup, int Groups, int Given, long Wanted, bool IsDrawn, int Section);

    readonly BallotSet _set;
    readonly Contest _contest;
    readonly ElectorateModel _model;
    readonly ImmutableArray<string?> _slates;
    readonly int[] _standing;
    readonly int[] _drawn;
    readonly int[] _order;
    readonly List<Part> _parts = [];
    readonly byte[] _numbers;
    readonly int[] _offsets;
    readonly int[]? _kinds;
    readonly long[] _given;
    readonly long[] _counts;
    readonly double[] _shares;
    readonly double[] _points;
    readonly int[] _slateOf;
    readonly double[] _slateShares;

    /// <param name="contest">The contest, with the papers given, as its rule reads them.</param>
    /// <param name="model">The model.</param>
    /// <param name="leftOut">Those of the withdrawn who have a place in the orders drawn, which are then taken without them.</param>
    public PosteriorElectorate(Contest contest, ElectorateModel model, ImmutableArray<int> leftOut)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(model.Prior, nameof(model));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(model.Prior, ElectorateModel.MostPrior, nameof(model));
        (_contest, _model, _set) = (contest, model, contest.Ballots);
        if (_set.Papers == 0)
            throw new ElectionException($"{contest.Title}: there are no papers to draw from. Give papers, or a model that makes them.");
        _standing = [.. Enumerable.Range(0, contest.Candidates.Length).Where(candidate => !contest.Candidates[candidate].Withdrawn)];
        _drawn = [.. _standing.Concat(leftOut).Order()];
        _order = [.. _drawn];
        _slates = [null, .. contest.Candidates.Select(candidate => model.SlateOf(contest, candidate)).OfType<string>().Distinct()];
        _slateShares = new double[_slates.Length];
        int[] given = [.. Enumerable.Range(0, _set.Groups).OrderBy(_set.Section)];
        var orders = model.Prior * Breaks;
        var sections = given.Select(_set.Section).Distinct().ToList();
        var groups = given.Length + sections.Count * orders;
        _numbers = new byte[PaperNumbers.Bytes(_set.Offsets[_set.Groups] + sections.Count * orders * (_standing.Length + 1), _set.Wide)];
        _offsets = new int[groups + 1];
        _kinds = _set.KindTable.Length > 1 ? new int[groups] : null;
        (_counts, _shares, _slateOf) = (new long[groups], new double[groups], new int[groups]);
        var group = 0;
        foreach (var section in sections)
        {
            var papers = given.Where(paper => _set.Section(paper) == section).ToList();
            var number = papers.Sum(_set.Count);
            if (number > Array.MaxLength - model.Prior)
                throw new ElectionException($"{contest.Title}: more than {Array.MaxLength} papers cannot be drawn from.");
            var wanted = model.PapersOf(contest.Id, contest.College?.Sections[section].Id);
            _parts.Add(new Part(group, papers.Count, (int)number, wanted ?? Math.Max(Large, number), wanted is not null, section));
            foreach (var paper in papers)
            {
                Write(group, _set.Paper(paper), _set.Kind(paper));
                _counts[group++] = _set.Count(paper);
            }
            for (var broken = 0; broken < orders; broken++)
                Write(group++, _standing.Select(candidate => (ushort)(candidate + 1)), OrdinaryKind(section));
        }
        _points = new double[_parts.Max(part => part.Given) + model.Prior + 1];
        _given = [.. _counts];
    }

    /// <summary>The kind of a paper of a section that is worth 1.</summary>
    int OrdinaryKind(int section)
    {
        var kind = _set.KindTable.IndexOf(new PaperKind(Fraction.One, section));
        return kind >= 0 ? kind : throw new ElectionException($"{_contest.Title}: no paper is worth 1, so that papers about which nothing is known cannot be set beside them. Make the prior 0.");
    }

    void Write(int group, IEnumerable<ushort> paper, int kind)
    {
        var at = _offsets[group];
        foreach (var number in paper)
            PaperNumbers.Write(_numbers, at++, number, _set.Wide);
        PaperNumbers.Write(_numbers, at++, 0, _set.Wide);
        _offsets[group + 1] = at;
        if (_kinds is not null)
            _kinds[group] = kind;
        NoteSlate(group);
    }

    void NoteSlate(int group)
    {
        var numbers = new PaperNumbers(_numbers, _set.Wide);
        _slateOf[group] = 0;
        for (var at = _offsets[group]; at < _offsets[group + 1] - 1; at++)
            if (numbers[at] is > 0 and var first)
            {
                _slateOf[group] = _model.SlateOf(_contest, _contest.Candidates[first - 1]) is { } slate ? _slates.IndexOf(slate) : 0;
                break;
            }
    }

    public override BallotSet Draw(RandomNumbers numbers, RandomNumbers changes, Climate climate)
    {
        foreach (var part in _parts)
        {
            DrawShares(part, numbers);
            ApplyClimate(part, climate);
            TakePapers(part, numbers);
        }
        return new BallotSet(_set.Candidates, _counts.Length, _numbers, _offsets, _counts, _kinds, _set.KindTable, _counts.Sum(), _set.HasMarks, _set.HasRepeats) { KeepsOrder = _set.KeepsOrder };
    }

    /// <summary>Draws the share of each group, and new orders for the papers of the prior.</summary>
    void DrawShares(Part part, RandomNumbers numbers)
    {
        var papers = part.Given + _model.Prior;
        var points = _points.AsSpan(0, papers + 1);
        for (var point = 1; point < papers; point++)
            points[point] = numbers.Unit();
        points[1..papers].Sort();
        (points[0], points[papers]) = (0, 1);
        var (at, group) = (0, part.FirstGroup);
        for (; group < part.FirstGroup + part.Groups; group++)
        {
            var next = at + (int)_given[group];
            _shares[group] = points[next] - points[at];
            at = next;
        }
        for (; at < papers; at++)
        {
            var left = points[at + 1] - points[at];
            for (var broken = 0; broken < Breaks; broken++, group++)
            {
                _shares[group] = broken == Breaks - 1 ? left : left * numbers.Unit();
                left -= _shares[group];
                Shuffle(group, numbers);
            }
        }
    }

    /// <summary>Gives a group a new order. It depends on the numbers alone, and not on the order that was drawn before.</summary>
    void Shuffle(int group, RandomNumbers numbers)
    {
        _drawn.CopyTo(_order, 0);
        var at = _offsets[group];
        for (var place = 0; place < _order.Length; place++)
        {
            var other = place + (int)numbers.Below(_order.Length - place);
            (_order[place], _order[other]) = (_order[other], _order[place]);
            if (!_contest.Candidates[_order[place]].Withdrawn)
                PaperNumbers.Write(_numbers, at++, _order[place] + 1, _set.Wide);
        }
        NoteSlate(group);
    }

    /// <summary>Changes how many voters each slate has, all papers of a slate in proportion.</summary>
    void ApplyClimate(Part part, Climate climate)
    {
        var change = _model.Change as VoterChange;
        if (change is null && !Climate.Matters(_model))
            return;
        var groups = Enumerable.Range(part.FirstGroup, part.Groups + _model.Prior * Breaks);
        Array.Clear(_slateShares);
        foreach (var group in groups)
            _slateShares[_slateOf[group]] += _shares[group];
        Span<double> changed = [.. _slateShares];
        climate.Apply(_slates, changed);
        change?.Apply(_slates, changed);
        foreach (var group in groups)
            if (_slateShares[_slateOf[group]] > 0)
                _shares[group] *= changed[_slateOf[group]] / _slateShares[_slateOf[group]];
    }

    /// <summary>Takes papers by the shares: each at random where it is known how many there are, else in proportion.</summary>
    void TakePapers(Part part, RandomNumbers numbers)
    {
        var (first, end) = (part.FirstGroup, part.FirstGroup + part.Groups + _model.Prior * Breaks);
        var sums = _shares.AsSpan(first, end - first);
        for (var group = 1; group < sums.Length; group++)
            sums[group] += sums[group - 1];
        var all = sums[^1];
        if (all <= 0)
            throw new ElectionException("With the turnouts of the model, nobody votes.");
        var counts = _counts.AsSpan(first, end - first);
        counts.Clear();
        if (!part.IsDrawn)
        {
            var before = 0L;
            for (var group = 0; group < counts.Length; group++)
            {
                var upTo = group == counts.Length - 1 ? part.Wanted : (long)(part.Wanted * (sums[group] / all));
                counts[group] = upTo - before;
                before = upTo;
            }
            return;
        }
        for (var paper = 0L; paper < part.Wanted; paper++)
        {
            var point = numbers.Unit() * all;
            var (low, high) = (0, sums.Length - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = sums[middle] > point ? (low, middle) : (middle + 1, high);
            }
            counts[low]++;
        }
    }
}
