namespace Stv.Formats;

/// <summary>Does long pieces of work side by side. Short ones are done one after another: starting a thread for one takes longer than the work.</summary>
internal static class SideBySide
{
    /// <summary>Whether there can be more than one thread: in a browser there is one.</summary>
    public static bool IsPossible => !OperatingSystem.IsBrowser();

    /// <summary>Begins a long piece of work at once, and a short one when its result is asked for.</summary>
    /// <param name="isLong">Whether it is long.</param>
    /// <param name="work">The work. What it throws is thrown where the result is asked for.</param>
    /// <returns>What gives the result, to be asked once.</returns>
    public static Func<T> Begin<T>(bool isLong, Func<T> work)
    {
        if (!isLong || !IsPossible)
            return work;
        var begun = Task.Run(work);
        return () => begun.GetAwaiter().GetResult();
    }
}
