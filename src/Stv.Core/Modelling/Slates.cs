using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>The slates of a contest under a model, and who stands for each. Slates of the model without a candidate here still have voters.</summary>
internal sealed class Slates
{
    readonly ElectorateModel _model;

    public Slates(Contest contest, ElectorateModel model)
    {
        _model = model;
        var standing = Enumerable.Range(0, contest.Candidates.Length).Where(candidate => !contest.Candidates[candidate].Withdrawn).ToList();
        var slateOf = contest.Candidates.Select(candidate => model.SlateOf(contest, candidate)).ToArray();
        ImmutableArray<string> known = [.. model.Slates.Select(slate => slate.Name)];
        Names = [.. known, .. standing.Where(candidate => slateOf[candidate] is not { } slate || !known.Contains(slate))
            .Select(candidate => slateOf[candidate] ?? Alone(contest, candidate)).Distinct()];
        Members = [.. Names.Select(name => standing.Where(candidate => (slateOf[candidate] ?? Alone(contest, candidate)) == name).ToArray())];
        CandidateStrengths = [.. contest.Candidates.Select(candidate => model.StrengthOf(contest, candidate))];
        Strengths = [.. Names.Select((name, slate) => Find(name)?.Strength ?? Members[slate].Sum(candidate => CandidateStrengths[candidate]))];
        if (Strengths.All(strength => strength <= 0))
            throw new ElectionException($"{contest.Title}: no slate of the model has a strength above 0.");
    }

    /// <summary>Names of the slates; candidates without one have their own.</summary>
    public ImmutableArray<string?> Names { get; }

    /// <summary>For each slate those who stand for it.</summary>
    public int[][] Members { get; }

    /// <summary>How many stand for each slate.</summary>
    public int[] Sizes => [.. Members.Select(members => members.Length)];

    /// <summary>How many voters each slate has, in proportion. Slates that the model does not name have the strengths of their candidates together.</summary>
    public double[] Strengths { get; }

    /// <summary>How strong each candidate is within their slate.</summary>
    public double[] CandidateStrengths { get; }

    /// <summary>How much the voters of one slate prefer each slate. Their own slate has the loyalty; the others share the rest in proportion to their weights.</summary>
    public double[] Regard(int slate)
    {
        var known = Find(Names[slate]);
        var transfers = known?.Transfers ?? [];
        double[] regard = [.. Names.Select((name, other) => other == slate ? 0
            : transfers.IsEmpty ? Strengths[other]
            : transfers.FirstOrDefault(transfer => transfer.To == name)?.Weight ?? 0)];
        var sum = regard.Sum();
        // Where their own slate always comes first, the others still come in an order behind it.
        var loyalty = Math.Min(known?.Loyalty ?? 1, 1 - 1e-9);
        for (var other = 0; other < regard.Length; other++)
            regard[other] = other == slate ? loyalty : sum <= 0 ? 0 : (1 - loyalty) * regard[other] / sum;
        return regard;
    }

    SlateModel? Find(string? name) => _model.Slates.FirstOrDefault(known => known.Name == name);

    static string Alone(Contest contest, int candidate) => contest.Candidates[candidate].Name;
}
