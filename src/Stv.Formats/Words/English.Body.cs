using System.Collections.Immutable;

namespace Stv.Formats;

/// <content>A body and its minimums, before the count and after it.</content>
public static partial class English
{
    /// <summary>What can be known about a body's minimums before the count, a sentence for each and one for all.</summary>
    internal static ImmutableArray<string> Certificate(BodyCertificate certificate) =>
    [
        .. certificate.Minimums.Select(Certified),
        certificate.JointlyAttainable
            ? "Those who stand can meet all of these together, while every contest keeps to its own reserved places."
            : "Those who stand CANNOT meet all of these together while every contest fills its seats within its own reserved places.",
    ];

    static string Certified(MinimumCertificate minimum)
    {
        var limits = Capital(Limits(minimum.Minimum));
        var allocated = minimum.Allocated == 0 ? "no contest reserves places for this"
            : minimum.IsAllocated ? $"certain, since the contests' own minimums add up to {minimum.Allocated}, as long as every place is filled"
            : $"the contests' own minimums add up to {minimum.Allocated} only";
        var greatest = minimum.IsAllocated ? "" : minimum.Greatest switch
        {
            null => "; nothing can be reached while some contest's reserved places cannot be filled",
            { } most => $"; those who stand could reach {most}",
        };
        return $"{limits}: {allocated}{greatest}.";
    }

    /// <summary>What a body's minimums came to, a sentence for each.</summary>
    internal static ImmutableArray<string> Attained(BodyResult result) =>
    [
        .. result.Minimums.Select(minimum =>
        {
            var number = minimum.Members.Length;
            var who = number == 0 ? "" : $" ({List([.. minimum.Members.Select(member => member.Candidate.Name)])})";
            var verdict = minimum.Shortfall == 0 ? "met" : result.Uncounted.IsEmpty ? $"MISSED by {minimum.Shortfall}" : $"not met so far, {minimum.Shortfall} short";
            return $"{Capital(Limits(minimum.Minimum))}: {verdict}, with {number}{who}.";
        }),
    ];
}
