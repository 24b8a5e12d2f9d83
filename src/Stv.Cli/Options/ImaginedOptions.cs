using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The options that commands share which imagine an election many times.</summary>
static class ImaginedOptions
{
    public static Argument<string[]> Files() => new("FILE") { Description = "An election file, or mock or real ballots in any layout; nothing if a model makes papers", Arity = ArgumentArity.ZeroOrMore };

    public static Option<string> Runs() => new("--runs") { HelpName = "N", Description = $"How many elections are imagined (default: {ImaginedInquiry.DefaultRuns})" };

    public static Option<string> Seed() => new("--seed") { HelpName = "DIGITS", Description = $"Seed of every random draw (default: {ImaginedInquiry.DefaultSeed}); the same seed gives the same figures" };

    public static Option<string> Model() => new("--model") { HelpName = "FILE", Description = "A model of the electorate, as stv init --template model writes one, or VoteKit's parameters, which also name the candidates; without it, papers are drawn at random from the ballots given" };

    public static Option<string> Rule() => new("--rule") { HelpName = "RULE", Description = "Counting rule, instead of the one in the election file (default: scotland)" };

    public static Option<string[]> Min() => new("--min") { HelpName = "WHO=N", Description = "Reserves at least N places for candidates with an attribute; may be repeated" };

    public static Option<string[]> Max() => new("--max") { HelpName = "WHO=N", Description = "Elects at most N candidates with an attribute; may be repeated" };

    public static Option<string> Title() => new("--title") { HelpName = "TEXT", Description = "Title of the contest, instead of the one in the file" };

    public static Option<string> Threads() => new("--threads") { HelpName = "N", Description = "How many counts run at once (default: one per processor); this never changes a figure" };

    /// <summary>How many threads are asked for; 0 for as many as there are processors.</summary>
    /// <exception cref="Refusal">It is not a number.</exception>
    public static int ThreadsOf(string? text) => (int)Math.Min(1024, Words.Whole("--threads", text) ?? 0);

    /// <summary>Refuses what cannot be imagined: nothing, or an electorate that is described twice.</summary>
    /// <param name="contests">What is imagined.</param>
    /// <param name="asked">What is asked of it.</param>
    /// <param name="verb">The command, as a question begins with it.</param>
    /// <exception cref="Refusal">It is one of these.</exception>
    public static void Check(CountRequest contests, ImaginedInquiry asked, string verb)
    {
        if (contests is { Files.IsEmpty: true, Candidates: null } && (contests.Model is null || ModelFile.CandidatesOf(contests.Model).IsEmpty))
            throw new Refusal($"{verb} what? Give ballots or an election file; or, for a model that needs no ballots, --candidates and --seats.");
        if (asked.Dirichlet && contests.Model is { } model)
            throw new Refusal($"--dirichlet and --model cannot be given together: {model.Name} says what the electorate is. Write \"electorate\": \"dirichlet\" there.");
    }
}
