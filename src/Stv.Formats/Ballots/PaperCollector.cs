namespace Stv.Formats;

/// <summary>Adds papers to a ballot set, and turns the limits of what one can hold into a defect of the file.</summary>
internal sealed class PaperCollector(BallotSetBuilder builder, DefectList defects)
{
    bool _full;

    /// <summary>Adds papers that say the same.</summary>
    /// <param name="paper">Candidate numbers and marks.</param>
    /// <param name="count">How many papers, at least 1.</param>
    /// <param name="row">Row of the file, for the defect.</param>
    /// <param name="section">Section of voters that they come from, from 0.</param>
    public void Add(ReadOnlySpan<ushort> paper, long count, int row, int section = 0)
    {
        if (_full)
            return;
        try
        {
            if (section == 0)
                builder.Add(paper, count);
            else
                builder.Add(paper, count, Fraction.One, section);
        }
        catch (OverflowException)
        {
            NoteOverflow(row);
        }
    }

    /// <summary>Adds one paper that is worth more or less than 1.</summary>
    public void Add(ReadOnlySpan<ushort> paper, Fraction worth, int row)
    {
        if (_full)
            return;
        try
        {
            builder.Add(paper, 1, worth);
        }
        catch (OverflowException)
        {
            NoteOverflow(row);
        }
    }

    public BallotSet Build() => builder.Build();

    void NoteOverflow(int row)
    {
        _full = true;
        defects.Add(row, null, "more papers than can be counted", $"at most {long.MaxValue} papers, and two thousand million preferences that differ", "correct the number of papers, or count the file in parts");
    }
}
