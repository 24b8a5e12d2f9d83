using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The ballots or election file that a verb counts, and the options that say how.</summary>
/// <param name="arity">How many files there may be.</param>
/// <param name="description">What they are.</param>
/// <param name="maySuggest">Whether corrections that are not there yet are to be written.</param>
sealed class ContestOptions(ArgumentArity arity, string description, bool maySuggest = false)
{
    readonly Option<string> _rule = new(OptionWords.Of(Term.Rule)) { HelpName = "RULE", Description = "Counting rule (default: scotland); stv rules lists them. Or a configuration file of RCTab" };
    readonly Option<string> _seats = new(OptionWords.Of(Term.Seats)) { HelpName = "N", Description = "Places to fill, if the file does not say" };
    readonly Option<string[]> _withdraw = new(OptionWords.Of(Term.Withdrawn)) { HelpName = "WHO", Description = "Withdraws a candidate, by name or number, from every paper; may be repeated" };
    readonly Option<string> _seed = new("--seed") { HelpName = "DIGITS", Description = "Draws every lot from these digits, best thrown in public" };
    readonly Option<string> _lots = new("--lots") { HelpName = "FILE", Description = "Lots that were drawn, as JSON; a count that needs one shows how to write it" };
    readonly Option<string> _title = new(OptionWords.Of(Term.Title)) { HelpName = "TEXT", Description = "Title of the contest, instead of the one in the file" };
    readonly Option<string> _electorate = new(OptionWords.Of(Term.Electorate)) { HelpName = "N", Description = "How many people were entitled to vote; the result then gives the turnout" };
    readonly Option<string[]> _min = new("--min") { HelpName = "WHO=N", Description = "Reserves at least N places for candidates with an attribute, such as woman=3 or \"woman|non-binary=3\"; may be repeated" };
    readonly Option<string[]> _max = new("--max") { HelpName = "WHO=N", Description = "Elects at most N candidates with an attribute; may be repeated" };
    readonly Option<string> _fallback = new("--fallback") { HelpName = "WHAT", Description = "If the candidates cannot fill the reserved places: refuse to count, relax minimums to what can be met, or leave-vacant" };
    readonly ReadingOptions _reading = new() { MaySuggest = maySuggest };
    readonly PolicyOptions _policy = new();
    readonly HashSet<Option> _all = [];

    /// <summary>The ballots or the election file.</summary>
    public Argument<string[]> Files { get; } = new("FILE")
    {
        Description = description,
        Arity = arity,
    };

    public void AddTo(Command verb)
    {
        verb.Arguments.Add(Files);
        var others = verb.Options.ToList();
        foreach (var option in new Option[] { _rule, _seats, _withdraw, _seed, _lots, _title, _electorate, _min, _max, _fallback })
            verb.Options.Add(option);
        _reading.AddTo(verb);
        _policy.AddTo(verb);
        _all.UnionWith(verb.Options.Except(others));
    }

    /// <summary>What the command line asks for.</summary>
    /// <exception cref="Refusal">A word means nothing, or a file that it names cannot be read.</exception>
    public CountRequest Read(Surroundings world, ParseResult parsed)
    {
        var rule = parsed.GetValue(_rule) is { } word ? NamedRule.Read(world, word) : null;
        var request = Read(world, parsed, rule);
        // What a configuration says of the contest holds for ballots alone: an election file says it itself.
        return rule?.Configuration is not { } given || request.IsElection ? request
            : request with { Seats = request.Seats ?? given.Seats, Title = request.Title ?? given.Title, Withdrawn = [.. request.Withdrawn.Union(given.Excluded)] };
    }

    CountRequest Read(Surroundings world, ParseResult parsed, NamedRule? rule) => new()
    {
        Files = [.. parsed.GetValue(Files)!],
        ReadOptions = _reading.Read(world, parsed, []),
        Changes = [.. rule?.Changes ?? [], .. _policy.Read(parsed)],
        Rule = rule?.Preset,
        Seats = parsed.GetValue(_seats) is { } number ? Words.Seats(number) : null,
        Candidates = _reading.CandidatesFile(world, parsed),
        Withdrawn = [.. parsed.GetValue(_withdraw) ?? []],
        Seed = parsed.GetValue(_seed) is { } digits ? Words.Seed(digits) : null,
        Lots = parsed.GetValue(_lots) is { } path ? InputBytes.Read(world, "--lots", path) : null,
        Title = parsed.GetValue(_title),
        Electorate = parsed.GetValue(_electorate) is { } voters ? Words.Electorate(voters) : null,
        Constraints = ConstraintWords.Read(parsed.GetValue(_min) ?? [], parsed.GetValue(_max) ?? []),
        Fallback = parsed.GetValue(_fallback) is { } fallback ? Words.Fallback(fallback) : null,
        Contest = _reading.Contest(parsed),
        LotsPath = parsed.GetValue(_lots) is { } kept && FileStatus.Of(kept)?.Kind == FileKind.File ? kept : null,
    };

    /// <summary>Where corrections are to be suggested; null where nobody asks for that.</summary>
    public string? Suggested(ParseResult parsed) => _reading.Suggested(parsed);

    /// <summary>The first of these options, but for some, that stands on the command line; null when none does.</summary>
    public string? FirstSaid(ParseResult parsed, params string[] but) => parsed.CommandResult.Children.OfType<OptionResult>()
        .FirstOrDefault(option => !option.Implicit && _all.Contains(option.Option) && !but.Contains(option.Option.Name))?.Option.Name;
}
