namespace Stv.Counting;

/// <summary>Where a group of papers lies with a candidate.</summary>
/// <param name="group">The group.</param>
/// <param name="at">The place after that candidate.</param>
internal struct PaperPlace(int group, int at)
{
    /// <summary>The group.</summary>
    public int Group = group;

    /// <summary>The place, among the numbers of all papers, after the candidate: nobody before it can receive the papers again.</summary>
    public int At = at;
}
