using System.Collections.Immutable;

namespace Stv;

/// <summary>How a record keeps an array: two with equal elements are equal, and one that was never given is empty.</summary>
/// <remarks>An <see cref="ImmutableArray{T}"/> by itself is equal only to itself, and its default value throws whenever it is looked at.</remarks>
/// <typeparam name="T">The elements.</typeparam>
internal readonly struct ValueArray<T>(ImmutableArray<T> items) : IEquatable<ValueArray<T>>
{
    readonly ImmutableArray<T> _items = items;

    public static implicit operator ImmutableArray<T>(ValueArray<T> array) => array._items.IsDefault ? [] : array._items;

    public static implicit operator ValueArray<T>(ImmutableArray<T> items) => new(items);

    ReadOnlySpan<T> Span => _items.IsDefault ? [] : _items.AsSpan();

    public bool Equals(ValueArray<T> other) => _items == other._items || Span.SequenceEqual(other.Span, ValueComparer<T>.Instance);

    public override bool Equals(object? obj) => obj is ValueArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Span)
            hash.Add(item, ValueComparer<T>.Instance);
        return hash.ToHashCode();
    }
}
