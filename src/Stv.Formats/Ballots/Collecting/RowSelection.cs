using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>Which rows of a CSV are read that holds the papers of several contests, or of several sections of voters.</summary>
public sealed record RowSelection
{
    /// <summary>Heading of the column that says which contest a paper belongs to; null for a column whose heading says so, such as <c>region</c>.</summary>
    public string? ContestColumn { get; init; }

    /// <summary>What that column says of the rows that are read: the contest's id or its title. Empty to read all rows.</summary>
    public ImmutableArray<string> Contests { get => _contests; init => _contests = value; }
    readonly ValueArray<string> _contests;

    /// <summary>The other contests whose papers the file may have, by id and by title. A row of any other contest is a defect; left out, nobody minds them.</summary>
    public ImmutableArray<string> OtherContests { get => _otherContests is { } given ? (ImmutableArray<string>)given : default; init => _otherContests = value.IsDefault ? null : new(value); }
    readonly ValueArray<string>? _otherContests;

    /// <summary>Heading of the column that names the voter's section; null when there are no sections.</summary>
    public string? SectionColumn { get; init; }

    /// <summary>The sections, which papers name by their index here. A row of any other is a defect.</summary>
    public ImmutableArray<string> Sections { get => _sections; init => _sections = value; }
    readonly ValueArray<string> _sections;

    /// <summary>Headings that mean something to other contests of the file and are passed over without a word.</summary>
    public ImmutableArray<string> OtherColumns { get => _otherColumns; init => _otherColumns = value; }
    readonly ValueArray<string> _otherColumns;

    /// <summary>The contests of an election that share the file, in place of <see cref="OtherContests"/> and <see cref="OtherColumns"/>; null where none do.</summary>
    internal SharedNames? Shared { get; init; }

    /// <summary>Whether rows of contests that are not known are passed over, since somebody else tells of them.</summary>
    internal bool PassesUnknown { get; init; }

    /// <summary>Whether a column is used to choose rows, or belongs to other contests than that of these candidates.</summary>
    internal bool Uses(string heading, ImmutableArray<string> candidates) => heading == ContestColumn || heading == SectionColumn || OtherColumns.Contains(heading)
        || Shared?.IsColumn(heading) == true && !candidates.Contains(heading);

    internal bool IsContest(ReadOnlySpan<byte> cell) => IndexOf(Contests, cell) >= 0;

    /// <summary>The contests that a cell may name; default where nobody minds any other.</summary>
    internal ImmutableArray<string> KnownContests => PassesUnknown ? default : Shared is not null ? Shared.Contests : OtherContests.IsDefault ? default : [.. Contests, .. OtherContests];

    internal bool IsOtherContest(ReadOnlySpan<byte> cell) => Shared is not null ? Shared.IsContest(Encoding.UTF8.GetString(cell)) : IndexOf(OtherContests, cell) >= 0;

    /// <summary>The section that a cell names, from 0, or −1.</summary>
    internal int Section(ReadOnlySpan<byte> cell) => IndexOf(Sections, cell);

    static int IndexOf(ImmutableArray<string> names, ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell);
        for (var i = 0; i < names.Length; i++)
        {
            if (NameKey.AreSame(names[i], text))
                return i;
        }
        return -1;
    }
}
