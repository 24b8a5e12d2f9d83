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

    /// <summary>CSV with a row a preference: the paper's id, the rank, the candidate.</summary>
    PreferenceRows,

    /// <summary>CSV with a whole ranking in one cell, such as <c>C&gt;A=B</c>.</summary>
    Ranking,

    /// <summary>PrefLib's files of complete or incomplete orders with or without ties: soc, soi, toc, toi.</summary>
    PrefLib,

    /// <summary>The Aggregated Ballot Information Format: lines such as <c>27:Ann&gt;Bob=Cat</c>.</summary>
    Abif,

    /// <summary>The Condorcet Election Format: lines such as <c>Ann &gt; Bob = Cat * 4</c>.</summary>
    Condorcet,

    /// <summary>The formal preferences of the Australian Senate, above and below the line.</summary>
    Senate,

    /// <summary>Cast vote records in the JSON of NIST SP 1500-103.</summary>
    CastVoteRecords,
}
