using System.Diagnostics;
using System.Globalization;

namespace Stv.Cli;

/// <summary>Says on a terminal how much of a long file has been read, from the first second on.</summary>
sealed class ReadingProgress(Surroundings world) : IProgress<long>
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    long _last = Stopwatch.GetTimestamp();
    bool _shown;

    public void Report(long value)
    {
        if (Stopwatch.GetElapsedTime(_last) < Patience)
            return;
        _last = Stopwatch.GetTimestamp();
        _shown = true;
        world.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rreading … {value >> 20} MB"));
    }

    /// <summary>Takes the line away again.</summary>
    public void Clear()
    {
        if (_shown)
            world.Error.Write("\r" + new string(' ', 40) + "\r");
        _shown = false;
    }
}
