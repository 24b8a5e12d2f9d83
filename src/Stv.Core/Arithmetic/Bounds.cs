namespace Stv.Arithmetic;

/// <summary>A number that is not worked out exactly: it lies between two multiples of a small unit. Where the two are equal it is known exactly. The default value is 0.</summary>
/// <param name="Low">It is not less than so many units.</param>
/// <param name="High">It is not more than so many.</param>
internal readonly record struct Bounds(long Low, long High)
{
    /// <summary>Whether the number is known exactly.</summary>
    public bool AreExact => Low == High;
}
