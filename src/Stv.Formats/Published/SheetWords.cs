using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>A sheet as the sequence of its words, each with its row. What mail and word processors change is evened out: quotation marks, dashes, spaces, signs of quotation, lines drawn with letters; and commas between thousands.</summary>
internal sealed partial class SheetWords
{
    readonly List<(string Text, int Row)> _words = [];
    readonly Dictionary<int, string> _lines = [];
    readonly Dictionary<string, int> _counts = [];
    readonly List<int> _drawn = [];

    /// <summary>Rows with bars drawn in letters, of which no word is among the words.</summary>
    public IReadOnlyList<int> Drawn => _drawn;

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>Whether it is what a page shows, whose drawings and buttons are not among the words.</summary>
    public bool IsPage { get; private init; }

    /// <summary>Whether letters may have been lost where it was saved in an older encoding.</summary>
    public bool HasQuestionMarks => _words.Exists(word => word.Text.Contains('?', StringComparison.Ordinal));

    /// <summary>The words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasNoThousands">Whether a comma before three digits parts decimals, or a space figures, and not thousands.</param>
    public static SheetWords Of(string text, bool hasNoThousands = false) => Of(text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select((line, at) => (hasNoThousands ? line : Thousands.Without(line), at + 1)), isPage: false);

    /// <summary>The words of a table of which the cells are parted by a mark, as spreadsheets write it.</summary>
    public static SheetWords OfCells(string text, char delimiter, bool hasNoThousands = false) => Of(SheetGrid.Cells(text, delimiter, new DefectList("")).Where(row => row.Length > 0)
        .Select(row => (string.Join(' ', row.Select(cell => hasNoThousands ? cell.Text : Thousands.Without(cell.Text))), row[0].Row)), isPage: false);

    /// <summary>The words that a page shows, in order.</summary>
    public static SheetWords OfPage(string page) => Of(HtmlGrid.Rows(page).Select((row, at) => (string.Join(' ', row.Select(cell => Thousands.Without(cell.Text))), at + 1)), isPage: true);

    static SheetWords Of(IEnumerable<(string Text, int Row)> lines, bool isPage)
    {
        var words = new SheetWords { IsPage = isPage };
        foreach (var (text, row) in lines)
            words.Add(text, row);
        return words;
    }

    void Add(string text, int row)
    {
        var words = Plain(Bullet().Replace(Quoted().Replace(text, ""), "")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Ruled().IsMatch(word)).Select(Figure).ToList();
        if (words.Count == 0)
            return;
        // The bars that a terminal shows above a sheet are a drawing, as wide as there was room.
        if (Standing.IsDrawn(text))
        {
            _lines[row] = text.Trim();
            _drawn.Add(row);
            return;
        }
        if (_words is [.., { Text: [_, .., '-'] } broken] && broken.Row == row - 1 && char.IsLetter(words[0][0]))
        {
            // A line may be broken behind a hyphen.
            _words.RemoveAt(_words.Count - 1);
            _counts[broken.Text]--;
            words[0] = broken.Text + words[0];
        }
        _lines[row] = string.Join(' ', words);
        _words.AddRange(words.Select(word => (word, row)));
        foreach (var word in words)
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
    }

    /// <summary>How many words both have, wherever they stand.</summary>
    public int Shared(SheetWords other) => _counts.Sum(word => Math.Min(word.Value, other._counts.GetValueOrDefault(word.Key)));

    /// <summary>Where the words part from those of another sheet; null where they do so in more than so many words.</summary>
    public List<WordChanges.Change>? Changes(SheetWords other, int most)
    {
        var ids = new Dictionary<string, int>();
        return WordChanges.Between(Numbered(ids), other.Numbered(ids), most);
    }

    int[] Numbered(Dictionary<string, int> ids) => [.. _words.Select(word => ids.TryGetValue(word.Text, out var id) ? id : ids[word.Text] = ids.Count)];

    /// <summary>The rows in which a stretch of words stands.</summary>
    public List<int> Rows(int start, int end) => [.. _words[start..end].Select(word => word.Row).Distinct()];

    /// <summary>Row of a word, or of the last one.</summary>
    public int RowAt(int word) => _words.Count == 0 ? 0 : _words[Math.Min(word, _words.Count - 1)].Row;

    /// <summary>Whether a stretch of words, which may be empty, begins where a line does and ends where one does.</summary>
    public bool AreLines(int start, int end) => IsBegin(start) && IsBegin(end);

    bool IsBegin(int word) => word == 0 || word == _words.Count || _words[word].Row != _words[word - 1].Row;

    /// <summary>The words of a row.</summary>
    public string Line(int row) => _lines.TryGetValue(row, out var line) ? line : "";

    /// <summary>Whether half the words of a line are in another.</summary>
    public static bool AreAlike(string one, string other)
    {
        var words = other.Split(' ').ToHashSet();
        var own = one.Split(' ');
        return 2 * own.Count(words.Contains) >= own.Length;
    }

    /// <summary>A figure without what a spreadsheet leaves out: the plus, and zeros at the end.</summary>
    static string Figure(string word)
    {
        if (!Decimals().IsMatch(word))
            return word;
        word = word.TrimStart('+').Replace(',', '.');
        return word.Contains('.', StringComparison.Ordinal) ? word.TrimEnd('0').TrimEnd('.') : word;
    }

    /// <summary>A text without the letters that mail and word processors put in the place of plain ones.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, static (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++)
            plain[i] = from[i] switch
            {
                '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
                '‘' or '’' or '‚' => '\'',
                '“' or '”' or '„' => '"',
                var letter when char.IsWhiteSpace(letter) => ' ',
                var letter => letter,
            };
    });

    [GeneratedRegex(@"^\s*(>\s?)+(?![a-z/])", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    /// <summary>A line that begins with a dash and has letters is an item of a list.</summary>
    [GeneratedRegex(@"^\s*[-*•] +(?=.*\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[+-]?\d+([.,]\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"^[─═━_=+?\uFFFD:-]{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ruled();
}
