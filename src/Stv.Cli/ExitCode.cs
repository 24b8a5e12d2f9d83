namespace Stv.Cli;

/// <summary>What the command ends with.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>A file or the words on the command line cannot be read or used as asked.</summary>
    public const int Refused = 2;

    /// <summary>A tie needs a lot that was not given.</summary>
    public const int LotNeeded = 3;

    /// <summary>A fault of this program.</summary>
    public const int Bug = 70;

    public const int Interrupted = 130;
}
