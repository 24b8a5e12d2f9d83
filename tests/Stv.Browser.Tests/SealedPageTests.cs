using System.Text;
using Stv.Cli.Tests;

namespace Stv.Browser.Tests;

[Collection(nameof(Counter))]
public sealed class SealedPageTests(Counter counter) : IDisposable
{
    readonly Folder _folder = new();

    [Fact]
    public async Task Once_it_is_ready_the_page_can_send_nothing()
    {
        const string Tries = "Promise.all([fetch('page.css'), fetch('https://example.org/')].map(sent => sent.then(() => 'sent', () => 'refused'))).then(all => all.join())";
        Assert.Equal("refused,refused", await counter.Page.Find<string>(Tries));
        // As the engine's worker was made.
        Assert.Equal("refused,refused", await counter.Page.Find<string>($$"""
            new Promise(resolve => {
                const worker = new Worker(URL.createObjectURL(new Blob([`import '${location.href.split('#')[0]}offline.js'; {{Tries.Replace("'page.css'", "location.origin", StringComparison.Ordinal)}}.then(postMessage)`.replace(/import .*?;/, ''), ], { type: 'text/javascript' })), { type: 'module' });
                worker.onmessage = ({ data }) => resolve(data);
            })
            """));
        Assert.False(await counter.Page.Find<bool>("(() => { const script = document.createElement('script'); script.textContent = 'window.intruder = true'; document.body.append(script); return window.intruder === true; })()"));
    }

