namespace Stv.Counting;

/// <summary>A count would have to keep more totals than is allowed. It never leaves the count: whoever asked for that is told by an <see cref="ElectionException"/>.</summary>
/// <param name="times">How often the totals of all candidates would be kept, or more.</param>
/// <param name="of">What they are kept of: stages, or stages and the batches within them.</param>
/// <param name="most">How many totals are kept at most.</param>
internal sealed class TooManyTotalsException(int times, string of, int most) : Exception
{
    public int Times => times;

    public string Of => of;

    public int Most => most;
}
