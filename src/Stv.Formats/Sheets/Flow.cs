namespace Stv.Formats;

/// <summary>What moved from whom to whom at a stage, worked out from who lost and who gained.</summary>
/// <param name="From">Index of who lost it.</param>
/// <param name="To">Index of who gained it.</param>
/// <param name="Votes">How much, more than 0.</param>
internal sealed record Flow(int From, int To, Fraction Votes)
{
    /// <summary>
    /// The flows of a stage. Where one alone lost votes they are exact; where several did, what each lost is shared out among
    /// those who gained in proportion to their gains.
    /// </summary>
    /// <param name="changes">The changes of all rows at the stage; they add up to 0.</param>
    public static IEnumerable<Flow> Of(IReadOnlyList<Fraction> changes)
    {
        var gains = changes.Where(change => change > Fraction.Zero).Aggregate(Fraction.Zero, (sum, gain) => sum + gain);
        foreach (var (from, loss) in changes.Index().Where(change => change.Item < Fraction.Zero))
            foreach (var (to, gain) in changes.Index().Where(change => change.Item > Fraction.Zero))
                yield return new Flow(from, to, (Fraction.Zero - loss) * gain / gains);
    }
}
