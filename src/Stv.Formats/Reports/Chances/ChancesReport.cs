using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What is said of the chances in an election: as it stands, and in any number of other cases beside it.</summary>
public sealed record ChancesReport
{
    /// <summary>Title of the election or contest.</summary>
    public required string Title { get; init; }

    /// <summary>The files that were read.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    /// <summary>The chances as things stand, and then in each other case. All have the same contests and candidates, in the same order.</summary>
    public required ImmutableArray<Chances> Cases { get; init; }

    /// <summary>The same as a document.</summary>
    public Document Document => Document.Of("chances", () => ReportOfChances.Of(this), () => ChancesCsv.Format(this), () => ChancesJson.Format(this));

    /// <summary>The chances as things stand.</summary>
    internal Chances Base => Cases[0];

    /// <summary>The other cases.</summary>
    internal IEnumerable<Chances> Others => Cases.Skip(1);
}
