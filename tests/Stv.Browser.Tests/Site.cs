using System.Net;
using System.Net.Sockets;
using Stv.Cli.Tests;

namespace Stv.Browser.Tests;

/// <summary>A plain server of files, such as any web space is: no header beyond the kind of a file, nothing that counts. <c>STV_WEB=DIR</c> serves what was published into that folder instead of what was built.</summary>
sealed class Site : IDisposable
{
    readonly HttpListener _listener = new();
    readonly string[] _roots;

    /// <param name="others">Folders whose files are served too.</param>
    public Site(params string[] others)
    {
        _roots = [.. Roots, .. others];
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Serve();
    }

    public string Address { get; }

    /// <summary>The folders in which the page is.</summary>
    public static string[] Roots
    {
        get
        {
            var built = Path.Combine(Repository.Root, "src", "Stv.Web");
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            return Environment.GetEnvironmentVariable("STV_WEB") is { Length: > 0 } published
                ? [Path.Combine(published, "wwwroot")]
                : [Path.Combine(built, "wwwroot"), Path.Combine(built, "bin", configuration, "net10.0", "wwwroot")];
        }
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => Answer(context));
        }
    }

    async Task Answer(HttpListenerContext context)
    {
        var name = context.Request.Url!.AbsolutePath.TrimStart('/') is { Length: > 0 } asked ? asked : "index.html";
        using var response = context.Response;
        if (_roots.Select(root => Path.Combine(root, name)).FirstOrDefault(File.Exists) is not { } path)
        {
            response.StatusCode = 404;
            return;
        }
        response.ContentType = Path.GetExtension(path) switch { ".html" => "text/html", ".js" => "text/javascript", ".css" => "text/css", ".wasm" => "application/wasm", _ => "application/octet-stream" };
        var content = await File.ReadAllBytesAsync(path);
        response.ContentLength64 = content.Length;
        await response.OutputStream.WriteAsync(content);
    }

    public void Dispose() => _listener.Close();
}
