using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Stv.Formats;

namespace Stv.Benchmarks;

/// <summary>Reading the numbers of a text: a million of one to three digits with a blank after each.</summary>
public class NumberBenchmarks
{
    byte[] _text = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 1_000_000).Select(_ => random.Next(1, 151).ToString(CultureInfo.InvariantCulture) + " ")));
        if (Runs() != Digits())
            throw new InvalidOperationException("The two readings differ.");
    }

    [Benchmark]
    public long Runs()
    {
        var (sum, start) = (0L, 0);
        for (var part = 0; part < _text.Length; part += DigitRuns.BytesAtOnce)
            foreach (var end in DigitRuns.Ends(_text, part))
            {
                sum += DigitRuns.Number(_text, start, end);
                start = end + 1;
            }
        return sum;
    }

    /// <summary>The plain way: digit by digit.</summary>
    [Benchmark(Baseline = true)]
    public long Digits()
    {
        var (sum, number) = (0L, 0);
        foreach (var character in _text)
            if (char.IsAsciiDigit((char)character))
            {
                number = number * 10 + character - '0';
            }
            else
            {
                sum += number;
                number = 0;
            }
        return sum;
    }
}
