using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Conformance.Tests;

/// <summary>The count sheet that a returning officer published.</summary>
sealed record OfficialSheet
{
    static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public required int Seats { get; init; }

    public required long ValidPapers { get; init; }

    public required long Quota { get; init; }

    /// <summary>Names by number on the ballot paper.</summary>
    public required ImmutableDictionary<string, string> Candidates { get; init; }

    /// <summary>False where the published sheet was rounded to six digits, or a cell was mistyped.</summary>
    public required bool Exact { get; init; }

    public required ImmutableArray<Decision> Elected { get; init; }

    /// <summary>Each at the stage at whose end it was decided; the papers move at the following one.</summary>
    public required ImmutableArray<Decision> Excluded { get; init; }

    public required ImmutableArray<OfficialStage> Stages { get; init; }

    public static OfficialSheet Of(string ward) =>
        JsonSerializer.Deserialize<OfficialSheet>(File.ReadAllText(ElectionFiles.Path("scotland-2017", $"{ward}.official.json")), Json)!;

    /// <summary>Something decided about a candidate.</summary>
    internal sealed record Decision(int Candidate, int Stage);

    /// <summary>Every candidate's total at the end of a stage, to five decimals, by number on the ballot paper.</summary>
    internal sealed record OfficialStage(ImmutableDictionary<string, string> Totals);
}
