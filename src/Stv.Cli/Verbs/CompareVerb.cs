using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv compare</c>: the same ballots counted in several ways.</summary>
static class CompareVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "Ballots in any layout that stv check reads; several files are the parts of one contest. Or an election file, whose contests are all compared");
        var rules = new Option<string>("--rules") { HelpName = "A,B,C", Description = "Counts under each of these rules, and compares the others with the first" };
        var without = new Option<bool>("--without-constraints") { Description = "Counts with the reserved places and without them" };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text (default) or json" };
        var compare = new Verb("compare", "Counts the same ballots under several rules, or with and without reserved places: who is elected where, and the first decision in which the counts part.",
            "stv compare ward.blt --rules scotland,meek,ers97",
            "stv compare election.json --without-constraints",
            "stv compare board.csv --candidates people.csv --seats 5 --min woman=2 --without-constraints");
        options.AddTo(compare);
        compare.Options.Add(rules);
        compare.Options.Add(without);
        compare.Options.Add(format);
        compare.SetAction(parsed =>
        {
            var presets = parsed.GetValue(rules)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Words.Rule).ToImmutableArray() ?? [];
            if (presets.Length < 2 && !parsed.GetValue(without))
                throw new Refusal("What is to be compared? Add --rules with two rules or more, such as --rules scotland,meek, or --without-constraints.");
            var asJson = Words.OneOf("--format", parsed.GetValue(format) ?? "text", "text", "json") == "json";
            var request = options.Read(world, parsed);
            if (request.Rule is not null && !presets.IsEmpty)
                throw new Refusal("--rule and --rules cannot be given together; --rules names them all.");
            Run(world, request, presets, parsed.GetValue(without), asJson);
            return ExitCode.Done;
        });
        return compare;
    }

    static void Run(Surroundings world, CountRequest request, ImmutableArray<Preset> presets, bool without, bool asJson)
    {
        // Papers keep their order for whichever of the rules needs it.
        var reading = presets.FirstOrDefault(preset => preset.Rule is WholeVoteRule) ?? (presets.IsEmpty ? request.Rule : presets[0]);
        var contests = RequestedContests.Read(world, request with { Rule = reading }).Contests;
        if (without && contests.All(input => input.Contest.Reserved.Constraints.IsEmpty))
            throw new Refusal("No places are reserved, so there is nothing to leave out. Add --min or --max, or give an election file with minimums.");
        ImmutableArray<ImmutableArray<VariantOutcome>> compared =
        [
            .. contests.Where(input => !without || !input.Contest.Reserved.Constraints.IsEmpty)
                .Select(input => Variants(input, presets, without, request.Policy).Select(variant => VariantOutcome.Of(variant, input.Lots)).ToImmutableArray()),
        ];
        if (asJson)
            world.Publish(ComparisonJson.Format(compared));
        else
            world.Publish(Encoding.UTF8.GetBytes(string.Join("\n\n", compared.Select(outcomes => ComparisonText.Format(outcomes, world.Columns)))));
    }

    static IEnumerable<CountVariant> Variants(ContestInput input, ImmutableArray<Preset> presets, bool without, Func<Rule, Rule> policy)
    {
        ImmutableArray<Rule> rules = presets.IsEmpty ? [input.Rule] : [.. presets.Select(preset => policy(preset.Rule))];
        foreach (var rule in rules)
        {
            yield return new CountVariant(rule.Id, input.Contest, rule);
            if (without)
                yield return new CountVariant($"{rule.Id} without constraints", input.Contest with { Reserved = ReservedPlaces.None }, rule);
        }
    }
}
