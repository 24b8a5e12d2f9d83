using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>
/// How earlier builds of this program worded the sentences of a sheet, and how it words them now. A sheet in the earlier words says the same,
/// so it is compared in the present ones. A sentence that is put differently gets a line here.
/// </summary>
internal static class FormerWords
{
    static readonly (Regex Former, string Present)[] All =
    [
        Of(@"\b(is|are) guarded and cannot be excluded:", "must be elected and cannot be excluded:"),
        Of(@"\b(is|are) doomed and cannot be elected:", "can no longer be elected:"),
        Of(@"\b(is|are) excluded( together)?: (a doomed candidate|doomed candidates) can no longer be elected\.", "can no longer be elected and $1 excluded$2."),
        Of(@"\b(is|are) passed over for exclusion, though nobody has a smaller quotient: guarded candidates cannot be excluded\.", "$1 not excluded, although nobody has a smaller quotient: they must be elected."),
        Of(@" (is|are) passed over for exclusion, though with ([^:]{1,200}?) nobody has fewer: guarded candidates cannot be excluded\.", ", with $2, $1 not excluded, although nobody has fewer: they must be elected."),
        Of(@"\band of those who continue\b", "and of those continuing"),
        Of(@"\bthe requirement of ([^.;]{1,200}?) is met already\b", "the requirement of $1 is already met"),
        Of(@"\b([Oo])f those who are not guarded,", "$1f those who may be excluded,"),
        Of(@"\b(is|are) excluded; since no more candidates are left than places to fill, the papers do not move\b", "$1 excluded; the papers do not move, because no more candidates are left than places to fill"),
        Of(@", waits, since with the\b", ", waits: with the"),
        Of(@"\bNobody else could be excluded with ([^;]{1,500}?), or the reserved places could not be filled\.", "If anybody else were excluded with $1, the reserved places could not be filled."),
        Of(@"\bcould not even with the surpluses of (\S{1,60}) catch up with the next above, who has (\S{1,60}), and is excluded\b", "could not catch up with the next above, who has $2, even with the surpluses of $1, and is excluded"),
        Of(@", by which nobody has been elected yet, and so\b", ", which have elected nobody yet, so"),
        Of(@", by which (\S{1,60}) of a candidate has been elected already, and so\b", ", which have already elected $1 of a candidate, so"),
        Of(@": of the others who ([^:;]{1,200}?) has the most votes,", ". Of the others who $1 has the most votes,"),
        Of(@"\bis elected in place of ([^:;]{1,200}?) the lowest of those who can make way\b", "is elected instead of $1 the lowest of those who can give way"),
        Of(@"\bof those who can make way\b", "of those who can give way"),
        Of(@"\bOf those who could make way,", "Of those who could give way,"),
        Of(@"\bCount begun anew without\b", "Count restarted without"),
        Of(@"\bcount begun anew without\b", "count restarted without"),
        Of(@"\bwhenever candidates are doomed the count begins anew without them\b", "whenever candidates can no longer be elected, the count restarts without them"),
        Of(@"\bdoomed candidates are excluded (before|when)\b", "those who can no longer be elected are excluded $1"),
        Of(@"\bNo published rule settles this; it is the choice of this election\.", "No published rule settles this: the election chose it."),
        Of(@"\bwhat can be met, the first of them last\b", "what can be met, starting with the last"),
        Of(@"\bBecause of them (?=[^.]{1,2000} elected instead of )", "Because of the reserved places, "),
        Of(@"\bmeets them, so they did not act\.", "meets them, so they changed nothing."),
        Of(@"\bguarding and dooming early changed the result\b", "keeping to the reserved places from the start changed the result"),
        Of(@"\bwithout the reserved places hangs on too many lots\b", "without the reserved places depends on too many lots"),
        Of(@"\bHow many places are filled is not the same\.", "The number of places filled is different."),
        Of(@"\bLEFT VACANT, since too few stand of the kind that is missing\.", "LEFT VACANT, because too few candidates of the missing kind stand."),
        Of(@"\b(places?), since (too few|no more|the papers)\b", "$1, because $2"),
        Of(@"\btoo few stood of the kind that the reserved places need\b", "too few candidates stood who could fill the reserved places"),
        Of(@"\bWhere those with the most votes do not fill the reserved places, the highest placed of the kind that is missing replaces the lowest placed of the elected who can make way\.", "Where the candidates with the most votes do not fill the reserved places, the highest-placed candidate of the missing kind replaces the lowest-placed candidate who can give way."),
        Of(@", raised to (?=the |a )", ", rounded up to "),
        Of(@"\bnaming only those who are passed over\b", "naming only those passed over"),
        Of(@"\bthe votes of papers that name somebody who is left ÷", "the votes of papers that name a remaining candidate ÷"),
        Of(@"\bSo none of them is elected for the time being\b", "So none of them is elected yet"),
        Of(@", since the same people are elected wherever it and any later one falls;", ", because the same people are elected wherever it and any later lot falls;"),
        Of(@"\bwhat it voted is not published, since a section has fewer than\b", "its votes are not published, because the section has fewer than"),
        Of(@"\bhatched what was gained, in outline what was lost\b", "gains are hatched, losses in outline"),
        Of(@"\bThis is no result, and nobody has been elected\.", "This is not a result, and nobody has been elected."),
    ];

    /// <summary>Where a text that is one line of words has an earlier sentence, and what stands there now; in order, none within another.</summary>
    public static IEnumerable<(int Start, int End, string Present)> In(string words)
    {
        var found = All.SelectMany(each => each.Former.Matches(words).Select(match => (Start: match.Index, End: match.Index + match.Length, Present: match.Result(each.Present))));
        var end = 0;
        foreach (var each in found.OrderBy(each => each.Start).ThenByDescending(each => each.End))
            if (each.Start >= end)
            {
                end = each.End;
                yield return each;
            }
    }

    static (Regex Former, string Present) Of(string former, string present) => (new Regex(former, RegexOptions.CultureInvariant), present);
}
