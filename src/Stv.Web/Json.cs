using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Stv.Web;

/// <summary>What page and engine say to each other, as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Welcome))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(GivenFiles))]
[JsonSerializable(typeof(Looked))]
[JsonSerializable(typeof(Committing))]
[JsonSerializable(typeof(Counting))]
[JsonSerializable(typeof(Simulated))]
[JsonSerializable(typeof(PublishedLook))]
[JsonSerializable(typeof(Verified))]
[JsonSerializable(typeof(ReadingForm))]
[JsonSerializable(typeof(ElectionForm))]
[JsonSerializable(typeof(VerifyForm))]
sealed partial class Json : JsonSerializerContext
{
    public static string Write<T>(T answer, JsonTypeInfo<T> type) => JsonSerializer.Serialize(answer, type);

    public static T Read<T>(string form, JsonTypeInfo<T> type) where T : class => JsonSerializer.Deserialize(form, type) ?? throw new JsonException("The page sent no form.");
}
