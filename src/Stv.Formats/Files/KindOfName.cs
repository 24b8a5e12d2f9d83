using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>What a name on a ballot paper stands for, where nobody says it but the name itself.</summary>
internal static class KindOfName
{
    const int LongestWord = 60;

    /// <summary>Letters and digits alone, as American cities and their tabulators write them: <c>UWI</c>, <c>Undeclared Write-ins</c>, <c>Uncertified Write In</c>. A write-in of whom no more is said may have been declared.</summary>
    static readonly FrozenSet<string> UndeclaredWords = FrozenSet.Create(StringComparer.Ordinal,
        "uwi", "undeclared", "undeclaredwritein", "undeclaredwriteins", "uncertifiedwritein", "uncertifiedwriteins", "unqualifiedwritein", "unqualifiedwriteins", "unresolvedwritein", "unresolvedwriteins");

    /// <summary>The kind that a name tells of: a person's, unless it is none.</summary>
    public static CandidateKind Of(string name) => name.Length <= LongestWord && UndeclaredWords.Contains(BareWord.Of(name)) ? CandidateKind.UndeclaredWriteIns : CandidateKind.Person;
}
