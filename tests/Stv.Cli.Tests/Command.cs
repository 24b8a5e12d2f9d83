using System.Text;

namespace Stv.Cli.Tests;

/// <summary>What the command did: its exit code and all that it wrote.</summary>
sealed record Answered(int ExitCode, string Output, string Error)
{
    /// <summary>All of it, as a terminal would show it after the command line.</summary>
    public string After(params string[] arguments) =>
        $"$ stv {string.Join(' ', arguments.Select(Quoted))}\n{Output}{Error}[{ExitCode}]\n";

    static string Quoted(string argument) => argument.Length == 0 || argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;
}

/// <summary>Runs the command within the test's own process.</summary>
static class Command
{
    public static Answered Run(params string[] arguments) => RunWith("", arguments);

    public static Answered RunWith(string input, params string[] arguments) => RunWith(new MemoryStream(Encoding.UTF8.GetBytes(input)), arguments);

    public static Answered RunWith(Stream input, params string[] arguments) => RunWith(input, canAsk: false, arguments);

    /// <summary>Runs it as if somebody sat at a terminal and typed.</summary>
    public static Answered AtTerminal(string typed, params string[] arguments) => RunWith(new MemoryStream(Encoding.UTF8.GetBytes(typed)), canAsk: true, arguments);

    static Answered RunWith(Stream input, bool canAsk, string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = StvCommand.Run(arguments, new Surroundings(input, output, error, Screen: null) { CanAsk = canAsk });
        return new Answered(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
