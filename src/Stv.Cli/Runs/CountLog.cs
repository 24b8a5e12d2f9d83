using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>
/// A log of counting, <c>"format": "stv-log/1"</c>: a line of JSON for each time that somebody counted, or tried to. It is kept apart
/// from the result, whose bytes are the same with it and without.
/// </summary>
static class CountLog
{
    public const string OptionName = "--log";

    const string FormatName = "stv-log/1";

    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The log that a command line asks for; null where it asks for none.</summary>
    /// <remarks>The words are looked at before they are parsed, so that the log tells of wrong words as well.</remarks>
    public static string? Path(string[] arguments)
    {
        if (arguments is not ["count", ..])
            return null;
        if (arguments.FirstOrDefault(word => word.StartsWith(OptionName + "=", StringComparison.Ordinal)) is { } inOne)
            return inOne[(OptionName.Length + 1)..];
        return Array.IndexOf(arguments, OptionName) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    /// <summary>Runs the command, and adds what came of it to the log.</summary>
    /// <param name="path">The log.</param>
    /// <param name="arguments">The words of the command line.</param>
    /// <param name="world">Where the command runs.</param>
    /// <param name="run">The command.</param>
    /// <returns>The exit code; that of a refusal where the log cannot be kept.</returns>
    public static int Keep(string path, string[] arguments, Surroundings world, Func<Surroundings, int> run)
    {
        if (WhyNot(path, arguments) is { } why)
        {
            world.Say($"stv: {OptionName} {path} {why} Nothing was counted.");
            return ExitCode.Refused;
        }
        var (begun, said) = (world.Clock.GetUtcNow(), new List<string>());
        var exitCode = run(world with { Heard = said.Add });
        try
        {
            using var log = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            log.Write(Line(arguments, world, begun, said, exitCode));
            return exitCode;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            world.Say($"stv: {OptionName} {path} cannot be written: {fault.Message.TrimEnd('.')}. The result is complete, but the log does not record it.");
            return ExitCode.Graver(exitCode, ExitCode.Refused);
        }
    }

    static byte[] Line(string[] arguments, Surroundings world, DateTimeOffset begun, List<string> said, int exitCode)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Plain))
        {
            json.WriteStartObject();
            json.WriteString("format", FormatName);
            json.WriteString("begun", begun.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("ended", world.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("user", world.User);
            json.WriteString("version", EngineVersion.Text);
            Texts(json, "command", arguments.Prepend("stv"));
            Texts(json, "said", said);
            json.WriteNumber("exitCode", exitCode);
            json.WriteEndObject();
        }
        return [.. line.WrittenSpan, (byte)'\n'];
    }

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Why a log cannot be kept there, as the end of a sentence; null where it can.</summary>
    static string? WhyNot(string path, string[] arguments)
    {
        try
        {
            if (path.Length == 0 || path == "-" || System.IO.Path.EndsInDirectorySeparator(path) || path.Contains('\0', StringComparison.Ordinal))
                return "is not a file name. Give one, such as count-log.jsonl.";
            if (Array.IndexOf(arguments, "--out") is >= 0 and var at && at + 1 < arguments.Length && IsWithin(path, arguments[at + 1]))
                return "is in the folder of --out, which is sealed as a whole. Keep the log outside it.";
            if (FileStatus.At(path) is { } there)
                return there.Kind != FileKind.File ? "is not a regular file. Give another name." : IsLog(path) ? null : "already exists, and is not a log of stv. Give another name.";
            return Directory.Exists(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))) ? null : "is in a folder that does not exist. Make the folder first.";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"cannot be read: {fault.Message.TrimEnd('.')}.";
        }
    }

    static bool IsWithin(string path, string folder) =>
        System.IO.Path.GetRelativePath(folder, path) is var way && way != ".." && !way.StartsWith(".." + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(way);

    /// <summary>Whether a file begins as a log does, so that nothing is ever added to what is none.</summary>
    static bool IsLog(string path)
    {
        var beginning = Encoding.UTF8.GetBytes($"{{\"format\":\"{FormatName}\"");
        var head = new byte[beginning.Length];
        using var file = File.OpenRead(path);
        return file.Length == 0 || file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(beginning);
    }
}
