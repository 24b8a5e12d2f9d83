namespace Stv.Formats;

/// <content>What a by-election has to fill.</content>
public static partial class English
{
    internal const string SittingLabel = "Sitting";
    internal const string NothingReserved = "No places are reserved.";
    internal const string CountsForEach = "A member who has several of these attributes counts for each of them.";

    /// <summary>Heads the sheet.</summary>
    internal static string ByElection(Contest contest) => $"{contest.Title}: by-election";

    /// <summary>A member with attributes.</summary>
    internal static string Member(Candidate member) => member.Attributes.IsEmpty ? member.Name : $"{member.Name} ({string.Join(", ", member.Attributes)})";

    /// <summary>What the sitting members leave of a reserved place.</summary>
    /// <param name="before">As the contest declares it.</param>
    /// <param name="sitting">How many sitting members it concerns.</param>
    /// <param name="left">What is left of it.</param>
    internal static string LeftOf(Constraint before, int sitting, Constraint left) =>
        $"{Limits(before)}: {People(before, sitting)} {(sitting == 1 ? "sits" : "sit")}, so {(left is { Minimum: 0, Maximum: null } ? "nothing is left for the by-election" : $"the by-election must elect {Limits(left)}")}.";

    /// <summary>That the vacant places are too few for what is required.</summary>
    internal static string TooMuchRequired(int seats) => $"More are required than the {Count(seats, "place")} can hold, so the minimum cannot be met.";
}
