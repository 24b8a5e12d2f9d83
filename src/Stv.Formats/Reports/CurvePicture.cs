using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>Curves as small drawings of a page. They say nothing that a table does not say, so that a reader of the screen passes them over.</summary>
internal static class CurvePicture
{
    const int Width = 120, Height = 60;

    /// <summary>Draws.</summary>
    public static void Draw(Markup page, ReportCurves curves)
    {
        page.Element("p", curves.Caption).Line();
        page.Open("div", ("class", "curves"), ("aria-hidden", "true")).Line();
        foreach (var curve in curves.Curves)
        {
            page.Open("figure").Open("figcaption").Name(curve.Name).Close("figcaption");
            page.Open("svg", ("class", "curve"), ("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {Height}")), ("preserveAspectRatio", "none"));
            page.Shape("rect", ("class", "whole"), ("width", "100%"), ("height", "100%"));
            if (curve.MarksHalf)
                page.Shape("path", ("class", "half"), ("d", string.Create(CultureInfo.InvariantCulture, $"M0 {Height / 2}H{Width}")));
            page.Shape("path", ("class", "band"), ("d", $"M{Line(curve.Points, point => point.High)}L{Line([.. curve.Points.Reverse()], point => point.Low)}Z"));
            page.Shape("path", ("class", "line"), ("d", $"M{Line(curve.Points, point => point.Up)}"));
            page.Close("svg").CloseLine("figure");
        }
        page.CloseLine("div");
    }

    static string Line(ImmutableArray<CurvePoint> points, Func<CurvePoint, double> up) =>
        string.Join('L', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{Width * point.Across:0.#} {Height * (1 - Math.Clamp(up(point), 0, 1)):0.#}")));
}
