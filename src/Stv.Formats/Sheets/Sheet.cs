using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>
/// The customary result sheet as a model: one row a candidate in ballot-paper order, then non-transferable, lost by fraction and
/// total; one column for the first preferences, then a change and a total for each stage. Every format for readers is made from it.
/// </summary>
public sealed record Sheet
{
    /// <summary>Title of the contest.</summary>
    public required string Title { get; init; }

    /// <summary>That the papers are made up and nobody has been elected; null where a count is no rehearsal.</summary>
    public string? Rehearsal { get; init; }

    /// <summary>Whether it is the sheet of a count that fills a casual vacancy.</summary>
    public bool IsVacancy { get; init; }

    /// <summary>The lines at the head: rule, seats, papers, quota, files.</summary>
    public required ImmutableArray<SheetFact> Facts { get; init; }

    /// <summary>The declaration of the elected in their order, a line each.</summary>
    public required ImmutableArray<string> Declaration { get; init; }

    /// <summary>The elected in their order, as indices of <see cref="Candidates"/>.</summary>
    public required ImmutableArray<int> Elected { get; init; }

    /// <summary>The count for whoever reads no table.</summary>
    public required SheetStory Story { get; init; }

    /// <summary>The declaration of the elected in a sentence, to be signed.</summary>
    public required string Statement { get; init; }

    /// <summary>That every column adds up, and to what; empty when the contest was unopposed.</summary>
    public required string Balance { get; init; }

    /// <summary>What the valid papers are worth together: what every column of totals adds up to.</summary>
    public required Votes ValidVotes { get; init; }

    /// <summary>The stages; empty when the contest was unopposed.</summary>
    public required ImmutableArray<SheetStage> Stages { get; init; }

    /// <summary>The candidates in ballot-paper order.</summary>
    public required ImmutableArray<SheetRow> Candidates { get; init; }

    /// <summary>The candidates as pictures show them: the elected in their order, then the others, the last to leave first. Those who withdrew are left out.</summary>
    internal IEnumerable<SheetRow> ByFate => Elected.Select(candidate => Candidates[candidate]).Concat(Candidates.Where((row, candidate) => !Elected.Contains(candidate) && row.Outcome != Outcome.Withdrawn)
        .OrderByDescending(row => row.Cells.Count(cell => cell.Total is not null)).ThenByDescending(row => row.Cells.LastOrDefault(cell => cell.Total is not null)?.Total ?? Votes.Zero));

    /// <summary>Non-transferable, lost by fraction, total; empty when the contest was unopposed.</summary>
    public required ImmutableArray<SheetRow> Sums { get; init; }

    /// <summary>The notes, numbered from 1: ties and lots first, in the order of the count, then how papers were read and figures are shown.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Makes the sheet of a count. Every column is summed and checked.</summary>
    /// <param name="result">The count.</param>
    /// <param name="inputs">The files that it was made from; none are named on the sheet when this is empty.</param>
    /// <param name="ruleByDefault">Whether the rule was applied because nobody named one; the sheet then says so.</param>
    /// <exception cref="InvalidOperationException">A column does not add up to the valid votes: the result is no count's.</exception>
    public static Sheet Of(CountResult result, ImmutableArray<InputFile> inputs = default, bool ruleByDefault = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        var notes = ImmutableArray.CreateBuilder<string>();
        var stages = result.Stages.Select(stage => StageOf(result, stage, notes)).ToImmutableArray();
        notes.AddRange(GeneralNotes(result));
        return new Sheet
        {
            Title = result.Contest.Title,
            Rehearsal = result.Contest.IsRehearsal ? English.MadeUp : null,
            IsVacancy = result.Contest.Vacancy is not null,
            Facts = FactsOf(result, inputs.IsDefault ? [] : inputs, ruleByDefault),
            Declaration = DeclarationOf(result),
            Elected = result.Placed,
            Story = SheetStory.Of(result),
            Statement = English.Declaration(result),
            Balance = result.Unopposed ? "" : English.Balance(result),
            ValidVotes = result.ValidVotes,
            Stages = stages,
            Candidates = RowsOf(result),
            Sums = result.Unopposed ? [] : SumsOf(result),
            Notes = notes.ToImmutable(),
        };
    }

    static ImmutableArray<SheetFact> FactsOf(CountResult result, ImmutableArray<InputFile> inputs, bool ruleByDefault)
    {
        var facts = ImmutableArray.CreateBuilder<SheetFact>();
        if (result.Contest.IsRehearsal)
            facts.Add(new(English.RehearsalLabel, English.MadeUp));
        facts.AddRange(English.VacancyFacts(result).Select(fact => new SheetFact(fact.Name, fact.Text)));
        facts.Add(new(English.Rule, English.RuleOf(result.Rule, ruleByDefault)));
        facts.Add(new(English.Seats, result.Contest.Seats.ToString(CultureInfo.InvariantCulture)));
        facts.Add(new(English.Candidates, English.Standing(result)));
        if (result.Contest.Electorate is { } electorate)
            facts.Add(new(English.ElectorateLabel, English.Electorate(result, electorate)));
        facts.Add(new(English.PapersLabel, English.Papers(result)));
        if (English.LeftOut(result.Contest) is { } leftOut)
            facts.Add(new(English.LeftOutLabel, leftOut));
        if (English.Corrected(result.Contest) is { } corrected)
            facts.Add(new(English.CorrectedLabel, corrected));
        facts.AddRange(English.Sections(result).Select(section => new SheetFact(English.SectionLabel, section)));
        if (result.Unopposed)
            facts.Add(new(English.UnopposedLabel, English.Unopposed));
        else if (result.Quota is not null)
            facts.Add(new(English.QuotaLabel, English.Quota(result)));
        facts.AddRange(English.Constraints(result).Select(constraint => new SheetFact(English.ReservedLabel, constraint)));
        if (result.Vacant > 0)
            facts.Add(new(English.VacantLabel, English.Vacancy(result)));
        facts.AddRange(inputs.Select(input => new SheetFact(English.File, English.Input(input))));
        return facts.ToImmutable();
    }

