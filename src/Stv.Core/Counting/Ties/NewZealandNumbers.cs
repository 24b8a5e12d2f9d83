namespace Stv.Counting;

/// <summary>The pseudo-random numbers by which New Zealand breaks ties: Local Electoral Regulations 2001, Schedule 1A, clauses 41 to 48, a generator of Wichmann and Hill.</summary>
/// <remarks>
/// The official calculator departs from the clauses: it takes every number modulo 10,000, inverts the numbers of the first
/// iteration and not of the second, and counts invalid papers too. So does the published count of the Kapiti Coast District
/// Council of 2016 (14 candidates, 5 vacancies, 17,783 papers), whose first numbers are 6581, 403 and 6604.
/// </remarks>
static class NewZealandNumbers
{
    const int Range = 10_000;

    /// <summary>The number of every candidate at an iteration; no two are equal.</summary>
    /// <param name="candidates">How many stand, the withdrawn among them.</param>
    /// <param name="vacancies">Places to be filled.</param>
    /// <param name="papers">How many papers there are.</param>
    /// <param name="asCalculator">Whether the numbers are made as the official calculator makes them.</param>
    /// <param name="iteration">Number of the iteration, from 1.</param>
    /// <exception cref="ElectionException">More candidates than the generator has numbers.</exception>
    public static int[] Make(int candidates, int vacancies, long papers, bool asCalculator, int iteration)
    {
        if (candidates > Range)
            throw new ElectionException($"The New Zealand pseudo-random numbers cannot separate {candidates} candidates, but {Range}. Use another way to break ties.");
        var generator = new Generator(candidates + 5, vacancies % 30307, (int)((papers % 30323 + 1000 * (papers % 10)) % 30323));
        for (var discarded = 0; discarded < 4; discarded++)
            generator.Next(asCalculator);

        var numbers = new int[candidates];
        var taken = new HashSet<int>();
        for (var candidate = 0; candidate < candidates; candidate++)
        {
            do
                numbers[candidate] = generator.Next(asCalculator);
            while (!taken.Add(numbers[candidate]));
        }
        var isInverted = iteration % 2 == (asCalculator ? 1 : 0);
        return isInverted ? [.. numbers.Select(number => Range - number)] : numbers;
    }

    /// <summary>Clauses 42 and 43.</summary>
    struct Generator(int x, int y, int z)
    {
        public int Next(bool modulo)
        {
            (x, y, z) = (171 * x % 30269, 172 * y % 30307, 170 * z % 30323);
            var number = Range * x / 30269 + Range * y / 30307 + Range * z / 30323;
            return modulo ? number % Range : number;
        }
    }
}
