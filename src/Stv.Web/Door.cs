using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json.Serialization.Metadata;
using Stv.Formats;

namespace Stv.Web;

/// <summary>All that the page's JavaScript may call. Answers are JSON; what goes wrong is one of them (<see cref="Problem"/>).</summary>
[SupportedOSPlatform("browser")]
static partial class Door
{
    static readonly Desk Desk = new("/election", new PageProgress());
    static readonly Assessor Assessor = new(new PageProgress());

    static void Main()
    {
    }

    [JSExport]
    internal static string Welcome() => Answer(() => new Welcome(EngineVersion.Text, HtmlPage.Policy(), [.. Presets.All.Concat(Presets.NotTransferable).Select(preset => new NamedRule(preset.Id, preset.Rule.Title))],
        [.. BallotLayouts.All], [.. Delimiters.Words], [.. BltPapersWords.All]));

    [JSExport]
    internal static void Put(string name, byte[] content) => Desk.Files.Put(name, content);

    [JSExport]
    internal static string Remove(string name) => Answer(() => Desk.Files.Remove(name));

    [JSExport]
    internal static string List() => Answer(() => new GivenFiles(Desk.Files.All));

    [JSExport]
    internal static string Forget() => Answer(Desk.Files.Clear);

    [JSExport]
    internal static string SetRole(string name, string role) => Answer(() => Desk.Files.SetRole(name, role));

    [JSExport]
    internal static string SetReading(string reading) => Answer(() => Desk.SetReading(Json.Read(reading, Json.Default.ReadingForm)));

    [JSExport]
    internal static string Look(int columns) => Answer(() => Desk.Look(columns));

    [JSExport]
    internal static string Describe(string form) => Answer(() => Desk.Describe(Json.Read(form, Json.Default.ElectionForm)));

    [JSExport]
    internal static string SetCommitment(string seedFrom, string committed) => Answer(() => Desk.SetCommitment(seedFrom, committed));

    [JSExport]
    internal static string Commit(int columns) => Answer(() => Desk.Commit(columns));

    [JSExport]
    internal static byte[] Listing() => Desk.Listing();

    [JSExport]
    internal static string Count(bool withBallots, int columns) => Answer(() => Desk.Count(withBallots, columns));

    [JSExport]
    internal static string Draw(string candidate, string drawnBy, int columns) => Answer(() => Desk.Draw(candidate, drawnBy, columns));

    [JSExport]
    internal static string Seed(string digits, int columns) => Answer(() => Desk.Seed(digits, columns));

    [JSExport]
    internal static string Simulate(int runs, string seed) => Answer(() => Desk.Simulate(runs, seed));

    /// <summary>A file of what was made last, or one that was given.</summary>
    [JSExport]
    internal static byte[] File(string name) => Desk.File(name);

    [JSExport]
    internal static byte[] Zip() => Desk.Zip();

    [JSExport]
    internal static void PutPublished(string name, byte[] content) => Assessor.Files.Put(name, content);

    [JSExport]
    internal static string ForgetPublished() => Answer(Assessor.Files.Clear);

    [JSExport]
    internal static string LookAtPublished() => Answer(Assessor.Look);

    [JSExport]
    internal static string Verify(string form, int columns) => Answer(() => Assessor.Verify(Json.Read(form, Json.Default.VerifyForm), columns));

    static string Answer<T>(Func<T> work) where T : class
    {
        try
        {
            return Json.Write(work(), (JsonTypeInfo<T>)Json.Default.GetTypeInfo(typeof(T))!);
        }
        catch (BallotFormatException refusal)
        {
            return Json.Write(Problem.Of(refusal), Json.Default.Problem);
        }
        catch (TermsException refusal)
        {
            return Json.Write(new Problem([FormWords.Of(refusal)]), Json.Default.Problem);
        }
        catch (PublicationException refusal)
        {
            return Json.Write(new Problem([refusal.MessageIn(FormWords.Of)]), Json.Default.Problem);
        }
        catch (ElectionException refusal)
        {
            return Json.Write(new Problem([refusal.Message]), Json.Default.Problem);
        }
        catch (OutOfMemoryException)
        {
            return Json.Write(new Problem(["There is not enough memory for this in a browser. Nothing was counted. Use the command stv on a computer."]), Json.Default.Problem);
        }
#pragma warning disable CA1031 // The last resort: whatever else comes up is our fault and must not look like theirs.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return Json.Write(new Problem([$"This is a fault of the program, and nothing was published ({bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")})."]), Json.Default.Problem);
        }
    }

    /// <summary>Tells the page how far the work is, which goes out at once though this thread is busy.</summary>
    sealed partial class PageProgress : IProgress<double>
    {
        public void Report(double value) => ToPage(value);

        [JSImport("progress", "page")]
        private static partial void ToPage(double part);
    }
}
