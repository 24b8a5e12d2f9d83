using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Verifies a result that was published as our JSON: counts its contests again and compares every member.</summary>
internal static class ResultVerification
{
    /// <summary>The verification of each contest; what is said of the whole file is with the first.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="TermsException">The files do not fit the result.</exception>
    public static ImmutableArray<Verification> Of(InputBytes file, ICountFiles given)
    {
        var all = PublishedResults.Read(file.Content, file.Name);
        var asked = given.Terms.Contest;
        var wanted = asked is { } id ? [.. all.Where(count => count.Id == id)] : all;
        if (wanted.IsEmpty)
            throw new TermsException(Term.Files, all.IsEmpty ? $"{file.Name} has no count of any contest." : $"{file.Name} has no contest {asked}; there {(all.Length == 1 ? "is" : "are")} {string.Join(", ", all.Select(count => count.Id))}.");
        var isPart = wanted.Length < all.Length;
        if (given.Election is { } election)
            return OfElection(file, given, election, wanted, isPart);
        if (wanted is not [var only])
            throw new TermsException(Term.Files, $"{file.Name} is the result of {wanted.Length} contests. Give the election file, or say which contest ({string.Join(", ", wanted.Select(count => count.Id))}) and give its ballots.");
        var (input, notCompared) = PublishedContest.Read(given, only);
        var verification = Of(only, input, file.Name, notCompared);
        var isOfElection = isPart || WholeResult.IsDescribedElsewhere(only, input.Inputs);
        return [WithWhole(verification, only, new PublishedResult { Title = input.Contest.Title, Inputs = input.Inputs, Contests = [verification.Comparison.Result] }, isOfElection)];
    }

    static ImmutableArray<Verification> OfElection(InputBytes file, ICountFiles given, string name, ImmutableArray<PublishedCount> wanted, bool isPart)
    {
        var requested = given.Read(given.Terms with { Contest = null });
        ImmutableArray<ContestInput> inputs = [.. ContestInput.Of(requested)];
        var counted = wanted.Select(count => Of(count, Known(inputs, count, name), file.Name, LotsOfResult(inputs, count))).ToImmutableArray();
        var results = counted.Select(each => each.Comparison.Result).ToImmutableArray();
        var others = inputs.Where(input => wanted.All(count => count.Id != input.Contest.Id)).ToList();
        var whole = new PublishedResult
        {
            Title = requested.Title,
            Inputs = [.. inputs.SelectMany(input => input.Inputs).Distinct()],
            Contests = results,
            Uncounted = isPart ? [] : [.. others.Select(Uncounted)],
            Body = requested.Election?.Body is { } body ? Bodies.Result(new Election { Title = requested.Title, Contests = [.. inputs.Select(input => input.Contest)], Body = body }, results) : null,
        };
        var first = WithWhole(counted[0], wanted[0], whole, isPart);
        if (wanted.Length == 1 && others.Count > 0 && !isPart)
            first = first with { NotCompared = first.NotCompared.Add($"the other contests of the election, which the file leaves out: {string.Join(", ", others.Select(input => input.Contest.Id))}") };
        return [first, .. counted.Skip(1)];
    }

    static ContestInput Known(ImmutableArray<ContestInput> inputs, PublishedCount published, string election) => inputs.FirstOrDefault(input => input.Contest.Id == published.Id) is { } input
        ? PublishedVacancy.Of(input with { Lots = PublishedContest.Settled(input.Lots, published.Lots) }, published, input.Lots)
        : throw new TermsException(Term.Files, $"{election} has no contest {published.Id}, which the result is of.");

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

    static Verification Of(PublishedCount published, ContestInput input, string file, ImmutableArray<string> notCompared)
    {
        var comparison = VerifiedSheet.Compare(input.Contest, input.Rule, input.Lots, [published.Sheet]);
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
