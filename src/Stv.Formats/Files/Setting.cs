namespace Stv.Formats;

/// <summary>Something that can be said beside a file, and that would help: which term, and where it is known its value.</summary>
/// <param name="Term">What can be said.</param>
/// <param name="Value">What to say, as the members of a record have it: <c>matrix</c>, the name of a sheet, the heading of a column. Null where only whoever has the file can know it.</param>
/// <param name="Column">What the column is, as in <c>rank</c> or <c>ignore</c>, where the term is <see cref="Term.Columns"/>; else null.</param>
public sealed record Setting(Term Term, string? Value = null, string? Column = null)
{
    /// <summary>The setting as the class <see cref="BallotReadOptions"/> names it: <c>Encoding</c>, <c>Layout matrix</c>, <c>RankingColumn "Votes"</c>.</summary>
    /// <param name="before">The setting named just before it in the sentence: of the same term, the name is not said again.</param>
    internal string InCode(Setting? before) => Term == Term.Columns
        ? (Value is null ? Member : $"{Member} {Excerpt.Of(Value)}")
        : Value is null ? Member : before?.Term == Term ? Value : $"{Member} {Value}";

    string Member => Column switch
    {
        null => Term.ToString(),
        "rank" or "choice" => $"{char.ToUpperInvariant(Column[0])}{Column[1..]}Columns",
        "ignore" => "IgnoredColumns",
        "paper" => "VoterColumn",
        _ => $"{char.ToUpperInvariant(Column[0])}{Column[1..]}Column",
    };

    /// <summary>Settings as <see cref="BallotReadOptions"/> names them.</summary>
    internal static SettingNames ByCode { get; } = (setting, before) => setting.InCode(before);

    /// <inheritdoc/>
    public override string ToString() => InCode(null);
}
