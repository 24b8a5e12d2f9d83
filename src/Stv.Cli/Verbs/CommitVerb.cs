using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv commit</c>: one short hash of what is settled before a count, to be published before it.</summary>
static class CommitVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "The ballots or the election file that will be counted");
        var seedFrom = SeedFromOption();
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text (default), or json: the listing whose SHA-256 it is; keep it, and stv verify --commitment FILE shows what has changed" };
        var commit = new Verb("commit", "Before the count: prints one short hash, as digits and as words to read out. It covers the ballots and the terms of the count: seats, candidates, rule, reserved places, and how ties will be broken. It does not cover lots or the digits of a seed. Give the same files and options as for stv count, and publish the hash first.",
            "stv commit election.json",
            "stv commit ward.csv --seats 4 --rule scotland --digits-from \"the national lottery of 5 December\"",
            "stv commit ward.csv --seats 4 --format json > listing.json",
            "stv count ward.csv --seats 4 --commitment listing.json --out results  # refuses others");
        options.AddTo(commit);
        commit.Options.Add(seedFrom);
        commit.Options.Add(format);
        commit.SetAction(parsed =>
        {
            var asJson = Words.OneOf("--format", parsed.GetValue(format) ?? "text", "text", "json") == "json";
            var request = options.Read(world, parsed) with { SeedFrom = SeedFrom(parsed.GetValue(seedFrom)) };
            var input = request.IsElection ? ElectionInput.ReadInput(world, request) : BallotFiles.ReadInput(world, request);
            if (input.Lots.Seed is not null)
                world.Say("note: the digits of the seed are already known, and anyone who knows them can choose ballots to suit; throw them after the hash is published, and say with --digits-from where they will come from");
            world.Publish(asJson ? Commitment.Of(input).Listing : Encoding.UTF8.GetBytes(CommitmentText.Format(input, world.Columns)));
            return ExitCode.Done;
        });
        return commit;
    }

    /// <summary>The option that says where a seed comes from.</summary>
    public static Option<string> SeedFromOption() => new("--digits-from") { HelpName = "TEXT", Description = "Where the digits of --seed come from, or will come from, as announced before the count" };

    /// <exception cref="Refusal">It is no line of text.</exception>
    public static string? SeedFrom(string? text) => text is null || text.Trim().Length > 0 && !text.Any(char.IsControl) ? text?.Trim()
        : throw new Refusal("--digits-from takes a line of text, such as \"the national lottery of 5 December\".");
}
