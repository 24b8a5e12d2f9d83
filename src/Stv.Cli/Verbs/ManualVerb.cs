using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv manual</c>: the manual pages that a package installs.</summary>
static class ManualVerb
{
    public static Verb Build(Surroundings world)
    {
        var words = new Argument<string[]>("VERB") { Description = "The command, such as count or rules show; stv itself if none is named", Arity = new ArgumentArity(0, 2) };
        var folder = new Option<string>("--out") { HelpName = "DIR", Description = "Writes the pages of stv and of all its commands into this folder, made if it does not exist; nothing is overwritten" };
        var manual = new Verb("manual", "Writes the manual page of stv or of one of its commands, for man to read.",
            "stv manual > stv.1                  # stv itself",
            "stv manual count > stv-count.1      # one command",
            "stv manual --out man1               # all of them")
        {
            words, folder,
        };
        manual.SetAction(parsed =>
        {
            Command command = parsed.RootCommandResult.Command;
            var named = parsed.GetValue(words) ?? [];
            if (parsed.GetValue(folder) is { } all)
            {
                if (named.Length > 0)
                    throw new Refusal($"--out writes the pages of all commands. Leave out {string.Join(' ', named)}, or --out.");
                OutputFile.Create([.. ManualPage.All(command).Select(page => (Path.Combine(all, page.Name), Encoding.UTF8.GetBytes(page.Text)))]);
                return ExitCode.Done;
            }
            foreach (var word in named)
                command = command.Subcommands.FirstOrDefault(verb => verb.Name == word)
                    ?? throw new Refusal($"{Help.Path(command)} has no command {word}.{NearestName.DidYouMean(word, command.Subcommands.Select(verb => verb.Name))}");
            world.Publish(ManualPage.Of(command));
            return ExitCode.Done;
        });
        return manual;
    }
}
