using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stv.Cli.Tests;

/// <summary>Which folder of a project uses what is declared in which other, as the compiler sees it.</summary>
static class FolderArrows
{
    /// <summary>The arrows of a project, each from a folder to one that it knows; the project's own folder is ".".</summary>
    /// <param name="project">Folder of the project below <c>src</c>.</param>
    public static IReadOnlyCollection<(string From, string To)> Of(string project) => Known.GetOrAdd(project, Find);

    static readonly ConcurrentDictionary<string, SortedSet<(string From, string To)>> Known = new();

    static readonly string[] ImplicitUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    static SortedSet<(string From, string To)> Find(string project)
    {
        var assembly = project == "Stv.Cli" ? "stv" : project;
        var root = Path.Combine(Repository.Root, "src", project);
        var trees = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, file))
            .Append(CSharpSyntaxTree.ParseText(string.Concat(ImplicitUsings.Select(name => $"global using {name};")), Language));
        var compilation = CSharpCompilation.Create(assembly, trees, References(assembly), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var arrows = new SortedSet<(string, string)>();
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            var model = compilation.GetSemanticModel(tree);
            var from = Folder(root, tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
                foreach (var declared in Declared(model.GetSymbolInfo(name).Symbol))
                    if (Folder(root, declared) is var to && to != from)
                        arrows.Add((from, to));
        }
        return arrows;
    }

    /// <summary>Where a symbol stands: a type wherever it begins, a member in its own file.</summary>
    static IEnumerable<SyntaxTree> Declared(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type.DeclaringSyntaxReferences.Take(1).Select(place => place.SyntaxTree),
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => (symbol.ContainingType?.DeclaringSyntaxReferences ?? []).Take(1).Select(place => place.SyntaxTree),
        _ => [],
    };

    static string Folder(string root, SyntaxTree tree) =>
        Path.GetRelativePath(root, Path.GetDirectoryName(tree.FilePath)!).Replace(Path.DirectorySeparatorChar, '/');

    static IEnumerable<MetadataReference> References(string assembly) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != assembly)
            .Select(path => MetadataReference.CreateFromFile(path));
}
