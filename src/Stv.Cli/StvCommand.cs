using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The command <c>stv</c>: finds the verb, and turns whatever goes wrong into a message and an exit code.</summary>
static class StvCommand
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, Surroundings world)
    {
        try
        {
            var parsed = Build(world).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            WrongWords.Refuse(parsed);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Error = world.Error });
        }
        catch (Refusal refusal)
        {
            world.Say($"stv: {refusal.Message}");
            return ExitCode.Refused;
        }
        catch (ElectionException refusal)
        {
            world.Say($"stv: {refusal.Message}");
            return ExitCode.Refused;
        }
        catch (BallotFormatException refusal)
        {
            world.Say(refusal.Message);
            world.Say("stv: Nothing was counted.");
            return ExitCode.Refused;
        }
#pragma warning disable CA1031 // The last resort: whatever else comes up is our fault and must not look like theirs.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            world.Say($"stv: This is a fault of the program, and nothing was published ({bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")}).");
            return ExitCode.Bug;
        }
    }

    static RootCommand Build(Surroundings world)
    {
        var root = new RootCommand("Counts elections by single transferable vote, stage by stage. Each verb has its own --help.")
        {
            InitVerb.Build(world),
            CheckVerb.Build(world),
            CountVerb.Build(world),
            VerifyVerb.Build(world),
            CompareVerb.Build(world),
            TraceVerb.Build(world),
            VacancyVerb.Build(world),
            SimulateVerb.Build(world),
            MarginVerb.Build(world),
            ConvertVerb.Build(world),
            DiffVerb.Build(world),
            RulesVerb.Build(world),
        };
        root.Directives.Clear();
        root.Options.Clear();
        root.Options.Add(new Option<bool>("--help", "-h")
        {
            Description = "Says this",
            Recursive = true,
            Action = new Answer(world, parsed => Help.Of(parsed.CommandResult.Command, world.Columns)),
        });
        root.Options.Add(new Option<bool>("--version")
        {
            Description = "Says which version this is",
            Action = new Answer(world, _ => $"stv {EngineVersion.Text}\n"),
        });
        return root;
    }
}
