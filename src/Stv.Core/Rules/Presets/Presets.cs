using System.Collections.Immutable;

namespace Stv;

/// <summary>The published rules that this version counts.</summary>
public static class Presets
{
    /// <summary>The Scottish councils' rule.</summary>
    public static Preset Scotland => ScotlandPreset.Preset;

    /// <summary>The rule that counts where nobody names one: the Scottish councils', but that no law then orders a lot to be drawn that changes nobody.</summary>
    public static Preset Default { get; } = ScotlandPreset.Preset with { Rule = ScotlandPreset.Preset.Rule.WithoutOrderedDraw };

    /// <summary>The weighted inclusive Gregory method in exact fractions.</summary>
    public static Preset Wigm => WigmPreset.Preset;

    /// <summary>The reference rule of the Proportional Representation Foundation.</summary>
    public static Preset WigmPrf => WigmPrfPreset.Preset;

    /// <summary>The same with sure losers defeated before surpluses are transferred.</summary>
    public static Preset WigmPrfBatch => WigmPrfPreset.Batch;

    /// <summary>The rules of the Electoral Reform Society, third edition.</summary>
    public static Preset Ers97 => Ers97Preset.Preset;

    /// <summary>Local and Assembly elections in Northern Ireland.</summary>
    public static Preset NorthernIreland => NorthernIrelandPreset.Preset;

    /// <summary>Minneapolis, Minnesota.</summary>
    public static Preset Minneapolis => MinneapolisPreset.Preset;

    /// <summary>Minneapolis, Minnesota, as the city counted in 2013.</summary>
    public static Preset Minneapolis2013 => MinneapolisPreset.In2013;

    /// <summary>Portland, Oregon.</summary>
    public static Preset Portland => PortlandPreset.Preset;

    /// <summary>The American tabulator RCTab with its own defaults.</summary>
    public static Preset RcTab => RcTabPreset.Preset;

    /// <summary>Ireland.</summary>
    public static Preset Ireland => IrelandPreset.Preset;

    /// <summary>The Proportional Representation Society of Australia.</summary>
    public static Preset Prsa77 => Prsa77Preset.Preset;

    /// <summary>The Australian Senate since 2019.</summary>
    public static Preset Senate => SenatePreset.Preset;

    /// <summary>The Australian Senate in 2016.</summary>
    public static Preset Senate2016 => SenatePreset.In2016;

    /// <summary>The Assembly of the Australian Capital Territory since 2020.</summary>
    public static Preset Act => ActPreset.Preset;

    /// <summary>The Assembly of the Australian Capital Territory until 2016.</summary>
    public static Preset Act2008 => ActPreset.Until2016;

    /// <summary>Local councils of New South Wales since 2021.</summary>
    public static Preset NewSouthWalesLocal => NewSouthWalesPreset.Preset;

    /// <summary>Local councils of New South Wales until 2017.</summary>
    public static Preset NewSouthWalesLocal2017 => NewSouthWalesPreset.Until2017;

    /// <summary>The Legislative Council of Victoria.</summary>
    public static Preset Victoria => VictoriaPreset.Preset;

    /// <summary>The Legislative Council of Western Australia.</summary>
    public static Preset WesternAustralia => WesternAustraliaPreset.Preset;

    /// <summary>Cambridge, Massachusetts.</summary>
    public static Preset Cambridge => CambridgePreset.Preset;

    /// <summary>The Wright system.</summary>
    public static Preset Wright => WrightPreset.Preset;

    /// <summary>Meek's method as I. D. Hill revised it in 2006.</summary>
    public static Preset Meek => MeekPreset.Preset;

    /// <summary>Meek's method as first published for computers, Algorithm 123.</summary>
    public static Preset Meek1987 => Meek1987Preset.Preset;

    /// <summary>New Zealand's local elections, as the regulations have it.</summary>
    public static Preset MeekNz => MeekNzPreset.Preset;

    /// <summary>New Zealand's local elections, as the official calculator counts them.</summary>
    public static Preset MeekNzCalculator => MeekNzCalculatorPreset.Preset;

    /// <summary>The Meek reference rule of the Proportional Representation Foundation.</summary>
    public static Preset MeekPrf => MeekPrfPreset.Preset;

    /// <summary>Warren's method.</summary>
    public static Preset Warren => WarrenPreset.Preset;

    /// <summary>Quota-preferential by quotient.</summary>
    public static Preset Qpq => QpqPreset.Preset;

    /// <summary>Every rule of the single transferable vote, in the order in which they are listed.</summary>
    public static ImmutableArray<Preset> All { get; } = [Scotland, Wigm, WigmPrf, WigmPrfBatch, Ers97, NorthernIreland, Ireland, Senate, Senate2016, Victoria, WesternAustralia, NewSouthWalesLocal, NewSouthWalesLocal2017, Act, Act2008, Prsa77, Minneapolis, Minneapolis2013, Cambridge, Portland, RcTab, Wright, Meek, Meek1987, MeekNz, MeekNzCalculator, MeekPrf, Warren, Qpq];

    /// <summary>Older systems, which are no single transferable vote and are counted to be compared with one, in the order in which they are listed.</summary>
    public static ImmutableArray<Preset> NotTransferable { get; } = [PluralityPresets.FirstPastThePost, PluralityPresets.BlockVote, PluralityPresets.SingleVote, PluralityPresets.Approval];

    /// <summary>The ids of all that can be counted: every preset, then the older systems.</summary>
    public static ImmutableArray<string> Ids { get; } = [.. All.Concat(NotTransferable).Select(preset => preset.Id)];

    /// <summary>The preset or the older system with this id, or null.</summary>
    /// <param name="id">Id, in any case.</param>
    public static Preset? Find(string id) => All.Concat(NotTransferable).FirstOrDefault(preset => string.Equals(preset.Id, id, StringComparison.OrdinalIgnoreCase));
}
