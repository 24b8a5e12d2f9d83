using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>A rule as the command line names it: one of the presets, or a configuration file of RCTab, which is its preset with changes.</summary>
/// <param name="Preset">The preset.</param>
/// <param name="Configuration">The configuration; null where a preset is named.</param>
sealed record NamedRule(Preset Preset, RctabConfiguration? Configuration)
{
    /// <summary>What is to be changed of the preset.</summary>
    public ImmutableArray<RuleChange> Changes => [.. (Configuration?.Changes ?? []).Select(change => new RuleChange(change.Choice, change.Value))];

    /// <summary>The preset with these changes.</summary>
    public Preset Changed => Configuration is null ? Preset : Preset with { Rule = new CountTerms { Changes = Changes }.Changed(Preset.Rule) };

    /// <summary>Finds a rule by its name, else by the path of a configuration.</summary>
    /// <exception cref="Refusal">There is neither.</exception>
    public static NamedRule Read(Surroundings world, string word)
    {
        if (Presets.Find(word) is not null || FileStatus.Of(word)?.Kind != FileKind.File)
            return new NamedRule(Words.Rule(word), null);
        return new NamedRule(Presets.RcTab, RctabConfiguration.Parse(InputBytes.Read(world, "--rule", word)));
    }
}
