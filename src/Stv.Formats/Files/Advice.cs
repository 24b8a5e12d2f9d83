using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// Words about what to do. The settings that would help stand in them as values: a command names its options, an election file
/// its members, an app its own fields; and an app can act on them.
/// </summary>
/// <remarks>A string is advice without settings. <see cref="ToString"/> names settings as <see cref="BallotReadOptions"/> does.</remarks>
[InterpolatedStringHandler]
public sealed class Advice : IEquatable<Advice>
{
    // Words; or a setting, with the words for it where they are settled already.
    readonly List<(string? Words, Setting? Setting)> _parts;

    internal Advice(int literalLength, int formattedCount) => _parts = new(2 * formattedCount + (literalLength > 0 ? 1 : 0));

    Advice(IEnumerable<(string? Words, Setting? Setting)> parts) => _parts = [.. parts];

    /// <summary>The settings that would help, in the order in which the words name them.</summary>
    public ImmutableArray<Setting> Settings => [.. _parts.Select(part => part.Setting).OfType<Setting>()];

    /// <summary>Words without settings.</summary>
    /// <param name="words">The words.</param>
    public static Advice FromString(string words) => new([(words, null)]);

    /// <summary>Words without settings.</summary>
    /// <param name="words">The words.</param>
    public static implicit operator Advice(string words) => FromString(words);

    internal void AppendLiteral(string words) => _parts.Add((words, null));

    internal void AppendFormatted(string? words) => _parts.Add((words ?? "", null));

    internal void AppendFormatted(int number) => AppendFormatted(number.ToString(CultureInfo.InvariantCulture));

    internal void AppendFormatted(Advice advice) => _parts.AddRange(advice._parts);

    internal void AppendFormatted(Term term) => AppendFormatted(new Setting(term));

    internal void AppendFormatted(Setting setting) => _parts.Add((null, setting));

    /// <summary>Settings of which one would do.</summary>
    internal void AppendFormatted(IEnumerable<Setting> alternatives)
    {
        foreach (var (i, setting) in alternatives.Index())
        {
            if (i > 0)
                AppendLiteral(" or ");
            AppendFormatted(setting);
        }
    }

    /// <summary>The sentence, with settings named for those who read it.</summary>
    /// <param name="words">How they are named.</param>
    public string In(SettingNames words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = new StringBuilder();
        foreach (var part in Named(words))
            text.Append(part.Words);
        return text.ToString();
    }

    /// <summary>The same advice where settings are named once for all, as in a file that is read by way of another.</summary>
    internal Advice Settled(SettingNames words) => new(Named(words));

    IEnumerable<(string? Words, Setting? Setting)> Named(SettingNames words)
    {
        Setting? before = null;
        foreach (var part in _parts)
        {
            yield return part.Setting is null || part.Words is not null ? part : (words(part.Setting, before), part.Setting);
            before = part.Setting ?? before;
        }
    }

    /// <summary>The sentence, with settings named as <see cref="BallotReadOptions"/> does.</summary>
    public override string ToString() => In(Setting.ByCode);

    /// <summary>Whether the other says the same and names the same settings.</summary>
    public bool Equals(Advice? other) => other is not null && ToString() == other.ToString() && Settings.SequenceEqual(other.Settings);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Advice);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
