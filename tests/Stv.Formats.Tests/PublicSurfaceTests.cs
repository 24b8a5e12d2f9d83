using Stv.Tests;

namespace Stv.Formats.Tests;

/// <summary>What apps can build on is what the lists say: a change of the surface is a change of a list, and is seen.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public void The_surface_of_the_count_is_listed() => Golden.Verify(PublicSurface.Of(typeof(Count).Assembly), "Stv.Core");

    [Fact]
    public void The_surface_of_the_formats_is_listed() => Golden.Verify(PublicSurface.Of(typeof(BallotFile).Assembly), "Stv.Formats");
}
