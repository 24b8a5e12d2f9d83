namespace Stv.Counting;

/// <summary>Where a group of papers lies with a candidate.</summary>
/// <param name="Group">The group.</param>
/// <param name="At">The place, among the numbers of all papers, after that candidate: nobody before it can receive the papers again.</param>
internal readonly record struct PaperPlace(int Group, int At);
