namespace Stv.Counting;

/// <summary>Memory that the counts of one thread use one after another, where many are made of papers that are drawn again and again: what one count took need not be taken anew for the next.</summary>
/// <remarks>It holds nothing that a later count sees. Two counts must not go on side by side in it.</remarks>
internal sealed class CountRoom
{
    TreePiles? _piles;

    /// <summary>Piles for papers that lie as a tree.</summary>
    public TreePiles PilesOf(PaperTree tree) => _piles is { } known && known.AreOf(tree) ? known : _piles = new TreePiles(tree);
}
