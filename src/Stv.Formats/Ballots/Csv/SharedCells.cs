namespace Stv.Formats;

/// <summary>Papers on which a number turned out to stand for several candidates, once all names were known.</summary>
/// <param name="draft">The reading, whose log and irregular papers are rewritten too.</param>
/// <param name="names">The names by their numbers while the file was read.</param>
/// <param name="several">For such a number whom it stands for.</param>
/// <param name="rows">The row where each was met first.</param>
/// <param name="final">For each number, less 1, the candidate's final number.</param>
internal sealed class SharedCells(Draft draft, NameTable names, Dictionary<int, int[]> several, Dictionary<int, int> rows, ushort[] final)
{
    /// <summary>The papers with the final numbers.</summary>
    public BallotSet Rewrite(BallotSet papers, int candidates)
    {
        var builder = new BallotSetBuilder(candidates, draft.Options.KeepOrder);
        var papersOf = several.Keys.ToDictionary(number => number, _ => 0L);
        for (var group = 0; group < papers.Groups; group++)
        {
            var paper = papers.Paper(group);
            var found = paper.Select(number => (int)number).Where(several.ContainsKey).Distinct().ToArray();
            foreach (var number in found)
                papersOf[number] += papers.Count(group);
            if (Array.Exists(found, number => several[number].Length > 1))
                draft.Irregularities.Count(IrregularityKind.EqualRanks, papers.Count(group));
            builder.AddMarked(Expanded(paper), papers.Count(group), papers.Worth(group), papers.Section(group));
        }
        builder.TakeOrderOf(papers);
        draft.Options.Log?.Rewrite(Expanded);
        draft.Irregularities.Rewrite(Expanded);
        foreach (var (number, parts) in several.OrderBy(entry => rows[entry.Key]))
            draft.Notices.Add(new Notice($"{Excerpt.Of(names.Name(number))} was read as {SeveralNames.InWords(parts.Select(names.Name))} ({Amount.Of(papersOf[number], "paper")})", rows[number]));
        return builder.Build();
    }

    ushort[] Expanded(ushort[] paper)
    {
        var expanded = new List<ushort>();
        for (var ranks = new RankWalk(paper); ranks.Next();)
        {
            if (ranks.IsOvervote)
                expanded.AddRange(BallotSet.Overvote);
            else if (ranks.Count == 0)
                expanded.AddRange([0, 0]);
            var isFirst = true;
            for (var i = 0; i < ranks.Count; i++)
            {
                foreach (var number in several.GetValueOrDefault(ranks[i], [ranks[i]]))
                {
                    if (!isFirst)
                        expanded.Add(0);
                    isFirst = false;
                    expanded.Add(final[number - 1]);
                }
            }
        }
        return [.. expanded];
    }
}
