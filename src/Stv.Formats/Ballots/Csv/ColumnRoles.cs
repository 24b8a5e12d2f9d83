using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>Tells from its heading what a column is for.</summary>
internal static class ColumnRoles
{
    /// <summary>Words of voting services, survey forms, spreadsheets and voting machines, as letters and digits alone.</summary>
    static readonly FrozenDictionary<string, ColumnRole> Words = new (ColumnRole Role, string Words)[]
    {
        (ColumnRole.Voter, "id ballot ballotid ballotnumber ballotno ballotnr paper paperid papernumber paperno papernr voter voterid voternumber voterno castvoterecord cvrnumber "
            + "respondent respondentid responseid participant participantid submissionid entryid uuid token membershipnumber memberid email emailaddress name votername yourname fullname"),
        (ColumnRole.Circumstance, "timestamp date time datetime submitted submitdate submittedat datesubmitted datestamp completed startdate enddate starttime completiontime endtime lastmodifiedtime recordeddate "
            + "created createdat updatedat castat votedat ip ipaddress lastpage startlanguage seed username firstname lastname duration durationinseconds timetaken progress finished refurl referrer useragent browser "
            + "recipientlastname recipientfirstname recipientemail externalreference externaldatareference locationlatitude locationlongitude latitude longitude distributionchannel userlanguage customdata customdata1 collector "
            + "tabulator tabulatornum batchno batchnumber boxposition precinctportion wardprecinct precinctstylename pollingplace votingcentre ballotstyle ballottype countinggroup sourcefilepath cvrprovider scancomputername remade "
            + "rowno rownr rownumber rownum lineno linenumber serial serialno serialnumber sequence seq comment comments remark remarks feedback overvoterank hasduplicaterank "
            + "no nr num row line index batch precinct station box pile age gender sex year language note notes reason"),
        (ColumnRole.Count, "count papers votes ballots numberofpapers numberofvotes numberofballots noofpapers noofvotes noofballots multiplicity frequency freq quantity tally"),
        (ColumnRole.Weight, "weight weighting worth voteweight"),
        (ColumnRole.Status, "status ballotstatus paperstatus spoilt spoiled invalid valid isvalid validity"),
        (ColumnRole.Contest, "contest contestid contestname race office region ward constituency district division electorate"),
    }.SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Role))).ToFrozenDictionary(entry => entry.word, entry => entry.Role, StringComparer.Ordinal);

    /// <summary>Words that may as well be what a voter can choose, or a person's name; there the cells decide.</summary>
    static readonly FrozenSet<string> OpenWords = "no nr num row line index batch precinct station box pile age gender sex year language note notes reason comment comments seq sequence serial".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Beside these a ward is where a paper comes from, and not what it elects.</summary>
    static readonly FrozenSet<string> Places = FrozenSet.Create(StringComparer.Ordinal, "precinct", "wardprecinct", "pile", "precinctid");

    /// <summary>What tells papers apart, the surest first; a name is the last resort, since two voters may have the same.</summary>
    static readonly string[] LastIds = ["token", "email", "emailaddress", "participant", "name", "votername", "yourname", "fullname"];

    /// <summary>What each column is for.</summary>
    public static ColumnRole[] Of(string[] headings, BallotReadOptions options)
    {
        ColumnRole[] roles = [.. headings.Select(heading => Of(heading, options))];
        if (headings.Any(heading => Places.Contains(Key(heading))))
        {
            for (var i = 0; i < roles.Length; i++)
                if (Key(headings[i]) == "ward" && Named(headings[i], options) is null)
                    roles[i] = ColumnRole.Circumstance;
        }
        return roles;
    }

    public static ColumnRole Of(string heading, BallotReadOptions options)
    {
        if (heading.Length == 0)
            return ColumnRole.None;
        if (Named(heading, options) is { } named)
            return named;
        if (options.Candidates.Any(name => NameKey.AreSame(name, heading)))
            return ColumnRole.None;
        if (IsCode(heading, options))
            return Words.GetValueOrDefault(Key(heading)) == ColumnRole.Voter ? ColumnRole.Voter : ColumnRole.Circumstance;
        var role = Words.GetValueOrDefault(Key(MatrixColumns.Parted(heading, out _) ?? heading));
        if (role == ColumnRole.None && (IsNumberSign(heading) || IsOtherId(heading)))
            role = ColumnRole.Circumstance;
        return role != ColumnRole.None && IsNamedElsewhere(role, options) ? role == ColumnRole.Voter ? ColumnRole.Circumstance : ColumnRole.None : role;
    }

    /// <summary>Whether the column has the codes by which voters find their papers.</summary>
    public static bool IsCode(string heading, BallotReadOptions options) => options.CodeColumn is { } code && NameKey.AreSame(code, heading);

    /// <summary>Whether the heading's word may as well be a candidate's name.</summary>
    public static bool MayBeName(string heading, BallotReadOptions options) => Named(heading, options) is null && (OpenWords.Contains(Key(heading)) || IsNumberSign(heading));

    /// <summary>Whether a person named the column as one that holds ranks, choices or rankings.</summary>
    public static bool IsNamedPreference(string heading, BallotReadOptions options) =>
        options.RankColumns.Concat(options.ChoiceColumns).Append(options.RankingColumn).Any(name => name is not null && NameKey.AreSame(name, heading));

    /// <summary>A heading's letters and digits, by which words like <c>Ballot ID</c> and <c>ballot_id</c> are one.</summary>
    public static string Key(string heading) => string.Concat(heading.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>How sure it is that a column that tells papers apart does so: the lower the surer.</summary>
    public static int Doubt(string heading) => Array.IndexOf(LastIds, Key(heading)) + 1;

    /// <summary>The layout that the columns named by a person leave; null when none are.</summary>
    public static BallotLayout? Layout(BallotReadOptions options) =>
        options.RankingColumn is not null ? BallotLayout.Ranking
        : !options.ChoiceColumns.IsEmpty ? options.RankColumns.IsEmpty ? BallotLayout.PreferenceColumns : BallotLayout.PreferenceRows
        : options.RankColumns.IsEmpty ? null : BallotLayout.RankMatrix;

    static bool IsNumberSign(string heading) => heading.Trim() is "#" or "№" or "Nº" or "N°" or "nº" or "n°";

    static ColumnRole? Named(string heading, BallotReadOptions options)
    {
        foreach (var (role, name) in NamedColumns(options))
        {
            if (name is not null && NameKey.AreSame(name, heading))
                return role;
        }
        return null;
    }

    static bool IsNamedElsewhere(ColumnRole role, BallotReadOptions options) => NamedColumns(options).Any(column => column.Role == role && column.Heading is not null && role != ColumnRole.Circumstance);

    /// <summary>The columns that were named by their headings.</summary>
    public static IEnumerable<(ColumnRole Role, string? Heading)> NamedColumns(BallotReadOptions options) =>
    [
        (ColumnRole.Count, options.CountColumn), (ColumnRole.Weight, options.WeightColumn), (ColumnRole.Status, options.StatusColumn), (ColumnRole.Voter, options.VoterColumn),
        (ColumnRole.Contest, options.Rows?.ContestColumn), (ColumnRole.Section, options.Rows?.SectionColumn), (ColumnRole.None, options.RankingColumn),
        .. options.RankColumns.Concat(options.ChoiceColumns).Select(heading => (ColumnRole.None, (string?)heading)),
        .. options.IgnoredColumns.Select(heading => (ColumnRole.Circumstance, (string?)heading)),
    ];

    /// <summary>Ids of other things (<c>BatchId</c>, <c>collector_id</c>; not David), and the columns that pandas names itself.</summary>
    static bool IsOtherId(string heading) =>
        heading.Length > 2 && (heading.EndsWith("Id", StringComparison.Ordinal) || heading.EndsWith("ID", StringComparison.Ordinal)) && (char.IsAsciiLetterLower(heading[^3]) || heading[^3] is ' ' or '_' or '.' or '-')
        || heading.Length > 3 && heading.EndsWith("id", StringComparison.Ordinal) && (heading[^3] is ' ' or '_' or '.' or '-')
        || heading.StartsWith("Unnamed: ", StringComparison.Ordinal) && heading.Length > 9 && !heading.AsSpan(9).ContainsAnyExceptInRange('0', '9');
}
