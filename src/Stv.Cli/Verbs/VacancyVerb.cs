using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv vacancy</c>: fills a casual vacancy from the original papers, or says what is left of the reserved places for a by-election.</summary>
static class VacancyVerb
{
    public static Verb Build(Surroundings world)
    {
        var file = new Argument<string>("FILE") { Description = "Election file of the original election" };
        var contest = new Option<string>("--contest") { HelpName = "ID", Description = "The contest, where the file has several" };
        var vacates = new Option<string[]>("--vacates") { HelpName = "WHO", Description = "A member who leaves, by name or id; may be repeated" };
        var unavailable = new Option<string[]>("--unavailable") { HelpName = "WHO", Description = "A candidate who will not serve; may be repeated" };
        var sitting = new Option<string[]>("--sitting") { HelpName = "WHO", Description = "A member who stays; may be repeated. Without it, those whom the original count elects" };
        var byElection = new Option<bool>("--by-election") { Description = "Counts nothing anew: says how many places a by-election fills and which of them are reserved" };
        var corrections = new Option<string>("--corrections") { HelpName = "FILE", Description = "The corrections by which the original was counted, where the election file does not name them" };
        var fallback = new Option<string>("--fallback") { HelpName = "WHAT", Description = "Where those who stand cannot fill the reserved places: refuse to count, relax minimums to what can be met, or leave-vacant" };
        var seed = new Option<string>("--seed") { HelpName = "DIGITS", Description = "Draws every lot from these digits" };
        var lots = new Option<string>("--lots") { HelpName = "FILE", Description = "Lots that were drawn for the recount; those of the election file are used again where they fit" };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = FormatOption.Listed };
        var vacancy = new Verb("vacancy", "Fills a casual vacancy: the original papers are counted again without those who leave, and no sitting member can be excluded. Or reports what is left of the reserved places for a by-election.",
            "stv vacancy election.json --contest midlands --vacates \"Ann Other\"",
            "stv vacancy election.json --contest midlands --vacates \"Ann Other\" --by-election")
        {
            file, contest, vacates, unavailable, sitting, byElection, corrections, fallback, seed, lots, format,
        };
        vacancy.SetAction(parsed => new VacancyCount(world, new VacancyRequest
        {
            Original = new CountRequest
            {
                Files = [parsed.GetRequiredValue(file) is var named && named == "-" ? throw new Refusal("An election file names others beside it, so it cannot come from standard input. Give its name.") : named],
                Contest = parsed.GetValue(contest),
                ReadOptions = new BallotReadOptions { Corrections = parsed.GetValue(corrections) is { } corrected ? CorrectionsFile.Parse(InputBytes.Read(world, "--corrections", corrected)) : null },
                Fallback = parsed.GetValue(fallback) is { } word ? Words.Fallback(word) : null,
            },
            Vacates = [.. parsed.GetValue(vacates) ?? []],
            Unavailable = [.. parsed.GetValue(unavailable) ?? []],
            Sitting = [.. parsed.GetValue(sitting) ?? []],
            ByElection = parsed.GetValue(byElection),
            Seed = parsed.GetValue(seed) is { } digits ? Words.Seed(digits) : null,
            Lots = parsed.GetValue(lots) is { } path ? InputBytes.Read(world, "--lots", path) : null,
            LotsPath = parsed.GetValue(lots) is { } kept && FileStatus.Of(kept)?.Kind == FileKind.File ? kept : null,
            Format = FormatOption.Asked(parsed.GetValue(format)),
        }).Run());
        return vacancy;
    }
}
