using System.Globalization;
using System.Text;

namespace Stv.Benchmarks;

/// <summary>
/// A made-up electorate: voters of slates with unequal strengths rank by a Plackett-Luce draw, mostly their own slate first,
/// and stop after about six preferences. The same seed gives the same papers on every machine.
/// </summary>
sealed class Electorate
{
    public Electorate(int candidates, int seats, int papers, ulong seed)
    {
        Candidates = candidates;
        Seats = seats;
        var random = new SplitMix(seed);
        var slates = Math.Max(4, candidates / 6);
        var strength = new double[candidates];
        for (var candidate = 0; candidate < candidates; candidate++)
            strength[candidate] = Math.Pow(candidate % slates + 1, -0.9) * Math.Pow(candidate / slates + 1, -0.7) * Math.Exp(0.4 * random.Normal());
        Papers = new ushort[papers][];
        for (var i = 0; i < papers; i++)
            Papers[i] = Draw(random, strength, slates);
    }

    public int Candidates { get; }

    public int Seats { get; }

    /// <summary>Each paper: candidate numbers from 1 in order of preference.</summary>
    public ushort[][] Papers { get; }

    public BallotSet Grouped()
    {
        var builder = new BallotSetBuilder(Candidates);
        foreach (var paper in Papers)
            builder.Add(paper);
        return builder.Build();
    }

    public Contest Contest(BallotSet ballots) => new()
    {
        Id = "benchmark",
        Title = "Benchmark",
        Seats = Seats,
        Candidates = [.. Enumerable.Range(1, Candidates).Select(number => new Candidate { Id = number.ToString(CultureInfo.InvariantCulture), Name = $"Candidate {number}" })],
        Ballots = ballots,
    };

    /// <summary>The papers as a BLT file, a line a paper.</summary>
    public byte[] Blt()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Candidates} {Seats}\n");
        foreach (var paper in Papers)
            text.Append("1 ").AppendJoin(' ', paper).Append(" 0\n");
        text.Append("0\n");
        for (var number = 1; number <= Candidates; number++)
            text.Append(CultureInfo.InvariantCulture, $"\"Candidate {number}\"\n");
        return Encoding.UTF8.GetBytes(text.Append("\"Benchmark\"\n").ToString());
    }

    /// <summary>Ranks by descending utility; each is a strength times an exponential draw, the own slate's weighted ninefold.</summary>
    static ushort[] Draw(SplitMix random, double[] strength, int slates)
    {
        var home = (int)(random.Unit() * random.Unit() * slates);
        var length = Math.Min(strength.Length, 1 + (int)(5 * -Math.Log(1 - random.Unit())));
        var keys = new double[strength.Length];
        var numbers = new ushort[strength.Length];
        for (var candidate = 0; candidate < strength.Length; candidate++)
        {
            numbers[candidate] = (ushort)(candidate + 1);
            keys[candidate] = -Math.Log(1 - random.Unit()) / (strength[candidate] * (candidate % slates == home ? 9 : 1));
        }
        Array.Sort(keys, numbers);
        return numbers[..length];
    }

    /// <summary>S. Vigna's SplitMix64.</summary>
    sealed class SplitMix(ulong seed)
    {
        ulong _state = seed;

        /// <summary>A number from 0 up to, not including, 1.</summary>
        public double Unit()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }

        /// <summary>A draw from the standard normal distribution.</summary>
        public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());
    }
}
