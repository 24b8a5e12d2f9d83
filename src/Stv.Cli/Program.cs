using System.Runtime.InteropServices;
using System.Text;
using Stv.Cli;

using var interruption = new Interrupt();
using var error = new StreamWriter(StandardStreams.Error, new UTF8Encoding(false)) { AutoFlush = true };
using var progress = Console.IsErrorRedirected ? null : new ProgressLine(error, Console.WindowWidth, TimeProvider.System);
using var interrupt = EndBy(PosixSignal.SIGINT, ExitCode.Interrupted);
using var termination = EndBy(PosixSignal.SIGTERM, ExitCode.Terminated);

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
    Console.OutputEncoding = Encoding.UTF8;
using var output = StandardStreams.Output;
using var input = StandardStreams.Input;
using var timer = progress is null ? null : new Timer(_ => progress.Show(), null, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.5));
var exitCode = StvCommand.Run(args, new Surroundings(input, output, progress ?? (TextWriter)error, Console.IsOutputRedirected ? null : Screen.Of(Console.Out))
{
    Progress = progress,
    ErrorScreen = Console.IsErrorRedirected ? null : Screen.Of(Console.Error),
    Interrupt = interruption,
    CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
});
timer?.Change(Timeout.Infinite, Timeout.Infinite);
progress?.Hide();
return exitCode;

PosixSignalRegistration EndBy(PosixSignal kind, int exitCode) => PosixSignalRegistration.Create(kind, signal =>
{
    signal.Cancel = true;
    if (interruption.Signal(exitCode))
        return;
    progress?.Hide();
    // Another thread may be writing to the writer of standard error, which two may not do at once.
    StandardStreams.Error.Write("stv: Interrupted before the end.\n"u8);
    Environment.Exit(exitCode);
});
