namespace Stv.Counting;

/// <summary>Where the papers of a group lie: one after another in the list of their pile.</summary>
internal struct Link
{
    /// <summary>The next group of the pile, or −1.</summary>
    public int Next;

    /// <summary>The place on the paper after the candidate with whom it lies: nobody before it can receive the paper again.</summary>
    public int At;

    /// <summary>Puts a group behind the last of a pile.</summary>
    /// <param name="links">The links of all groups.</param>
    /// <param name="group">The group.</param>
    /// <param name="at">The place on the paper after the candidate with whom it comes to lie.</param>
    /// <param name="first">First group of the pile, or −1 while it has none.</param>
    /// <param name="last">Last group of the pile.</param>
    public static void Append(Link[] links, int group, int at, ref int first, ref int last)
    {
        if (first < 0)
            first = group;
        else
            links[last].Next = group;
        last = group;
        links[group] = new Link { Next = -1, At = at };
    }
}
