using System.Globalization;

namespace Stv.Cli;

/// <summary>Says on a terminal how much of a long file has been read.</summary>
sealed class ReadingProgress(Surroundings world) : IProgress<long>
{
    public void Report(long value)
    {
        world.Progress?.Tell(string.Create(CultureInfo.InvariantCulture, $"{value >> 20} MB"));
        world.Progress?.Show();
    }
}
