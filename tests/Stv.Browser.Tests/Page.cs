using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stv.Browser.Tests;

/// <summary>An open page.</summary>
sealed class Page(Browser browser, string target, string session) : IAsyncDisposable
{
    public async Task Load(string path, PageSettings settings)
    {
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network", "Accessibility" })
            await Send($"{domain}.enable");
        await Send("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = settings.Width, ["height"] = 800, ["deviceScaleFactor"] = 1, ["mobile"] = settings.Width < 600 });
        await Send("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = !settings.RunsScripts });
        await Media("screen", settings.IsDark);
        await Send("Page.navigate", new JsonObject { ["url"] = path.StartsWith("http:", StringComparison.Ordinal) ? path : new Uri(Path.GetFullPath(path)).AbsoluteUri });
        await browser.WaitFor("Page.loadEventFired");
    }

    /// <summary>Shows the page as it is on a screen, or as it is printed.</summary>
    public Task Media(string media, bool isDark = false) => Send("Emulation.setEmulatedMedia", new JsonObject
    {
        ["media"] = media,
        ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }),
    });

    /// <summary>What an expression of JavaScript comes to, within the page.</summary>
    public async Task<T> Find<T>(string expression)
    {
        var answer = await Send("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        if (answer["exceptionDetails"] is { } fault)
            throw new InvalidOperationException(fault.ToJsonString());
        return answer["result"]!["value"]!.Deserialize<T>()!;
    }

    /// <summary>Waits until an expression is true.</summary>
    public async Task Until(string expression)
    {
        for (var patience = Stopwatch.StartNew(); !await Find<bool>($"!!({expression})"); await Task.Delay(20))
            if (patience.Elapsed > TimeSpan.FromSeconds(60))
                throw new TimeoutException($"Waited in vain for {expression}");
    }

    /// <summary>Chooses files in a field for files.</summary>
    public async Task Choose(string id, params string[] paths)
    {
        var field = (await Send("Runtime.evaluate", new JsonObject { ["expression"] = $"document.getElementById('{id}')" }))["result"]!["objectId"]!.ToString();
        await Send("DOM.setFileInputFiles", new JsonObject { ["objectId"] = field, ["files"] = new JsonArray([.. paths.Select(path => (JsonNode)Path.GetFullPath(path))]) });
    }

    /// <summary>Drops files and folders onto the page.</summary>
    public async Task Drop(params string[] paths)
    {
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
            await Send("Input.dispatchDragEvent", new JsonObject
            {
                ["type"] = type,
                ["x"] = 200,
                ["y"] = 200,
                ["data"] = new JsonObject { ["items"] = new JsonArray(), ["files"] = new JsonArray([.. paths.Select(path => (JsonNode)path)]), ["dragOperationsMask"] = 1 },
            });
    }

    /// <summary>Presses a key and lets it go.</summary>
    public async Task Press(string key)
    {
        await Send("Input.dispatchKeyEvent", Key("keyDown", key));
        await Send("Input.dispatchKeyEvent", Key("keyUp", key));
    }

    static JsonObject Key(string type, string key)
    {
        var press = new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = Code(key) };
        if (key is "Enter" or " ")
            press["text"] = key == " " ? key : "\r";
        return press;
    }

    static int Code(string key) => key switch { "Tab" => 9, " " => 32, "Enter" => 13, "ArrowLeft" => 37, "ArrowRight" => 39, _ => throw new ArgumentOutOfRangeException(nameof(key)) };

    /// <summary>The roles of all that a screen reader is told of.</summary>
    public async Task<ILookup<string, JsonNode>> Roles()
    {
        var tree = await Send("Accessibility.getFullAXTree");
        return tree["nodes"]!.AsArray().Where(node => node!["ignored"]?.GetValue<bool>() != true).ToLookup(node => node!["role"]?["value"]?.ToString() ?? "", node => node!);
    }

    /// <summary>What went wrong on the page or was asked of the network, the page itself apart.</summary>
    public async Task<IReadOnlyList<string>> Complaints()
    {
        await Find<int>("1");
        return [.. browser.Events.Select(Complaint).OfType<string>()];
    }

    static string? Complaint(JsonNode report) => report["method"]!.ToString() switch
    {
        "Runtime.exceptionThrown" or "Log.entryAdded" or "Page.javascriptDialogOpening" => report.ToJsonString(),
        "Network.requestWillBeSent" when report["params"]!["type"]?.ToString() != "Document" && !report["params"]!["request"]!["url"]!.ToString().StartsWith("data:", StringComparison.Ordinal) => report.ToJsonString(),
        _ => null,
    };

    /// <summary>A picture of the whole page.</summary>
    public async Task<byte[]> Picture() =>
        Convert.FromBase64String((await Send("Page.captureScreenshot", new JsonObject { ["captureBeyondViewport"] = true, ["clip"] = await Extent() }))["data"]!.ToString());

    async Task<JsonNode> Extent()
    {
        var size = (await Send("Page.getLayoutMetrics"))["cssContentSize"]!;
        return new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = size["width"]!.DeepClone(), ["height"] = size["height"]!.DeepClone(), ["scale"] = 1 };
    }

    /// <summary>The page as it is printed.</summary>
    public async Task<byte[]> Print()
    {
        await Media("print");
        return Convert.FromBase64String((await Send("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = false }))["data"]!.ToString());
    }

    public async ValueTask DisposeAsync() => await browser.Send("Target.closeTarget", new JsonObject { ["targetId"] = target });

    Task<JsonNode> Send(string method, JsonObject? parameters = null) => browser.Send(method, parameters, session);
}
