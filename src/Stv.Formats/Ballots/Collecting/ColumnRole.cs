namespace Stv.Formats;

/// <summary>What a column of a CSV says about a paper besides its preferences.</summary>
internal enum ColumnRole
{
    /// <summary>Nothing that its heading would tell: a preference, a candidate, or something else.</summary>
    None,

    /// <summary>It tells one paper, or one voter, from another.</summary>
    Voter,

    /// <summary>When or from where the paper came.</summary>
    Circumstance,

    /// <summary>How many papers the row stands for.</summary>
    Count,

    /// <summary>What the paper is worth.</summary>
    Weight,

    /// <summary>Whether it is spoilt.</summary>
    Status,

    /// <summary>Which contest it belongs to.</summary>
    Contest,

    /// <summary>Which section of voters it comes from.</summary>
    Section,
}
