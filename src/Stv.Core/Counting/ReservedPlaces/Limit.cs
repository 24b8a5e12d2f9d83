namespace Stv.Counting;

/// <summary>What a constraint still requires, after those already elected.</summary>
/// <param name="Bit">The constraint, as one bit.</param>
/// <param name="Minimum">How many more it asks for, at least 0.</param>
/// <param name="Maximum">How many more it allows, at least 0 and not below the minimum; null where there are not enough candidates or places to go beyond it.</param>
internal readonly record struct Limit(int Bit, int Minimum, int? Maximum)
{
    /// <summary>The greatest number that must be told apart from those above it.</summary>
    public int Cap => Maximum ?? Minimum;

    /// <summary>Which of the numbers that must be told apart one is, from 0, when so many candidates whom the constraint concerns are still to be looked at; −1 where the number leaves no way to the end.</summary>
    /// <remarks>A number below the minimum less the rest can no longer reach the minimum. Numbers from the minimum up are the same state as long as even the whole rest could not take them above the maximum.</remarks>
    public int Level(int number, int rest)
    {
        var least = Math.Max(0, Minimum - rest);
        if (number < least || number > Maximum)
            return -1;
        if (Maximum is null)
            return Math.Min(number, Minimum) - least;
        return number <= Minimum ? number - least : Math.Max(number, Alike(rest)) - Alike(rest) + Minimum - least;
    }

    /// <summary>The least number at a level: the inverse of <see cref="Level"/>.</summary>
    public int Number(int level, int rest)
    {
        var number = level + Math.Max(0, Minimum - rest);
        return Maximum is null || number <= Minimum ? number : number + Alike(rest) - Minimum;
    }

    /// <summary>The greatest number that counts as the minimum.</summary>
    int Alike(int rest) => Math.Max(Minimum, (Maximum ?? int.MaxValue) - rest);
}
