using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>An electorate whose papers are drawn with replacement from those given.</summary>
/// <remarks>Papers are drawn within each section of an electoral college, so that every section keeps its number of papers. Where the number of a slate's voters can change, the slate of each paper is drawn first, then a paper among those whose first preference is of that slate.</remarks>
internal sealed class DrawnElectorate : Electorate
{
    /// <summary>Papers of one section: how many are given, how many there are to be, and from which slates' papers they are drawn, all of them being one where the number of a slate's voters cannot change.</summary>
    sealed record Part(int Given, long Wanted, SlatePapers Drawn)
    {
        /// <summary>The papers of each slate, to which voters may move; null where nobody does.</summary>
        public SlatePapers? Moved { get; init; }
    }

    /// <summary>Slates, null for none, and the group of each of their papers.</summary>
    sealed record SlatePapers(ImmutableArray<string?> Slates, int[][] GroupOfPaper)
    {
        public void Weigh(Span<double> weights)
        {
            for (var slate = 0; slate < weights.Length; slate++)
                weights[slate] = GroupOfPaper[slate].Length;
        }
    }

    BallotSet _set;
    readonly bool _isSample;
    readonly List<Part> _parts = [];
    long[] _counts;
    readonly long _wanted;
    readonly VoterMoves? _moves;

    /// <summary>For each group which of the slates that voters move between is that of its papers.</summary>
    int[] _slateOf = [];
    int[] _sample = [];
    PaperTree? _tree;

    /// <param name="contest">The contest, with the papers given.</param>
    /// <param name="model">The model.</param>
    /// <param name="isSorted">Whether the groups are sorted by what their papers say.</param>
    public DrawnElectorate(Contest contest, ElectorateModel model, bool isSorted)
    {
        _set = contest.Ballots;
        _isSample = model.Kind == ElectorateKind.Resampled;
        _counts = new long[_set.Groups];
        _moves = model.Change is VoterChange change ? new VoterMoves(change) : null;
        _slateOf = new int[_set.Groups];
        foreach (var groups in Enumerable.Range(0, _set.Groups).GroupBy(_set.Section).OrderBy(groups => groups.Key))
            _parts.Add(PartOf(contest, model, groups.Key, [.. groups]));
        _wanted = _parts.Sum(part => part.Wanted);
        if (_parts.Count == 0)
            throw new ElectionException($"{contest.Title}: there are no papers to draw from. Give papers, or a model that makes them.");
        if (isSorted)
            SortGroups();
    }

    /// <summary>Sorts the groups, once for all counts: papers that lie side by side then mostly move to the same candidates, which a processor foresees. The same papers are drawn.</summary>
    void SortGroups()
    {
        var papers = Enumerable.Range(0, _set.Groups).Select(_set.Paper).ToArray();
        int[] order = [.. Enumerable.Range(0, _set.Groups)];
        Array.Sort(order, (a, b) => papers[a].AsSpan().SequenceCompareTo(papers[b]) is not 0 and var difference ? difference : _set.Kind(a) != _set.Kind(b) ? _set.Kind(a).CompareTo(_set.Kind(b)) : a.CompareTo(b));
        var sorted = Together(order, papers);
        // The tree knows numbers of papers in 32 bits.
        var isTree = _parts[0].Wanted <= Array.MaxLength && PaperTree.Fits(sorted.Set);
        ImmutableArray<int> places = isTree ? PaperTree.Order(sorted.Set) : [.. Enumerable.Range(0, sorted.Set.Groups)];
        var place = new int[places.Length];
        for (var group = 0; group < places.Length; group++)
            place[places[group]] = group;
        int Placed(int group) => place[sorted.GroupOf[group]];
        foreach (var papersOfSlate in _parts.SelectMany(part => new[] { part.Drawn, part.Moved }).OfType<SlatePapers>().SelectMany(papers => papers.GroupOfPaper).Distinct())
            for (var paper = 0; paper < papersOfSlate.Length; paper++)
                papersOfSlate[paper] = Placed(papersOfSlate[paper]);
        var slateOf = new int[places.Length];
        foreach (var (group, slate) in _slateOf.Index())
            slateOf[Placed(group)] = slate;
        _slateOf = slateOf;
        _set = isTree ? Arranged(sorted.Set, places) : sorted.Set;
        _counts = new long[_set.Groups];
        _tree = isTree ? new PaperTree(_set) : null;
    }

