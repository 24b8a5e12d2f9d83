using System.Diagnostics;
using System.Globalization;

namespace Stv.Cli;

/// <summary>Says on a terminal how many runs or counts have been made, and how long the rest will take.</summary>
sealed class SimulationProgress : IProgress<long>
{
    static readonly TimeSpan Seldom = TimeSpan.FromSeconds(0.3);

    readonly long _begun = Stopwatch.GetTimestamp();
    readonly Surroundings _world;
    readonly long _runs;
    readonly string _unit;
    long _last = Stopwatch.GetTimestamp();

    public SimulationProgress(Surroundings world, long runs, string what, string unit)
    {
        (_world, _runs, _unit) = (world, runs, unit);
        world.Begin(what);
    }

    public void Report(long value)
    {
        if (_world.Progress is null || value <= 0 || Stopwatch.GetElapsedTime(Volatile.Read(ref _last)) < Seldom)
            return;
        Volatile.Write(ref _last, Stopwatch.GetTimestamp());
        var left = Stopwatch.GetElapsedTime(_begun) * ((double)(_runs - value) / value);
        _world.Progress.Tell(string.Create(CultureInfo.InvariantCulture, $"{value} of {_runs} {_unit}, {Left(left)} left"));
        _world.Progress.Show();
    }

    static string Left(TimeSpan left) => left.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalSeconds)} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalMinutes)} min");
}
