namespace Stv.Arithmetic;

/// <summary>An exact fraction grew beyond <see cref="ExactFractions.MostDigits"/>. It never leaves the count: whoever asked for that is told by an <see cref="ElectionException"/>.</summary>
internal sealed class FractionTooLongException : Exception;
