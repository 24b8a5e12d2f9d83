namespace Stv.Modelling;

/// <summary>
/// An electorate in which voters of two slates keep a pact: behind their own candidates, in their own order, they put those of the other slate;
/// first those whom they have ranked, then the others in an order drawn at random, each order as likely as any. Everybody else follows as before.
/// </summary>
/// <remarks>For every voter of the two slates the same numbers are drawn whether or not they keep it, so that those who keep it at a small share keep it in the same way at a larger one.</remarks>
internal sealed class PactElectorate : Electorate
{
    readonly Electorate _inner;
    readonly double _share;

    /// <summary>For each candidate which of the two slates is theirs, 0 or 1; −1 for neither.</summary>
    readonly int[] _slateOf;

    /// <summary>For each of the two slates the numbers of its candidates, from 1, in the order drawn last.</summary>
    readonly ushort[][] _members;
    readonly ushort[] _paper;
    readonly bool[] _isRanked;
    int _length;

    /// <param name="inner">The electorate without the pact.</param>
    /// <param name="contest">The contest.</param>
    /// <param name="model">The model, which says whose slate is which.</param>
    /// <param name="pact">The pact.</param>
    public PactElectorate(Electorate inner, Contest contest, ElectorateModel model, PactChange pact)
    {
        (_inner, _share) = (inner, pact.Share);
        string[] slates = [pact.One, pact.Other];
        _slateOf = [.. contest.Candidates.Select(candidate => candidate.Withdrawn ? -1 : Array.IndexOf(slates, model.SlateOf(contest, candidate)))];
        _members = [.. slates.Select((_, slate) => Enumerable.Range(0, _slateOf.Length).Where(candidate => _slateOf[candidate] == slate).Select(candidate => (ushort)(candidate + 1)).ToArray())];
        // Every candidate can stand with a mark before them.
        _paper = new ushort[2 * _slateOf.Length];
        _isRanked = new bool[_slateOf.Length];
    }

    public override BallotSet Draw(RandomNumbers numbers, RandomNumbers changes, Climate climate)
    {
        var drawn = _inner.Draw(numbers, changes, climate);
        var builder = new BallotSetBuilder(drawn.Candidates, keepOrder: drawn.KeepsOrder);
        for (var group = 0; group < drawn.Groups; group++)
        {
            var (paper, left) = (drawn.Paper(group), drawn.Count(group));
            if (SlateOf(paper) is { } slate && _members[1 - slate] is { Length: > 0 } partners)
                for (var voter = drawn.Count(group); voter > 0; voter--)
                {
                    var keeps = changes.Unit() < _share;
                    Shuffle(partners, changes);
                    if (!keeps)
                        continue;
                    Change(paper, slate, partners);
                    builder.AddMarked(_paper.AsSpan(0, _length), 1, drawn.Worth(group), drawn.Section(group));
                    left--;
                }
            builder.AddMarked(paper, left, drawn.Worth(group), drawn.Section(group));
        }
        builder.TakeOrderOf(drawn);
        return builder.Build();
    }

    /// <summary>Which of the two slates a paper's first preference is for; null for neither.</summary>
    int? SlateOf(ReadOnlySpan<ushort> paper)
    {
        foreach (var number in paper)
            if (number != 0)
                return _slateOf[number - 1] is >= 0 and var slate ? slate : null;
        return null;
    }

    static void Shuffle(ushort[] members, RandomNumbers numbers)
    {
        // From the order of the ballot paper, so that the order comes of the numbers alone.
        Array.Sort(members);
        for (var place = 0; place < members.Length; place++)
        {
            var other = place + (int)numbers.Below(members.Length - place);
            (members[place], members[other]) = (members[other], members[place]);
        }
    }

    void Change(ReadOnlySpan<ushort> paper, int own, ReadOnlySpan<ushort> partners)
    {
        _length = 0;
        Array.Clear(_isRanked);
        foreach (var number in paper)
            if (number != 0)
                _isRanked[number - 1] = true;
        Write(paper, own);
        Write(paper, 1 - own);
        foreach (var number in partners)
            if (!_isRanked[number - 1])
                _paper[_length++] = number;
        Write(paper, -1);
    }

    /// <summary>Writes the candidates of one slate in the order of a paper, equals as equals.</summary>
    void Write(ReadOnlySpan<ushort> paper, int slate) => _length += RankWalk.CopyPart(paper, _slateOf, slate, _paper.AsSpan(_length));
}
