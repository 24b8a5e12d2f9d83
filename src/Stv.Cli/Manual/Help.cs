using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The help of the command and of each verb: usage, what may be given, and examples.</summary>
static class Help
{
    public static string Of(Command command, int width)
    {
        var text = new StringBuilder();
        text.Paragraph("", command.Description ?? "", width);
        text.Append('\n');
        text.Paragraph("Usage: ", Usage(command), width);
        Rows(text, "Arguments", command.Arguments.Select(argument => (argument.Name, argument.Description)), width);
        Rows(text, "Commands", command.Subcommands.Select(verb => (verb.Name, verb.Description)), width);
        Rows(text, "Options", Options(command).Select(option => (Name(option), option.Description)), width);
        if (command is Verb { Examples: var examples })
        {
            text.Append("\nExamples\n");
            foreach (var example in examples)
                text.Append("  ").Append(example).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The words that lead to a command: <c>stv rules show</c>.</summary>
    public static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "stv";

    /// <summary>The options that a command takes, those of the commands above it included.</summary>
    public static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive)).Distinct();

    /// <summary>How a command is called: <c>stv count BALLOTS… [OPTIONS]</c>.</summary>
    public static string Usage(Command command) => string.Join(' ', UsageWords(command));

    static IEnumerable<string> UsageWords(Command command)
    {
        yield return Path(command);
        foreach (var argument in command.Arguments)
            yield return Usage(argument);
        if (command.Subcommands.Count > 0)
            yield return command.Action is null ? "COMMAND" : "[COMMAND]";
        yield return "[OPTIONS]";
    }

    static string Usage(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    /// <summary>An option by its names and what it takes: <c>-h, --help</c>.</summary>
    public static string Name(Option option) =>
        string.Join(", ", option.Aliases.Append(option.Name)) + (option.HelpName is null ? "" : $" {option.HelpName}");

    static void Rows(StringBuilder text, string heading, IEnumerable<(string Name, string? Description)> rows, int width)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        text.Append('\n').Append(heading).Append('\n');
        var names = all.Max(row => row.Name.Length) + 4;
        foreach (var (name, description) in all)
            text.Paragraph(PlainText.Left($"  {name}", names), description ?? "", width);
    }
}
