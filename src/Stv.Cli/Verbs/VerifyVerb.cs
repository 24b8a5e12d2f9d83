using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv verify</c>: counts again and compares with what was published.</summary>
static class VerifyVerb
{
    public static Verb Build(Surroundings world)
    {
        var published = new Argument<string>("PUBLISHED") { Description = "A result as JSON, anybody's result sheet as CSV or text, or a folder that stv wrote with --out" };
        var options = new ContestOptions(ArgumentArity.ZeroOrMore, "The ballots or the election file that it was made from. For a folder, only the files that are not in it or beside it");
        var explain = new Option<bool>("--explain") { Description = "If a sheet differs, looks for the rule that made it: presets, then other decimals, quotas and lots" };
        var commitment = CommittedTo.Option();
        var signedBy = new Option<string>("--signed-by") { HelpName = "KEY.pub", Description = "Who must have signed the record: OpenSSH public keys, such as id_ed25519.pub or what https://github.com/NAME.keys shows, or a list of allowed signers" };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text (default), json, markdown or html" };
        var output = new Option<string>("--output") { HelpName = "FILE", Description = "Writes the answer to a file, in the format that --format names; standard output gets it as text" };
        var replace = NamedFiles.Replace("--output");
        var verify = new Verb("verify", "Counts again and compares with what was published: reproduced, or the first stage and candidate that differ. Without ballots, checks the sheet's own figures. The exit code is 1 if it differs or is certainly wrong.",
            "stv verify ward.json ward.blt",
            "stv verify sheet.csv --seats 6 --rule ni   # no ballots: what the sheet shows by itself",
            "stv verify sheet.csv ward.blt --rule ers97",
            "stv verify sheet.csv ward.blt --explain",
            "stv verify ward.json ward.blt --format html --output answer.html  # a page of what was found",
            "stv verify results ward.blt            # a folder that stv count --out wrote",
            "stv verify results --signed-by officer.pub  # and who signed it",
            "stv verify results --commitment \"lusab-babad-…\"  # and what was committed to before")
        {
            published,
        };
        options.AddTo(verify);
        verify.Options.Add(explain);
        verify.Options.Add(commitment);
        verify.Options.Add(signedBy);
        verify.Options.Add(format);
        verify.Options.Add(output);
        verify.Options.Add(replace);
        verify.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(published);
            var form = new VerdictOutput(Words.OneOf("--format", parsed.GetValue(format) ?? "text", "text", "json", "markdown", "html"), parsed.GetValue(output), parsed.GetValue(replace));
            if (Directory.Exists(path) && (parsed.GetValue(explain) ? explain.Name : options.FirstSaid(parsed)) is { } said)
                throw new Refusal($"{said} cannot be used with a folder: the record holds the terms of the count, and is counted again on those. Leave it out.");
            if (Directory.Exists(path))
                return RecordReport.Run(world, path, parsed.GetValue(options.Files) ?? [], CommittedTo.Read(world, parsed.GetValue(commitment)), parsed.GetValue(signedBy) is { } signers ? InputBytes.Read(world, signedBy.Name, signers) : null, form);
            if ((parsed.GetValue(commitment) is not null ? CommittedTo.Name : parsed.GetValue(signedBy) is not null ? signedBy.Name : null) is { } ofRecord)
                throw new Refusal($"{ofRecord} is for a folder that stv count --out wrote, which names its ballots and terms. Give that, or leave it out.");
            if (parsed.GetValue(options.Files) is not [_, ..])
                return Inspect(world, path, parsed, options, parsed.GetValue(explain) ? explain.Name : null, form);
            return Run(world, InputBytes.Read(world, "The published result", path).Unpacked(), options.Read(world, parsed), parsed.GetValue(explain), form);
        });
        return verify;
    }

    /// <summary>Without ballots, what a result shows by itself.</summary>
    static int Inspect(Surroundings world, string path, ParseResult parsed, ContestOptions options, string? explain, VerdictOutput output)
    {
        if ((explain ?? options.FirstSaid(parsed, OptionWords.Of(Term.Rule), OptionWords.Of(Term.Seats), OptionWords.Of(Term.Title), OptionWords.Of(Term.Contest))) is { } said)
            throw new Refusal($"{said} needs the ballots that {Path.GetFileName(path)} was made from. Give them, or the election file, after it; or leave {said} out, to check the result by itself.");
        return SheetInspectionRun.Run(world, InputBytes.Read(world, "The published result", path).Unpacked(), options.Read(world, parsed), output);
    }

    static int Run(Surroundings world, InputBytes published, CountRequest request, bool explain, VerdictOutput output)
    {
        var verifications = PublishedResults.IsJson(published.Content)
            ? RctabSummary.Read(published.Content, published.Name) is { } summary ? OfSummary(world, published, summary, request) : ResultVerification.Of(published, new RequestedFiles(world, request))
            : OfSheet(world, published, request);
        if (explain)
            verifications = [.. verifications.Select(each => Explained(world, each))];
        output.Publish(world, Document.Of("verification", () => VerificationReport.Of(verifications, OptionWords.Of),
            width => string.Join('\n', verifications.Select(each => VerificationText.Format(each, width, OptionWords.Of))), () => VerificationJson.Format(verifications)));
        return verifications.All(each => each.Verdict != SheetVerdict.Differs) ? ExitCode.Done : ExitCode.No;
    }

    static ImmutableArray<Verification> OfSheet(Surroundings world, InputBytes published, CountRequest request)
    {
        if (English.IsSheetOfVacancy(Encoding.UTF8.GetString(published.Content)))
            throw new Refusal($"{published.Name} is the sheet of a count that fills a casual vacancy, not of an election. It does not contain all that the count needs. Give the folder that stv vacancy --out wrote, or the JSON of stv vacancy --format json; or leave the ballots out, to check the sheet by itself.");
        var sheet = PublishedSheetFile.Open(published.Content, published.Name);
        var input = RequestedContests.ReadOne(world, request with { Terms = VerifiedSheet.Terms(request.Terms, sheet, request.IsElection) });
        var contest = new ContestReading { Contest = input.Contest, Rule = input.Rule, RuleByDefault = input.RuleByDefault, Ballots = null, Reading = null };
        return [VerifiedSheet.Of(published, sheet, contest, input.Lots, input.Inputs)];
    }

    /// <summary>RCTab's summary held against a count: its figures, and of one that this program wrote every member.</summary>
    static ImmutableArray<Verification> OfSummary(Surroundings world, InputBytes published, RctabSummary summary, CountRequest request)
    {
        var input = RequestedContests.ReadOne(world, request with { Terms = request.Terms with { Seats = request.Terms.Seats ?? (request.IsElection ? null : summary.Seats) } });
        var (sheet, strangers) = summary.Of(input.Contest.Candidates);
        var comparison = SheetVerification.Verify(input.Contest, input.Rule, input.Lots, sheet)
            ?? throw new Refusal($"{input.Contest.Title}: the candidates cannot fill the reserved places, so nothing is counted. See stv check.");
        return
        [
            new Verification
            {
                File = published.Name,
                Inputs = input.Inputs,
                Lots = input.Lots,
                RuleByDefault = input.RuleByDefault,
                Comparison = comparison,
                Values = comparison.Verdict != SheetVerdict.Differs ? RctabSummary.Differences(published.Content, comparison.Result) : [],
                NotCompared = [.. strangers.Select(name => $"the tally of {Excerpt.Of(name)}, who is nobody on the ballot paper"), "what RCTab's summary says apart from its tallies, the threshold and who was elected: the date, the place, the version"],
                Notes = ["read as RCTab's summary: what is transferred after a round is a change in the next"],
            },
        ];
    }

    /// <summary>The verification with the rule that explains it, where its figures differ.</summary>
    static Verification Explained(Surroundings world, Verification verification)
    {
        var comparison = verification.Comparison;
        return VerifiedSheet.Explained(verification, comparison.Verdict != SheetVerdict.Differs ? null
            : new SimulationProgress(world, RuleSearch.Rules(comparison.Result.Rule, comparison.Sheet).Length, $"{comparison.Result.Contest.Title}: looking for the rule", "rules"));
    }
}
