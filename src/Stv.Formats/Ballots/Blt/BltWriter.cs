using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>Writes a contest as BLT, so that reading it gives the same papers.</summary>
internal static class BltWriter
{
    /// <summary>Writes candidates and seats, withdrawals, papers, names and title, in UTF-8 without a byte-order mark and with <c>\n</c>.</summary>
    /// <param name="target">Where to; it is left open.</param>
    /// <param name="contest">What. A paper worth 1 is written with its count as the weight; one of any other worth alone, with the worth as the weight.</param>
    /// <exception cref="ArgumentException">A name or the title has a control character, or the worth of a paper is a whole number other than 1: neither can be written.</exception>
    public static void Write(Stream target, Contest contest)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(contest);
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        Write(writer, contest);
    }

    internal static void Write(TextWriter writer, Contest contest)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contest.Candidates.Length} {contest.Seats}"));
        for (var i = 0; i < contest.Candidates.Length; i++)
        {
            if (contest.Candidates[i].Withdrawn)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"-{i + 1}"));
        }
        WriteOption(writer, contest, "undeclared", CandidateKind.UndeclaredWriteIns);
        WriteOption(writer, contest, BltFile.Reopening, CandidateKind.ReopenNominations);
        for (var group = 0; group < contest.Ballots.Groups; group++)
            WritePapers(writer, contest.Ballots, group);
        writer.WriteLine('0');
        foreach (var candidate in contest.Candidates)
            WriteText(writer, candidate.Name);
        if (contest.Title.Length > 0)
            WriteText(writer, contest.Title);
    }

    /// <summary>Which candidates are of a kind, in brackets; nothing where none are.</summary>
    static void WriteOption(TextWriter writer, Contest contest, string option, CandidateKind kind)
    {
        int[] numbers = [.. contest.Candidates.Index().Where(each => each.Item.Kind == kind).Select(each => each.Index + 1)];
        if (numbers.Length > 0)
            writer.WriteLine($"[{option} {string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]");
    }

    static void WritePapers(TextWriter writer, BallotSet ballots, int group)
    {
        var worth = ballots.Worth(group);
        var line = Preferences(ballots.Paper(group));
        if (worth == Fraction.One)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ballots.Count(group)}{line}"));
            return;
        }
        if (worth.IsWhole)
            throw new ArgumentException($"A paper worth {worth} cannot be told from {worth} papers.", nameof(ballots));
        for (var paper = 0L; paper < ballots.Count(group); paper++)
            writer.WriteLine($"{worth}{line}");
    }

    static string Preferences(ushort[] paper)
    {
        var line = new StringBuilder();
        foreach (var rank in PaperRanks.Of(paper))
            line.Append(' ').Append(rank.Count == 0 ? "-" : rank is [PaperRanks.Several] ? "?" : string.Join('=', rank.Select(number => number.ToString(CultureInfo.InvariantCulture))));
        return line.Append(" 0").ToString();
    }

    static void WriteText(TextWriter writer, string text)
    {
        if (text.Any(char.IsControl))
            throw new ArgumentException($"The name {Excerpt.Of(text)} has a control character, which BLT cannot hold.", nameof(text));
        writer.Write('"');
        for (var i = 0; i < text.Length; i++)
        {
            // A backslash stands for itself unless a quotation mark or another backslash follows it.
            if (text[i] == '"' || text[i] == '\\' && (i + 1 == text.Length || text[i + 1] is '"' or '\\'))
                writer.Write(text[i]);
            writer.Write(text[i]);
        }
        writer.WriteLine('"');
    }
}
