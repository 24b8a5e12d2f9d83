using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Stv.Modelling;

namespace Stv.Formats;

/// <summary>Some of the runs of a simulation as JSON, <c>"format": "stv-chances-part/1"</c>: whole numbers that parts made anywhere are added from. What they are parts of is told by a hash over the files, what is asked of them, and the version of the program.</summary>
internal sealed class ChancesPart
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-chances-part/1";

    readonly JsonElement _cases;

    ChancesPart(string name, string of, long from, long runs, JsonElement cases) => (Name, Whole, From, Runs, _cases) = (name, of, from, runs, cases);

    /// <summary>Name of its file.</summary>
    public string Name { get; }

    /// <summary>What it is a part of.</summary>
    public string Whole { get; }

    /// <summary>Number of its first run.</summary>
    public long From { get; }

    /// <summary>How many runs it has.</summary>
    public long Runs { get; }

    /// <summary>The hash that tells of what the parts of an input are.</summary>
    public static string WholeOf(CountInput input, ChancesInquiry asked) => Convert.ToHexStringLower(SHA256.HashData(JsonText.Object(json =>
    {
        json.WriteString("version", EngineVersion.Text);
        json.WriteStrings("inputs", input.Inputs.Select(file => $"{file.Sha256} {file.Layout} {file.File}"));
        TermsJson.Write(json, input.Terms with { Inquiry = asked with { Runs = 1 } });
    })));

    /// <summary>A part as UTF-8.</summary>
    public static byte[] Format(string of, long from, long runs, IEnumerable<ElectionTally> cases) => JsonText.Object(json =>
    {
        json.WriteString("format", FormatName);
        json.WriteEngine(EngineVersion.Text);
        json.WriteString("whole", of);
        json.WriteNumber("from", from);
        json.WriteNumber("runs", runs);
        json.WriteStartArray("cases");
        foreach (var tally in cases)
        {
            json.WriteStartObject();
            tally.Figures(new TallyWriter(json));
            json.WriteStartArray("contests");
            for (var contest = 0; contest < tally.Contests; contest++)
            {
                json.WriteStartObject();
                tally[contest].Figures(new TallyWriter(json));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>Reads a part.</summary>
    /// <exception cref="TermsException">It is none.</exception>
    public static ChancesPart Read(string name, byte[] content)
    {
        try
        {
            var root = JsonDocument.Parse(content).RootElement;
            if (root.GetProperty("format").GetString() == FormatName)
                return new ChancesPart(name, root.GetProperty("whole").GetString()!, root.GetProperty("from").GetInt64(), root.GetProperty("runs").GetInt64(), root.GetProperty("cases"));
        }
        catch (Exception broken) when (IsBroken(broken))
        {
        }
        throw new TermsException(Term.Files, $"{name} is no part of a simulation ({FormatName}). Make it again.");
    }

    /// <summary>Adds its figures to a case.</summary>
    /// <exception cref="TermsException">It has others, or they are damaged.</exception>
    public void AddTo(ElectionTally tally, int at)
    {
        try
        {
            var figures = _cases[at];
            tally.Figures(new TallyReader(figures));
            var contests = figures.GetProperty("contests");
            for (var contest = 0; contest < tally.Contests; contest++)
                tally[contest].Figures(new TallyReader(contests[contest]));
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new TermsException(Term.Files, $"{Name} is damaged: figures are missing, or are no numbers of runs. Make it again.");
        }
    }

    static bool IsBroken(Exception exception) => exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or OverflowException or ArgumentException;

    /// <summary>Puts parts in order.</summary>
    /// <returns>How many runs they have together.</returns>
    /// <exception cref="TermsException">One is of something else, or they do not follow one another from run 0.</exception>
    public static long Check(ImmutableArray<ChancesPart> parts, string whole)
    {
        foreach (var part in parts)
            if (part.Whole != whole)
                throw new TermsException(Term.Files, $"{part.Name} is a part of another simulation: of other files, options or digits, or of another version of the program. Make the parts and put them together with the same words.");
        var next = 0L;
        foreach (var part in parts.OrderBy(part => part.From))
        {
            if (part.From != next || part.Runs < 1)
                throw new TermsException(Term.Files, part.From > next
                    ? $"The runs from {next} to {part.From - 1} are in no part; {part.Name} begins with {part.From}."
                    : $"The runs from {part.From} on are in two parts; {part.Name} is one of them.");
            next = checked(part.From + part.Runs);
        }
        return next;
    }
}
