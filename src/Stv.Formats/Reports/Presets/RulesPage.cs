using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>The presets as one page of Markdown: where each is used, what it was checked against, and every choice with its clause and our reading, from the same records that are counted by.</summary>
internal static class RulesPage
{
    const string Older = """
        Older systems transfer no votes. They are **not a single transferable vote**, and every sheet of theirs says so. They are here to be
        compared with one: "what would the rule of 2020 have given on these papers?" is one command, `stv compare` with the rules scotland and
        block-vote ([comparing counts](trace.md)).

        A paper that ranks candidates gives its votes to those whom it puts first: one, as many as there are places, or one for each whom it
        names. The most votes win; equals for the last place are parted by lot, recorded as everywhere. Where those with the most votes do not
        fill the reserved places, these are filled as in Momentum's National Coordinating Group of 2017 to 2020: for each minimum that is
        missed, in its order, the highest placed of that kind who is not elected replaces the lowest placed of the elected, nobody
        who is needed for another reserved place where that can be had. The description that we have names no order; a minimum that could
        otherwise not be met any more decides whom the places are filled with.


        """;

    const string Profiles = """
        ## Profiles

        An organisation that names a published rule and adds its seats, its reserved places or the weights of its sections needs no
        rule of its own: its election file names the preset and says the rest.

        ### Labour's National Executive Committee, 2020

        Nine places for the constituency section, counted by single transferable vote for the first time. The quota that was
        published, 12,954.9, is a tenth of the 129,549 valid papers and no more. `ers97` gives 12954.90 (5.1.6: 129,549 ÷ 10, which
        two decimals hold exactly); `scotland` and every other rule with a whole-number quota would have given 12955. The count
        sheet itself was not at hand, so the rest of the count is not claimed to be `ers97`.

        ```json
        { "rule": "ers97", "contests": [ { "id": "clp", "title": "CLP section", "seats": 9 } ] }
        ```

        (Quota: labourlist.org, November 2020.)

        """;

    /// <summary>The page, lines ending in <c>\n</c>.</summary>
    /// <param name="presets">The presets, in the order in which they are shown.</param>
    /// <param name="older">The rules that transfer no votes.</param>
    public static string Format(ImmutableArray<Preset> presets, ImmutableArray<Preset> older)
    {
        var page = new StringBuilder();
        page.Append("# Counting rules\n\n");
        page.Append("This page is made from the presets themselves. V is the valid votes, s the seats. The clause is where the rule's text makes the choice; ");
        page.Append("*silent* is where it does not, and our reading says why it is as it is. `stv rules show RULE` prints the same.\n\n");
        List(page, presets);
        page.Append('\n').Append(Older.ReplaceLineEndings("\n"));
        List(page, older);
        foreach (var preset in presets.Concat(older))
            Section(page, preset);
        page.Append('\n').Append(Profiles.ReplaceLineEndings("\n"));
        return page.ToString();
    }

    static void List(StringBuilder page, ImmutableArray<Preset> presets)
    {
        page.Append("| rule | title | used in | text | checked against |\n| --- | --- | --- | --- | --- |\n");
        foreach (var preset in presets)
            page.Append($"| [`{preset.Id}`](#{preset.Id}) | {Cell(preset.Rule.Title)} | {Cell(preset.Jurisdiction)} | {Text(preset)} | {Cell(string.Join("; ", preset.Evidence))} |\n");
    }

    static void Section(StringBuilder page, Preset preset)
    {
        var rule = preset.Rule;
        page.Append($"\n## {preset.Id}\n\n{rule.Title}\n\n- Source: {rule.Source}\n- Used in: {preset.Jurisdiction}\n");
        page.Append($"- Text: {(preset.TextRead == TextRead.Partly ? "partly read; the readings say where it was not" : "read")}\n\n");
        page.Append("| choice | value | clause | meaning | our reading |\n| --- | --- | --- | --- | --- |\n");
        foreach (var choice in rule.Choices)
            page.Append($"| {choice.Name} | `{Cell(choice.Value)}` | {Clause(choice)} | {Cell(English.Meaning(choice))} | {Cell(choice.Interpretation ?? "")} |\n");
        if (!rule.NotMade.IsEmpty)
            page.Append($"\nNot part of the rule: {string.Join(", ", rule.NotMade.Select(choice => choice.Name))}.\n");
        page.Append($"\nWeighted papers and electoral colleges: {(rule.CarriesWorth ? "yes" : "no")}.\n\nChecked against:\n\n");
        foreach (var evidence in preset.Evidence)
            page.Append($"- {evidence}\n");
    }

    static string Text(Preset preset) => preset.TextRead == TextRead.Partly ? "partly read" : "read";

    static string Clause(Choice choice) => choice.Clause == Stv.Clause.Silent ? "*silent*" : Cell(choice.Clause ?? "");

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
