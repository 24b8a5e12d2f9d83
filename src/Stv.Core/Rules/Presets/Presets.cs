using System.Collections.Immutable;

namespace Stv;

/// <summary>The published rules that this version counts.</summary>
public static class Presets
{
    /// <summary>The Scottish councils' rule.</summary>
    public static Preset Scotland => ScotlandPreset.Preset;

    /// <summary>The weighted inclusive Gregory method in exact fractions.</summary>
    public static Preset Wigm => WigmPreset.Preset;

    /// <summary>The reference rule of the Proportional Representation Foundation.</summary>
    public static Preset WigmPrf => WigmPrfPreset.Preset;

    /// <summary>Every preset, in the order in which they are listed.</summary>
    public static ImmutableArray<Preset> All { get; } = [Scotland, Wigm, WigmPrf];

    /// <summary>The preset with this id, or null.</summary>
    /// <param name="id">Id, in any case.</param>
    public static Preset? Find(string id) => All.FirstOrDefault(preset => string.Equals(preset.Id, id, StringComparison.OrdinalIgnoreCase));
}
