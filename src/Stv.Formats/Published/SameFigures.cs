using System.Diagnostics.CodeAnalysis;

namespace Stv.Formats;

/// <summary>Takes two readings of a sheet for one where they find the same figures at the same places, and the same words about the elected.</summary>
internal sealed class SameFigures : IEqualityComparer<PublishedSheet>
{
    public static SameFigures Instance { get; } = new();

    public bool Equals(PublishedSheet? x, PublishedSheet? y) => x is not null && y is not null
        && x.Stages.Length == y.Stages.Length && x.Stages.Zip(y.Stages).All(both => Rows(both.First).SequenceEqual(Rows(both.Second)))
        && x.Fates.SequenceEqual(y.Fates) && x.Claims.SequenceEqual(y.Claims) && x.Missing.SequenceEqual(y.Missing) && x.Quota == y.Quota;

    public int GetHashCode([DisallowNull] PublishedSheet obj) => HashCode.Combine(obj.Stages.Length, obj.Missing.Length);

    static IEnumerable<PublishedCell> Rows(PublishedStage stage) => [.. stage.Candidates, stage.NonTransferable, stage.Loss, stage.Sum, new PublishedCell(null, stage.Quota)];
}
