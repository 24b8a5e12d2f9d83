namespace Stv.Arithmetic;

/// <summary>The bounds of numbers do not tell what a count has to know. It never leaves the count, which is then made with exact numbers.</summary>
internal sealed class UndecidedException : Exception;
