using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Stv.Counting;

/// <summary>The draws of one contest from a seed, as <see cref="Draw"/> describes them; the counter goes on from draw to draw.</summary>
internal sealed class SeededDraw(string seed)
{
    static readonly BigInteger Range = BigInteger.Pow(2, 256);

    int _counter;

    /// <summary>Draws an index from 0 to <paramref name="among"/> − 1.</summary>
    public Draw Next(int among)
    {
        var limit = Range / among * among;
        while (true)
        {
            var counter = _counter++;
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed},{counter}")));
            var number = new BigInteger(hash, isUnsigned: true, isBigEndian: true);
            if (number < limit)
                return new Draw(seed, counter, among, (int)(number % among), Convert.ToHexStringLower(hash));
        }
    }
}
