using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stv.Conformance.Tests;

/// <summary>The sheet of a ward as somebody types it. Every figure of votes is marked while it is written, so that any one of them can be mistyped.</summary>
sealed partial record TypedSheet
{
    const char Begin = '\uE000', End = '\uE001';

    /// <summary>The names as on the ballot paper, with the party in brackets.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The totals by stage, then by candidate.</summary>
    public required ImmutableArray<ImmutableArray<decimal>> Totals { get; init; }

    /// <summary>The stage at which each was elected; null where they were not.</summary>
    public required ImmutableArray<int?> Elected { get; init; }

    /// <summary>The stage at which the papers of each moved on; null where they stayed.</summary>
    public required ImmutableArray<int?> Excluded { get; init; }

    /// <summary>How many papers are valid.</summary>
    public required decimal Valid { get; init; }

    /// <summary>The quota.</summary>
    public required decimal Quota { get; init; }

    /// <summary>How a figure is written.</summary>
    public Func<decimal, string> Written { get; init; } = votes => votes.ToString("0.00000", CultureInfo.InvariantCulture);

    public int Stages => Totals.Length;

    public IEnumerable<int> Candidates => Enumerable.Range(0, Names.Length);

    public static TypedSheet Of(string ward)
    {
        var sheet = OfficialSheet.Of(ward);
        var numbers = Enumerable.Range(1, sheet.Candidates.Count).ToImmutableArray();
        return new TypedSheet
        {
            Names = [.. numbers.Select(number => sheet.Candidates[$"{number}"])],
            Totals = [.. sheet.Stages.Select(stage => numbers.Select(number => decimal.Parse(stage.Totals[$"{number}"], CultureInfo.InvariantCulture)).ToImmutableArray())],
            Elected = [.. numbers.Select(number => sheet.Elected.Where(fate => fate.Candidate == number).Select(fate => (int?)fate.Stage).FirstOrDefault())],
            Excluded = [.. numbers.Select(number => sheet.Excluded.Where(fate => fate.Candidate == number).Select(fate => (int?)fate.Stage + 1).FirstOrDefault())],
            Valid = sheet.ValidPapers,
            Quota = sheet.Quota,
        };
    }

    public string Name(int candidate) => Names[candidate][..Names[candidate].LastIndexOf(" (", StringComparison.Ordinal)];

    public string Party(int candidate) => Names[candidate][(Names[candidate].LastIndexOf(" (", StringComparison.Ordinal) + 2)..^1];

    /// <summary>The name as most of them are written by officers: the family name is in capitals.</summary>
    public (string Given, string Family) Parts(int candidate)
    {
        var words = Name(candidate).Split(' ');
        var family = Array.FindIndex(words, 1, word => word.Length > 1 && !word.Any(char.IsLower) && !word.EndsWith('.'));
        return family < 0 ? (string.Join(' ', words[..^1]), words[^1]) : (string.Join(' ', words[..family]), string.Join(' ', words[family..]));
    }

    public decimal Change(int stage, int candidate) => Totals[stage][candidate] - Totals[stage - 1][candidate];

    /// <summary>What no candidate has.</summary>
    public decimal Rest(int stage) => Valid - Totals[stage].Sum();

    /// <summary>What moved in a stage, as a heading says it.</summary>
    public string Event(int stage) => stage == 0 ? "First preferences"
        : Candidates.FirstOrDefault(candidate => Change(stage, candidate) < 0, -1) is >= 0 and var moved
            ? Totals[stage][moved] == 0 ? $"Exclusion of {Name(moved)}" : $"Transfer of surplus of {Name(moved)}" : "Transfer";

    /// <summary>A figure of votes.</summary>
    public string Figure(decimal votes) => Figure(Written(votes));

    /// <summary>A figure of votes, however it is written.</summary>
    public static string Figure(string written) => $"{Begin}{written}{End}";

    public string Total(int stage, int candidate) => Figure(Totals[stage][candidate]);

    /// <summary>A change with its sign.</summary>
    public string Gain(int stage, int candidate) => Change(stage, candidate) is var votes && votes == 0 ? Figure("0") : Figure((votes > 0 ? "+" : "-") + Written(Math.Abs(votes)));

    public string Fate(int candidate) => Elected[candidate] is { } elected ? $"Elected, stage {elected}" : Excluded[candidate] is { } excluded ? $"Excluded, stage {excluded}" : "";

    /// <summary>The text without marks.</summary>
    public static string Plain(string marked) => marked.Replace($"{Begin}", "", StringComparison.Ordinal).Replace($"{End}", "", StringComparison.Ordinal);

    /// <summary>How many figures of the text say how many votes there were.</summary>
    public static int Figures(string marked) => Marked().Count(marked);

    /// <summary>The text with the last digit of one of the figures raised, 9 going on with 0, and that figure as it then stands.</summary>
    public static (string Text, string Figure) Mistyped(string marked, int at, int by)
    {
        var match = Marked().Matches(marked)[at];
        var digit = match.Value.LastIndexOfAny([.. "0123456789"]);
        var wrong = match.Value[..digit] + (char)('0' + (match.Value[digit] - '0' + by) % 10) + match.Value[(digit + 1)..];
        return (Plain(marked[..match.Index] + wrong + marked[(match.Index + match.Length)..]), Plain(wrong));
    }

    [GeneratedRegex("\uE000[^\uE001]*[0-9][^\uE001]*\uE001")]
    private static partial Regex Marked();
}
