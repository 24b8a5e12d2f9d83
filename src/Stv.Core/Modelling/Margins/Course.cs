using System.Numerics;

namespace Stv.Modelling;

/// <summary>What moves papers in a course of a count.</summary>
internal enum CourseStep
{
    /// <summary>The first preferences are counted.</summary>
    Beginning,

    /// <summary>A surplus moves.</summary>
    Surplus,

    /// <summary>Candidates are excluded.</summary>
    Exclusion,

    /// <summary>The count begins anew without some.</summary>
    Restart,

    /// <summary>All places are filled.</summary>
    End,
}

/// <summary>Decisions that a count takes one after another; candidates are bits of a word.</summary>
/// <param name="Before">Those before; null at the beginning.</param>
/// <param name="ElectedNow">Who was elected since then.</param>
/// <param name="Step">What moved papers then.</param>
/// <param name="Moved">Whose papers moved.</param>
/// <param name="PassedBy">Who no longer received any.</param>
/// <param name="Papers">How many papers must be altered at least.</param>
internal sealed record Course(Course? Before, ulong ElectedNow, CourseStep Step, ulong Moved, ulong PassedBy, long Papers)
{
    /// <summary>Who is elected.</summary>
    public ulong Elected { get; } = Step == CourseStep.Restart ? 0 : ElectedNow | (Before?.Elected ?? 0);

    /// <summary>Those without whom the count began anew.</summary>
    ulong StruckOut { get; } = (Step == CourseStep.Restart ? Moved : 0) | (Before?.StruckOut ?? 0);

    /// <summary>Who is excluded.</summary>
    public ulong Excluded { get; } = (Step is CourseStep.Exclusion or CourseStep.Restart ? Moved : 0) | ((Step == CourseStep.Restart ? Before?.StruckOut : Before?.Excluded) ?? 0);

    /// <summary>Of the elected, those whose papers have not moved.</summary>
    public ulong Waiting { get; } = Step == CourseStep.Restart ? 0 : (ElectedNow | (Before?.Waiting ?? 0)) & ~(Step == CourseStep.Surplus ? Moved : 0);

    /// <summary>How many surpluses have moved.</summary>
    public int Surpluses { get; } = Step switch { CourseStep.Restart => 0, CourseStep.Surplus => 1 + (Before?.Surpluses ?? 0), _ => Before?.Surpluses ?? 0 };

    /// <summary>How many decisions there are.</summary>
    public int Depth { get; } = 1 + (Before?.Depth ?? 0);

    /// <summary>Who was elected, and whose surplus moved, when. Exclusions may have come in any order in between.</summary>
    string History { get; } = Step == CourseStep.Restart ? ""
        : ElectedNow == 0 && Step != CourseStep.Surplus ? Before?.History ?? ""
        : $"{Before?.History}{Before?.Excluded:x}:{ElectedNow:x}:{Step}{Moved:x};";

    /// <summary>What the votes hang on; where papers pass somebody by, on the last exclusion too.</summary>
    public (ulong Excluded, string History) Key() => (Excluded, PassedBy == 0 ? History : $"{History}!{Moved:x}");

    /// <summary>Makes a count take the decisions.</summary>
    /// <param name="count">The count, at its beginning.</param>
    /// <param name="standing">Who stands.</param>
    public void Take(CourseOfCount count, ulong standing)
    {
        Before?.Take(count, standing);
        count.Close(ElectedNow | PassedBy);
        switch (Step)
        {
            case CourseStep.Surplus:
                count.TransferSurplus(BitOperations.TrailingZeroCount(Moved));
                break;
            case CourseStep.Exclusion:
                count.Exclude(Moved);
                break;
            case CourseStep.Restart:
                count.BeginWith(standing & ~Excluded);
                break;
        }
    }
}
