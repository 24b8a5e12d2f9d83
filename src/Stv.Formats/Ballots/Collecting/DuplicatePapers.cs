namespace Stv.Formats;

/// <summary>What happens where one voter has several papers.</summary>
public enum DuplicatePapers
{
    /// <summary>Nothing is counted until somebody has said which of them counts.</summary>
    Refuse,

    /// <summary>The last in the file counts, as where a voter may change their mind.</summary>
    Last,

    /// <summary>The first in the file counts.</summary>
    First,

    /// <summary>None of that voter's counts.</summary>
    None,
}
