using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.RegularExpressions;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The command <c>stv</c>: finds the verb, and turns whatever goes wrong into a message and an exit code.</summary>
static partial class StvCommand
{
    /// <summary>Runs the command, and keeps a log of it where one is asked for.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, Surroundings world) =>
        CountLog.Path(arguments) is { } log ? CountLog.Keep(log, arguments, world, told => Answered(arguments, told)) : Answered(arguments, world);

    static int Answered(string[] arguments, Surroundings world)
    {
        try
        {
            var isAskedForWords = arguments is [['[', 's', 'u', 'g', 'g', 'e', 's', 't', ..], ..];
            if (isAskedForWords)
                arguments = [arguments[0], .. arguments[1..].Select(line => ValueInOneWord().Replace(line, " "))];
            var parsed = Build(world).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (isAskedForWords)
                return Suggest(parsed, world);
            WrongWords.Refuse(parsed);
            NamedFiles.Refuse(parsed);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Error = world.Error });
        }
        catch (Refusal refusal)
        {
            world.Say($"stv: {refusal.Message}");
            return ExitCode.Refused;
        }
        catch (TermsException refusal)
        {
            world.Say($"stv: {OptionWords.Of(refusal)}");
            return ExitCode.Refused;
        }
        catch (PublicationException refusal)
        {
            world.Say($"stv: {refusal.MessageIn(OptionWords.Of)}");
            return ExitCode.Refused;
        }
        catch (ElectionException refusal)
        {
            world.Say($"stv: {refusal.Message}");
            return ExitCode.Refused;
        }
        catch (OperationCanceledException) when (world.Interrupt.IsSignalled)
        {
            world.Say("stv: Interrupted before the end; nothing was written.");
            return world.Interrupt.ExitCode;
        }
        catch (Exception exhausted) when (IsOutOfMemory(exhausted))
        {
            world.Say("stv: There is not enough memory for this. Nothing was published. Use a machine with more memory, or raise the limit set for this program.");
            return ExitCode.Refused;
        }
        catch (BallotFormatException refusal)
        {
            world.Say(refusal.MessageIn(OptionWords.Of));
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

    /// <summary>Whether memory ran out, on whatever thread.</summary>
    static bool IsOutOfMemory(Exception fault) => fault is OutOfMemoryException
        || fault is AggregateException { InnerExceptions: var several } && several.Any(IsOutOfMemory)
        || fault.InnerException is { } cause && IsOutOfMemory(cause);

    /// <summary>The sign of <c>--rule=meek</c>, which System.CommandLine 2.0 reads but cannot complete; <c>--rule meek</c> is as long.</summary>
    [GeneratedRegex("(?<= --[a-z-]+)=")]
    private static partial Regex ValueInOneWord();

    /// <summary>A shell asks which words may stand next: <c>stv "[suggest:9]" "stv count"</c>.</summary>
    static int Suggest(ParseResult parsed, Surroundings world)
    {
        var words = new StringWriter { NewLine = "\n" };
        var answer = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = words, Error = world.Error });
        world.Publish(words.ToString());
        return answer;
    }

    /// <summary>The words that options and arguments with a closed set of values take, wherever they stand.</summary>
    static void Complete(Command command)
    {
        foreach (var option in command.Options)
        {
            Complete(option.CompletionSources, option.Name switch
            {
                "--rule" or "--rules" or "--against" => Presets.Ids,
                "--layout" => BallotLayouts.All,
                "--to" => BallotWriter.Layouts.Select(layout => layout.Word()),
                "--delimiter" => Delimiters.Words,
                "--fallback" => JsonWords.All<InfeasibleFallback>(),
                "--duplicates" => JsonWords.All<DuplicatePapers>(),
                "--cycle" => InitVerb.Cycles,
                "--blt" => BltPapersWords.All,
                "--template" => ElectionTemplate.All.Select(template => template.Id),
                "--gaps" or "--equal-ranks" or "--repeats" => option.Description![(option.Description!.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Split(" or "),
                "--format" => option.Description!.Split([' ', ',', '(', ')']).Where(word => ResultFormats.All.Contains(word)),
                _ => [],
            });
        }
        foreach (var argument in command.Arguments)
            Complete(argument.CompletionSources, argument.Name switch
            {
                "RULE" => Presets.Ids,
                "SHELL" => CompletionVerb.Shells,
                _ => [],
            });
        foreach (var verb in command.Subcommands)
            Complete(verb);
    }

    static void Complete(List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources, IEnumerable<string> words) =>
        sources.Add(_ => words.Select(word => new CompletionItem(word)));

    static RootCommand Build(Surroundings world)
    {
        var root = new RootCommand("Counts elections by single transferable vote, stage by stage. Each command has its own --help.")
        {
            InitVerb.Build(world),
            CheckVerb.Build(world),
            RehearseVerb.Build(world),
            CommitVerb.Build(world),
            CountVerb.Build(world),
            SignVerb.Build(world),
            VerifyVerb.Build(world),
            CompareVerb.Build(world),
            TraceVerb.Build(world),
            VacancyVerb.Build(world),
            SimulateVerb.Build(world),
            WhatIfVerb.Build(world),
            MarginVerb.Build(world),
            AuditVerb.Build(world),
            ConvertVerb.Build(world),
            DiffVerb.Build(world),
            RulesVerb.Build(world),
            CompletionVerb.Build(world),
            ManualVerb.Build(world),
        };
        root.Directives.Clear();
        root.Directives.Add(new SuggestDirective());
        root.Options.Clear();
        Complete(root);
        root.Options.Add(new Option<bool>("--help", "-h")
        {
            Description = "Shows this help",
            Recursive = true,
            Action = new Answer(world, parsed => Help.Of(parsed.CommandResult.Command, world.Columns)),
        });
        root.Options.Add(new Option<bool>("--version")
        {
            Description = "Shows the version",
            Action = new Answer(world, _ => $"stv {EngineVersion.Text}\n"),
        });
        return root;
    }
}
