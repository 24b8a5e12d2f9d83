using System.Runtime.InteropServices;
using System.Text;
using Stv.Cli;

using var interruption = new Interrupt();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    if (!interruption.Signal())
        Environment.Exit(ExitCode.Interrupted);
});

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
    Console.OutputEncoding = Encoding.UTF8;
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
using var output = Console.OpenStandardOutput();
using var input = Console.OpenStandardInput();
return StvCommand.Run(args, new Surroundings(input, output, error, Console.IsOutputRedirected ? null : Console.WindowWidth)
{
    Interrupt = interruption,
    CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
});
