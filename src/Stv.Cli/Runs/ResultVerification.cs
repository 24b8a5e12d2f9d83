using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Verifies a result that was published as our JSON: counts its contests again and compares every member.</summary>
static class ResultVerification
{
    /// <summary>The verification of each contest; what is said of the whole file is with the first.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="Refusal">The files do not fit the result.</exception>
    public static ImmutableArray<Verification> Run(Surroundings world, InputBytes file, CountRequest request)
    {
        var all = PublishedResults.Read(file.Content, file.Name);
        var wanted = request.Contest is { } id ? [.. all.Where(count => count.Id == id)] : all;
        if (wanted.IsEmpty)
            throw new Refusal(all.IsEmpty ? $"{file.Name} has no count of any contest." : $"{file.Name} has no contest {request.Contest}; there {(all.Length == 1 ? "is" : "are")} {string.Join(", ", all.Select(count => count.Id))}.");
        var isPart = wanted.Length < all.Length;
        if (request.IsElection)
            return OfElection(world, file, request, wanted, isPart);
        if (wanted is not [var only])
            throw new Refusal($"{file.Name} is the result of {wanted.Length} contests. Give the election file, or --contest with one of {string.Join(", ", wanted.Select(count => count.Id))} and its ballots.");
        var (input, notCompared) = PublishedContest.Read(world, request, only);
        var verification = Of(only, input, file.Name, notCompared);
        var isOfElection = isPart || WholeResult.IsDescribedElsewhere(only, input.Inputs);
        return [WithWhole(verification, only, new PublishedResult { Title = input.Contest.Title, Inputs = input.Inputs, Contests = [verification.Comparison.Result] }, isOfElection)];
    }

    static ImmutableArray<Verification> OfElection(Surroundings world, InputBytes file, CountRequest request, ImmutableArray<PublishedCount> wanted, bool isPart)
    {
        var requested = RequestedContests.Read(world, request with { Contest = null });
        var counted = wanted.Select(count => Of(count, Known(requested.Contests, count, request), file.Name, LotsOfResult(requested.Contests, count))).ToImmutableArray();
        var results = counted.Select(each => each.Comparison.Result).ToImmutableArray();
        var others = requested.Contests.Where(input => wanted.All(count => count.Id != input.Contest.Id)).ToList();
        var whole = new PublishedResult
        {
            Title = requested.ElectionTitle,
            Inputs = [.. requested.Contests.SelectMany(input => input.Inputs).Distinct()],
            Contests = results,
            Uncounted = isPart ? [] : [.. others.Select(Uncounted)],
            Body = requested.Body is { } body ? Bodies.Result(new Election { Title = requested.ElectionTitle, Contests = [.. requested.Contests.Select(input => input.Contest)], Body = body }, results) : null,
        };
        var first = WithWhole(counted[0], wanted[0], whole, isPart);
        if (wanted.Length == 1 && others.Count > 0 && !isPart)
            first = first with { NotCompared = first.NotCompared.Add($"the other contests of the election, which the file leaves out: {string.Join(", ", others.Select(input => input.Contest.Id))}") };
        return [first, .. counted.Skip(1)];
    }

    static ContestInput Known(ImmutableArray<ContestInput> inputs, PublishedCount published, CountRequest request) => inputs.FirstOrDefault(input => input.Contest.Id == published.Id) is { } input
        ? PublishedVacancy.Of(input with { Lots = PublishedContest.Settled(input.Lots, published.Lots) }, published, input.Lots)
        : throw new Refusal($"{Path.GetFileName(request.File)} has no contest {published.Id}, which the result is of.");

    static ImmutableArray<string> LotsOfResult(ImmutableArray<ContestInput> inputs, PublishedCount published) =>
        [.. published.Vacancy is null ? Array.Empty<string>() : [PublishedVacancy.Untold], .. PublishedContest.Untold(inputs.FirstOrDefault(input => input.Contest.Id == published.Id)?.Lots ?? Lots.None, published.Lots)];

    /// <summary>A contest of the election of which the file has no count, with why there is none; of one that can be counted, that it waits for a lot is the least that the file has to say.</summary>
    static UncountedContest Uncounted(ContestInput input)
    {
        try
        {
            return new UncountedContest(input.Contest, Count.Run(input.Contest, input.Rule, input.Lots) is Infeasible ? UncountedReason.Infeasible : UncountedReason.LotNeeded, "");
        }
        catch (ElectionException)
        {
            return new UncountedContest(input.Contest, UncountedReason.Refused, "");
        }
    }

    /// <summary>Counts a contest again and compares.</summary>
    /// <exception cref="Refusal">Nothing can be counted.</exception>
    public static SheetComparison Compare(ContestInput input, params ImmutableArray<PublishedSheet> readings) => SheetVerification.Verify(input.Contest, input.Rule, input.Lots, readings)
        ?? throw new Refusal($"{input.Contest.Title}: the reserved places cannot be filled by those who stand, so nothing is counted. See stv check.");

    static Verification Of(PublishedCount published, ContestInput input, string file, ImmutableArray<string> notCompared)
    {
        var comparison = Compare(input, published.Sheet);
        return new Verification
        {
            File = file,
            Inputs = input.Inputs,
            Lots = input.Lots,
            Comparison = comparison,
            Values = comparison.Differences.IsEmpty ? PublishedResults.Differences(published, comparison.Result) : PublishedResults.SettingDifferences(published, comparison.Result),
            NotCompared = notCompared,
        };
    }

    static Verification WithWhole(Verification verification, PublishedCount published, PublishedResult again, bool isPart)
    {
        var whole = WholeResult.Compare(published, again, isPart);
        return verification with { Values = [.. whole.Differences, .. verification.Values], NotCompared = [.. verification.NotCompared, .. whole.NotCompared] };
    }
}
