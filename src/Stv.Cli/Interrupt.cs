namespace Stv.Cli;

/// <summary>An interruption by whoever runs the command. It ends the command at once, unless a verb has asked to end with what it has; a second one always does.</summary>
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

    /// <summary>Whether there was an interruption.</summary>
    public bool IsSignalled => _source.IsCancellationRequested;

    /// <summary>Interrupts.</summary>
    /// <returns>Whether the verb sees to it; else the command is to end now.</returns>
    public bool Signal()
    {
        if (!_isHeeded || _source.IsCancellationRequested)
            return false;
        _source.Cancel();
        return true;
    }

    public void Dispose() => _source.Dispose();
}
