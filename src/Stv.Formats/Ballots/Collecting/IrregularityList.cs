using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Collects the irregular papers of a file: counts all of them, and keeps the places of the first thousand, or of all when asked.</summary>
internal sealed class IrregularityList(string file, bool keepAll)
{
    const int KeptAtMost = 1000;

    readonly List<Irregularity> _kept = [];
    readonly SortedDictionary<IrregularityKind, long> _papers = [];

    /// <summary>Whether further ones are only counted. Their places need not be looked for then.</summary>
    public bool IsFull => !keepAll && _kept.Count >= KeptAtMost;

    public void Count(IrregularityKind kind, long papers) => _papers[kind] = _papers.GetValueOrDefault(kind) + papers;

    public void Keep(IrregularityKind kind, int rank, int row, int? column, string? found, long papers, ushort[] paper)
    {
        if (!IsFull)
            _kept.Add(new Irregularity(file, row, column, found, kind, rank, papers) { Paper = [.. paper] });
    }

    /// <summary>Gives the candidates their final numbers.</summary>
    public void Renumber(ushort[] numbers) => Rewrite(paper =>
    {
        RankWalk.Renumber(paper, numbers);
        return paper;
    });

    /// <summary>Puts other papers in the place of those kept.</summary>
    public void Rewrite(Func<ushort[], ushort[]> rewritten)
    {
        for (var i = 0; i < _kept.Count; i++)
            _kept[i] = _kept[i] with { Paper = [.. rewritten([.. _kept[i].Paper])] };
    }

    public ImmutableArray<Irregularity> Kept => [.. _kept];

    public ImmutableSortedDictionary<IrregularityKind, long> Papers => _papers.ToImmutableSortedDictionary();
}
