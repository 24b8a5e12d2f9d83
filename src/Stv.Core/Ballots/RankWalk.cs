namespace Stv;

/// <summary>Goes along the ranks of a paper, first preference first. It alone tells the marks apart that <see cref="BallotSet"/> describes.</summary>
/// <param name="paper">Candidate numbers and marks, as <see cref="BallotSet.Paper"/> gives them.</param>
public ref struct RankWalk(ReadOnlySpan<ushort> paper)
{
    readonly ReadOnlySpan<ushort> _paper = paper;
    ReadOnlySpan<ushort> _named;
    int _next;

    /// <summary>The rank, from 1; 0 before the first.</summary>
    public int Rank { get; private set; }

    /// <summary>Whether the rank was given to several candidates and it is not said to whom; nobody is named there.</summary>
    public bool IsOvervote { get; private set; }

    /// <summary>How many marks name candidates at the rank. The same candidate can be named by two.</summary>
    public readonly int Count => (_named.Length + 1) / 2;

    /// <summary>The number, from 1, of one of the candidates named at the rank.</summary>
    /// <param name="mark">Which mark, from 0 to <see cref="Count"/> − 1.</param>
    public readonly int this[int mark] => _named[2 * mark];

    /// <summary>Goes to the next rank; false when there is none.</summary>
    public bool Next()
    {
        if (_next >= _paper.Length)
            return false;
        Rank++;
        var start = _next;
        IsOvervote = IsOvervoteAt(_paper, start);
        if (_paper[start] == 0)
        {
            _named = [];
            _next += IsOvervote ? BallotSet.Overvote.Length : 2;
            return true;
        }
        _next++;
        while (_next + 1 < _paper.Length && _paper[_next] == 0 && _paper[_next + 1] != 0)
            _next += 2;
        _named = _paper[start.._next];
        return true;
    }

    /// <summary>Gives the candidates of a paper other numbers and leaves its marks.</summary>
    /// <param name="paper">Candidate numbers and marks.</param>
    /// <param name="numbers">For each candidate the new number, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A candidate on the paper has no new number.</exception>
    public static void Renumber(Span<ushort> paper, ReadOnlySpan<ushort> numbers)
    {
        for (var i = 0; i < paper.Length; i++)
        {
            if (paper[i] == 0 && i + 1 < paper.Length && paper[i + 1] == 0)
                i += IsOvervoteAt(paper, i) ? BallotSet.Overvote.Length - 1 : 1;
            else if (paper[i] > numbers.Length)
                throw new ArgumentOutOfRangeException(nameof(numbers), paper[i], $"A paper names candidate {paper[i]}, who has no new number.");
            else if (paper[i] != 0)
                paper[i] = numbers[paper[i] - 1];
        }
    }

    /// <summary>Copies the marks of some candidates. Those at one rank stay at one; ranks at which none of them stands are left out.</summary>
    /// <param name="paper">Candidate numbers and marks.</param>
    /// <param name="parts">For each candidate to which part they belong.</param>
    /// <param name="part">The part whose marks are copied.</param>
    /// <param name="target">Where to; it has room for as much as the paper.</param>
    /// <returns>How much was copied.</returns>
    internal static int CopyPart(ReadOnlySpan<ushort> paper, ReadOnlySpan<int> parts, int part, Span<ushort> target)
    {
        var length = 0;
        for (var ranks = new RankWalk(paper); ranks.Next();)
        {
            var isFirst = true;
            for (var mark = 0; mark < ranks.Count; mark++)
            {
                if (parts[ranks[mark] - 1] != part)
                    continue;
                if (!isFirst)
                    target[length++] = 0;
                target[length++] = (ushort)ranks[mark];
                isFirst = false;
            }
        }
        return length;
    }

    /// <summary>Three zeros where a rank begins cannot join anybody to a rank left blank.</summary>
    static bool IsOvervoteAt(ReadOnlySpan<ushort> paper, int at) =>
        at + 3 < paper.Length && paper[at] == 0 && paper[at + 1] == 0 && paper[at + 2] == 0 && paper[at + 3] != 0;
}
