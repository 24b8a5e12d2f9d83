using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The corrections that a check suggests, as a file of corrections: the spellings of unknown names, and which of a voter's papers are left out. A person reads it before anything is counted by it.</summary>
public static class CorrectionsCsv
{
    /// <summary>Those of ballots.</summary>
    /// <param name="reading">What was read, with the papers that cannot be read.</param>
    public static (string Text, int Lines) Format(BallotReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Of(Suggested(reading));
    }

    /// <summary>Those of every contest of an election.</summary>
    /// <param name="reading">What was read, with the papers that cannot be read.</param>
    public static (string Text, int Lines) Format(ElectionReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Of(reading.Contests.Where(contest => contest.Reading is not null).SelectMany(contest => Suggested(contest.Reading!)));
    }

    /// <summary>Those that would mend defects.</summary>
    /// <param name="defects">The defects.</param>
    public static (string Text, int Lines) Format(ImmutableArray<Defect> defects) => Of(defects.SelectMany(defect => defect.Corrections));

    static IEnumerable<Correction> Suggested(BallotReading reading) => reading.Unreadable.SelectMany(defect => defect.Corrections)
        .Concat(reading.HasUnsettledVoters ? reading.Duplicates.SelectMany(voter => voter.Rows.SkipLast(1).Select(row => SuggestedCorrections.LeavingOut(voter.File, row, reading.RowMarks))) : []);

    static (string Text, int Lines) Of(IEnumerable<Correction> suggested)
    {
        var lines = SuggestedCorrections.Ordered(suggested).ToList();
        return (CorrectionsFile.Format(lines), lines.Count);
    }
}
