namespace Stv.Formats;

/// <summary>
/// The BLT format: candidates and seats, papers that end in 0, a 0 of its own, the candidates' names, the title. First
/// described by Hill, Wichmann and Woodall (Algorithm 123, The Computer Journal 30, 1987).
/// </summary>
/// <remarks>
/// Extensions that are read: from OpenSTV <c>#</c> comments, <c>3=4</c> for equal and <c>-</c> for skipped ranks, and
/// <c>(id)</c> before a paper; from Hill's programs <c>(3 4)</c> for equal ranks; from Droop comments between <c>/*</c> and <c>*/</c>, candidates' short names given by
/// <c>[nick a b c]</c>, and withdrawals by <c>[withdrawn 2 3]</c> beside the original <c>-2</c>; from OpenTally weights
/// that are no whole numbers. Our own is <c>?</c> for a rank given to several where it is not said to whom. Names are in quotation marks, or unquoted with a line each.
/// </remarks>
internal sealed class BltReader : LayoutReader
{
    static ReadOnlySpan<byte> CellMarks => ",;|>:"u8;

    static ReadOnlySpan<byte> PaperMarks => "0123456789 \t-=()./"u8;

    static ReadOnlySpan<byte> LineEnds => "\n\r#\""u8;

    public override BallotLayout Layout => BallotLayout.Blt;

    public override string Description => "BLT, which begins with the candidates and the seats";

    /// <summary>A first line that begins with a number and has no mark between cells except commas at its end. Comments say nothing.</summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (PrefLibReader.IsPrefLib(head.Text) || AbifReader.IsAbif(head))
            return false;
        if (Utf8Text.Trim(head.Text) is [(byte)',', ..])
            return false;
        var line = FirstLine(head.Text);
        var end = line.IndexOfAny(" \t"u8);
        return line.IsEmpty || IsNumber(end < 0 ? line : line[..end]) && line.IndexOfAny(CellMarks) < 0;
    }

    static bool IsOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> marks)
    {
        foreach (var letter in line)
            if (!marks.Contains(letter))
                return false;
        return true;
    }

    /// <summary>A first line of two whole numbers with blanks between them, and perhaps more numbers, heads no column of a CSV. With tabs it does, unless a 0 alone and a name follow.</summary>
    public override bool IsCertain(FileHead head)
    {
        var line = FirstLine(head.Text);
        var first = line.IndexOfAny(" \t"u8);
        if (first <= 0 || !IsOf(line, PaperMarks) || !WholeNumber.TryRead(line[..first], out _))
            return false;
        var rest = Utf8Text.Trim(line[first..]);
        var second = rest.IndexOfAny(" \t"u8);
        return WholeNumber.TryRead(second < 0 ? rest : rest[..second], out _) && (!line.Contains((byte)'\t') || HasEndAndName(head));
    }

    static bool IsNumber(ReadOnlySpan<byte> token) => (token is [(byte)'-' or (byte)'+', ..] ? token[1..] : token) is { IsEmpty: false } digits
        && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary>The first line that is no comment, up to a comment or a name in it; empty when there is none.</summary>
    static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text)
    {
        text = Utf8Text.Trim(text);
        while (text is [(byte)'#', ..] or [(byte)'/', (byte)'/' or (byte)'*', ..])
        {
            var end = text.StartsWith("/*"u8) ? text.IndexOf("*/"u8) + 1 : text.IndexOfAny((byte)'\n', (byte)'\r');
            if (end <= 0)
                return [];
            text = Utf8Text.Trim(text[(end + 1)..]);
        }
        if (text.IsEmpty)
            return text;
        var lineEnd = text[1..].IndexOfAny(LineEnds);
        var line = lineEnd < 0 ? text : text[..(lineEnd + 1)];
        if (line.IndexOf("//"u8) is var comment and >= 0)
            line = line[..comment];
        if (line.IndexOf("/*"u8) is var block and >= 0)
            line = line[..block];
        return line.TrimEnd(", \t"u8);
    }

    static bool HasEndAndName(FileHead head)
    {
        var ended = false;
        foreach (var range in head.Text.SplitAny((byte)'\n', (byte)'\r'))
        {
            var line = Utf8Text.Trim(head.Text[range]);
            if (ended && !line.IsEmpty)
                return line[0] is (byte)'"' or > (byte)'9';
            ended |= line.TrimEnd(", \t"u8) is [(byte)'0'];
        }
        return false;
    }

    public override void Read(Stream content, char delimiter, Draft draft) => new BltFile(content, draft).Read();
}
