using System.Collections.Immutable;
using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The options that change what a rule makes of irregular papers, and of lots that change nobody; the result then says that the rule was changed.</summary>
sealed class PolicyOptions
{
    readonly (string Choice, Option<string> Option)[] _options =
    [
        ("gaps", new("--gaps") { HelpName = "POLICY", Description = "What a blank rank does, instead of what the rule says: stop or close-up" }),
        ("equal-ranks", new("--equal-ranks") { HelpName = "POLICY", Description = "What equal ranks do, instead of what the rule says: stop or pass-over" }),
        ("repeats", new("--repeats") { HelpName = "POLICY", Description = "What a candidate named twice does, instead of what the rule says: ignore or stop" }),
        ("needless-lots", new("--needless-lots") { HelpName = "POLICY", Description = "What to do, instead of what the rule says, about a lot on which nobody's election depends: not-drawn (the count goes on) or drawn" }),
    ];

    public void AddTo(Command verb)
    {
        foreach (var (_, option) in _options)
            verb.Options.Add(option);
    }

    /// <summary>The choices that the command line makes otherwise than the rule.</summary>
    public ImmutableArray<RuleChange> Read(ParseResult parsed) =>
        [.. _options.Where(known => parsed.GetValue(known.Option) is not null).Select(known => new RuleChange(known.Choice, parsed.GetValue(known.Option)!))];
}
