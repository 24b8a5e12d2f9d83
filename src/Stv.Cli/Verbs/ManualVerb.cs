using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv manual</c>: the manual pages that a package installs.</summary>
static class ManualVerb
{
    public static Verb Build(Surroundings world)
    {
        var words = new Argument<string[]>("VERB") { Description = "The verb, such as count or rules show; the command itself where none is named", Arity = new ArgumentArity(0, 2) };
        var manual = new Verb("manual", "Writes the manual page of the command or of a verb, for man to read.",
            "stv manual > stv.1                  # the command",
            "stv manual count > stv-count.1      # a verb")
        {
            words,
        };
        manual.SetAction(parsed =>
        {
            Command command = parsed.RootCommandResult.Command;
            foreach (var word in parsed.GetValue(words) ?? [])
                command = command.Subcommands.FirstOrDefault(verb => verb.Name == word)
                    ?? throw new Refusal($"{Help.Path(command)} has no verb {word}.{NearestName.DidYouMean(word, command.Subcommands.Select(verb => verb.Name))}");
            world.Publish(ManualPage.Of(command));
            return ExitCode.Done;
        });
        return manual;
    }
}
