using System.Collections.Immutable;
using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv compare</c>: the same ballots counted in several ways.</summary>
static class CompareVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "Ballots in any layout that stv check reads; several files are parts of one contest. Or an election file: all its contests are compared");
        var rules = new Option<string>("--rules") { HelpName = "A,B,C", Description = "Counts under each of these rules, and compares the others with the first" };
        var without = new Option<bool>("--without-constraints") { Description = "Counts with the reserved places and without them" };
        var report = new ReportOptions();
        var compare = new Verb("compare", "Counts the same ballots under several rules, or with and without reserved places. Shows who is elected in each, and the first decision that differs.",
            "stv compare ward.blt --rules scotland,meek,ers97",
            "stv compare election.json --without-constraints",
            "stv compare ward.blt --rules scotland,meek --out compared   # every format, sealed",
            "stv compare board.csv --candidates people.csv --seats 5 --min woman=2 --without-constraints");
        options.AddTo(compare);
        compare.Options.Add(rules);
        compare.Options.Add(without);
        report.AddTo(compare);
        compare.SetAction(parsed =>
        {
            var presets = parsed.GetValue(rules)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Words.Rule).ToImmutableArray() ?? [];
            if (presets.Length < 2 && !parsed.GetValue(without))
                throw new Refusal("Compare what? Add --rules with two rules or more, such as --rules scotland,meek, or --without-constraints.");
            var how = report.Read(parsed);
            var request = options.Read(world, parsed) with { Inquiry = new ComparisonInquiry { Rules = presets, WithoutConstraints = parsed.GetValue(without) } };
            if (request.Rule is not null && !presets.IsEmpty)
                throw new Refusal("--rule and --rules cannot be given together; --rules names them all.");
            var input = RequestedContests.ReadInput(world, request);
            if (parsed.GetValue(without) && input.Contests.All(contest => contest.Contest.Reserved.Constraints.IsEmpty))
                throw new Refusal("No places are reserved, so there is nothing to leave out. Add --min or --max, or give an election file with minimums.");
            ReportOutput.Publish(world, ComparisonFindings.Of(input), how);
            return ExitCode.Done;
        });
        return compare;
    }
}
