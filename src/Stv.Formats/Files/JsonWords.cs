using System.Text;

namespace Stv.Formats;

/// <summary>The words by which files name the cases of our enumerations: <c>first-preferences</c>, <c>transfer-first</c>.</summary>
internal static class JsonWords
{
    /// <summary>The word for a case.</summary>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }

    /// <summary>Every word there is for the cases, in their order.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    /// <summary>The case that a word names, or null.</summary>
    public static T? Case<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == word)
                return value;
        return null;
    }
}
