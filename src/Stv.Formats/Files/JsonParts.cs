using System.Text.Json;

namespace Stv.Formats;

/// <summary>A JSON file in parts: single tokens, or whole values where they are small, so that a file of any length is never in memory whole.</summary>
internal sealed class JsonParts(Stream content)
{
    const int LongestValue = 1 << 26;

    /// <summary>A name given twice is refused, as in every JSON that is read: one reader would take the first value, another the last.</summary>
    static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    /// <summary>The names of the objects that are being read, the outermost first.</summary>
    readonly Stack<HashSet<string>> _names = new();

    byte[] _block = new byte[1 << 16];
    JsonReaderState _state;
    int _start;
    int _end;
    bool _ended;

    /// <summary>Row of the file up to which it has been read, from 1.</summary>
    public int Row { get; private set; } = 1;

    /// <summary>The token read last.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>Its text if it is the name of a property.</summary>
    public string? Name { get; private set; }

    /// <summary>Goes to the next token; false at the end of the file.</summary>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public bool Read()
    {
        for (; ; Fill())
        {
            var reader = new Utf8JsonReader(_block.AsSpan(_start, _end - _start), _ended, _state);
            if (!reader.Read())
            {
                if (_ended)
                    return false;
                continue;
            }
            Token = reader.TokenType;
            Name = Token == JsonTokenType.PropertyName ? reader.GetString() : null;
            if (Token == JsonTokenType.StartObject)
                _names.Push(new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            else if (Token == JsonTokenType.EndObject)
                _names.Pop();
            else if (Name is not null && !_names.Peek().Add(Name))
                throw new JsonException($"{Name} stands twice.");
            Pass(reader);
            return true;
        }
    }

    /// <summary>The value that comes next, whole; null at the end of an array or an object.</summary>
    /// <exception cref="JsonException">The file is no JSON, or the value is larger than any should be.</exception>
    public JsonDocument? Value()
    {
        for (; ; Fill())
        {
            var reader = new Utf8JsonReader(_block.AsSpan(_start, _end - _start), _ended, _state);
            if (!reader.Read())
                continue;
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                if (reader.TokenType == JsonTokenType.EndObject)
                    _names.Pop();
                Pass(reader);
                return null;
            }
            var from = (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
                continue;
            var value = JsonDocument.Parse(_block.AsMemory(_start + from, (int)reader.BytesConsumed - from).ToArray(), Once);
            Pass(reader);
            return value;
        }
    }

    void Pass(Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        var passed = (int)reader.BytesConsumed;
        Row += _block.AsSpan(_start, passed).Count((byte)'\n');
        _start += passed;
    }

    void Fill()
    {
        if (_ended)
            throw new JsonException("The file ends too early.");
        _block.AsSpan(_start, _end - _start).CopyTo(_block);
        (_start, _end) = (0, _end - _start);
        if (_end == _block.Length)
        {
            if (_end >= LongestValue)
                throw new JsonException("A value is larger than any paper.");
            Array.Resize(ref _block, 2 * _end);
        }
        var read = content.Read(_block.AsSpan(_end));
        if (_end == 0 && Row == 1 && _block.AsSpan(0, read).StartsWith("\uFEFF"u8))
            _start = 3;
        _ended = read == 0;
        _end += read;
    }
}