    /// <summary>The groups in an order, those that say the same as one; and for each group of before which of these it is.</summary>
    (BallotSet Set, int[] GroupOf) Together(int[] order, ushort[][] papers)
    {
        var builder = new BallotSetBuilder(_set.Candidates, keepOrder: true);
        var groupOf = new int[order.Length];
        var groups = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var group = order[i];
            groups += i > 0 && _set.Kind(order[i - 1]) == _set.Kind(group) && papers[order[i - 1]].AsSpan().SequenceEqual(papers[group]) ? 0 : 1;
            groupOf[group] = groups - 1;
            builder.AddMarked(papers[group], _set.Count(group), _set.Worth(group), _set.Section(group));
        }
        return (builder.Build(), groupOf);
    }

    static BallotSet Arranged(BallotSet set, ImmutableArray<int> order)
    {
        var builder = new BallotSetBuilder(set.Candidates, keepOrder: true);
        foreach (var group in order)
            builder.AddMarked(set.Paper(group), set.Count(group), set.Worth(group), set.Section(group));
        return builder.Build();
    }

    Part PartOf(Contest contest, ElectorateModel model, int section, List<int> groups)
    {
        var given = groups.Sum(_set.Count);
        if (given > Array.MaxLength)
            throw new ElectionException($"{contest.Title}: more than {Array.MaxLength} papers cannot be drawn from.");
        var isBySlate = Climate.Matters(model);
        var bySlate = isBySlate || _moves is not null ? BySlate(contest, model, groups) : null;
        if (_moves is not null)
            foreach (var (slate, papers) in bySlate!.GroupOfPaper.Index())
                foreach (var group in papers)
                    _slateOf[group] = slate;
        return new Part(
            (int)given,
            model.PapersOf(contest.Id, contest.College?.Sections[section].Id) ?? given,
            isBySlate ? bySlate! : new SlatePapers([null], [PapersOf(groups)]))
        {
            Moved = _moves is null ? null : bySlate,
        };
    }

    SlatePapers BySlate(Contest contest, ElectorateModel model, List<int> groups)
    {
        var slates = contest.Candidates.Select(candidate => model.SlateOf(contest, candidate)).ToArray();
        var bySlate = groups.GroupBy(group => FirstPreference(group) is { } first ? slates[first] ?? "" : "").ToList();
        return new SlatePapers([.. bySlate.Select(papers => papers.Key.Length == 0 ? null : papers.Key)], [.. bySlate.Select(PapersOf)]);
    }

    /// <summary>For each paper of some groups its group.</summary>
    int[] PapersOf(IEnumerable<int> groups) => [.. groups.SelectMany(group => Enumerable.Repeat(group, (int)_set.Count(group)))];

    int? FirstPreference(int group)
    {
        foreach (var number in _set.Paper(group))
            if (number != 0)
                return number - 1;
        return null;
    }

    public override BallotSet Draw(RandomNumbers numbers, RandomNumbers changes, Climate climate)
    {
        Array.Clear(_counts);
        foreach (var part in _parts)
            DrawPart(part, numbers, changes, climate);
        _tree?.Take(_counts);
        return _set.WithCounts(_counts, _wanted, _tree);
    }

    void DrawPart(Part part, RandomNumbers numbers, RandomNumbers changes, Climate climate)
    {
        Span<double> weights = stackalloc double[Math.Min(part.Drawn.Slates.Length, 64)];
        if (part.Drawn.Slates.Length > weights.Length)
            weights = new double[part.Drawn.Slates.Length];
        part.Drawn.Weigh(weights);
        var sum = climate.Apply(part.Drawn.Slates, weights);

        if (sum <= 0)
            throw new ElectionException("With the turnouts of the model, nobody votes.");
        BeginMoves(part, weights, sum);

        var drawn = _isSample ? part.Given : part.Wanted;
        if (drawn == part.Wanted && weights.Length == 1 && part.Moved is null)
        {
            numbers.DrawFrom(part.Drawn.GroupOfPaper[0], drawn, _counts);
            return;
        }
        if (drawn == part.Wanted)
        {
            for (var paper = 0L; paper < drawn; paper++)
                _counts[DrawOne(part, numbers, changes, weights, sum)]++;
            return;
        }
        if (_sample.Length < part.Given)
            _sample = new int[part.Given];
        for (var paper = 0; paper < part.Given; paper++)
            _sample[paper] = DrawOne(part, numbers, changes, weights, sum);
        for (var paper = 0L; paper < part.Wanted; paper++)
            _counts[_sample[numbers.Below(part.Given)]]++;
    }

    /// <summary>Tells the moves how many voters each slate has: those drawn from, or where slates are not told apart there, those given.</summary>
    void BeginMoves(Part part, ReadOnlySpan<double> weights, double sum)
    {
        if (part.Moved is not { } moved)
            return;
        if (moved == part.Drawn)
        {
            _moves!.Begin(moved.Slates, weights, sum);
            return;
        }
        Span<double> given = new double[moved.Slates.Length];
        moved.Weigh(given);
        _moves!.Begin(moved.Slates, given, part.Given);
    }

    int DrawOne(Part part, RandomNumbers numbers, RandomNumbers changes, ReadOnlySpan<double> weights, double sum)
    {
        var papers = part.Drawn.GroupOfPaper[weights.Length == 1 ? 0 : numbers.Which(weights, sum)];
        var group = papers[numbers.Below(papers.Length)];
        return part.Moved is { } moved ? Moved(moved, group, changes) : group;
    }

    /// <summary>The paper of a voter who may have changed their slate: then any of the other's. For every voter as many numbers are drawn.</summary>
    int Moved(SlatePapers papers, int group, RandomNumbers changes)
    {
        var to = _moves!.To(_slateOf[group], changes);
        var point = changes.Unit();
        return to is { } slate ? papers.GroupOfPaper[slate][(int)(point * papers.GroupOfPaper[slate].Length)] : group;
    }
}
