using System.Runtime.CompilerServices;

namespace Stv.Tests;

/// <summary>
/// Compares text with <c>Class.Method.verified.txt</c> in the folder <c>Expectations</c> of the test's project. On a difference the new text is left in
/// <c>Class.Method.received.txt</c>; to accept it, rename it, or run the tests with <c>ACCEPT_GOLDEN=1</c>.
/// </summary>
static class Golden
{
    public static void Verify(string actual, string? variant = null, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Folder(file), $"{Path.GetFileNameWithoutExtension(file)}.{method}{(variant is null ? "" : $"_{variant}")}");
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText(verified, actual);

        // A checkout may have changed the line ends of the verified file, never those of our own output.
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(expected is null ? $"No {verified}; wrote {received}." : $"{FirstDifference(expected, actual)}\nverified: {verified}\nreceived: {received}");
    }

    static string Folder(string file)
    {
        var project = Directory.GetParent(file)!;
        while (project.GetFiles("*.csproj").Length == 0)
            project = project.Parent!;
        return project.CreateSubdirectory("Expectations").FullName;
    }

    static string FirstDifference(string expected, string actual)
    {
        string[] e = expected.Split('\n'), a = actual.Split('\n');
        var i = Enumerable.Range(0, Math.Max(e.Length, a.Length)).First(i => i >= e.Length || i >= a.Length || e[i] != a[i]);
        return $"Line {i + 1} differs.\n- {e.ElementAtOrDefault(i) ?? "(end)"}\n+ {a.ElementAtOrDefault(i) ?? "(end)"}";
    }
}
