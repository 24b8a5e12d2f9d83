namespace Stv.Modelling;

/// <summary>Draws how many preferences made-up papers have.</summary>
/// <param name="model">The model.</param>
/// <param name="most">The number of candidates.</param>
internal sealed class PaperLengths(ElectorateModel model, int most)
{
    readonly double[] _lengths = [.. model.Lengths];
    readonly double _sum = model.Lengths.Sum();

    /// <summary>The most preferences that a paper can have.</summary>
    public int Longest => _lengths.Length is > 0 and var listed && _lengths[^1] == 0 ? Math.Min(listed, most) : most;

    /// <summary>The most preferences that the next paper may have.</summary>
    public int Draw(RandomNumbers numbers) =>
        _lengths.Length > 0 && numbers.Which(_lengths, _sum) is var drawn && drawn < _lengths.Length - 1 ? Math.Min(most, drawn + 1) : most;
}
