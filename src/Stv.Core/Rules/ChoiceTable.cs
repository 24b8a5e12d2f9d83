using System.Collections.Immutable;
using System.Globalization;

namespace Stv;

/// <summary>The choices of a kind of rule by name: how each is read, which values it can have, and how it is changed. Written out, since a trimmed program cannot look its own properties up.</summary>
/// <typeparam name="TRule">Kind of rule.</typeparam>
internal sealed class ChoiceTable<TRule> where TRule : Rule
{
    readonly List<Row> _rows = [];

    /// <summary>The values of an enumeration in our spelling. Looked through rather than kept in a dictionary by value: a dictionary for each of so many types would be compiled anew at every start of the program.</summary>
    sealed class ValueNames(Type type)
    {
        readonly string[] _names = Enum.GetNames(type);

        public ImmutableArray<string> Words => [.. _names.Select(Choice.Kebab)];

        /// <summary>The value's name in the program, or null.</summary>
        public string? Find(string word) => Array.Find(_names, name => string.Equals(Choice.Kebab(name), word, StringComparison.OrdinalIgnoreCase));
    }

    sealed record Row(string Name, Func<TRule, Choice> Read, ImmutableArray<string> Values, Func<TRule, string, TRule?> Change);

    /// <summary>Every choice of a rule, in the order of the table.</summary>
    public ImmutableArray<Choice> Read(TRule rule) => [.. _rows.Select(row => row.Read(rule))];

    /// <summary>The rule with one choice changed; the rule itself when it says so already.</summary>
    /// <exception cref="ArgumentException">There is no such choice or no such value; the message lists those that there are.</exception>
    public TRule With(TRule rule, string choice, string value)
    {
        var row = _rows.Find(row => string.Equals(row.Name, choice, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"The rule {rule.Id} has no choice \"{choice}\". {Nearest(choice, _rows.Select(row => row.Name))}", nameof(choice));
        var changed = row.Change(rule, value.Trim())
            ?? throw new ArgumentException($"The choice {row.Name} has no value \"{value}\". {Nearest(value, row.Values)}", nameof(value));
        return row.Read(changed).Value == row.Read(rule).Value ? rule : changed;
    }

    /// <summary>Adds a choice among named values.</summary>
    public ChoiceTable<TRule> Add<T>(string name, Func<TRule, Cited<T>> read, Func<TRule, T, Rule> change) where T : struct, Enum
    {
        var names = new ValueNames(typeof(T));
        return Add(name, rule => Choice.Of(name, read(rule)), names.Words,
            (rule, text) => names.Find(text) is { } found ? change(rule, Enum.Parse<T>(found)) : null);
    }

    /// <summary>Adds a list of ways to break a tie.</summary>
    public ChoiceTable<TRule> AddTies(string name, Func<TRule, Cited<ImmutableArray<TieMethod>>> read, Func<TRule, ImmutableArray<TieMethod>, Rule> change)
    {
        var names = new ValueNames(typeof(TieMethod));
        return Add(name, rule => Choice.Of(name, read(rule)), [.. names.Words, "several of these joined by \", then \""],
            (rule, text) =>
            {
                if (text == Choice.AsSurplusTies)
                    return change(rule, default);
                var parts = text.Split(',').Select(part => part.Trim()).Select(part => part.StartsWith("then ", StringComparison.OrdinalIgnoreCase) ? part[5..].Trim() : part).ToList();
                var found = parts.ConvertAll(names.Find);
                return found.Contains(null) ? null : change(rule, [.. found.Select(method => Enum.Parse<TieMethod>(method!))]);
            });
    }

    /// <summary>Adds the numbers that a rule counts in.</summary>
    public ChoiceTable<TRule> AddNumbers(string name, Func<TRule, Cited<Numbers>> read, Func<TRule, Numbers, Rule> change) =>
        Add(name, rule => Choice.Of(name, read(rule)), ["exact fractions", "5 decimals", "9 decimals and 9 guards", "exact values and 0 decimals of votes"],
            (rule, text) => Numbers.Parse(text) is { } numbers ? change(rule, numbers) : null);

    /// <summary>Adds a figure, 0 or more.</summary>
    public ChoiceTable<TRule> AddFigure(string name, Func<TRule, Cited<long>> read, Func<TRule, long, Rule> change) =>
        Add(name, rule => Choice.Of(name, read(rule)), ["a whole number, 0 or more"],
            (rule, text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? change(rule, figure) : null);

    /// <summary>Adds a part or a number, 0 or more.</summary>
    public ChoiceTable<TRule> AddFraction(string name, Func<TRule, Cited<Fraction>> read, Func<TRule, Fraction, Rule> change) =>
        Add(name, rule => Choice.Of(name, read(rule)), ["a part such as 2/3", "a number such as 150"],
            (rule, text) => text.Length <= 30 && Fraction.TryParse(text, CultureInfo.InvariantCulture, out var figure) && figure >= Fraction.Zero ? change(rule, figure) : null);

    /// <summary>Adds how small surpluses must be for somebody to be excluded.</summary>
    public ChoiceTable<TRule> AddLimit(string name, Func<TRule, Cited<SurplusLimit>> read, Func<TRule, SurplusLimit, Rule> change) =>
        Add(name, rule => Choice.Of(name, read(rule)), ["less than 0.0001 together", "each within 0.00001 of the votes"],
            (rule, text) => SurplusLimit.Parse(text) is { } limit ? change(rule, limit) : null);

    ChoiceTable<TRule> Add(string name, Func<TRule, Choice> read, ImmutableArray<string> values, Func<TRule, string, Rule?> change)
    {
        _rows.Add(new Row(name, read, values, (rule, text) => (TRule?)change(rule, text)));
        return this;
    }

    static string Nearest(string text, IEnumerable<string> known)
    {
        var all = known.ToList();
        var guess = EditDistance.Nearest(text, all) is { } nearest ? $"Did you mean {nearest}? " : "";
        return $"{guess}There are: {string.Join("; ", all)}.";
    }
}
