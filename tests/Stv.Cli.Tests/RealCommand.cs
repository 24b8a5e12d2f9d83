using System.Diagnostics;
using System.Text;

namespace Stv.Cli.Tests;

/// <summary>Runs the built command as a process, in the project's root folder.</summary>
static class RealCommand
{
    public static Process Start(params string[] arguments) => StartIn([], arguments);

    public static Answered Run(params string[] arguments) => RunIn([], arguments);

    /// <summary>Runs it with changes of its environment.</summary>
    public static Answered RunIn((string Name, string Value)[] environment, params string[] arguments) => Answer(StartIn(environment, arguments));

    /// <summary>Runs it with another runtime configuration than its own, and changes of its environment.</summary>
    public static Answered RunConfigured(string runtimeConfiguration, (string Name, string Value)[] environment, params string[] arguments) =>
        Answer(Start(environment, ["exec", "--runtimeconfig", runtimeConfiguration, typeof(StvCommand).Assembly.Location, .. arguments]));

    /// <summary>Runs a native build of it, with changes of its environment.</summary>
    public static Answered RunNative(string executable, (string Name, string Value)[] environment, params string[] arguments) =>
        Answer(Start(environment, arguments, executable));

    static Answered Answer(Process process)
    {
        using var _ = process;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answered(process.ExitCode, output, error.Result);
    }

    static Process StartIn((string Name, string Value)[] environment, string[] arguments) =>
        Start(environment, [typeof(StvCommand).Assembly.Location, .. arguments]);

    static Process Start((string Name, string Value)[] environment, string[] words, string executable = "dotnet")
    {
        var start = new ProcessStartInfo(executable, words)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
