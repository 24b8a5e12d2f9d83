using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What the contests that share a file are called, and which of its columns mean something to any of them: looked up by all, and made once.</summary>
/// <param name="contests">Ids and titles of the contests.</param>
/// <param name="columns">Headings of columns.</param>
internal sealed class SharedNames(IEnumerable<string> contests, IEnumerable<string> columns)
{
    readonly FrozenSet<string> _keys = contests.Select(NameKey.Of).ToFrozenSet(StringComparer.Ordinal);
    readonly FrozenSet<string> _columns = columns.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The contests' ids and titles.</summary>
    public ImmutableArray<string> Contests { get; } = [.. contests];

    public bool IsContest(string name) => _keys.Contains(NameKey.Of(name));

    public bool IsColumn(string heading) => _columns.Contains(heading);
}
