namespace Stv;

/// <summary>A choice of a rule together with the clause that makes it.</summary>
/// <typeparam name="T">Type of the choice.</typeparam>
/// <param name="Value">What is chosen.</param>
/// <param name="Clause">The clause of the rule's text that says so, or <see cref="Clause.Silent"/>; null when the choice is somebody's own change.</param>
/// <param name="Interpretation">How we read the clause where its text is open, or why we chose where it is silent.</param>
public readonly record struct Cited<T>(T Value, string? Clause, string? Interpretation = null)
{
    /// <summary>Whether both choose the same, by the same clause and reading.</summary>
    public bool Equals(Cited<T> other) => ValueComparer<T>.Instance.Equals(Value, other.Value) && Clause == other.Clause && Interpretation == other.Interpretation;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value is null ? 0 : ValueComparer<T>.Instance.GetHashCode(Value), Clause, Interpretation);

    /// <summary>A choice and its clause: <c>Quota = (QuotaFormula.DroopInteger, "46")</c>.</summary>
    public static implicit operator Cited<T>((T Value, string Clause) cited) => new(cited.Value, cited.Clause);

    /// <summary>A choice, its clause and our reading of it.</summary>
    public static implicit operator Cited<T>((T Value, string Clause, string Interpretation) cited) => new(cited.Value, cited.Clause, cited.Interpretation);

    /// <summary>A choice without a clause: a change of the rule.</summary>
    public static implicit operator Cited<T>(T value) => new(value, null);
}
