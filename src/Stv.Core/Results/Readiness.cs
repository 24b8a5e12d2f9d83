namespace Stv;

/// <summary>What is known about a contest before it is counted.</summary>
/// <param name="Papers">Its papers under the rule.</param>
/// <param name="Conflict">Why its reserved places cannot be filled by those who stand; null when they can, or a fallback was declared that helps.</param>
/// <param name="Unopposed">Whether no more stand than there are places to fill, so that nothing is counted.</param>
/// <param name="Refusal">Why the papers cannot be counted under the rule; null when they can.</param>
public sealed record Readiness(PaperTally Papers, Infeasible? Conflict, bool Unopposed, string? Refusal)
{
    /// <summary>Whether a count would go ahead. It may still stop at a tie that needs a lot.</summary>
    public bool IsReady => Conflict is null && Refusal is null;
}
