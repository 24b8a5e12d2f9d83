using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>Whom papers elect.</summary>
/// <param name="Elected">One set of people, in ballot-paper order, for each way in which lots can fall.</param>
/// <param name="All">Whether every way was counted; false when there were too many.</param>
internal readonly record struct Ways(ImmutableArray<ImmutableArray<int>> Elected, bool All)
{
    public bool Contains(ImmutableArray<int> people)
    {
        foreach (var known in Elected)
            if (known.AsSpan().SequenceEqual(people.AsSpan()))
                return true;
        return false;
    }
}
