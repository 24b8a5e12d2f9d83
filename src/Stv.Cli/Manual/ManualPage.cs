using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The manual page of the command or of a verb, in the macros <c>man</c> of troff, made of what <see cref="Help"/> says too.</summary>
static class ManualPage
{
    static readonly (int Code, string Meaning)[] ExitCodes =
    [
        (ExitCode.Done, "Done."),
        (ExitCode.No, "The answer is no: check found problems, or diff or verify found a difference."),
        (ExitCode.Refused, "A file, or the words on the command line, cannot be used as asked."),
        (ExitCode.LotNeeded, "A tie needs a lot that was not given."),
        (ExitCode.Infeasible, "The candidates cannot fill the reserved places."),
        (ExitCode.Bug, "A fault of this program."),
    ];

    /// <summary>The pages of a command and of all below it, each with the name of its file, such as <c>stv-count.1</c>.</summary>
    public static IEnumerable<(string Name, string Text)> All(Command command) =>
        command.Subcommands.SelectMany(All).Prepend(($"{Name(command)}.1", Of(command)));

    /// <summary>The page of a command.</summary>
    public static string Of(Command command)
    {
        var page = new StringBuilder();
        var name = Name(command);
        page.Append($".TH {Quoted(name.ToUpperInvariant())} 1 \"\" {Quoted($"stv {EngineVersion.Text}")} Stv\n");
        page.Append($".SH NAME\n{Text(name)} \\- {Text(FirstSentence(command.Description!))}\n");
        page.Append($".SH SYNOPSIS\n{Text(Help.Usage(command))}\n");
        page.Append($".SH DESCRIPTION\n{Text(command.Description!)}\n");
        Rows(page, "ARGUMENTS", command.Arguments.Select(argument => (argument.Name, argument.Description)));
        Rows(page, "COMMANDS", command.Subcommands.Select(verb => (verb.Name, verb.Description)));
        Rows(page, "OPTIONS", Help.Options(command).Select(option => (Help.Name(option), option.Description)));
        if (command is Verb { Examples: var examples })
            page.Append(".SH EXAMPLES\n.nf\n").AppendJoin("", examples.Select(example => $"{Text(example)}\n")).Append(".fi\n");
        Rows(page, "EXIT STATUS", ExitCodes.Select(each => ($"{each.Code}", (string?)each.Meaning)));
        var related = command.Parents.OfType<Command>().Concat(command.Subcommands).Select(each => $"{Name(each)}(1)").ToList();
        if (related.Count > 0)
            page.Append($".SH SEE ALSO\n{Text(string.Join(", ", related))}\n");
        return page.ToString();
    }

    static string Name(Command command) => Help.Path(command).Replace(' ', '-');

    static void Rows(StringBuilder page, string heading, IEnumerable<(string Name, string? Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        page.Append($".SH {heading}\n");
        foreach (var (name, description) in all)
            page.Append($".TP\n.B {Text(name)}\n{Text(description ?? "")}\n");
    }

    static string FirstSentence(string description) => description.Split(". ")[0].TrimEnd('.');

    /// <summary>A text of one line that troff takes as it stands: no escape, no hyphen in the place of a minus, no request at its beginning.</summary>
    static string Text(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return line is ['.' or '\'', ..] ? $"\\&{line}" : line;
    }

    static string Quoted(string word) => $"\"{Text(word)}\"";
}
