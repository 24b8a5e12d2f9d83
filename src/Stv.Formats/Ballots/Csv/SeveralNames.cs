namespace Stv.Formats;

/// <summary>Several names in one cell, as where a voter marked several candidates at one rank.</summary>
internal static class SeveralNames
{
    /// <summary>What may stand between them: RCTab's mark, those of survey forms, and line breaks of a cell in quotation marks.</summary>
    static readonly string[] Marks = ["//", "|", "=", ";", ",", "\r\n", "\n", "\r"];

    /// <summary>Longer cells are no names.</summary>
    const int Longest = 10_000;

    public static bool IsPossible(string text) => text.Length <= Longest && Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal));

    /// <summary>The numbers of the different candidates named, in their order; null where a part is no name, or there is only one part.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="number">The number of a name; 0 when it is none.</param>
    public static int[]? Find(string text, Func<string, int> number)
    {
        if (!IsPossible(text))
            return null;
        var numbers = new List<int>();
        foreach (var name in text.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var found = number(name);
            if (found <= 0)
                return null;
            if (!numbers.Contains(found))
                numbers.Add(found);
        }
        return numbers.Count == 0 ? null : [.. numbers];
    }

    /// <summary>What such a cell was read as.</summary>
    public static string InWords(IEnumerable<string> names) => $"a rank given to {string.Join(" and ", names.Select(Excerpt.Of))}";
}
