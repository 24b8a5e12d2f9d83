using System.Collections;

namespace Stv;

/// <summary>Compares values as a record does, but arrays by their elements. An array that was never given differs from an empty one.</summary>
/// <typeparam name="T">The values.</typeparam>
internal static class ValueComparer<T>
{
    public static IEqualityComparer<T> Instance { get; } =
        typeof(IStructuralEquatable).IsAssignableFrom(typeof(T)) ? new Structures() : EqualityComparer<T>.Default;

    sealed class Structures : IEqualityComparer<T>
    {
        public bool Equals(T? a, T? b) => StructuralComparisons.StructuralEqualityComparer.Equals(a, b);

        public int GetHashCode(T value) => StructuralComparisons.StructuralEqualityComparer.GetHashCode(value!);
    }
}
