using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stv.Cli.Tests;

/// <summary>A published JSON with one member altered is never called reproduced, and never a fault of the program.</summary>
public class AlteredResultTests
{
    /// <summary>What the ballots cannot show, and the answer lists as not compared.</summary>
    /// <remarks>Who gave what (bySource) may be left out, as older results leave it out.</remarks>
    static readonly string[] NotCompared = ["engine.version", "inputs.0.file", "contests.0.id"];

    public static TheoryData<string, string> Contests => new()
    {
        { "m1.blt", "scotland" },
        { "m1.blt", "meek" },
        { "board.blt", "wigm" },
        { "t3.blt", "ireland" },
    };

    [Theory, MemberData(nameof(Contests))]
    public void Every_member_of_a_result_is_compared_or_listed(string ballots, string rule)
    {
        using var folder = new Folder();
        var file = Repository.Sample(ballots);
        var counted = Command.Run("count", file, "--rule", rule, "--seed", "7", "--format", "json");
        Assert.Equal((ExitCode.Done, ""), (counted.ExitCode, counted.Error));
        var failures = new List<string>();
        var whole = JsonNode.Parse(counted.Output)!;
        var paths = Leaves(whole, "").ToList();
        // Of a long list of stages every place is taken at least once in the run of all contests; the stride keeps the run short.
        foreach (var (at, path) in paths.Index().Where(each => each.Index % Math.Max(1, paths.Count / 150) == 0))
            foreach (var (how, text) in Altered(whole, path))
            {
                var answered = Command.Run("verify", folder.Write("altered.json", text), file);
                var fits = answered.ExitCode is ExitCode.No or ExitCode.Refused || answered.ExitCode == ExitCode.Done && (NotCompared.Contains(path) || how == "removed" && path.EndsWith(".bySource", StringComparison.Ordinal));
                if (!fits)
                    failures.Add($"{path} {how}: {answered.ExitCode} {answered.Output.Split('\n').LastOrDefault(line => line.Length > 0)} {answered.Error.Trim()}");
            }
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(40)));
    }

    static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")).Append(path),
        JsonArray items => items.SelectMany((item, i) => Leaves(item, $"{path}.{i}")).Append(path),
        _ => [path],
    };

    static IEnumerable<(string How, string Text)> Altered(JsonNode whole, string path)
    {
        if (path.Length == 0)
            yield break;
        foreach (var how in new[] { "changed", "removed", "emptied" })
        {
            var copy = whole.DeepClone();
            var steps = path.Split('.');
            JsonNode parent = copy;
            foreach (var step in steps[..^1])
                parent = (parent is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : parent[step])!;
            if (Change(parent, steps[^1], how) && copy.ToJsonString() is var text && text != whole.ToJsonString())
                yield return (how, text);
        }
    }

    static bool Change(JsonNode parent, string name, string how)
    {
        var index = parent is JsonArray ? int.Parse(name, System.Globalization.CultureInfo.InvariantCulture) : -1;
        var value = index >= 0 ? parent[index] : parent[name];
        if (how == "removed")
        {
            if (parent is JsonArray items)
                items.RemoveAt(index);
            else
                ((JsonObject)parent).Remove(name);
            return true;
        }
        JsonNode? other = (value, how) switch
        {
            (JsonObject, "emptied") => new JsonObject(),
            (JsonArray, "emptied") => new JsonArray(),
            (JsonObject members, _) => With(members),
            (JsonArray list, _) => With(list),
            (null, _) => JsonValue.Create("1"),
            _ => value.GetValueKind() switch
            {
                JsonValueKind.String => JsonValue.Create(how == "emptied" ? "" : Changed(value.GetValue<string>())),
                JsonValueKind.Number => JsonValue.Create(how == "emptied" ? 0L : value.GetValue<long>() + 1),
                _ => JsonValue.Create(!value.GetValue<bool>()),
            },
        };
        if (index >= 0)
            parent[index] = other;
        else
            parent[name] = other;
        return true;
    }

    static JsonObject With(JsonObject members)
    {
        var copy = (JsonObject)members.DeepClone();
        copy["unheardOf"] = "1";
        return copy;
    }

    static JsonArray With(JsonArray items)
    {
        var copy = (JsonArray)items.DeepClone();
        copy.Add(items.Count > 0 ? items[0]?.DeepClone() : JsonValue.Create("1"));
        return copy;
    }

    /// <summary>Another figure or word.</summary>
    static string Changed(string text) => text.Length > 0 && char.IsAsciiDigit(text[^1]) ? text[..^1] + (char)('0' + (text[^1] - '0' + 1) % 10) : text + "x";
}
