using System.Collections.Immutable;

namespace Stv;

/// <summary>Compares values as a record does, but arrays by their elements.</summary>
/// <typeparam name="T">The values. Of arrays, those of candidates and of tie methods occur.</typeparam>
internal static class ValueComparer<T>
{
    public static IEqualityComparer<T> Instance { get; } =
        typeof(T) == typeof(ImmutableArray<int>) ? (IEqualityComparer<T>)(object)new Arrays<int>()
        : typeof(T) == typeof(ImmutableArray<TieMethod>) ? (IEqualityComparer<T>)(object)new Arrays<TieMethod>()
        : EqualityComparer<T>.Default;

    sealed class Arrays<TItem> : IEqualityComparer<ImmutableArray<TItem>>
    {
        // Of tie methods, none named means something else than an empty list.
        public bool Equals(ImmutableArray<TItem> a, ImmutableArray<TItem> b) => a.IsDefault == b.IsDefault && new ValueArray<TItem>(a).Equals(b);

        public int GetHashCode(ImmutableArray<TItem> array) => new ValueArray<TItem>(array).GetHashCode();
    }
}