    [Fact]
    public async Task A_page_that_was_loaded_once_counts_without_a_network()
    {
        using var site = new Site();
        await using var page = await counter.Open(address: site.Address);
        Assert.Contains("works without a network", await page.Find<string>("state.textContent"), StringComparison.Ordinal);

        site.Dispose();
        await page.Find<object?>("document.documentElement.dataset.ready = ''; location.reload()");
        await Counter.Ready(page);

        await page.Choose("choose-files", Repository.Sample("board.blt"));
        await page.Until("document.getElementById('start-count').checkVisibility()");
        await Counter.Press(page, "#start-count");
        Assert.StartsWith("Riverside Allotments", await page.Find<string>("brief.textContent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_folder_is_counted_again_and_a_changed_figure_is_told()
    {
        var ballots = Repository.Sample("board.blt");
        var record = Path.Combine(_folder.Path, "record");
        Assert.Equal(0, Command.Run("count", ballots, "--out", record).ExitCode);
        var files = Directory.EnumerateFiles(record).ToArray();

        var (verdict, text) = await Verify([.. files, ballots]);
        Assert.Equal(("reproduced", Command.Run("verify", record, ballots).Output.Replace(record, ".", StringComparison.Ordinal).ReplaceLineEndings(" ")), (verdict, text.ReplaceLineEndings(" ")));

        var sheet = Path.Combine(record, "board.csv");
        await File.WriteAllTextAsync(sheet, (await File.ReadAllTextAsync(sheet)).Replace("65.00000", "66.00000", StringComparison.Ordinal));
        (verdict, text) = await Verify([.. files, ballots]);
        Assert.Equal("differs", verdict);
        Assert.Contains("board.csv", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_is_held_against_its_ballots_in_the_words_of_the_command()
    {
        var ballots = Repository.Sample("pond.blt");
        var sheet = _folder.Write("sheet.csv", Command.Run("count", ballots, "--format", "csv").Output);
        var (verdict, text) = await Verify([sheet, ballots], "sheet.csv");
        Assert.Equal(("reproduced", Lines(Command.Run("verify", sheet, ballots).Output)), (verdict, Lines(text)));

        File.WriteAllText(sheet, (await File.ReadAllTextAsync(sheet)).Replace("14.21040", "14.21050", StringComparison.Ordinal));
        (verdict, text) = await Verify([sheet, ballots], "sheet.csv");
        Assert.Equal(("differs", Lines(Command.Run("verify", sheet, ballots).Output)), (verdict, Lines(text)));

        (verdict, text) = await Verify([sheet], "sheet.csv");
        Assert.Equal(("differs", Lines(Command.Run("verify", sheet).Output)), (verdict, Lines(text)));
    }

    [Fact]
    public async Task A_result_for_programs_is_held_against_its_ballots_in_the_words_of_the_command()
    {
        var ballots = Repository.Sample("pond.blt");
        var result = _folder.Write("pond.json", Command.Run("count", ballots, "--format", "json").Output.Replace("14.21040", "14.21050", StringComparison.Ordinal));

        var (verdict, text) = await Verify([result, ballots], "pond.json");

        Assert.Equal(("differs", Lines(Command.Run("verify", result, ballots).Output)), (verdict, Lines(text)));
    }

    /// <summary>Words alone, however wide the lines are.</summary>
    static string Lines(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    async Task<(string Verdict, string Text)> Verify(string[] files, string published = "")
    {
        await counter.Page.Find<object?>("location.hash = 'verify'; document.getElementById('forget-published').click()");
        await counter.Page.Until("document.getElementById('verify-form').hidden && !document.body.ariaBusy");
        await counter.Page.Choose("choose-published", files);
        await counter.Page.Until($"document.querySelectorAll('#published li').length === {files.Length}");
        await counter.Page.Find<object?>($"if ('{published}') document.getElementById('published-sheet').value = '{published}'");
        await counter.Press("#verify-form [type=submit]");
        Assert.Null(await counter.Text("verify-problem"));
        return (await counter.Page.Find<string>("verified.className"), await counter.Page.Find<string>("document.getElementById('verified-text').textContent"));
    }

    [Fact]
    public async Task A_folder_published_beside_the_page_counts_itself_again()
    {
        await counter.Give(Repository.Sample("pond.blt"));
        await counter.Page.Find<object?>("document.getElementById('with-ballots').checked = true");
        await counter.Press("#start-count");
        var record = await counter.SaveFolder("results");
        Counter.AssertSame(Counter.Command("count", Repository.Sample("pond.blt"), "--ballots"), record);
        await counter.Page.Find<object?>("document.getElementById('with-ballots').checked = false");
        foreach (var (name, content) in record)
        {
            var path = Path.Combine(_folder.Path, "results", name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, content);
        }

        using var site = new Site(_folder.Path);
        await using var page = await counter.Open(address: $"{site.Address}#recount=results");
        await Counter.Press(page, "#recount-start");

        Assert.Equal("reproduced", await page.Find<string>("recounted.className"));
        Assert.Contains("Reproduced:", await page.Find<string>("document.getElementById('recounted-text').textContent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chances_are_those_that_the_command_finds()
    {
        await counter.Give(Repository.Sample("board.blt"));
        await counter.Page.Find<object?>("location.hash = 'simulate'; runs.value = 20; luck.value = '7'");
        await counter.Press("#simulate-form button");

        Assert.Null(await counter.Text("simulate-problem"));
        Assert.Equal(Command.Run("simulate", Repository.Sample("board.blt"), "--runs", "20", "--seed", "7", "--format", "csv").Output, Encoding.UTF8.GetString(await counter.Save("chances.csv", "#chances-saves button:nth-of-type(2)")));
        // The style of the page and that of its pictures; one that the policy does not let in has no sheet.
        Assert.Equal(2, await counter.Page.Find<int>("document.getElementById('chances-page').contentDocument.styleSheets.length"));
    }

    [Fact]
    public async Task Work_that_takes_long_can_be_stopped_and_everything_is_still_there()
    {
        await counter.Give(Repository.Sample("board.blt"));
        await counter.Page.Find<object?>("location.hash = 'simulate'; runs.value = 100000; document.querySelector('#simulate-form button').click()");
        await counter.Page.Until("!document.getElementById('busy').hidden && document.getElementById('busy-part').value > 0");

        await counter.Press("#stop");

        Assert.Null(await counter.Text("busy"));
        await counter.Page.Find<object?>("location.hash = 'count'");
        await counter.Press("#start-count");
        Assert.StartsWith("Riverside Allotments", await counter.Text("brief"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
