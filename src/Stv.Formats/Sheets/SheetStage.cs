using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The column of a stage, and what happened in it.</summary>
/// <param name="Number">Number of the stage, from 1.</param>
/// <param name="Heading">What was done: <c>Surplus of Anna Ashdown</c>.</param>
/// <param name="Proceedings">What moved and what was decided, sentence by sentence.</param>
/// <param name="Notes">Numbers of the notes, from 1, that belong to the stage: its ties.</param>
public sealed record SheetStage(int Number, string Heading, ImmutableArray<string> Proceedings, ImmutableArray<int> Notes)
{
    /// <summary>The quota in force at the end of the stage; null under a rule without one.</summary>
    public required Votes? Quota { get; init; }

    /// <summary>The heading with the stage's number and the notes that belong to it.</summary>
    internal string NumberedHeading => English.StageHeading(Number, Heading, Notes);

    /// <summary>Who gave votes to whom, as far as the record says.</summary>
    internal IEnumerable<Flow> Flows { get; init; } = [];
}
