namespace Stv.Formats;

/// <summary>
/// The rows of headings of a CSV: usually one. Qualtrics writes three (short names, questions, and JSON with its own ids) and
/// SurveyMonkey two (questions, and the answers below each).
/// </summary>
internal static class HeadingRows
{
    const int AtMost = 3;

    /// <summary>How many rows are headings, at least one.</summary>
    public static int Count(string[][] rows)
    {
        for (var i = 1; i < Math.Min(AtMost, rows.Length); i++)
        {
            if (rows[i].Any(cell => cell.StartsWith("{\"ImportId\"", StringComparison.Ordinal)))
                return i + 1;
        }
        return HasSecond(rows) ? 2 : 1;
    }

    /// <summary>
    /// The second row is one of headings when it holds no number, and stands with words over columns that hold nothing but
    /// ranks, or with ranks over columns that the first row has no heading for and that hold names.
    /// </summary>
    static bool HasSecond(string[][] rows)
    {
        if (rows is not [var first, var second, _, ..])
            return false;
        var (named, unheaded) = (0, false);
        for (var column = 0; column < second.Length; column++)
        {
            var cell = second[column];
            var kind = CellKinds.Of(cell, out _);
            if (kind == CellKind.Blank)
                continue;
            var heading = column < first.Length ? first[column] : "";
            CellKind[] below = [.. rows.Skip(2).Where(row => column < row.Length).Select(row => CellKinds.Of(row[column], out _)).Where(below => below != CellKind.Blank)];
            var isRank = RankHeader.TryRead(cell, out _);
            if (kind == CellKind.Number && (!isRank || below.Contains(CellKind.Number)))
                return false;
            if (below.Length == 0 || ColumnRoles.Of(heading, new BallotReadOptions()) != ColumnRole.None)
                continue;
            unheaded |= heading.Length == 0;
            if (isRank ? !below.Contains(CellKind.Number) : !below.Contains(CellKind.Word))
                named++;
        }
        return named >= 2 && (unheaded || second.Any(CellKinds.IsWordy));
    }

    /// <summary>One heading for each column. A question over several answers, or before them, is put before each: <c>Question [Answer]</c>.</summary>
    public static string[] Composed(IReadOnlyList<string[]> rows)
    {
        if (rows is not [var first, var second, ..])
            return rows[0];
        var headings = new string[Math.Max(first.Length, second.Length)];
        var isFromSecond = new bool[headings.Length];
        var question = "";
        for (var column = 0; column < headings.Length; column++)
        {
            var (above, below) = (At(first, column), At(second, column));
            question = above.Length > 0 ? above : question;
            if (below.Length == 0 || ColumnRoles.Key(below) is "response" or "openendedresponse" || ColumnRoles.Of(above, new BallotReadOptions()) != ColumnRole.None)
                headings[column] = above;
            else if (question.Length > 0 && (above.Length == 0 || At(first, column + 1).Length == 0 && At(second, column + 1).Length > 0))
                headings[column] = Asked(question, below);
            else
                (headings[column], isFromSecond[column]) = (below, true);
        }
        PutQuestionsBefore(headings, isFromSecond);
        return headings;
    }

    const string Dash = " - ";

    /// <summary>Where several headings begin alike up to a dash, that is the question.</summary>
    static void PutQuestionsBefore(string[] headings, bool[] isFromSecond)
    {
        var plain = headings.ToArray();
        for (var column = 0; column < headings.Length; column++)
        {
            for (var at = plain[column].LastIndexOf(Dash, StringComparison.Ordinal); isFromSecond[column] && at > 0; at = plain[column].LastIndexOf(Dash, at - 1, StringComparison.Ordinal))
            {
                var start = plain[column][..(at + Dash.Length)];
                if (Enumerable.Range(0, plain.Length).Count(other => isFromSecond[other] && plain[other].StartsWith(start, StringComparison.Ordinal)) < 2)
                    continue;
                headings[column] = Asked(plain[column][..at], plain[column][(at + Dash.Length)..]);
                break;
            }
        }
    }

    static string Asked(string question, string answer) => $"{question.Replace('[', '(').Replace(']', ')')} [{answer}]";

    static string At(string[] row, int column) => column < row.Length ? row[column] : "";
}
