namespace Stv.Modelling;

/// <summary>Goes through the figures of a tally, to write them down or to add others to them.</summary>
internal interface ITallyFigures
{
    /// <summary>Figures that stand in a row.</summary>
    void Row(string name, long[] figures);

    /// <summary>One figure.</summary>
    void One(string name, ref long figure);

    /// <summary>How often each thing decided the last place.</summary>
    void LastPlaces(Dictionary<LastPlace, long> times);

    /// <summary>The first run that could not be counted, and why.</summary>
    void FirstUncounted(ref (long Run, string Why)? first);
}
