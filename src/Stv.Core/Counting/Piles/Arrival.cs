namespace Stv.Counting;

/// <summary>Papers that came to a candidate together.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <param name="Stage">The stage in which they came.</param>
/// <param name="Transfer">The transfer within it, from 1; 0 of first preferences.</param>
/// <param name="Value">What a paper of worth 1 was worth then.</param>
/// <param name="Papers">How many papers.</param>
/// <param name="Votes">What they were credited as.</param>
internal readonly record struct Arrival<T>(int Stage, int Transfer, T Value, long Papers, T Votes);
