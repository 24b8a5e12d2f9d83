using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Stv.Core.Tests;

/// <summary>Draws from a seed as Rivest's sampler makes them, written from its description.</summary>
sealed class PlainDraws(string seed)
{
    int _counter;

    /// <summary>An index below <paramref name="among"/>.</summary>
    public int Next(int among)
    {
        var all = BigInteger.Pow(2, 256);
        while (true)
        {
            var text = seed + "," + _counter.ToString(CultureInfo.InvariantCulture);
            _counter++;
            var hash = new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(text)), isUnsigned: true, isBigEndian: true);
            if (hash < all / among * among)
                return (int)(hash % among);
        }
    }
}
