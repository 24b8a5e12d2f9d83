using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>One paper, or several of one row, that is not a plain list of preferences, with its position.</summary>
/// <param name="File">Name of the file, without a folder.</param>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Column">Cell of the row, from 1; null where the format has no cells, or the whole row is meant.</param>
/// <param name="Found">What stands in the cell; null without one.</param>
/// <param name="Kind">How it is irregular.</param>
/// <param name="Rank">The rank concerned, from 1.</param>
/// <param name="Papers">How many papers the row stands for.</param>
public sealed record Irregularity(string File, int Row, int? Column, string? Found, IrregularityKind Kind, int Rank, long Papers)
{
    /// <summary>The position as a spreadsheet names it: <c>ballots.csv:1042 column F "4"</c>.</summary>
    public string Position => string.Create(CultureInfo.InvariantCulture, $"{File}:{Row}") + (Column is { } column ? $" column {ColumnLetters.Of(column)}" : "") + (Found is null ? "" : $" {Excerpt.Of(Found)}");

    /// <summary>What the whole paper says: candidate numbers and marks.</summary>
    internal ImmutableArray<ushort> Paper { get => _paper; init => _paper = value; }
    readonly ValueArray<ushort> _paper;

    /// <summary>What is found and what it means under a policy: <c>rank 3 is missing; kept to rank 2 (stop at gap)</c>.</summary>
    /// <param name="policy">What gaps, equal ranks and repeats mean.</param>
    /// <param name="withdrawn">For each candidate whether they have withdrawn; empty where nobody has.</param>
    public string Meaning(BallotPolicy policy, ReadOnlySpan<bool> withdrawn = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (Kind == IrregularityKind.Blank)
            return "nothing is marked; not valid";
        var meaning = PaperMeaning.Of(Paper.AsSpan(), policy, withdrawn.IsEmpty ? new bool[Paper.DefaultIfEmpty().Max()] : withdrawn);
        return Kind switch
        {
            IrregularityKind.Gap => $"rank {Rank} is missing; " + (Ended(meaning, PaperEnd.Gap) ?? (meaning.HasGap ? "later preferences move up (gaps close up)" : NoDifference)),
            IrregularityKind.EqualRanks => $"rank {Rank} is given to several candidates; " + (Ended(meaning, PaperEnd.EqualRanks) ?? Shared(meaning, policy)),
            IrregularityKind.Repeat => $"named again at rank {Rank}; " + (Ended(meaning, PaperEnd.Repeat) ?? (meaning.HasRepeat ? "only the first mention counts (repeats ignored)" : NoDifference)),
            IrregularityKind.Overvote => $"rank {Rank} was given to several candidates, who are not named; " + (Ended(meaning, PaperEnd.EqualRanks) ?? Shared(meaning, policy)),
            _ => throw new InvalidOperationException($"The kind {Kind} has no words."),
        };
    }

    /// <summary>Position and meaning in a line.</summary>
    /// <param name="policy">What gaps, equal ranks and repeats mean.</param>
    /// <param name="withdrawn">For each candidate whether they have withdrawn; empty where nobody has.</param>
    public string Line(BallotPolicy policy, ReadOnlySpan<bool> withdrawn = default) => $"{Position}: {Meaning(policy, withdrawn)}";

    /// <summary>The same with the candidates numbered anew.</summary>
    internal Irregularity Renumbered(ReadOnlySpan<ushort> numbers)
    {
        var paper = Paper.ToArray();
        RankWalk.Renumber(paper, numbers);
        return this with { Paper = [.. paper] };
    }

    const string NoDifference = "it makes no difference";

    static string Shared(PaperMeaning meaning, BallotPolicy policy) => !meaning.HasEqualRanks ? NoDifference
        : policy.EqualRanks == EqualRankPolicy.PassOver ? "it is ignored (pass over equal ranks)" : "it counts as the rule says";

    /// <summary>How much of the paper is kept where this, or something before it, ended it; null where it went on.</summary>
    string? Ended(PaperMeaning meaning, PaperEnd by)
    {
        if (meaning.EndedBy is not { } end || end != by && meaning.EndedAt > Rank)
            return null;
        return (meaning.Ranks.IsEmpty ? "no preference is kept" : string.Create(CultureInfo.InvariantCulture, $"kept to rank {meaning.EndedAt - 1}")) + end switch
        {
            PaperEnd.Gap => " (stop at gap)",
            PaperEnd.Repeat => " (stop at repeat)",
            _ => " (stop at equal ranks)",
        };
    }
}
