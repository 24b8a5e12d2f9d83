namespace Stv.Cli;

/// <summary>What the command ends with.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>The answer is no: <c>check</c> found what a count would refuse, <c>diff</c> or <c>verify</c> a difference.</summary>
    public const int No = 1;

    /// <summary>A file or the words on the command line cannot be read or used as asked.</summary>
    public const int Refused = 2;

    /// <summary>A tie needs a lot that was not given.</summary>
    public const int LotNeeded = 3;

    /// <summary>The candidates cannot fill the reserved places.</summary>
    public const int Infeasible = 4;

    /// <summary>A fault of this program.</summary>
    public const int Bug = 70;

    /// <summary>Ended by SIGINT, as shells say it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by SIGTERM.</summary>
    public const int Terminated = 143;

    /// <summary>The graver of two: papers that cannot be used, then reserved places that cannot be filled, then a lot that is missing.</summary>
    public static int Graver(int a, int b) => Gravity(a) >= Gravity(b) ? a : b;

    static int Gravity(int code) => code == Refused ? int.MaxValue : code;
}
