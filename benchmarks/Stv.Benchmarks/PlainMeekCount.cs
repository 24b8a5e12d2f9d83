namespace Stv.Benchmarks;

/// <summary>Meek's method as one would first write it: binary floating point, and every iteration walks every paper. Ties go to the later candidate.</summary>
sealed class PlainMeekCount(Electorate electorate)
{
    const double Close = 1e-6;

    public IReadOnlyList<int> Elect()
    {
        var (papers, candidates) = (electorate.Papers, electorate.Candidates);
        var keep = Enumerable.Repeat(1.0, candidates).ToArray();
        var (elected, excluded) = (new List<int>(), new List<int>());
        while (true)
        {
            var totals = new double[candidates];
            foreach (var paper in papers)
                Distribute(paper, keep, totals);
            var quota = totals.Sum() / (electorate.Seats + 1);
            var continuing = Enumerable.Range(0, candidates).Except(elected).Except(excluded).ToList();
            elected.AddRange(continuing.Where(candidate => totals[candidate] > quota));
            if (elected.Count >= electorate.Seats || candidates - excluded.Count <= electorate.Seats)
                return [.. Enumerable.Range(0, candidates).Except(excluded).OrderByDescending(elected.Contains).Take(electorate.Seats)];
            if (elected.Sum(candidate => totals[candidate] - quota) > Close)
            {
                foreach (var candidate in elected)
                    keep[candidate] *= quota / totals[candidate];
                continue;
            }
            var lowest = continuing.Except(elected).MinBy(candidate => totals[candidate]);
            excluded.Add(lowest);
            keep[lowest] = 0;
        }
    }

    static void Distribute(ushort[] paper, double[] keep, double[] totals)
    {
        var weight = 1.0;
        foreach (var number in paper)
        {
            totals[number - 1] += weight * keep[number - 1];
            weight *= 1 - keep[number - 1];
            if (weight <= 0)
                return;
        }
    }
}
