using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Curves, one beside the other. Only a page draws them: their points stand in a table of the same report.</summary>
/// <param name="Caption">How they are to be read.</param>
/// <param name="Curves">The curves.</param>
internal sealed record ReportCurves(string Caption, ImmutableArray<ReportCurve> Curves) : ReportPart;

/// <summary>A curve.</summary>
/// <param name="Name">Of whom or what.</param>
/// <param name="Points">Its points from the left: all figures from 0 to 1, across and up, with the interval of how far up.</param>
internal sealed record ReportCurve(string Name, ImmutableArray<CurvePoint> Points)
{
    /// <summary>Whether a line marks one half.</summary>
    public bool MarksHalf { get; init; }
}

/// <summary>A point of a curve.</summary>
/// <param name="Across">How far from the left, 0 to 1.</param>
/// <param name="Up">How far up, 0 to 1.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct CurvePoint(double Across, double Up, double Low, double High);
