using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Web;

/// <summary>The desk of an auditor: what was published, what it was made from, and whether it comes out again.</summary>
sealed class Assessor(IProgress<double> progress)
{
    readonly Desk _desk = new("/published", progress);

    /// <summary>The files.</summary>
    public Files Files => _desk.Files;

    /// <summary>What seems to have been published among the files.</summary>
    public PublishedLook Look()
    {
        var all = Files.All;
        var manifest = all.FirstOrDefault(file => Path.GetFileName(file.Name) == ManifestFile.Name);
        var record = manifest is null ? null : Path.GetDirectoryName(manifest.Name) ?? "";
        return new PublishedLook(all, record, record is null ? (all.FirstOrDefault(file => file.Role == Files.Other) ?? all.FirstOrDefault())?.Name : null);
    }

    /// <summary>Counts again and compares; looks at a result by itself where there is nothing else.</summary>
    public Verified Verify(VerifyForm form, int columns)
    {
        // Reports name files as they were given.
        Directory.SetCurrentDirectory(Files.Folder);
        try
        {
            return Look().Record is { } record ? VerifyRecord(record, columns) : VerifyResult(form, columns);
        }
        finally
        {
            Directory.SetCurrentDirectory("/");
        }
    }

    Verified VerifyRecord(string record, int columns)
    {
        var given = Files.All.Select(file => file.Name).Where(name => record.Length > 0 && !name.StartsWith(record + "/", StringComparison.Ordinal)).ToList();
        var verification = RecordVerification.Of(record.Length == 0 ? "." : record, given);
        return new Verified(verification.Verdict switch { RecordVerdict.Reproduced => "reproduced", RecordVerdict.Differs => "differs", _ => "unsettled" }, RecordVerificationText.Format(verification, columns));
    }

    Verified VerifyResult(VerifyForm form, int columns)
    {
        var name = form.Published ?? throw new TermsException(Term.Files, "No file was given.");
        var published = new InputBytes(Path.GetFileName(name), File.ReadAllBytes(Files.PathOf(name))).Unpacked();
        var asked = new CountTerms { Rule = string.IsNullOrEmpty(form.Rule) ? null : Presets.Find(form.Rule), Seats = form.Seats };
        if (Files.All is [_])
            return Inspected(published, asked, columns);
        Files.SetRole(name, Files.Other);
        var verifications = PublishedResults.IsJson(published.Content) ? ResultVerification.Of(published, new Asked(_desk, asked)) : [OfSheet(published, asked)];
        if (form.Explain)
            verifications = [.. verifications.Select(each => VerifiedSheet.Explained(each, null))];
        return new Verified(verifications.Any(each => each.Verdict == SheetVerdict.Differs) ? "differs" : "reproduced", string.Join('\n', verifications.Select(each => VerificationText.Format(each, columns, FormWords.Of))));
    }

    Verification OfSheet(InputBytes published, CountTerms asked)
    {
        var sheet = PublishedSheetFile.Open(published.Content, published.Name);
        var isElection = _desk.Election is not null;
        var input = _desk.Read(terms => VerifiedSheet.Terms(terms with { Rule = asked.Rule, Seats = asked.Seats }, sheet, isElection));
        if (input.Contests is not [var contest])
            throw new TermsException(Term.Files, "The election has several contests. Give the sheet with the ballots of its own contest, or the whole sealed folder.");
        return VerifiedSheet.Of(published, sheet, contest, input.Lots, input.Inputs);
    }

    /// <summary>The files with what the form says beside them.</summary>
    sealed class Asked(ICountFiles files, CountTerms asked) : ICountFiles
    {
        public CountTerms Terms => files.Terms with { Rule = asked.Rule, Seats = asked.Seats };

        public string? Election => files.Election;

        public InputBytes? Candidates => files.Candidates;

        public InputBytes? Lots => files.Lots;

        public CountInput Read(CountTerms terms) => files.Read(terms);

        public (BallotReading Reading, ImmutableArray<InputFile> Inputs) ReadBallots(BallotReadOptions options, ImmutableArray<Candidate> given, bool keepOrder) => files.ReadBallots(options, given, keepOrder);
    }

    static Verified Inspected(InputBytes published, CountTerms terms, int columns)
    {
        var sheets = InspectedResult.Of(published, terms);
        return new Verified(sheets.Any(sheet => sheet.Findings.AnyCertain) ? "differs" : "inspected", string.Join('\n', sheets.Select(sheet => InspectionText.Format(sheet, columns))));
    }
}
