namespace Stv.Arithmetic;

/// <summary>What becomes of a remainder that the kept decimals cannot hold.</summary>
internal enum Rounding
{
    /// <summary>It is dropped.</summary>
    Down,

    /// <summary>Any remainder adds one in the last place.</summary>
    Up,
}
