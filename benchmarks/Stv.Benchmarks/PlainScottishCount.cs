namespace Stv.Benchmarks;

/// <summary>The Scottish rule as one would first write it: each paper has a value and an owner, and every stage walks all of them. Ties go to the later candidate.</summary>
sealed class PlainScottishCount(Electorate electorate)
{
    const long One = 100_000;

    public IReadOnlyList<int> Elect()
    {
        var (papers, candidates) = (electorate.Papers, electorate.Candidates);
        var quota = (papers.Length / (electorate.Seats + 1) + 1) * One;
        var continuing = Enumerable.Repeat(true, candidates).ToArray();
        var totals = new long[candidates];
        var (owner, value) = (new int[papers.Length], new long[papers.Length]);
        var (elected, pending) = (new List<int>(), new List<int>());
        for (var i = 0; i < papers.Length; i++)
        {
            (owner[i], value[i]) = (papers[i][0] - 1, One);
            totals[owner[i]] += One;
        }
        while (true)
        {
            foreach (var candidate in Enumerable.Range(0, candidates).Where(candidate => continuing[candidate] && totals[candidate] >= quota).OrderByDescending(candidate => totals[candidate]).ToList())
            {
                continuing[candidate] = false;
                elected.Add(candidate);
                if (totals[candidate] > quota)
                    pending.Add(candidate);
            }
            var left = Enumerable.Range(0, candidates).Where(candidate => continuing[candidate]).ToList();
            if (elected.Count == electorate.Seats || left.Count <= electorate.Seats - elected.Count)
                return [.. elected, .. left.Where(_ => elected.Count < electorate.Seats)];

            var isSurplus = pending.Count > 0;
            var from = isSurplus ? pending.MaxBy(candidate => totals[candidate]) : left.MinBy(candidate => totals[candidate]);
            var (surplus, total) = (totals[from] - quota, totals[from]);
            pending.Remove(from);
            continuing[from] = false;
            totals[from] = isSurplus ? quota : 0;
            for (var i = 0; i < papers.Length; i++)
            {
                if (owner[i] != from)
                    continue;
                if (isSurplus)
                    value[i] = (long)((Int128)value[i] * surplus / total);
                var next = Array.Find(papers[i], number => continuing[number - 1]);
                owner[i] = next - 1;
                if (next > 0)
                    totals[next - 1] += value[i];
            }
        }
    }
}
