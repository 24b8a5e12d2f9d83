using Stv.Tests;

namespace Stv.Cli.Tests;

/// <summary>Folders are ideas that stand on one another, so none knows one that knows it.</summary>
public class FolderOrderTests
{
    [Theory, InlineData("Stv.Core"), InlineData("Stv.Formats"), InlineData("Stv.Cli")]
    public void Each_folder_knows_only_those_that_are_listed(string project) =>
        Golden.Verify(string.Concat(FolderArrows.Of(project).Select(arrow => $"{arrow.From} -> {arrow.To}\n")), project);

    [Theory, InlineData("Stv.Core"), InlineData("Stv.Formats"), InlineData("Stv.Cli")]
    public void No_folder_knows_one_that_knows_it(string project)
    {
        var arrows = FolderArrows.Of(project);
        var known = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var circles = arrows.Where(arrow => Reaches(arrow.To, arrow.From, [])).Select(arrow => $"{arrow.From} -> {arrow.To}");
        Assert.Empty(circles);

        bool Reaches(string from, string to, HashSet<string> seen) =>
            from == to || (seen.Add(from) && known[from].Any(next => Reaches(next, to, seen)));
    }

    [Fact]
    public void Arrows_are_found() =>
        Assert.Contains(("English", "Files"), FolderArrows.Of("Stv.Formats"));
}
