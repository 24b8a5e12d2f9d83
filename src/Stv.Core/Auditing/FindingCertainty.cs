namespace Stv;

/// <summary>How sure a finding about a sheet is.</summary>
public enum FindingCertainty
{
    /// <summary>A matter of arithmetic: the figures contradict one another, and no rounding explains it.</summary>
    Certain,

    /// <summary>Very probably wrong; yet a rounding, reserved places or an unusual rule may explain it.</summary>
    Likely,

    /// <summary>Nothing wrong: something that a reader of the sheet should see, such as a tie.</summary>
    Remark,
}
