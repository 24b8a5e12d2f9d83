namespace Stv;

/// <summary>What is done about a lot when the same people are elected wherever it and all later ones fall.</summary>
public enum NeedlessLots
{
    /// <summary>None is drawn: the count goes on as if each had fallen on the first of the tied on the ballot paper, and says so.</summary>
    NotDrawn,

    /// <summary>It is drawn like any other, since the law orders the draw: Scotland, Northern Ireland, the Australian Senate.</summary>
    Drawn,
}
