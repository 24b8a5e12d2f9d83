namespace Stv.Formats;

/// <summary>The first papers of a file in words, as one layout has them, so that a person can tell which layout is meant.</summary>
internal static class FirstPapers
{
    const int Shown = 3;

    public static string Under(LayoutReader reader, FileHead head, Draft draft)
    {
        var delimiter = reader.HasPaperRows && head.Delimiter != ',' ? $", {Delimiters.Word(head.Delimiter)}" : "";
        return $"{reader.Layout.Word()}{delimiter} ({With(reader, head, draft, draft.Options)})";
    }

    /// <summary>The first papers in words as other options have them.</summary>
    public static string With(LayoutReader reader, FileHead head, Draft draft, BallotReadOptions options)
    {
        var log = new PaperLog();
        var trial = new Draft(draft.File, options with { Log = log, SkipUnreadable = true, Progress = null }) { Head = head };
        reader.Read(new MemoryStream(head.WholeLines.ToArray()), head.Delimiter, trial);
        return InWords(trial.Candidates, log) is { Length: > 0 } words ? words : "no paper that can be read";
    }

    /// <summary>The first papers of a reading, each in words.</summary>
    public static string InWords(IReadOnlyList<Candidate> candidates, PaperLog log) =>
        string.Join("; ", log.Entries.Take(Shown).Select(entry => PaperRanks.InWords(entry.Paper, number => number <= candidates.Count ? Excerpt.Of(candidates[number - 1].Name) : $"candidate {number}")));
}
