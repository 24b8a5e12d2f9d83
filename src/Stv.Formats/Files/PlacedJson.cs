using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Stv.Formats;

/// <summary>A value of a JSON text that knows its line and column, so that every defect of a file can be reported with its place.</summary>
internal sealed record PlacedJson(JsonTokenType Kind, string Text, int Row, int Column)
{
    /// <summary>None of our files goes a tenth as deep. The bound keeps the reading, which goes down with the text, within its stack.</summary>
    const int DeepestNesting = 64;

    const int LongestNumber = 40;

    static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = DeepestNesting + 1 };

    /// <summary>The members of an object in their order, each name once.</summary>
    public List<PlacedMember> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<PlacedJson> Items { get; } = [];

    /// <summary>What the value is, for a message: <c>the number 3</c>, <c>an object</c>.</summary>
    public string Description => Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => Excerpt.Of(Text),
        JsonTokenType.Number => $"the number {(Text.Length > LongestNumber ? $"{Text[..LongestNumber]}…" : Text)}",
        _ => Text,
    };

    /// <summary>Reads a text; comments and trailing commas are allowed. A name given twice in an object is refused, however it is escaped: one reader would take the first value, another the last.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="file">The file's name, for defects.</param>
    /// <param name="defects">Takes the names given twice, to be reported with the file's other defects; when left out they are thrown.</param>
    /// <exception cref="BallotFormatException">It is not JSON, or names are given twice; each of them with its place.</exception>
    public static PlacedJson Parse(byte[] utf8, string file, DefectList? defects = null)
    {
        // A byte-order mark is left out here, so that offsets and the columns of the first line begin after it.
        if (utf8.AsSpan().StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8))
            throw new BallotFormatException(new Defect(file, null, null, "bytes that are not UTF-8 text", "a JSON file", "save it as UTF-8 text"));
        try
        {
            var (places, twice) = (new Places(utf8), defects ?? new DefectList(file));
            var reader = new Utf8JsonReader(utf8, Options);
            reader.Read();
            var value = Value(ref reader, places, file, twice);
            // Anything after the value is a syntax error that the reader finds.
            reader.Read();
            if (defects is null)
                twice.ThrowIfAny();
            return value;
        }
        catch (JsonException fault)
        {
            var message = fault.Message.Split(" LineNumber:")[0];
            throw new BallotFormatException(new Defect(file, (int?)fault.LineNumber + 1, (int?)fault.BytePositionInLine + 1, $"text that is not JSON ({message.TrimEnd('.')})", "JSON", "correct the text there"), fault);
        }
    }

    static PlacedJson Value(ref Utf8JsonReader reader, Places places, string file, DefectList defects)
    {
        var (row, column) = places.Of((int)reader.TokenStartIndex);
        if (reader.CurrentDepth == DeepestNesting && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            throw new BallotFormatException(new Defect(file, row, column, $"values nested more than {DeepestNesting} deep", "a file that a person or this program wrote", "check that this is the right file"));
        var text = reader.TokenType is JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        var value = new PlacedJson(reader.TokenType, text, row, column);
        if (value.Kind == JsonTokenType.StartArray)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                value.Items.Add(Value(ref reader, places, file, defects));
        if (value.Kind == JsonTokenType.StartObject)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (nameRow, nameColumn) = places.Of((int)reader.TokenStartIndex);
                var name = reader.GetString()!;
                if (!names.Add(name))
                    defects.Add(nameRow, nameColumn, $"{Excerpt.Of(name)} a second time", "each name once", "remove one of them");
                reader.Read();
                value.Members.Add(new PlacedMember(name, nameRow, nameColumn, Value(ref reader, places, file, defects)));
            }
        }
        return value;
    }

    /// <summary>Turns offsets, which only grow, into rows and columns, both from 1; columns count characters.</summary>
    sealed class Places(byte[] utf8)
    {
        int _offset;
        int _row = 1;
        int _column = 1;

        /// <param name="target">Offset of a character in the whole text.</param>
        public (int Row, int Column) Of(int target)
        {
            for (; _offset < target; _offset++)
            {
                if (utf8[_offset] == '\n')
                    (_row, _column) = (_row + 1, 1);
                else if ((utf8[_offset] & 0xC0) != 0x80)
                    _column++;
            }
            return (_row, _column);
        }
    }
}

/// <summary>A member of a JSON object, with the place of its name.</summary>
internal sealed record PlacedMember(string Name, int Row, int Column, PlacedJson Value);
