using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>The string literals of a C# file, those within the holes of others too; what stands in a hole is not part of the literal around it.</summary>
sealed partial class StringLiterals
{
    readonly string _code;
    readonly List<(int Line, string Text)> _found = [];
    int _at;

    StringLiterals(string code) => _code = code;

    public static IReadOnlyList<(int Line, string Text)> Of(string code)
    {
        var literals = new StringLiterals(code);
        while (literals._at < code.Length)
            literals.Step();
        return literals._found;
    }

    void Step()
    {
        if (Begins("//"))
            _at = Find("\n", _at);
        else if (Begins("/*"))
            _at = Find("*/", _at);
        else if (Opening().Match(_code, _at) is { Success: true } opening)
            Literal(opening);
        else if (Character().Match(_code, _at) is { Success: true } character)
            _at += character.Length;
        else
            _at++;
    }

    void Literal(Match opening)
    {
        var line = _code.AsSpan(0, _at).Count('\n') + 1;
        var (holes, isVerbatim, quotes) = (opening.Value.Count(letter => letter == '$'), opening.Value.Contains('@', StringComparison.Ordinal), opening.Groups["quotes"].Value);
        var text = new System.Text.StringBuilder();
        for (_at += opening.Length; !(Begins(quotes) && !(isVerbatim && Begins("\"\""))); )
            if (isVerbatim && Begins("\"\"") || quotes.Length == 1 && !isVerbatim && Begins("\\") || holes == 1 && quotes.Length == 1 && (Begins("{{") || Begins("}}")))
                (_, _at) = (text.Append(_code, _at + 1, 1), _at + 2);
            else if (holes > 0 && Begins(new string('{', holes)))
            {
                text.Append("{}");
                Hole(holes);
            }
            else
                text.Append(_code[_at++]);
        _at += quotes.Length;
        _found.Add((line, text.ToString()));
    }

    void Hole(int braces)
    {
        _at += braces;
        for (var depth = 1; depth > 0;)
        {
            depth += _code[_at] switch { '{' => 1, '}' => -1, _ => 0 };
            Step();
        }
        _at += braces - 1;
    }

    bool Begins(string words) => string.CompareOrdinal(_code, _at, words, 0, words.Length) == 0;

    int Find(string words, int from) => _code.IndexOf(words, from, StringComparison.Ordinal) is >= 0 and var at ? at + words.Length : _code.Length;

    [GeneratedRegex("""\G[$@]*(?<quotes>"{3,}|")""")]
    private static partial Regex Opening();

    [GeneratedRegex("""\G'(\\[^']+|\\'|[^'\\])'""")]
    private static partial Regex Character();
}
