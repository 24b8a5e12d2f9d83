namespace Stv.Cli;

/// <summary>What was asked cannot be done; the message says why and what to do, in sentences.</summary>
sealed class Refusal(string message) : Exception(message);
