using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>Tells from its heading what a column is for.</summary>
internal static class ColumnRoles
{
    static readonly FrozenDictionary<string, ColumnRole> Words = new (ColumnRole Role, string Words)[]
    {
        (ColumnRole.Voter, "id ballot ballotid ballotnumber paper paperid papernumber voter voterid voternumber respondent respondentid responseid email emailaddress membershipnumber memberid token"),
        (ColumnRole.Circumstance, "timestamp date time datetime submitted submitdate submittedat completed startdate enddate ipaddress lastpage startlanguage seed username"),
        (ColumnRole.Count, "count papers votes ballots numberofpapers numberofvotes numberofballots multiplicity"),
        (ColumnRole.Weight, "weight weighting worth"),
        (ColumnRole.Status, "status ballotstatus paperstatus spoilt spoiled"),
        (ColumnRole.Contest, "contest contestid region ward constituency district division"),
    }.SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Role))).ToFrozenDictionary(entry => entry.word, entry => entry.Role, StringComparer.Ordinal);

    public static ColumnRole Of(string heading, BallotReadOptions options)
    {
        if (heading.Length == 0)
            return ColumnRole.None;
        if (Named(heading, options) is { } named)
            return named;
        if (options.Candidates.Any(name => NameKey.AreSame(name, heading)))
            return ColumnRole.None;
        var role = Words.GetValueOrDefault(Key(heading));
        return role != ColumnRole.None && IsNamedElsewhere(role, options) ? ColumnRole.None : role;
    }

    /// <summary>A heading's letters and digits, by which words like <c>Ballot ID</c> and <c>ballot_id</c> are one.</summary>
    public static string Key(string heading) => string.Concat(heading.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    static ColumnRole? Named(string heading, BallotReadOptions options)
    {
        foreach (var (role, name) in NamedColumns(options))
        {
            if (name is not null && NameKey.AreSame(name, heading))
                return role;
        }
        return null;
    }

    static bool IsNamedElsewhere(ColumnRole role, BallotReadOptions options) => NamedColumns(options).Any(column => column.Role == role && column.Heading is not null);

    /// <summary>The columns that were named by their headings.</summary>
    public static IEnumerable<(ColumnRole Role, string? Heading)> NamedColumns(BallotReadOptions options) =>
    [
        (ColumnRole.Count, options.CountColumn), (ColumnRole.Weight, options.WeightColumn), (ColumnRole.Status, options.StatusColumn), (ColumnRole.Voter, options.VoterColumn),
        (ColumnRole.Contest, options.Rows?.ContestColumn), (ColumnRole.Section, options.Rows?.SectionColumn),
    ];
}
