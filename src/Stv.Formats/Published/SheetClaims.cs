using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>
/// Finds out whom the words of a sheet outside its table call elected or not elected: a line "Elected: …", a numbered list below
/// a heading, a declaration. A sentence that may mean something else, such as one about a surplus or with a condition, says nothing here.
/// </summary>
internal sealed partial class SheetClaims(CandidateNames names, int standing)
{
    const int LongestHeading = 160;

    readonly List<PublishedClaim> _claims = [];
    readonly HashSet<int> _everybody = [.. Enumerable.Range(0, standing)];

    /// <summary>Whether the lines below a heading are people who were elected, or who were not; null outside such a list.</summary>
    bool? _listing;

    /// <summary>Whether what may be the heading of a list may also be the label of a drawing, below which other labels stand: names with figures.</summary>
    bool _labels;

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<PublishedClaim> Claims => [.. _claims];

    /// <summary>Whether a list of the elected was found that gives itself out for whole.</summary>
    public bool ListsElected { get; private set; }

    /// <summary>What stands in a list of the elected, or of those who were not, and is nobody's name; with the row.</summary>
    public List<(string Text, int Row)> Strangers { get; } = [];

    /// <summary>Reads a line outside the tables.</summary>
    public void Read(string line, int row)
    {
        var text = line.Trim();
        if (text.Length == 0)
            return;
        var named = names.In(text);
        var said = Said(text);
        if (said is { } sign && named.Count == 0)
        {
            _labels = char.IsLower(text[0]) && !text.EndsWith(':');
            _listing = text.Length <= LongestHeading && !Number().IsMatch(text) && !Listed(text, sign, row) ? sign : null;
            return;
        }
        if (said is null && _listing is { } heading && named.Count > 0 && IsItem(text) && !(_labels && text.Any(char.IsAsciiDigit)))
        {
            Claim(named, heading, row, isWhole: heading);
            return;
        }
        _listing = null;
        if (said is not null && Label().Match(text) is { Success: true } label)
            Strange(text[label.Length..], row);
        foreach (var clause in Clauses().Split(text))
            if (Said(clause) is { } elected && names.In(clause) is { Count: > 0 } people && (!Doubtful().IsMatch(clause) || people.Count == 1 && Verb().IsMatch(clause)))
                Claim(people, elected, row, isWhole: elected && Label().IsMatch(clause) && !OfStage().IsMatch(clause));
        // What follows "Elected: Ann Lee," on the next line is a list that goes on.
        if (said is not null && text.EndsWith(','))
            _listing = said;
    }

    /// <summary>Ends a list: a table or a gap comes between.</summary>
    public void Break() => _listing = null;

    /// <summary>Notes what is no candidate among the names behind a label.</summary>
    void Strange(string list, int row) => Strangers.AddRange(Parts().Split(list)
        .Select(part => part.Trim().TrimEnd('.')).Where(part => Name().IsMatch(part) && names.In(part).Count == 0 && names.Guess(part, _everybody) is null)
        .Select(part => (part, row)));

    /// <summary>A list behind a label whose people are named shortly, by initials or surnames.</summary>
    bool Listed(string text, bool elected, int row)
    {
        if (Label().Match(text) is not { Success: true } label)
            return false;
        var people = Parts().Split(text[label.Length..]).Select(part => names.Guess(part.Trim(), _everybody)).OfType<int>().ToList();
        Claim(people, elected, row, isWhole: elected && !OfStage().IsMatch(text));
        Strange(text[label.Length..], row);
        return people.Count > 0;
    }

    void Claim(List<int> people, bool elected, int row, bool isWhole)
    {
        _claims.AddRange(people.Select(candidate => new PublishedClaim(candidate, elected, row)));
        ListsElected |= isWhole && people.Count > 0 && names.AreWords;
    }

    /// <summary>Whether words say that somebody was elected, or that they were not; null where they say neither or both, or with a condition.</summary>
    static bool? Said(string text)
    {
        if (Conditional().IsMatch(text))
            return null;
        var rest = Not().Replace(text, " ");
        var (not, elected) = (rest.Length != text.Length, Elected().IsMatch(rest));
        // "A is elected, B is not" parts people within one clause.
        return not == elected || Negation().IsMatch(rest) ? null : elected;
    }

    /// <summary>A line of a list: a name with little beside it.</summary>
    static bool IsItem(string text) => text.Count(char.IsWhiteSpace) <= 12 && !Doubtful().IsMatch(text);

    const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(not|un|never|nobody)[- ]?(been |duly |re-?)?elected|\b(unsuccessful|excluded|eliminated|defeated|unelected)\b", Plain)]
    private static partial Regex Not();

    [GeneratedRegex(@"\b(not|never|nobody|no one|none)\b", Plain)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b((re-?)?elected|winners?|returned|successful)\b", Plain)]
    private static partial Regex Elected();

    [GeneratedRegex(@"\b(if|would|could|might|must|can|cannot|may|instead|without|unless|until|before|after|whether|to be (re-)?elected|who remain|neither|yet|both)\b", Plain)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\b(surplus(es)?|transfers?|transferred|votes?|papers?|lots?|ties?|tied|drawn|quota|reserved|guarded|doomed|continuing|lowest|highest|fewest|exclusion|elimination|gained|received|from|by)\b", Plain)]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"\b(is|are|was|were|been|be|being|stands|hereby|duly)\b[^,;:]{0,30}\b(elected|excluded|eliminated|defeated|returned|unsuccessful)\b", Plain)]
    private static partial Regex Verb();

    /// <summary>A clause ends at a semicolon, a bar, or the full stop of a sentence, which stands behind no initial.</summary>
    [GeneratedRegex(@"[;|]|(?<=\w{3}|\]|\))\.(?=\s|$)", Plain)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"^[^:–—]{0,80}\b(elected|winners?|returned|successful)\b[^:–—]{0,40}(:|\s[–—-]\s|$)|^\W*(elected|winners?|successful( candidates?)?)\b", Plain)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(stage|round|count|first|second|third|step)\b", Plain)]
    private static partial Regex OfStage();

    /// <summary>One to six words, each with a capital, an initial or a particle of a name.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}.'’-]*( (\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3})){0,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"[,;&]|\band\b", Plain)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\b(number|seats?|places|vacanc(y|ies)|how many)\b", Plain)]
    private static partial Regex Number();
}
