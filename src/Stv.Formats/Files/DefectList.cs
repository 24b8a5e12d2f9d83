using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Collects the defects of a file. Keeps the first thousand, or all when asked, and counts the rest, so that a hopeless file cannot fill the memory.</summary>
internal sealed class DefectList(string file, bool keepAll = false)
{
    const int KeptAtMost = 1000;

    readonly List<Defect> _kept = [];

    public long Total { get; private set; }

    /// <summary>Whether columns are cells of a CSV rather than characters.</summary>
    public bool InCells { get; set; }

    /// <summary>Whether further defects are only counted. Their words need not be composed then.</summary>
    public bool IsFull => !keepAll && _kept.Count >= KeptAtMost;

    public void Add(int? row, int? column, string found, string expected, Advice remedy, ImmutableArray<Correction> corrections = default)
    {
        Total++;
        if (!IsFull)
            _kept.Add(new Defect(file, row, column, found, expected, remedy, InCells) { Corrections = corrections.IsDefault ? [] : corrections });
    }

    public void ThrowIfAny()
    {
        if (Total > 0)
            throw Exception();
    }

    /// <summary>The exception that carries what has been noted, in the order of the file.</summary>
    public BallotFormatException Exception() => new(Kept, Total);

    /// <summary>Those that were kept, in the order of the file.</summary>
    public ImmutableArray<Defect> Kept => [.. _kept.OrderBy(defect => defect.Row ?? int.MaxValue)];
}
