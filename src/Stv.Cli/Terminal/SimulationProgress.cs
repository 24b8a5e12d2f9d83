using System.Diagnostics;
using System.Globalization;

namespace Stv.Cli;

/// <summary>Says on a terminal how many runs or counts have been made, and how long the rest will take, from the first second on.</summary>
sealed class SimulationProgress(Surroundings world, long runs, string what, string unit) : IProgress<long>
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    readonly Lock _gate = new();
    readonly long _begun = Stopwatch.GetTimestamp();
    long _last = Stopwatch.GetTimestamp();
    bool _shown;

    public void Report(long value)
    {
        if (!world.CanAsk || Stopwatch.GetElapsedTime(_last) < Patience)
            return;
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_last) < Patience)
                return;
            _last = Stopwatch.GetTimestamp();
            _shown = true;
            var left = Stopwatch.GetElapsedTime(_begun) * ((double)(runs - value) / value);
            world.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what}: {value} of {runs} {unit}, {Left(left)} left          "));
            world.Error.Flush();
        }
    }

    static string Left(TimeSpan left) => left.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalSeconds)} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalMinutes)} min");

    /// <summary>Takes the line away again.</summary>
    public void Clear()
    {
        if (_shown)
            world.Error.Write("\r" + new string(' ', 70) + "\r");
    }
}
