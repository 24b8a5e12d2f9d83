namespace Stv.Formats;

/// <content>The declaration of the elected, and the words around it.</content>
public static partial class English
{
    /// <summary>What whoever signs under <see cref="Signed"/> is.</summary>
    internal const string Officer = "Returning officer";

    /// <summary>Stands before the line for a signature.</summary>
    internal const string Signed = "Signed";

    /// <summary>Stands before the line for a date.</summary>
    internal const string Date = "Date";

    /// <summary>The declaration of the elected, as it is signed.</summary>
    internal static string Declaration(CountResult result)
    {
        var (elected, seats) = (result.Elected.Length, result.Contest.Seats);
        var vacant = result.Vacant == 0 ? "" : $" {Count(result.Vacant, "place")} {(result.Vacant == 1 ? "remains" : "remain")} vacant.";
        return elected == 0
            ? $"I declare that nobody has been elected.{vacant}"
            : $"I declare that {Names(result.Contest, result.Elected)} {(elected == 1 ? "has" : "have")} been elected to {(elected < seats ? $"{elected} of the {seats} places" : seats == 1 ? "the one place" : $"the {seats} places")}.{vacant}";
    }

    /// <summary>That the columns of the sheet add up, and to what.</summary>
    internal static string Balance(CountResult result) =>
        $"Every column of totals adds up to {Figure(result.ValidVotes)}, the value of the valid papers, and every column of changes to 0.";
}
