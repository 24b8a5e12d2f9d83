using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stv.Browser.Tests;

/// <summary>A Chromium without a window, driven by its own protocol (https://chromedevtools.github.io/devtools-protocol/).</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("stv-browser-");
    readonly ClientWebSocket _socket = new();
    Process? _process;
    int _commands;

    /// <summary>Everything that the browser reported of its own accord since the last page was opened.</summary>
    internal List<JsonNode> Events { get; } = [];

    public async Task InitializeAsync()
    {
        var program = Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"These tests need a Chromium on the PATH: one of {string.Join(", ", Names)}. On Debian: apt-get install chromium.");
        _process = Process.Start(new ProcessStartInfo(program,
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--remote-debugging-port=0", $"--user-data-dir={_profile.FullName}", "about:blank"])
        {
            RedirectStandardError = true,
        })!;
        await _socket.ConnectAsync(new Uri(await Address(_process)), CancellationToken.None);
        // What the browser still says is read and let go, or it would wait for a reader.
        _ = _process.StandardError.ReadToEndAsync();
    }

    static async Task<string> Address(Process process)
    {
        const string Before = "DevTools listening on ";
        while (await process.StandardError.ReadLineAsync() is { } line)
            if (line.StartsWith(Before, StringComparison.Ordinal))
                return line[Before.Length..];
        throw new InvalidOperationException("Chromium ended before it said where it can be reached.");
    }

    public async Task DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await Send("Browser.close");
        if (_process is not null)
            await _process.WaitForExitAsync();
        _profile.Delete(recursive: true);
    }

    public void Dispose()
    {
        _process?.Dispose();
        _socket.Dispose();
    }

    /// <summary>Opens a file in a new page.</summary>
    internal async Task<Page> Open(string path, PageSettings settings)
    {
        var target = (await Send("Target.createTarget", new JsonObject { ["url"] = "about:blank" }))["targetId"]!.ToString();
        var session = (await Send("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!.ToString();
        Events.Clear();
        var page = new Page(this, target, session);
        await page.Load(path, settings);
        return page;
    }

    /// <summary>Sends a command and waits for its answer.</summary>
    internal async Task<JsonNode> Send(string method, JsonObject? parameters = null, string? session = null)
    {
        var id = ++_commands;
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
            command["sessionId"] = session;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(command.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            var message = await Receive();
            if (message["id"]?.GetValue<int>() != id)
                continue;
            return message["error"] is { } error ? throw new InvalidOperationException($"{method}: {error.ToJsonString()}") : message["result"]!;
        }
    }

    /// <summary>Waits until the browser reports something.</summary>
    internal async Task WaitFor(string method)
    {
        while (Events.All(report => report["method"]!.ToString() != method))
            await Receive();
    }

    async Task<JsonNode> Receive()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, limit.Token);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                break;
        }
        var node = JsonNode.Parse(message.ToArray())!;
        if (node["method"] is not null)
            Events.Add(node);
        return node;
    }
}
