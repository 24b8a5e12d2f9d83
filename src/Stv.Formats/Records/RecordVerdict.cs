namespace Stv.Formats;

/// <summary>What the verification of a record came to.</summary>
public enum RecordVerdict
{
    /// <summary>Everything in the record comes of its inputs, byte for byte.</summary>
    Reproduced,

    /// <summary>Nothing differs that could be compared, but something could not be.</summary>
    NotChecked,

    /// <summary>Something in the record does not come of its inputs.</summary>
    Differs,

    /// <summary>A file that the record was made from was not found, so nothing was counted.</summary>
    InputsMissing,
}
