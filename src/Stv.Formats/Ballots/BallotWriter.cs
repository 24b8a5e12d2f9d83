using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>Writes the papers of a contest in any layout that can be written.</summary>
public static class BallotWriter
{
    static readonly ImmutableArray<LayoutWriter> Writers = [new BltLayoutWriter(), new RankMatrixWriter(), new PreferenceColumnsWriter(), new LongWriter(), new RankingWriter(), new PrefLibWriter(), new AbifWriter()];

    /// <summary>The layouts that can be written.</summary>
    public static IEnumerable<BallotLayout> Layouts => Writers.Select(writer => writer.Layout);

    /// <summary>Writes a contest, in UTF-8 without a byte-order mark and with <c>\n</c>, so that reading it gives the same papers but for what is lost.</summary>
    /// <param name="target">Where to; it is left open.</param>
    /// <param name="contest">What.</param>
    /// <param name="layout">One of <see cref="Layouts"/>.</param>
    /// <returns>What the layout cannot hold and was left out, each in a few words; empty when nothing was lost.</returns>
    /// <exception cref="ArgumentException">The layout cannot be written, or not with these names; the message says why.</exception>
    public static ImmutableArray<Advice> Write(Stream target, Contest contest, BallotLayout layout)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(contest);
        var chosen = Writers.FirstOrDefault(writer => writer.Layout == layout)
            ?? throw new ArgumentException($"{layout.Word()} is only read; write {string.Join(", ", Layouts.Select(known => known.Word()))}.", nameof(layout));
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        chosen.Write(writer, contest);
        return [.. chosen.Lost(contest)];
    }
}