    static ImmutableArray<string> DeclarationOf(CountResult result) =>
    [
        .. result.Placed.Select(candidate => result.Contest.Candidates[candidate].Name + English.ElectedAt(result, candidate)),
    ];

    static SheetStage StageOf(CountResult result, Stage stage, ImmutableArray<string>.Builder notes)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var tie in stage.Ties)
        {
            notes.Add(English.Tie(result, tie, English.StageOfTie(stage, tie)));
            numbers.Add(notes.Count);
        }
        return new SheetStage(stage.Number, English.Action(result, stage), English.Proceedings(result, stage), numbers.ToImmutable())
        {
            Quota = result.Quota is null ? null : stage.Quota,
            // Worked out where they are drawn: most formats show none.
            Flows = stage.Number == 1 ? [] : Flow.Of(result.Stages[stage.Number - 2], stage),
        };
    }

    static IEnumerable<string> GeneralNotes(CountResult result)
    {
        foreach (var effect in English.EffectOfReservedPlaces(result))
            yield return effect;
        if (!result.DeclaredOrder.IsEmpty)
            yield return English.DeclaredOrder(result);
        foreach (var policy in English.BallotPolicies(result))
            yield return policy;
        if (result.Stages.Any(stage => Figures(stage).Any(English.IsRounded)))
            yield return English.NeverRounds;
    }

    static IEnumerable<Votes> Figures(Stage stage) => stage.Totals.Append(stage.NonTransferable).Append(stage.Loss);

    static ImmutableArray<SheetRow> RowsOf(CountResult result)
    {
        var cells = result.Contest.Candidates.Select(_ => ImmutableArray.CreateBuilder<SheetCell>(result.Stages.Length)).ToList();
        // Whose election stands, and whose papers are gone, at the end of the stage at hand; where the last place is filled between batches, some of them are not.
        var (elected, gone) = (new HashSet<int>(), new HashSet<int>());
        foreach (var stage in result.Stages)
        {
            if (stage.Action.Kind == StageKind.Restart)
            {
                elected.Clear();
                gone = [.. stage.Excluded];
            }
            elected.UnionWith(stage.Elected);
            if (stage.Action.Kind == StageKind.Exclusion)
                gone.UnionWith(stage.Action.Candidates);
            for (var candidate = 0; candidate < cells.Count; candidate++)
            {
                var withdrawn = result.Contest.Candidates[candidate].Withdrawn;
                var cell = new SheetCell(
                    stage.Number == 1 || withdrawn ? null : result.Change(stage.Number, candidate),
                    withdrawn || gone.Contains(candidate) && stage.Totals[candidate] == Votes.Zero ? null : stage.Totals[candidate],
                    elected.Contains(candidate));
                // What stays as it is takes no room again.
                cells[candidate].Add(cells[candidate] is [.., var before] && before == cell ? before : cell);
            }
        }
        return [.. cells.Select((row, candidate) => new SheetRow(result.Contest.Candidates[candidate].Name, row.MoveToImmutable(), English.Fared(result, candidate))
        {
            Outcome = result.Candidates[candidate].Outcome,
            IsSitting = result.Contest.Candidates[candidate].Sitting,
            Slate = result.Contest.Candidates[candidate].Slate,
            Attributes = result.Contest.Published(result.Contest.Candidates[candidate]),
        })];
    }

    static ImmutableArray<SheetRow> SumsOf(CountResult result)
    {
        foreach (var stage in result.Stages)
            if (Sum(stage) != result.ValidVotes)
                throw new InvalidOperationException($"Stage {stage.Number} of {result.Contest.Id} adds up to {Sum(stage)}, not to {result.ValidVotes}.");
        if (result.Rule is PluralityRule)
            return [SumOf(result, English.Total, Sum)];
        return [SumOf(result, English.NonTransferable, stage => stage.NonTransferable), SumOf(result, English.LostByFraction, stage => stage.Loss), SumOf(result, English.Total, Sum)];
    }

    static Votes Sum(Stage stage) => stage.Totals.Aggregate(stage.NonTransferable + stage.Loss, (sum, votes) => sum + votes);

    static SheetRow SumOf(CountResult result, string label, Func<Stage, Votes> figure) => new(label,
        [.. result.Stages.Select(stage => new SheetCell(stage.Number == 1 ? null : figure(stage) - figure(result.Stages[stage.Number - 2]), figure(stage), false))], null);
}
