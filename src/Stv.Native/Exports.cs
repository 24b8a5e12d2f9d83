using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stv.Cli;

namespace Stv.Native;

/// <summary>What <c>stv.h</c> declares.</summary>
static unsafe class Exports
{
    /// <summary>What the command says is for people: letters stay letters.</summary>
    static readonly JsonWriterOptions ForPeople = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [UnmanagedCallersOnly(EntryPoint = "stv_count_json")]
    static int Count(byte* ballots, nuint length, byte** options, byte** answer)
    {
        List<string> words = ["count", "-", "--format", "json"];
        for (; options is not null && *options is not null; options++)
            words.Add(Marshal.PtrToStringUTF8((nint)(*options))!);
        // No longer than a stream can be; the file is not copied.
        using var input = new UnmanagedMemoryStream(ballots, checked((long)length));
        using var output = new MemoryStream();
        using var said = new StringWriter();
        var exitCode = StvCommand.Run([.. words], new Surroundings(input, output, said, Screen: null));
        *answer = Given(exitCode == ExitCode.Done ? output.GetBuffer().AsSpan(0, (int)output.Length) : Problem(exitCode, said.ToString()));
        return exitCode;
    }

    [UnmanagedCallersOnly(EntryPoint = "stv_free")]
    static void Free(byte* answer) => NativeMemory.Free(answer);

    static ReadOnlySpan<byte> Problem(int exitCode, string said)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, ForPeople))
        {
            json.WriteStartObject();
            json.WriteNumber("exitCode", exitCode);
            json.WriteStartArray("said");
            foreach (var line in said.TrimEnd('\n').Split('\n'))
                json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return content.GetBuffer().AsSpan(0, (int)content.Length);
    }

    /// <summary>A copy that the caller frees, with a zero byte at its end.</summary>
    static byte* Given(ReadOnlySpan<byte> text)
    {
        var copy = (byte*)NativeMemory.Alloc((nuint)text.Length + 1);
        text.CopyTo(new Span<byte>(copy, text.Length));
        copy[text.Length] = 0;
        return copy;
    }
}
