using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>A count as the American tabulator RCTab summarises it in JSON: the tally of every round, and what moved between two.</summary>
public sealed record RctabSummary
{
    const string Exhausted = "exhausted", Residual = "residual surplus";

    /// <summary>What was elected, as the summary calls it.</summary>
    public required string Title { get; init; }

    /// <summary>Everybody with a tally, numbered from 1 in the order of the file.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>The figures: totals of each round, what each gained since the round before, and what was exhausted and lost in between.</summary>
    public required PublishedSheet Sheet { get; init; }

    /// <summary>Whether this program wrote it: what moved is then rounded by itself, and every member is compared.</summary>
    bool IsOwn { get; init; }

    /// <summary>How many were to be elected; null where the summary does not say.</summary>
    public int? Seats { get; init; }

    /// <summary>The figures in the order of a contest's candidates, who are found by their names.</summary>
    /// <param name="candidates">The candidates in ballot-paper order.</param>
    /// <returns>The figures, and the names that are no candidate's.</returns>
    public (PublishedSheet Sheet, ImmutableArray<string> Strangers) Of(ImmutableArray<Candidate> candidates)
    {
        var names = new CandidateNames(candidates);
        var found = Candidates.Select(candidate => names.Find(candidate.Name)).ToList();
        var at = candidates.Select((_, candidate) => found.IndexOf(candidate)).ToList();
        return (Sheet with
        {
            Stages = [.. Sheet.Stages.Select(stage => stage with { Candidates = [.. at.Select(row => row < 0 ? default : IsOwn ? stage.Candidates[row] with { Change = null } : stage.Candidates[row])], NonTransferable = IsOwn ? default : Moved(stage.NonTransferable), Loss = IsOwn ? default : Moved(stage.Loss) })],
            Fates = [.. at.Select(row => row < 0 ? default : Sheet.Fates[row])],
            Missing = [.. at.Index().Where(row => row.Item < 0).Select(row => row.Index)],
        }, [.. Candidates.Where((_, row) => found[row] is not { } candidate || at[candidate] != row).Select(candidate => candidate.Name)]);
    }

    /// <summary>What was exhausted or lost between two rounds, which is a change.</summary>
    static PublishedCell Moved(PublishedCell cell) => new(cell.Total, null);

    /// <summary>Where a summary that this program wrote differs from what it writes of the count made again, in the order of the file; none for another program's.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="result">The count made again.</param>
    public static ImmutableArray<ResultDifference> Differences(byte[] utf8, CountResult result)
    {
        var published = PlacedJson.Parse(utf8, "");
        return ResultMembers.Find(published, "config") is { } config && IsOurs(config)
            ? [.. JsonDifferences.Of(published, PlacedJson.Parse(RctabJson.Format(result, ResultMembers.Text(config, "jurisdiction") ?? ""), "")).Where(difference => difference.Path != "config, generatedBy")]
            : [];
    }

    static bool IsOurs(PlacedJson config) => ResultMembers.Text(config, "generatedBy")?.StartsWith("stv ", StringComparison.Ordinal) == true;

    /// <summary>Reads a summary.</summary>
    /// <param name="utf8">The bytes of a file.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <returns>The count; null where the file is JSON of another kind.</returns>
    /// <exception cref="BallotFormatException">It is no JSON, or a tally is no number.</exception>
    public static RctabSummary? Read(byte[] utf8, string fileName)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(fileName);
        var root = PlacedJson.Parse(utf8, fileName);
        var rounds = ResultMembers.Items(root, "results").ToList();
        if (ResultMembers.Find(root, "config") is not { } config || rounds.Count == 0 || ResultMembers.Find(rounds[0], "tally") is null)
            return null;
        var json = new ResultMembers(fileName);
        var names = rounds.SelectMany(round => ResultMembers.Entries(round, "tally")).Select(entry => entry.Name).Distinct().ToList();
        var elected = rounds.SelectMany(round => ResultMembers.Items(round, "tallyResults")).Select(move => ResultMembers.Text(move, "elected")).OfType<string>().ToHashSet();
        var summary = new RctabSummary
        {
            Title = ResultMembers.Text(config, "office") ?? ResultMembers.Text(config, "contest") ?? fileName,
            Candidates = [.. names.Select((name, at) => new Candidate { Id = (at + 1).ToString(CultureInfo.InvariantCulture), Name = name })],
            IsOwn = IsOurs(config),
            Seats = ResultMembers.Find(root, "summary") is { } said && ResultMembers.Find(said, "numWinners") is { } winners ? json.Figure(winners) is { Votes.Value: { IsWhole: true } number } && number > Fraction.Zero && number < new Fraction(10_000) ? (int)number.Numerator : null : null,
            Sheet = new PublishedSheet
            {
                Stages = [.. rounds.Select((round, at) => Stage(json, round, at == 0 ? null : rounds[at - 1], names))],
                Fates = [.. names.Select(name => new PublishedFate(elected.Contains(name) ? true : null, null))],
                Quota = ResultMembers.Find(config, "threshold") is { } quota ? json.Figure(quota) : null,
            },
        };
        json.ThrowIfAny();
        return summary;
    }

    static PublishedStage Stage(ResultMembers json, PlacedJson round, PlacedJson? before, List<string> names)
    {
        var tally = ResultMembers.Entries(round, "tally").ToDictionary(entry => entry.Name, entry => json.Figure(entry.Value));
        var moved = before is null ? [] : ResultMembers.Items(before, "tallyResults").ToList();
        return new PublishedStage
        {
            Candidates = [.. names.Select(name => new PublishedCell(Change(json, moved, name), tally.GetValueOrDefault(name)))],
            NonTransferable = new PublishedCell(null, before is null ? null : Sum(json, moved, Exhausted)),
            Loss = new PublishedCell(null, before is null ? null : Sum(json, moved, Residual)),
        };
    }

    /// <summary>What a candidate gained; of one whose papers moved, all that others gained by them.</summary>
    static PublishedFigure? Change(ResultMembers json, List<PlacedJson> moved, string name)
    {
        if (moved.Find(move => (ResultMembers.Text(move, "eliminated") ?? ResultMembers.Text(move, "elected") ?? ResultMembers.Text(move, "placeNotFilled")) == name) is not { } own)
            return Sum(json, moved, name);
        var lost = ResultMembers.Entries(own, "transfers").Select(entry => json.Figure(entry.Value)).OfType<PublishedFigure>().Aggregate(Votes.Zero, (sum, figure) => sum - figure.Votes);
        return new PublishedFigure(lost, own.Row, own.Column);
    }

    static PublishedFigure? Sum(ResultMembers json, List<PlacedJson> moved, string name)
    {
        var figures = moved.SelectMany(move => ResultMembers.Entries(move, "transfers")).Where(entry => entry.Name == name).Select(entry => json.Figure(entry.Value)).OfType<PublishedFigure>().ToList();
        return figures is [var first, ..] ? first with { Votes = figures.Aggregate(Votes.Zero, (sum, figure) => sum + figure.Votes) } : null;
    }
}
