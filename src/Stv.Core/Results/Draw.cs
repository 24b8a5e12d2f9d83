namespace Stv;

/// <summary>
/// A draw from a seed: H = SHA-256 of the UTF-8 bytes of <c>seed,counter</c> as a number of 256 bits, big-endian; when H is
/// below the greatest multiple of <see cref="Among"/> that 256 bits hold, H mod <see cref="Among"/> is the index, else the
/// counter goes up by one and the draw is repeated. The candidates stand in ballot-paper order.
/// </summary>
/// <remarks>After R. Rivest's sampler, as OpenTally documents it. Seed 12345, counter 0, among 3 gives index 2.</remarks>
/// <param name="Seed">The contest's seed: <c>seed/contest-id</c>.</param>
/// <param name="Counter">The counter whose hash decided.</param>
/// <param name="Among">How many candidates were drawn from.</param>
/// <param name="Index">The index drawn, from 0.</param>
/// <param name="Hash">The hash in hexadecimal.</param>
public sealed record Draw(string Seed, int Counter, int Among, int Index, string Hash);
