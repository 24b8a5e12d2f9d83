using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Stv.Cli.Tests;

/// <summary>A stranger installs the tool and the packages from a folder, and uses them.</summary>
public class PackageTests(Packages packages) : IClassFixture<Packages>
{
    static readonly string Board = Repository.Sample("board.blt");

    [Fact]
    public void There_are_two_libraries_and_a_tool() =>
        Assert.Equal(["Stv.Core", "Stv.Formats", "stv"], Directory.GetFiles(packages.Feed, "*.nupkg").Select(Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Packing_again_in_another_folder_gives_the_same_bytes()
    {
        var folder = packages.NewFolder("again");
        Packages.Pack(folder, Path.Combine(folder, "artifacts"));

        var files = Directory.GetFiles(packages.Feed).Select(path => Path.GetFileName(path)!).ToList();
        Assert.Equal(6, files.Count);
        Assert.All(files, file => Assert.True(File.ReadAllBytes(Path.Combine(packages.Feed, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, file))), $"{file} differs."));
    }

    [Theory]
    [InlineData("Stv.Core")]
    [InlineData("Stv.Formats")]
    [InlineData("stv")]
    public void A_package_says_what_it_is_and_under_which_licence(string id)
    {
        using var package = ZipFile.OpenRead(Nupkg(id));
        var metadata = XDocument.Load(package.Entries.Single(entry => entry.Name == $"{id}.nuspec").Open()).Root!.Elements().First();
        string Value(string name) => metadata.Elements().First(element => element.Name.LocalName == name).Value;
        Assert.Equal(("MIT", "package.md"), (Value("license"), Value("readme")));
        Assert.Contains("single transferable vote", Value("description"), StringComparison.Ordinal);
        Assert.Contains(package.Entries, entry => entry.FullName == "package.md");
    }

    [Theory]
    [InlineData("Stv.Core")]
    [InlineData("Stv.Formats")]
    public void A_library_has_its_documentation_and_its_symbols(string id)
    {
        using var package = ZipFile.OpenRead(Nupkg(id));
        Assert.Contains(package.Entries, entry => entry.FullName == $"lib/net10.0/{id}.xml");
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(Nupkg(id), ".snupkg"));
        Assert.Contains(symbols.Entries, entry => entry.FullName == $"lib/net10.0/{id}.pdb");
    }

    [Fact]
    public void The_tool_installs_and_counts()
    {
        var folder = packages.NewFolder("tool");
        Packages.Dotnet(folder, "tool", "install", "stv", "--tool-path", folder, "--add-source", packages.Feed);
        Assert.Contains("1. Ada Alder, stage 1", Packages.Run(folder, Path.Combine(folder, "stv"), "count", Board), StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_of_the_lines_that_the_readme_shows_is_built_without_a_warning_and_counts()
    {
        var folder = packages.NewFolder("app");
        var lines = Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")), "(?<=^```csharp\n).*?(?=^```$)", RegexOptions.Singleline | RegexOptions.Multiline).Value;
        File.WriteAllText(Path.Combine(folder, "Program.cs"), lines);
        File.WriteAllText(Path.Combine(folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <IsAotCompatible>true</IsAotCompatible>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Stv.Formats" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        Directory.CreateDirectory(Path.Combine(folder, "samples", "ballots"));
        File.Copy(Board, Path.Combine(folder, "samples", "ballots", "board.blt"));

        // The analysers of trimming look at the app itself; the command, trimmed below, holds the libraries.
        Packages.Dotnet(folder, "build", "--configuration", "Release", "--output", "out");
        Assert.Equal("Ada Alder, Elias Elm, Basil Birch, Clover Cedar", Packages.Dotnet(folder, Path.Combine("out", "App.dll")).Trim());
    }

    [Fact]
    public void A_web_app_counts_the_ballots_that_are_posted_and_ends_when_a_request_is_broken_off()
    {
        var folder = packages.NewFolder("web");
        var program = Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "library.md")), "(?<=^```csharp\n)using .*?(?=^```$)", RegexOptions.Singleline | RegexOptions.Multiline).Value;
        Assert.EndsWith("app.Run();\n", program, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program.Replace("app.Run();\n", WebCaller, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "Web.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Stv.Formats" Version="{Version}" /></ItemGroup>
            </Project>
            """);

        Packages.Dotnet(folder, "build", "--configuration", "Release", "--output", "out");
        Assert.Equal(["stv-result/1: 1, 5, 2, 3", "422: twice.blt", "broken off"], Packages.Dotnet(folder, Path.Combine("out", "Web.dll"), "--Logging:LogLevel:Default=None", Board).Trim().ReplaceLineEndings("\n").Split('\n'));
    }

    /// <summary>Calls the program of the page: with ballots, with what is none, and with ballots of which only half are sent.</summary>
    const string WebCaller = """
        TaskCompletionSource begun = new();
        TaskCompletionSource<string> ended = new();
        app.Use(async (context, next) =>
        {
            if (context.Request.Host.Host == "half")
                begun.TrySetResult();
            try { await next(context); }
            catch (Exception cause) { ended.TrySetResult(cause is OperationCanceledException or IOException ? "broken off" : cause.ToString()); }
        });
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var papers = File.ReadAllBytes(args[^1]);

        var answer = await client.PostAsync("/count/board.blt", new ByteArrayContent(papers));
        using var result = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var elected = result.RootElement.GetProperty("contests")[0].GetProperty("elected").EnumerateArray();
        Console.WriteLine($"{result.RootElement.GetProperty("format")}: {string.Join(", ", elected.Select(each => each.ToString()))}");

        answer = await client.PostAsync("/count/twice.blt", new ByteArrayContent("no ballots"u8.ToArray()));
        Console.WriteLine($"{(int)answer.StatusCode}: {((await answer.Content.ReadAsStringAsync()).Contains("twice.blt") ? "twice.blt" : "?")}");

        using var caller = new System.Net.Sockets.TcpClient("127.0.0.1", new Uri(app.Urls.First()).Port);
        caller.Client.Send([.. System.Text.Encoding.ASCII.GetBytes($"POST /count/board.blt HTTP/1.1\r\nHost: half\r\nContent-Length: {papers.Length}\r\n\r\n"), .. papers.AsSpan(0, papers.Length / 2)]);
        await begun.Task;
        caller.Client.Close(0);
        Console.WriteLine(await ended.Task.WaitAsync(TimeSpan.FromSeconds(20)));

        """;

    [Fact]
    public void The_command_is_published_as_one_trimmed_file_without_a_warning()
    {
        var folder = packages.NewFolder("single");
        Packages.Dotnet(Repository.Root, "publish", "src/Stv.Cli", "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "--artifacts-path", Path.Combine(folder, "artifacts"), "--output", folder,
            "-p:PublishSingleFile=true", "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false", "-p:DebugType=none", "-p:RunAnalyzers=false");
        var command = Assert.Single(Directory.GetFiles(folder));
        Assert.Contains("1. Ada Alder, stage 1", Packages.Run(folder, command, "count", Board), StringComparison.Ordinal);
    }

    string Nupkg(string id) => Directory.GetFiles(packages.Feed, "*.nupkg").Single(path => Id(path) == id);

    string Version => Path.GetFileNameWithoutExtension(Nupkg("Stv.Core"))["Stv.Core.".Length..];

    static string Id(string path) => Regex.Replace(Path.GetFileName(path), @"\.\d+\.\d+\.\d+.*$", "");
}
