using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>What a name on a ballot paper stands for, where nobody says it but the name itself.</summary>
internal static class KindOfName
{
    const int LongestWord = 60;

    /// <summary>Letters and digits alone, as American cities and their tabulators write them: <c>UWI</c>, <c>Undeclared Write-ins</c>, <c>Uncertified Write In</c>. A write-in of whom no more is said may have been declared.</summary>
    static readonly FrozenSet<string> UndeclaredWords = FrozenSet.Create(StringComparer.Ordinal,
        "uwi", "undeclared", "undeclaredwritein", "undeclaredwriteins", "uncertifiedwritein", "uncertifiedwriteins", "unqualifiedwritein", "unqualifiedwriteins", "unresolvedwritein", "unresolvedwriteins");

    /// <summary>What unions and societies call it on their ballot papers, as letters alone.</summary>
    static readonly FrozenSet<string> ReopeningWords = FrozenSet.Create(StringComparer.Ordinal,
        "ron", "reopennominations", "reopennominationsron", "ronreopennominations", "noneofthese", "noneoftheabove", "nota");

    /// <summary>That a name may mean that a place be not filled, and how to say so; null where it does not. A person can have such a name, so it is never taken for granted.</summary>
    public static string? Proposal(string name) => name.Length <= LongestWord && ReopeningWords.Contains(BareWord.Of(name))
        ? $"{Excerpt.Of(name)} is counted as a candidate who can be elected. If it means that a place is left unfilled, say so: kind reopen-nominations in a list of candidates, or [reopen-nominations N] in a BLT file"
        : null;

    /// <summary>The kind that a name tells of: a person's, unless it is none.</summary>
    public static CandidateKind Of(string name) => name.Length <= LongestWord && UndeclaredWords.Contains(BareWord.Of(name)) ? CandidateKind.UndeclaredWriteIns : CandidateKind.Person;
}
