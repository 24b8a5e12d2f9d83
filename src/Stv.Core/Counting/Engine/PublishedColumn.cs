using System.Collections.Immutable;

namespace Stv.Counting;

/// <summary>A number for each candidate, as the record states it at stage after stage. What has not changed is not stated anew: of many candidates few change at a stage.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <param name="toVotes">How the record states a number.</param>
internal sealed class PublishedColumn<T>(Func<T, Votes> toVotes)
    where T : struct, IEquatable<T>
{
    T[] _numbers = [];
    ImmutableArray<Votes> _stated = [];

    /// <summary>The numbers as they stand; the same array as before where none has changed.</summary>
    public ImmutableArray<Votes> State(ReadOnlySpan<T> numbers)
    {
        if (_numbers.Length == 0)
            (_numbers, _stated) = (numbers.ToArray(), [.. numbers.ToArray().Select(toVotes)]);
        if (numbers.SequenceEqual(_numbers))
            return _stated;
        var stated = _stated.ToBuilder();
        for (var candidate = 0; candidate < numbers.Length; candidate++)
            if (!numbers[candidate].Equals(_numbers[candidate]))
                (_numbers[candidate], stated[candidate]) = (numbers[candidate], toVotes(numbers[candidate]));
        return _stated = stated.MoveToImmutable();
    }
}
