using System.CommandLine;
using System.CommandLine.Invocation;

namespace Stv.Cli;

/// <summary>An option that answers with a text, whatever else stands on the command line.</summary>
sealed class Answer(Surroundings world, Func<ParseResult, string> text) : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        world.Show(text(parseResult));
        return ExitCode.Done;
    }
}
