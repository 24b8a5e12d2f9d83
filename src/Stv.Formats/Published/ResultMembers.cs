using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Takes values out of a published result, and collects what is wrong with them. Members that it does not know are passed over: a later version may have added them.</summary>
internal sealed class ResultMembers(string file)
{
    const string Remedy = "give the result as it was written";

    readonly DefectList _defects = new(file);

    public void Fault(PlacedJson place, string found, string expected, Advice? remedy = null) => _defects.Add(place.Row, place.Column, found, expected, remedy ?? Remedy);

    public void ThrowIfAny() => _defects.ThrowIfAny();

    public long Defects => _defects.Total;

    public static PlacedJson? Find(PlacedJson value, string name) => value.Members.Find(member => member.Name == name)?.Value;

    /// <summary>A member that must be there; a defect is noted when it is not.</summary>
    PlacedJson? Member(PlacedJson value, string name)
    {
        var member = Find(value, name);
        if (member is null)
            Fault(value, $"no \"{name}\"", $"\"{name}\" among the members");
        return member;
    }

    /// <summary>Text; null where there is none.</summary>
    public static string? Text(PlacedJson value, string name) => Find(value, name) is { Kind: JsonTokenType.String } member ? member.Text : null;

    public string Required(PlacedJson value, string name)
    {
        if (Member(value, name) is not { } member)
            return "";
        if (member.Kind != JsonTokenType.String)
            Fault(member, member.Description, $"text for {name}");
        return member.Text;
    }

    public int? Whole(PlacedJson value, string name)
    {
        if (Find(value, name) is not { } member)
            return null;
        if (int.TryParse(member.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && member.Kind == JsonTokenType.Number)
            return number;
        Fault(member, member.Description, $"a whole number for {name}");
        return null;
    }

    public static bool Flag(PlacedJson value, string name) => Find(value, name)?.Kind == JsonTokenType.True;

    public static IEnumerable<PlacedJson> Items(PlacedJson value, string name) => Find(value, name)?.Items ?? [];

    public static IEnumerable<string> Texts(PlacedJson value, string name) => Items(value, name).Select(item => item.Text);

    public static IEnumerable<PlacedMember> Entries(PlacedJson value, string name) => Find(value, name)?.Members ?? [];

    /// <summary>One of the words for the cases of an enumeration; the first case where there is none.</summary>
    public T Case<T>(PlacedJson value, string name) where T : struct, Enum
    {
        if (Find(value, name) is not { } member)
            return default;
        if (JsonWords.Case<T>(member.Text) is { } found)
            return found;
        Fault(member, member.Description, string.Join(" or ", JsonWords.All<T>()));
        return default;
    }

    /// <summary>A number of votes; null, and a defect, where it is none.</summary>
    public PublishedFigure? Figure(PlacedJson value)
    {
        if (Votes(value.Text) is { } votes)
            return new PublishedFigure(votes, value.Row, value.Column);
        Fault(value, value.Description, "a number of votes");
        return null;
    }

    /// <summary>Votes as results write them: decimals, or a fraction such as <c>7/3</c>. Null for anything else.</summary>
    public static Votes? Votes(string text)
    {
        if (text.Length > 200)
            return null;
        if (text.Split('/') is [var numerator, var denominator])
            return Integer(numerator) is { } over && Integer(denominator) is { Sign: > 0 } under ? Stv.Votes.Exact(new Fraction(over, under)) : null;
        var places = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return Integer(text.Replace(".", "", StringComparison.Ordinal)) is { } units && text.Count(letter => letter == '.') <= 1 ? Stv.Votes.Decimals(units, places) : null;
    }

    static BigInteger? Integer(string text) => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
