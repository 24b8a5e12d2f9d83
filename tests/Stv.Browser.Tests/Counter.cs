using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Stv.Cli.Tests;

namespace Stv.Browser.Tests;

/// <summary>The page that counts, opened once for all tests of it: starting it takes longer than what they do with it.</summary>
public sealed class Counter : IAsyncLifetime, IDisposable
{
    readonly Site _site = new();
    readonly Browser _browser = new();
    readonly Folder _saved = new();

    internal Page Page { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _browser.InitializeAsync();
        await _browser.Send("Browser.setDownloadBehavior", new JsonObject { ["behavior"] = "allow", ["downloadPath"] = _saved.Path });
        Page = await Open();
    }

    /// <summary>The page in a new tab, once it is ready; or another page, that has not to be.</summary>
    internal async Task<Page> Open(PageSettings? settings = null, string? address = null, bool isCounter = true)
    {
        var page = await _browser.Open(address ?? _site.Address, settings ?? new PageSettings());
        if (isCounter)
            await Ready(page);
        return page;
    }

    /// <summary>Waits until the page says that it is ready.</summary>
    internal static async Task Ready(Page page)
    {
        await page.Until("document.documentElement?.dataset.ready || document.getElementById('state')?.textContent.includes('could not')");
        Assert.StartsWith("Ready", await page.Find<string>("document.getElementById('state').textContent"), StringComparison.Ordinal);
    }

    /// <summary>Takes every file out of the page and gives it these.</summary>
    internal async Task Give(params string[] paths)
    {
        await Page.Find<object?>("location.hash = 'count'; document.getElementById('lot').close(); document.getElementById('forget').click()");
        await Page.Until("document.getElementById('forget').hidden && !document.body.ariaBusy");
        if (paths.Length > 0)
            await Page.Choose("choose-files", paths);
        await Page.Until($"document.querySelectorAll('#given li').length === {paths.Length} && !document.body.ariaBusy");
    }

    /// <summary>Presses a button, and waits until what it does is done.</summary>
    internal Task Press(string selector) => Press(Page, selector);

    internal static async Task Press(Page page, string selector)
    {
        await page.Find<object?>($"document.querySelector('{selector}').click()");
        await page.Until("!document.body.ariaBusy");
    }

    /// <summary>What stands in a part of the page; null where it is hidden.</summary>
    internal Task<string?> Text(string id) => Page.Find<string?>($"document.getElementById('{id}').checkVisibility() ? document.getElementById('{id}').innerText : null");

    /// <summary>The file that a button saves.</summary>
    internal async Task<byte[]> Save(string name, string button)
    {
        var path = Path.Combine(_saved.Path, name);
        File.Delete(path);
        await Page.Find<object?>($"document.querySelector('{button}').click()");
        for (var tries = 0; !File.Exists(path); tries++)
        {
            Assert.True(tries < 500, $"{name} was not saved; there are {string.Join(", ", Directory.EnumerateFiles(_saved.Path))}");
            await Task.Delay(20);
        }
        return await File.ReadAllBytesAsync(path);
    }

    /// <summary>The sealed folder that the page saves, file by file.</summary>
    internal async Task<SortedDictionary<string, string>> SaveFolder(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(await Save($"{name}.zip", "#saves button")));
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            await stream.CopyToAsync(content);
            files.Add(entry.FullName, Encoding.UTF8.GetString(content.ToArray()));
        }
        return files;
    }

    /// <summary>Asserts that two folders have the same files, and says of the first that differs where it does.</summary>
    internal static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (name, content) in expected.Where(file => file.Key is not ("SHA256SUMS" or "manifest.json")).Concat(expected))
            Assert.Equal($"{name}\n{content}", $"{name}\n{actual[name]}");
    }

    /// <summary>The sealed folder that the command makes, file by file.</summary>
    internal static SortedDictionary<string, string> Command(params string[] arguments)
    {
        using var folder = new Folder();
        var path = Path.Combine(folder.Path, "out");
        var answered = Cli.Tests.Command.Run([.. arguments, "--out", path]);
        Assert.True(answered.ExitCode == 0, answered.Error);
        return new(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);
    }

    public Task DisposeAsync() => _browser.DisposeAsync();

    public void Dispose()
    {
        _browser.Dispose();
        _site.Dispose();
        _saved.Dispose();
    }
}
