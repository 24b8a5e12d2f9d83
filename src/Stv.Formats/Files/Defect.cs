using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>One reason why a file cannot be read, with its place.</summary>
/// <param name="File">Name of the file, without a folder.</param>
/// <param name="Row">Row of the file, from 1; null when it concerns the whole file.</param>
/// <param name="Column">Character in the row, from 1, or the cell; null when it concerns the whole row.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should.</param>
/// <param name="Remedy">What to do next, with the settings that would help.</param>
/// <param name="InCells">Whether the file has cells, as a CSV does, and the column is one.</param>
public sealed record Defect(string File, int? Row, int? Column, string Found, string Expected, Advice Remedy, bool InCells = false)
{
    /// <summary>Corrections of ballots that would mend it, for a person to decide on.</summary>
    internal ImmutableArray<Correction> Corrections { get => _corrections; init => _corrections = value; }
    readonly ValueArray<Correction> _corrections;

    /// <summary>So many other rows are named.</summary>
    const int Listed = 10;

    /// <summary>Whether there is no such file, which is said shortly.</summary>
    internal bool IsNoFile { get; init; }

    /// <summary>One line: <c>ward.blt:12:5: found "x"; expected a candidate number from 1 to 8; correct it or take the paper out</c>; in a CSV the column is named as spreadsheets do: <c>ballots.csv:12 column F: found …</c>.</summary>
    public override string ToString() => In(Setting.ByCode);

    /// <summary>The same line, with settings named for those who read it.</summary>
    /// <param name="words">How they are named.</param>
    public string In(SettingNames words) => In(words, []);

    /// <summary>The same line for this row and others on which the same is wrong.</summary>
    internal string In(SettingNames words, IReadOnlyCollection<int> others)
    {
        if (IsNoFile)
            return $"No file called {File}; {Remedy.In(words)}";
        var text = new StringBuilder(File);
        if (Row is { } row)
            text.Append(CultureInfo.InvariantCulture, $":{row}");
        if (Column is { } column)
            text.Append(InCells ? " column " + ColumnLetters.Of(column) : string.Create(CultureInfo.InvariantCulture, $":{column}"));
        if (others.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $", and on {Amount.Of(others.Count, "more row")} ({string.Join(", ", others.Take(Listed))}{(others.Count > Listed ? ", …" : "")})");
        return text.Append(CultureInfo.InvariantCulture, $": found {Found}; expected {Expected}; {Remedy.In(words)}").ToString();
    }
}
