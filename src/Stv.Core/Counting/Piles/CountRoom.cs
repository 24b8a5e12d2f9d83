namespace Stv.Counting;

/// <summary>Memory that the counts of one thread use one after another, where many are made of papers that are drawn again and again: what one count took need not be taken anew for the next.</summary>
/// <remarks>It holds nothing that a later count sees. Two counts must not go on side by side in it.</remarks>
internal sealed class CountRoom
{
    readonly Dictionary<Type, object> _kept = [];
    TreePiles? _piles;
    TreePlaces? _places;

    /// <summary>Piles for papers that lie as a tree.</summary>
    public TreePiles PilesOf(PaperTree tree) => _piles is { } known && known.AreOf(tree) ? known : _piles = new TreePiles(tree);

    /// <summary>Places of papers that lie as a tree, for piles of another kind.</summary>
    public TreePlaces PlacesOf(PaperTree tree) => _places is { } known && known.AreOf(tree) ? known : _places = new TreePlaces(tree);

    /// <summary>What is kept of a type, made at first. Whoever asks for it begins by clearing it.</summary>
    public T Of<T>() where T : class, new()
    {
        if (_kept.TryGetValue(typeof(T), out var known))
            return (T)known;
        var made = new T();
        _kept.Add(typeof(T), made);
        return made;
    }
}
