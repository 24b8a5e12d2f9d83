namespace Stv.Modelling;

/// <summary>Draws, place by place, from which slate the voters of one slate take their next candidate.</summary>
internal abstract class SlateOrder
{
    /// <summary>Begins a new paper.</summary>
    public abstract void Begin();

    /// <summary>The slate of the next place; −1 when no slate is left that the voter would rank.</summary>
    public abstract int Next(RandomNumbers numbers);

    /// <param name="kind">The kind of electorate.</param>
    /// <param name="regard">The weight of each slate for the voters.</param>
    /// <param name="sizes">How many candidates each slate has.</param>
    public static SlateOrder Of(ElectorateKind kind, double[] regard, int[] sizes) =>
        kind == ElectorateKind.BradleyTerry ? new BradleyTerryOrder(regard, sizes) : new PlackettLuceOrder(regard, sizes);
}
