using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv manual</c>: the manual pages that a package installs.</summary>
static class ManualVerb
{
    public static Verb Build(Surroundings world)
    {
        var words = new Argument<string[]>("VERB") { Description = "The command, such as count or rules show; stv itself if none is named", Arity = new ArgumentArity(0, 2) };
        var manual = new Verb("manual", "Writes the manual page of stv or of one of its commands, for man to read.",
            "stv manual > stv.1                  # stv itself",
            "stv manual count > stv-count.1      # one command")
        {
            words,
        };
        manual.SetAction(parsed =>
        {
            Command command = parsed.RootCommandResult.Command;
            foreach (var word in parsed.GetValue(words) ?? [])
                command = command.Subcommands.FirstOrDefault(verb => verb.Name == word)
                    ?? throw new Refusal($"{Help.Path(command)} has no command {word}.{NearestName.DidYouMean(word, command.Subcommands.Select(verb => verb.Name))}");
            world.Publish(ManualPage.Of(command));
            return ExitCode.Done;
        });
        return manual;
    }
}
