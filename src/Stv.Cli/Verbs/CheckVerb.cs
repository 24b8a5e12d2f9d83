using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv check</c>: reads an election and everything that it names, counts nothing, and says what it read.</summary>
static class CheckVerb
{
    public static Verb Build(Surroundings world)
    {
        var file = new Argument<string>("FILE") { Description = "Election file, or ballots" };
        var check = new Verb("check", "Reads everything and counts nothing: says what was read, and whether a count would go ahead. Ends with exit code 1 when a count would refuse.",
            "stv check election.json",
            "stv check ward.blt")
        {
            file,
        };
        check.SetAction(parsed => Run(world, parsed.GetRequiredValue(file)));
        return check;
    }

    static int Run(Surroundings world, string file)
    {
        try
        {
            var (text, ready) = file != "-" && ElectionFile.IsElection(file)
                ? ElectionCheck.Of(ElectionFile.Read(file), world.Columns)
                : BallotCheck.Of(file == "-" ? BallotFile.Read(world.Input, "standard input") : BallotFile.Read(file), world.Columns);
            world.Publish(text);
            return ready ? ExitCode.Done : ExitCode.No;
        }
        catch (BallotFormatException defects)
        {
            world.Publish(string.Join('\n', defects.Message.Split('\n').Select(PlainText.Harmless)) + $"\n\nNot ready to count: {English.Count(defects.Total, "defect")} must be mended.\n");
            return ExitCode.No;
        }
    }
}
