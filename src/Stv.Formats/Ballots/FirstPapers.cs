using System.Text;

namespace Stv.Formats;

/// <summary>The first papers of a file in words, as one layout has them, so that a person can tell which layout is meant.</summary>
internal static class FirstPapers
{
    const int Shown = 3;

    public static string Under(LayoutReader reader, FileHead head, Draft draft)
    {
        var trial = new Draft(draft.File, draft.Options);
        reader.Read(new MemoryStream(head.WholeLines.ToArray()), trial);
        var text = new StringBuilder(reader.Layout.Word()).Append(" (");
        for (var group = 0; group < Math.Min(Shown, trial.Ballots?.Groups ?? 0); group++)
            text.Append(group == 0 ? "" : "; ").Append(InWords(trial, group));
        return text.Append(')').ToString();
    }

    static string InWords(Draft trial, int group)
    {
        var paper = trial.Ballots!.Paper(group);
        var text = new StringBuilder();
        for (var i = 0; i < paper.Length; i++)
        {
            if (paper[i] != 0)
                text.Append(i == 0 ? "" : ", then ").Append(Name(trial, paper[i]));
            else if (paper[++i] != 0)
                text.Append(" and equally ").Append(Name(trial, paper[i]));
            else
                text.Append(i == 1 ? "" : ", then ").Append("nobody");
        }
        return text.Length == 0 ? "a blank paper" : text.ToString();
    }

    static string Name(Draft trial, int number) =>
        number <= trial.Candidates.Count ? Excerpt.Of(trial.Candidates[number - 1].Name) : $"candidate {number}";
}
