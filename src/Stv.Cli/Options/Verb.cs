using System.CommandLine;

namespace Stv.Cli;

/// <summary>A verb of the command, with examples for its help.</summary>
sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines with what they do behind a <c>#</c>.</summary>
    public string[] Examples => examples;
}
