using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Corrections that a person decided on: they are applied to ballots as these are read, exactly as they stand, and the ballots stay as they are.</summary>
public sealed record Corrections
{
    /// <summary>Name of their file, without a folder.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of their file's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The lines, in the order of the file.</summary>
    public required ImmutableArray<Correction> Lines { get => _lines; init => _lines = value; }
    readonly ValueArray<Correction> _lines;

    /// <summary>The file as a result names it.</summary>
    internal InputFile Input => new(File, Sha256, "corrections");

    /// <summary>Refuses corrections of files that are not read.</summary>
    /// <param name="files">The names of the ballot files, without folders.</param>
    /// <exception cref="BallotFormatException">A line is about another file.</exception>
    internal void CheckFiles(IEnumerable<string> files)
    {
        var known = files.Distinct().ToList();
        var defects = new DefectList(File) { InCells = true };
        foreach (var line in Lines.Where(line => !known.Contains(line.File)))
            defects.Add(line.Line, null, $"a correction of {Excerpt.Of(line.File)}", $"one of {string.Join(", ", known)}", $"correct the name of the file, or delete the line{NearestName.Question(line.File, known)}");
        defects.ThrowIfAny();
    }

    /// <summary>The file and how many lines it has.</summary>
    public override string ToString() => $"{File}: {Amount.Of(Lines.Length, "correction")}";
}
