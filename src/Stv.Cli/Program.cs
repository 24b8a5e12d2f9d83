using System.Runtime.InteropServices;
using System.Text;
using Stv.Cli;

using var interruption = new Interrupt();
using var interrupt = EndBy(PosixSignal.SIGINT, ExitCode.Interrupted);
using var termination = EndBy(PosixSignal.SIGTERM, ExitCode.Terminated);

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
    Console.OutputEncoding = Encoding.UTF8;
using var error = new StreamWriter(StandardStreams.Error, new UTF8Encoding(false)) { AutoFlush = true };
using var output = StandardStreams.Output;
using var input = StandardStreams.Input;
return StvCommand.Run(args, new Surroundings(input, output, error, Console.IsOutputRedirected ? null : Console.WindowWidth)
{
    Interrupt = interruption,
    CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
});

PosixSignalRegistration EndBy(PosixSignal kind, int exitCode) => PosixSignalRegistration.Create(kind, signal =>
{
    signal.Cancel = true;
    if (interruption.Signal(exitCode))
        return;
    // Another thread may be writing to the writer of standard error, which two may not do at once.
    StandardStreams.Error.Write("stv: Interrupted before the end.\n"u8);
    Environment.Exit(exitCode);
});
