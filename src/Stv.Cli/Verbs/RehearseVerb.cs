using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv rehearse</c>: counts and publishes an election with made-up papers, with every kind of event in it.</summary>
static class RehearseVerb
{
    const string DefaultSeed = "1";

    public static Verb Build(Surroundings world)
    {
        var file = new Argument<string>("FILE") { Description = "The election file; only the headings of its ballots are read" };
        var folder = new Option<string>("--out") { HelpName = "DIR", Description = "A new folder for the rehearsal (default: rehearsal, beside the election file)" };
        var seed = new Option<string>("--seed") { HelpName = "DIGITS", Description = $"Seed of every random draw (default: {DefaultSeed}); other digits make other papers" };
        var rehearse = new Verb("rehearse", "Fills an election with made-up papers in the shape of its export, counts it and publishes it. Shows what can happen on the night: a withdrawal, an unopposed contest, reserved places that decide, a tie decided by lot. Everything is marked as a rehearsal.",
            "stv rehearse ncg/election.json",
            "stv rehearse ncg/election.json --out dress-rehearsal --seed 2")
        {
            file, folder, seed,
        };
        rehearse.SetAction(parsed => Run(world, parsed.GetRequiredValue(file), parsed.GetValue(folder), parsed.GetValue(seed) is { } digits ? Words.Seed(digits) : DefaultSeed));
        return rehearse;
    }

    static int Run(Surroundings world, string file, string? named, string seed)
    {
        if (file == "-" || !ElectionFile.IsElection(file))
            throw new Refusal($"{file} is not an election file. Give the file that stv init writes and stv check reads, such as ncg/election.json.");
        var folder = named ?? Path.Combine(Path.GetDirectoryName(file) ?? "", "rehearsal");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new Refusal($"{folder} already exists, and nothing is overwritten. Give another folder with --out, or move it away.");
        var rehearsal = world.Interrupt.During(interrupted => Rehearsal.Of(file, seed, interrupted));
        OutputFile.Create(
        [
            .. rehearsal.Files.Select(each => (Path.Combine(folder, each.Name), each.Content)),
            (Path.Combine(folder, "rehearsal.txt"), Report(rehearsal, folder, TextSheet.DefaultWidth)),
            .. rehearsal.Record.Sealed.Select(each => (Path.Combine(folder, Rehearsal.ResultsFolder, each.Name), each.Content)),
        ]);
        world.Publish(Report(rehearsal, folder, world.Columns));
        return ExitCode.Done;
    }

    static byte[] Report(Rehearsal rehearsal, string folder, int width) => Encoding.UTF8.GetBytes($"{RehearsalText.Format(rehearsal, width)}\n{ByHand(rehearsal, folder, width)}");

    /// <summary>How to do the same oneself.</summary>
    static string ByHand(Rehearsal rehearsal, string folder, int width)
    {
        var election = Path.Combine(folder, rehearsal.Record.Manifest.Command[0]);
        var options = string.Concat(rehearsal.Record.Manifest.Command.Skip(1).Select(word => $" {Quoted(word.EndsWith(".json", StringComparison.Ordinal) ? Path.Combine(folder, word) : word)}"));
        var text = new StringBuilder();
        text.Paragraph("", $"The pages are in {Path.Combine(folder, Rehearsal.ResultsFolder)}: start with index.html. Then do it yourself, as on the night:", width);
        text.Append($"  stv check {election}\n  stv count {election}{options} --out {Path.Combine(folder, "mine")}\n  stv verify {Path.Combine(folder, "mine")}\n");
        if (rehearsal.FirstLot is { } lot)
        {
            var without = rehearsal.Record.Manifest.Terms!.Lots is null ? $"Move {Path.Combine(folder, rehearsal.LotsFile!)} away first" : "Leave --lots out";
            text.Append('\n');
            text.Paragraph("", $"{without}, and the count stops where a lot is needed, as it would on the night:", width);
            text.Append('\n').Append(LotRequest.Situation(lot.Needed, lot.Stakes, width));
        }
        return text.ToString();
    }

    static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
}
