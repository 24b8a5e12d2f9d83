namespace Stv.Cli;

/// <summary>An interruption by whoever runs the command (SIGINT), or a request to end (SIGTERM). It ends the command at once, unless a verb has asked to end with what it has; a second one always does.</summary>
sealed class Interrupt : IDisposable
{
    readonly CancellationTokenSource _source = new();
    volatile bool _isHeeded;

    /// <summary>Cancelled by an interruption; from now on the verb sees to it.</summary>
    public CancellationToken Heed()
    {
        _isHeeded = true;
        return _source.Token;
    }

    /// <summary>Does some work that ends by itself when it is interrupted, leaving nothing half done.</summary>
    public T During<T>(Func<CancellationToken, T> work)
    {
        var before = _isHeeded;
        try
        {
            return work(Heed());
        }
        finally
        {
            _isHeeded = before;
        }
    }

    /// <summary>Whether there was an interruption.</summary>
    public bool IsSignalled => _source.IsCancellationRequested;

    /// <summary>What an interrupted command ends with.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Interrupted;

    /// <summary>Interrupts.</summary>
    /// <param name="exitCode">What the command is to end with.</param>
    /// <returns>Whether the verb sees to it; else the command is to end now.</returns>
    public bool Signal(int exitCode = Cli.ExitCode.Interrupted)
    {
        if (!_isHeeded || _source.IsCancellationRequested)
            return false;
        ExitCode = exitCode;
        _source.Cancel();
        return true;
    }

    public void Dispose() => _source.Dispose();
}
