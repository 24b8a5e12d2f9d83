using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Stv.Formats;

namespace Stv.Benchmarks;

/// <summary>Telling a million voters apart by ids of 20 letters and digits.</summary>
[MemoryDiagnoser]
public class VoterBenchmarks
{
    byte[][] _ids = [];

    [GlobalSetup]
    public void Setup() => _ids = [.. Enumerable.Range(0, 1_000_000).Select(row => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(row.ToString(CultureInfo.InvariantCulture))))[..20]))];

    /// <summary>A keyed digest made for tables, in flat arrays.</summary>
    [Benchmark]
    public int Keyed()
    {
        var voters = new VoterRows();
        for (var row = 0; row < _ids.Length; row++)
            voters.TryAdd(VoterDigest.Of(_ids[row]), row);
        return voters.Count;
    }

    /// <summary>The plain way: a cryptographic hash and a dictionary.</summary>
    [Benchmark(Baseline = true)]
    public int Cryptographic()
    {
        var voters = new Dictionary<Guid, int>();
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        for (var row = 0; row < _ids.Length; row++)
        {
            SHA256.HashData(_ids[row], digest);
            voters.TryAdd(new Guid(digest[..16]), row);
        }
        return voters.Count;
    }
}
