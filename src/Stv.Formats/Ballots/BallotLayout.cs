namespace Stv.Formats;

/// <summary>How a ballot file is laid out. <see cref="BallotLayouts"/> gives each its word on the command line and in results.</summary>
public enum BallotLayout
{
    /// <summary>The text format of Hill, Wichmann and Woodall (1987) with the extensions of OpenSTV, Droop and OpenTally: candidates and seats, papers, names, title.</summary>
    Blt,

    /// <summary>The CSV that the Scottish e-count publishes: candidates and seats, papers with their counts, candidates with their parties, ward.</summary>
    EcountCsv,

    /// <summary>CSV with a row a paper and a column a preference; cells name candidates.</summary>
    PreferenceColumns,

    /// <summary>CSV with a row a paper and a column a candidate; cells are ranks.</summary>
    RankMatrix,
}
