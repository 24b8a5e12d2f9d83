using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Contests and all that their count needs: made of files that were read, and of the terms on which they are counted.</summary>
public sealed record CountInput
{
    /// <summary>The terms.</summary>
    public required CountTerms Terms { get; init; }

    /// <summary>Title of the election; of the contest, where ballots are counted.</summary>
    public required string Title { get; init; }

    /// <summary>The contests, each with its rule.</summary>
    public required ImmutableArray<ContestReading> Contests { get; init; }

    /// <summary>The election that they are part of; null where ballots are counted.</summary>
    public required Election? Election { get; init; }

    /// <summary>The lots that are settled: those of the files, and the seed.</summary>
    public required Lots Lots { get; init; }

    /// <summary>Every file that was read, in the order in which results name them.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    /// <summary>The lots of the count that fills a vacancy, apart from those of the original count; none where no vacancy is filled.</summary>
    public Lots VacancyLots { get; init; } = Lots.None;

    /// <summary>The file with a model of the electorate; null without one.</summary>
    public InputBytes? Model { get; init; }

    /// <summary>Title of what is reported: of the election, or where a contest was named of that contest.</summary>
    internal string ReportTitle => Terms.Contest is null ? Title : Contests[0].Contest.Title;

    /// <summary>What the terms ask for beyond what the files say, or otherwise, in sentences.</summary>
    public required ImmutableArray<string> Departures { get; init; }

    /// <summary>The contest of ballots.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="parts">The ballot files, read as <see cref="CountTerms.ReadingOf"/> says; none where only candidates are known.</param>
    /// <param name="candidates">The list of candidates that the terms name.</param>
    /// <param name="lots">The lots file that the terms name.</param>
    /// <exception cref="TermsException">The terms do not go with the files.</exception>
    /// <exception cref="BallotFormatException">The list or the lots file has defects, or the ballots do not agree with one another.</exception>
    /// <param name="model">The model that the terms name.</param>
    public static CountInput OfBallots(CountTerms terms, ImmutableArray<BallotReading> parts, InputBytes? candidates = null, InputBytes? lots = null, InputBytes? model = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var together = parts.IsEmpty ? null : BallotShards.Merge(parts, keepOrder: terms.KeepsOrder);
        return OfBallots(terms, together, InputsOf(parts, terms.ReadOptions.Corrections), candidates, lots, model);
    }

    /// <summary>The contest of ballots whose parts were put together.</summary>
    internal static CountInput OfBallots(CountTerms terms, BallotReading? reading, ImmutableArray<InputFile> inputs, InputBytes? candidates, InputBytes? lots, InputBytes? model = null)
    {
        var given = candidates is not null ? CandidatesFile.Parse(candidates) : reading is null && model is not null ? ModelFile.CandidatesOf(model) : [];
        if (reading is null && given.IsEmpty)
            throw new TermsException(Term.Candidates, "Nothing says who the candidates are. The model does not: of the models, only VoteKit's parameters name them.");
        var rule = terms.RuleOfBallots;
        var contest = BallotContest.Of(terms, reading, given);
        if (candidates is not null)
            inputs = inputs.Add(new InputFile(candidates.Name, candidates.Sha256, "candidates"));
        return WithFiles(new CountInput
        {
            Terms = terms,
            Title = contest.Title,
            Contests = [new ContestReading { Contest = contest, Rule = rule, RuleByDefault = terms.Rule is null, Ballots = null, Reading = reading }],
            Election = null,
            Lots = (lots is null || terms.OfOriginal.Lots is null ? Lots.None : LotsFile.Parse(lots.Content, lots.Name)) with { Seed = terms.OfOriginal.Seed },
            Inputs = lots is null ? inputs : inputs.Add(LotsInput(lots)),
            Departures = [.. TermsInWords.Of(terms, contest, reading)],
        }, lots, model);
    }

    /// <summary>The contests of an election file.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="reading">The election file, and what it names.</param>
    /// <param name="lots">The lots file that the terms name.</param>
    /// <param name="model">The model that the terms name.</param>
    /// <exception cref="TermsException">The terms do not go with the file.</exception>
    /// <exception cref="BallotFormatException">The lots file has defects.</exception>
    public static CountInput OfElection(CountTerms terms, ElectionReading reading, InputBytes? lots = null, InputBytes? model = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(reading);
        var isOfVacancy = terms.Inquiry is VacancyInquiry;
        var changed = ElectionTerms.Apply(terms.OfOriginal, reading, isOfVacancy ? null : lots);
        return WithFiles(new CountInput
        {
            Terms = terms,
            Title = changed.Election.Title,
            Contests = changed.Contests,
            Election = changed.Election,
            Lots = changed.Lots,
            Inputs = isOfVacancy && lots is not null ? changed.Inputs.Add(LotsInput(lots)) : changed.Inputs,
            Departures = [.. TermsInWords.Of(terms)],
        }, lots, model);
    }

    /// <summary>The same with the files that only an inquiry has: the lots of the count that fills a vacancy, a model.</summary>
    static CountInput WithFiles(CountInput input, InputBytes? lots, InputBytes? model)
    {
        if (input.Terms.Inquiry is VacancyInquiry)
            input = input with { VacancyLots = (lots is null ? Lots.None : new Lots { Recorded = LotsFile.Parse(lots.Content, lots.Name).Recorded }) with { Seed = input.Terms.Seed ?? input.Lots.Seed } };
        return model is null ? input : input with { Model = model, Inputs = input.Inputs.Add(new InputFile(model.Name, model.Sha256, "model")) };
    }

    /// <summary>The same with a lots file that was written while it was counted, as if the terms had named it from the beginning.</summary>
    /// <param name="lots">The lots file.</param>
    /// <param name="isNamedByElection">Whether the election file names it.</param>
    /// <exception cref="BallotFormatException">The lots file has defects.</exception>
    public CountInput WithLotsFile(InputBytes lots, bool isNamedByElection)
    {
        ArgumentNullException.ThrowIfNull(lots);
        if (Terms.Inquiry is VacancyInquiry)
            return WithFiles(this with { Terms = Terms with { Lots = lots.Name }, Inputs = Inputs.RemoveAll(input => input.Layout == "lots" && input.File == Terms.Lots).Add(LotsInput(lots)) }, lots, null);
        var others = Inputs.RemoveAll(input => input.Layout == "lots");
        return this with
        {
            Terms = isNamedByElection ? Terms : Terms with { Lots = lots.Name },
            Lots = LotsFile.Parse(lots.Content, lots.Name) with { Seed = Lots.Seed },
            // An election's reader comes to the lots that it names before candidates and ballots.
            Inputs = isNamedByElection ? others.Insert(1, LotsInput(lots)) : others.Add(LotsInput(lots)),
        };
    }

    /// <summary>A ballot file as a result names it.</summary>
    internal static InputFile InputOf(BallotReading reading) => new(reading.FileName, reading.Sha256, reading.Layout.Word());

    /// <summary>Ballot files as a result names them, and after them the corrections that were made in them.</summary>
    /// <exception cref="BallotFormatException">A correction is of another file.</exception>
    internal static ImmutableArray<InputFile> InputsOf(ImmutableArray<BallotReading> parts, Corrections? corrections)
    {
        corrections?.CheckFiles(parts.Select(part => part.FileName));
        return corrections is null ? [.. parts.Select(InputOf)] : [.. parts.Select(InputOf), corrections.Input];
    }

    internal static InputFile LotsInput(InputBytes lots) => new(lots.Name, lots.Sha256, "lots");
}
