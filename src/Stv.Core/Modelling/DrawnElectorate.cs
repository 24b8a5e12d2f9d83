using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>An electorate whose papers are drawn with replacement from those given.</summary>
/// <remarks>Papers are drawn within each section of an electoral college, so that every section keeps its number of papers. Where the number of a slate's voters can change, the slate of each paper is drawn first, then a paper among those whose first preference is of that slate.</remarks>
internal sealed class DrawnElectorate : Electorate
{
    /// <summary>Papers of one section: how many are given, and how many there are to be.</summary>
    sealed record Part(int Given, long Wanted, ImmutableArray<string?> Slates, int[][] GroupOfPaper);

    BallotSet _set;
    readonly bool _isSample;
    readonly List<Part> _parts = [];
    long[] _counts;
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
        var slates = Climate.Matters(model) ? contest.Candidates.Select(candidate => model.SlateOf(contest, candidate)).ToArray() : null;
        foreach (var groups in Enumerable.Range(0, _set.Groups).GroupBy(_set.Section).OrderBy(groups => groups.Key))
            _parts.Add(PartOf(contest, model, groups.Key, [.. groups], slates));
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
        var builder = new BallotSetBuilder(_set.Candidates, keepOrder: true);
        var place = new int[order.Length];
        var groups = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var group = order[i];
            // What says the same is one group.
            groups += i > 0 && _set.Kind(order[i - 1]) == _set.Kind(group) && papers[order[i - 1]].AsSpan().SequenceEqual(papers[group]) ? 0 : 1;
            place[group] = groups - 1;
            builder.AddMarked(papers[group], _set.Count(group), _set.Worth(group), _set.Section(group));
        }
        _set = builder.Build();
        _counts = new long[groups];
        // The tree knows one kind of paper, and numbers of papers in 32 bits.
        if (groups <= PaperTree.MostGroups && !_set.HasMarks && _set.KindTable.Length == 1 && _parts[0].Wanted <= Array.MaxLength)
            _tree = new PaperTree(_set);
        foreach (var papersOfSlate in _parts.SelectMany(part => part.GroupOfPaper))
            for (var paper = 0; paper < papersOfSlate.Length; paper++)
                papersOfSlate[paper] = place[papersOfSlate[paper]];
    }

    Part PartOf(Contest contest, ElectorateModel model, int section, List<int> groups, string?[]? slates)
    {
        var bySlate = groups.GroupBy(group => slates is null ? "" : FirstPreference(group) is { } first ? slates[first] ?? "" : "").ToList();
        var given = groups.Sum(_set.Count);
        if (given > Array.MaxLength)
            throw new ElectionException($"{contest.Title}: more than {Array.MaxLength} papers cannot be drawn from.");
        return new Part(
            (int)given,
            model.PapersOf(contest.Id, contest.College?.Sections[section].Id) ?? given,
            [.. bySlate.Select(papers => papers.Key.Length == 0 ? null : papers.Key)],
            [.. bySlate.Select(papers => papers.SelectMany(group => Enumerable.Repeat(group, (int)_set.Count(group))).ToArray())]);
    }

    int? FirstPreference(int group)
    {
        foreach (var number in _set.Paper(group))
            if (number != 0)
                return number - 1;
        return null;
    }

    public override BallotSet Draw(RandomNumbers numbers, Climate climate)
    {
        Array.Clear(_counts);
        foreach (var part in _parts)
            DrawPart(part, numbers, climate);
        _tree?.Take(_counts);
        return _set.WithCounts(_counts, _tree);
    }

    void DrawPart(Part part, RandomNumbers numbers, Climate climate)
    {
        Span<double> weights = stackalloc double[Math.Min(part.Slates.Length, 64)];
        if (part.Slates.Length > weights.Length)
            weights = new double[part.Slates.Length];
        for (var slate = 0; slate < weights.Length; slate++)
            weights[slate] = part.GroupOfPaper[slate].Length;
        var sum = climate.Apply(part.Slates, weights);

        if (sum <= 0)
            throw new ElectionException("With the turnouts of the model, nobody votes.");

        var drawn = _isSample ? part.Given : part.Wanted;
        if (drawn == part.Wanted)
        {
            for (var paper = 0L; paper < drawn; paper++)
                _counts[DrawOne(part, numbers, weights, sum)]++;
            return;
        }
        if (_sample.Length < part.Given)
            _sample = new int[part.Given];
        for (var paper = 0; paper < part.Given; paper++)
            _sample[paper] = DrawOne(part, numbers, weights, sum);
        for (var paper = 0L; paper < part.Wanted; paper++)
            _counts[_sample[numbers.Below(part.Given)]]++;
    }

    static int DrawOne(Part part, RandomNumbers numbers, ReadOnlySpan<double> weights, double sum)
    {
        var papers = part.GroupOfPaper[weights.Length == 1 ? 0 : numbers.Which(weights, sum)];
        return papers[numbers.Below(papers.Length)];
    }
}
