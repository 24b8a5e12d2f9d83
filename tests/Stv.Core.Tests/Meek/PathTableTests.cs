using Stv.Counting;

namespace Stv.Core.Tests;

public class PathTableTests
{
    const int Candidates = 5;

    /// <summary>Candidates, a step beyond them, a share among equals, and a path too far for the array.</summary>
    static readonly (int Path, int Step)[] Steps = [(0, 0), (0, 4), (1, 0), (0, 5), (3, -2), (40, 4), (2_000_000, 1)];

    [Fact]
    public void Each_path_and_step_has_a_number_of_its_own()
    {
        var table = new PathTable();
        table.Clear(Candidates);
        for (var step = 0; step < Steps.Length; step++)
        {
            Assert.Equal(0, table.At(Steps[step].Path, Steps[step].Step));
            table.At(Steps[step].Path, Steps[step].Step) = step + 1;
        }
        Assert.Equal(Enumerable.Range(1, Steps.Length), Steps.Select(step => table.At(step.Path, step.Step)));
    }

    [Fact]
    public void A_table_that_was_cleared_knows_no_number()
    {
        var table = new PathTable();
        table.Clear(Candidates);
        foreach (var (path, step) in Steps)
            table.At(path, step) = 7;
        table.Clear(3);
        Assert.All(Steps, step => Assert.Equal(0, table.At(step.Path, step.Step)));
    }
}
