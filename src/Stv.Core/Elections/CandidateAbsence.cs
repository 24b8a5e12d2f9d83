namespace Stv;

/// <summary>Why somebody who stood is passed over on every paper.</summary>
public enum CandidateAbsence
{
    /// <summary>They withdrew before the count.</summary>
    Withdrawn,

    /// <summary>They are the member who left the place that is filled.</summary>
    Left,

    /// <summary>They have a place already, where the papers of the member who left are counted for one place.</summary>
    Member,

    /// <summary>They do not stand for the vacancy, or will not serve.</summary>
    Unavailable,
}
