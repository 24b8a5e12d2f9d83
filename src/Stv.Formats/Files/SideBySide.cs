namespace Stv.Formats;

/// <summary>Work of which long pieces are done side by side, and short ones one after another, since to begin on another thread takes longer than they do.</summary>
internal static class SideBySide
{
    /// <summary>Begins a long piece of work at once, and a short one when its result is asked for.</summary>
    /// <param name="isLong">Whether it is long.</param>
    /// <param name="work">The work. What it throws is thrown where the result is asked for.</param>
    /// <returns>What gives the result, to be asked once.</returns>
    public static Func<T> Begin<T>(bool isLong, Func<T> work)
    {
        if (!isLong)
            return work;
        var begun = Task.Run(work);
        return () => begun.GetAwaiter().GetResult();
    }
}
