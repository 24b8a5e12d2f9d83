namespace Stv;

/// <summary>Between what a share lies in 95 of 100 cases, 25 in 1,000 being below and 25 above.</summary>
/// <param name="Low">The lower end, 0 to 1.</param>
/// <param name="High">The upper end, 0 to 1.</param>
public readonly record struct ShareInterval(double Low, double High);
