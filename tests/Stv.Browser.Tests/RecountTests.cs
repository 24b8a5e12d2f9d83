using Stv.Cli.Tests;

namespace Stv.Browser.Tests;

/// <summary>A record that <c>stv count --recount</c> published, as a member finds it on a web server.</summary>
[Collection(nameof(Counter))]
public sealed class RecountTests(Counter counter) : IDisposable
{
    readonly Folder _folder = new();

    [Fact]
    public async Task A_member_presses_one_button_and_sees_every_figure_reproduced()
    {
        var record = Publish(Path.Combine(Repository.Root, "samples/elections/ncg/election.json"));
        using var site = new Site(_folder.Path);
        await using (var summary = await counter.Open(address: $"{site.Address}results/index.html", isCounter: false))
        {
            await summary.Find<object?>("document.querySelector('a[href=\"recount/index.html\"]').click()");
            await summary.Until("document.getElementById('recount-start')?.checkVisibility()");
        }

        await using var page = await counter.Open(new PageSettings(Width: 360), $"{site.Address}results/recount/index.html");
        Assert.Equal("National Coordinating Group (made-up sample)", await page.Find<string>("document.getElementById('recount-title').textContent"));
        Keep("recount-start", await page.Picture());
        await Counter.Press(page, "#recount-start");

        Assert.Equal("reproduced", await page.Find<string>("recounted.className"));
        Assert.Equal("Reproduced: this device counted the same, to the last figure", await page.Find<string>("document.getElementById('recounted-heading').innerText"));
        await page.Find<object?>("document.getElementById('recounted-page').contentDocument.querySelector('a[href^=\"contests/\"]').click()");
        await page.Until("document.getElementById('recounted-page').contentDocument.querySelector('.stage')");
        Assert.Equal("", await page.Find<string>(AccessibleCounterTests.Unnamed));
        Assert.Equal(360, await page.Find<int>("document.documentElement.scrollWidth"));
        Assert.Equal("", await page.Find<string>(Contrast.Faint));
        Keep("recount-answer", await page.Picture());

        // Somebody changes one paper.
        var ballots = Directory.EnumerateFiles(Path.Combine(record, "ballots")).Order(StringComparer.Ordinal).First();
        var rows = await File.ReadAllLinesAsync(ballots);
        await File.WriteAllLinesAsync(ballots, rows[..^1]);
        await using var changed = await counter.Open(address: $"{site.Address}results/recount/index.html");
        await Counter.Press(changed, "#recount-start");

        Assert.NotEqual("reproduced", await changed.Find<string>("recounted.className"));
        Assert.Contains(Path.GetFileName(ballots), await changed.Find<string>("document.getElementById('recounted-text').textContent"), StringComparison.Ordinal);
        Assert.False(await changed.Find<bool>("document.getElementById('recounted-page').checkVisibility()"));
        Keep("recount-changed", await changed.Picture());
    }

    [Fact]
    public async Task Opened_from_a_disk_the_page_says_that_it_needs_a_web_server()
    {
        await using var page = await counter.Open(address: Path.Combine(Repository.Root, "src", "Stv.Web", "wwwroot", "index.html"), isCounter: false);

        Assert.StartsWith("A browser runs this page only from a web server.", await page.Find<string>("document.getElementById('state').textContent"), StringComparison.Ordinal);
    }

    /// <summary>Publishes a record with the page that was built, and has the command find it in order.</summary>
    string Publish(string election)
    {
        var web = Directory.CreateDirectory(Path.Combine(_folder.Path, "web")).FullName;
        foreach (var root in Site.Roots)
            foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                var link = Path.Combine(web, Path.GetRelativePath(root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(link)!);
                if (!File.Exists(link))
                    File.CreateSymbolicLink(link, file);
            }
        var record = Path.Combine(_folder.Path, "results");
        var counted = Command.Run("count", election, "--out", record, "--recount", "--recount-page", web);
        Assert.True(counted.ExitCode == 0, counted.Error);
        Assert.Contains("Reproduced", Command.Run("verify", record).Output, StringComparison.Ordinal);
        return record;
    }

    static void Keep(string name, byte[] picture) => PageTests.Keep($"{name}.png", picture);

    public void Dispose() => _folder.Dispose();
}
