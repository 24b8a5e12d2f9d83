using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The options that change what a rule makes of irregular papers; the result then says that the rule was changed.</summary>
sealed class PolicyOptions
{
    readonly (string Choice, Option<string> Option)[] _options =
    [
        ("gaps", new("--gaps") { HelpName = "POLICY", Description = "What a blank rank does instead of what the rule says: stop or close-up" }),
        ("equal-ranks", new("--equal-ranks") { HelpName = "POLICY", Description = "What candidates at one rank do instead of what the rule says: stop or pass-over" }),
        ("repeats", new("--repeats") { HelpName = "POLICY", Description = "What a candidate named twice does instead of what the rule says: ignore or stop" }),
    ];

    public void AddTo(Command verb)
    {
        foreach (var (_, option) in _options)
            verb.Options.Add(option);
    }

    /// <summary>Whether an option is one of these.</summary>
    public bool Has(Option option) => _options.Any(known => known.Option == option);

    /// <summary>The rule with the choices that were changed.</summary>
    /// <exception cref="Refusal">A choice has no such value.</exception>
    public Rule Change(Rule rule, ParseResult parsed)
    {
        foreach (var (choice, option) in _options)
        {
            if (parsed.GetValue(option) is not { } value)
                continue;
            try
            {
                rule = rule.With(choice, value);
            }
            catch (ArgumentException refusal)
            {
                throw new Refusal($"{option.Name} {value}: {refusal.Message.Split(" (Parameter")[0]}");
            }
        }
        return rule;
    }
}
