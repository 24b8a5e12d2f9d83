using System.Globalization;

namespace Stv.Formats;

/// <summary>
/// The BLT format: candidates and seats, papers that end in 0, a 0 of its own, the candidates' names, the title. First
/// described by Hill, Wichmann and Woodall (Algorithm 123, The Computer Journal 30, 1987).
/// </summary>
/// <remarks>
/// Extensions that are read: from OpenSTV <c>#</c> comments, <c>3=4</c> for equal and <c>-</c> for skipped ranks, and
/// <c>(id)</c> before a paper; from Droop comments between <c>/*</c> and <c>*/</c>, candidates' short names given by
/// <c>[nick a b c]</c>, and withdrawals by <c>[withdrawn 2 3]</c> beside the original <c>-2</c>; from OpenTally weights
/// that are no whole numbers. Our own is <c>?</c> for a rank given to several where it is not said to whom. Names are in quotation marks, or unquoted with a line each.
/// </remarks>
internal sealed class BltReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.Blt;

    public override string Description => "BLT, which begins with the candidates and the seats";

    /// <summary>A first line that begins with a number, to which nothing but a blank is joined, and has no comma except at its end.</summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (PrefLibReader.IsPrefLib(head.Text) || AbifReader.IsAbif(head))
            return false;
        var text = Utf8Text.Trim(head.Text);
        while (IsCommentStart(text))
        {
            var end = text.StartsWith("/*"u8) ? text.IndexOf("*/"u8) + 1 : text.IndexOfAny((byte)'\n', (byte)'\r');
            if (end <= 0)
                return true;
            text = Utf8Text.Trim(text[(end + 1)..]);
        }
        var lineEnd = text.IndexOfAny("\n\r#/"u8);
        var line = (lineEnd < 0 ? text : text[..lineEnd]).TrimEnd(", \t"u8);
        var blank = line.IndexOfAny(" \t"u8);
        return (line is [>= (byte)'0' and <= (byte)'9', ..] or [(byte)'-' or (byte)'+', >= (byte)'0' and <= (byte)'9', ..])
            && !(blank < 0 ? line : line[..blank])[1..].ContainsAnyExceptInRange((byte)'.', (byte)'9') && !line.Contains((byte)',');
    }

    /// <summary>Whether the first line is two whole numbers with blanks between them, which head no column of a CSV: nothing else need be tried.</summary>
    public static bool IsBlt(FileHead head)
    {
        var text = head.Text;
        var end = text.IndexOf((byte)'\n');
        var line = Utf8Text.Trim(end < 0 ? text : text[..end]);
        var blank = line.IndexOf((byte)' ');
        return blank > 0 && WholeNumber.TryRead(line[..blank], out _) && WholeNumber.TryRead(Utf8Text.Trim(line[blank..]), out _);
    }

    static bool IsCommentStart(ReadOnlySpan<byte> text) => text is [(byte)'#', ..] or [(byte)'/', (byte)'/' or (byte)'*', ..];

    public override void Read(Stream content, char delimiter, Draft draft) => new BltFile(new ByteCursor(content), draft).Read();
}
