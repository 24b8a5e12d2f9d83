using System.Text;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>
/// The lots file, <c>"format": "stv-lots/1"</c>: the lots that were drawn, by contest, purpose and tied candidates, and an order of
/// all candidates for the rules that want one.
/// </summary>
public static class LotsFile
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-lots/1";

    /// <summary>Reads a lots file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <exception cref="BallotFormatException">It is no lots file, or says what cannot be meant; every defect with its place.</exception>
    public static Lots Parse(byte[] utf8, string fileName)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(fileName);
        return new LotsReader(new DefectList(fileName)).Read(PlacedJson.Parse(utf8, fileName));
    }

    /// <summary>A lots file with these lots, and the declared order if there is one; a seed has no place in it.</summary>
    public static string Format(Lots lots)
    {
        ArgumentNullException.ThrowIfNull(lots);
        return Encoding.UTF8.GetString(JsonText.Object(json =>
        {
            json.WriteString("format", FormatName);
            json.WriteStartArray("lots");
            foreach (var lot in lots.Recorded)
            {
                json.WriteStartObject();
                json.WriteString("contest", lot.Contest);
                json.WriteStrings("tied", lot.Tied);
                json.WriteString(Befallen(lot.Purpose), lot.Chosen);
                WriteEnd(json, lot);
            }
            json.WriteEndArray();
            if (!lots.DeclaredOrder.IsEmpty)
                json.WriteStrings("order", lots.DeclaredOrder);
        }));
    }

    /// <summary>The member of a lots file that names whoever a lot fell on, so that nobody can take who goes for who stays.</summary>
    internal static string Befallen(TiePurpose purpose) => purpose switch
    {
        TiePurpose.Elect => "elected",
        TiePurpose.TransferFirst => "transferredFirst",
        TiePurpose.Exclude => "excluded",
        TiePurpose.RoundUp => "roundedUp",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>A lot as results and manifests have it, with its purpose.</summary>
    internal static void Write(Utf8JsonWriter json, Lot lot)
    {
        json.WriteStartObject();
        json.WriteString("contest", lot.Contest);
        json.WriteString("purpose", JsonWords.Of(lot.Purpose));
        json.WriteStrings("tied", lot.Tied);
        json.WriteString("chosen", lot.Chosen);
        WriteEnd(json, lot);
    }

    static void WriteEnd(Utf8JsonWriter json, Lot lot)
    {
        if (lot.DrawnBy is not null)
            json.WriteString("drawnBy", lot.DrawnBy);
        json.WriteEndObject();
    }
}
