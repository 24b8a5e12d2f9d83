using System.CommandLine;
using System.CommandLine.Parsing;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Words on the command line that mean nothing, and what may have been meant.</summary>
static class WrongWords
{
    /// <summary>Refuses a command line that cannot be carried out.</summary>
    /// <exception cref="Refusal">A word is unknown, missing or too many.</exception>
    public static void Refuse(ParseResult parsed)
    {
        if (parsed.Action is Answer)
            return;
        var command = parsed.CommandResult.Command;
        if (Fault(parsed, command) is { } fault)
            throw new Refusal($"{fault} See {Help.Path(command)} --help.");
    }

    static string? Fault(ParseResult parsed, Command command)
    {
        if (SwallowedOption(parsed, command) is { } swallowed)
            return swallowed;
        if (parsed.UnmatchedTokens is [var first, ..])
            return Unknown(command, parsed.UnmatchedTokens.FirstOrDefault(IsOption) ?? first);
        if (parsed.Errors is [var error, ..])
            return Say(error, command);
        return parsed.CommandResult.Children.FirstOrDefault(word => word.Tokens.Any(token => token.Value.Length == 0)) is { } blank
            ? Wanting(blank)
            : null;
    }

    /// <summary>The parser takes an unknown option for a file, and a known one for the value of the option before it.</summary>
    static string? SwallowedOption(ParseResult parsed, Command command)
    {
        foreach (var option in parsed.CommandResult.Children.OfType<OptionResult>())
            if (option.Tokens.FirstOrDefault(token => Options(command).Contains(token.Value)) is { } known)
                return $"{option.Option.Name} needs a value, but {known.Value} comes next.";
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash))
            return null;
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).FirstOrDefault(token => IsOption(token.Value)) is { } unknown
            ? Unknown(command, unknown.Value)
            : null;
    }

    static string Unknown(Command command, string word)
    {
        var name = word.Split('=', ':')[0];
        return IsOption(word) ? $"There is no option {name}.{NearestName.DidYouMean(name, Options(command))}"
            : command.Subcommands.Count > 0 ? $"There is no command {word}.{NearestName.DidYouMean(word, command.Subcommands.Select(verb => verb.Name))}"
            : $"{Help.Path(command)} takes one {command.Arguments[0].Name}, and {word} is one too many.";
    }

    static string Say(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: > 0 } option => $"{option.Option.Name} is given more than once.",
        CommandResult => "No command given.",
        { } wanting => Wanting(wanting),
        null => error.Message,
    };

    static string Wanting(SymbolResult wanting) => wanting switch
    {
        OptionResult option => $"{option.Option.Name} needs a value.",
        ArgumentResult argument => $"No {argument.Argument.Name} given.",
        _ => "Something is missing.",
    };

    static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    static string[] Options(Command command) => [.. Help.Options(command).Select(option => option.Name)];
}
