using System.Collections.Immutable;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>The valid papers of a contest as a rule reads them, and sets of papers in which some are changed.</summary>
internal sealed class PaperPool
{
    readonly BallotSet _set;
    readonly ushort[][] _papers;
    readonly Papers _read;

    public PaperPool(Contest contest, Rule rule)
    {
        _set = contest.Ballots;
        _read = Papers.Read(_set, rule.Ballots, contest.Candidates.Select(candidate => candidate.Withdrawn).ToArray(), contest.College);
        var standing = contest.Candidates.Select(candidate => !candidate.Withdrawn).ToArray();
        _papers = [.. Enumerable.Range(0, _set.Groups).Select(group => Preferences(_read, group, standing))];
        Valid = [.. Enumerable.Range(0, _set.Groups).Where(group => _papers[group].Length > 0)];
    }

    /// <summary>The groups of valid papers.</summary>
    public ImmutableArray<int> Valid { get; }

    /// <summary>The preferences of a group for candidates who stand, as numbers from 1; candidates ranked equal stand in their order.</summary>
    public ReadOnlySpan<ushort> Preferences(int group) => _papers[group];

    public long Count(int group) => _set.Count(group);

    /// <summary>What one paper of a group is worth.</summary>
    public Fraction Worth(int group) => new(_read.Units(group), _read.Denominator);

    static ushort[] Preferences(Papers papers, int group, bool[] standing) =>
        [.. papers.Paper(group).Where(number => number > 0 && standing[number - 1])];

    /// <summary>The papers with some of them changed. Where their order matters, the changed ones stand where the others of their group do.</summary>
    public BallotSet With(IReadOnlyCollection<Change> changes)
    {
        var byGroup = changes.ToLookup(change => change.Group);
        var builder = new BallotSetBuilder(_set.Candidates, keepOrder: _set.KeepsOrder);
        for (var group = 0; group < _set.Groups; group++)
        {
            builder.AddMarked(_set.Paper(group), _set.Count(group) - byGroup[group].Sum(change => change.Count), _set.Worth(group), _set.Section(group));
            foreach (var change in byGroup[group])
                if (change.To.Length > 0)
                    builder.AddMarked(change.To, change.Count, _set.Worth(group), _set.Section(group));
        }
        foreach (var added in byGroup[Change.New])
            builder.AddMarked(added.To, added.Count);
        builder.TakeOrderOf(_set);
        return builder.Build();
    }

    /// <summary>The changes as a result states them.</summary>
    public ImmutableArray<PaperChange> Describe(IEnumerable<Change> changes) =>
        [.. changes.Where(change => change.Count > 0).Select(change => new PaperChange(change.Group == Change.New ? [] : [.. _set.Paper(change.Group)], [.. change.To], change.Count))];
}

/// <summary>Papers of one group that get other preferences, or are taken away where there are none; or papers added.</summary>
internal sealed record Change(int Group, ushort[] To, long Count)
{
    /// <summary>The group of papers that are added.</summary>
    public const int New = -1;
}
