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

        A paper that ranks candidates gives its votes to those it ranks first: one, as many as there are places, or one for each that it
        names. The most votes win; a tie for the last place is decided by lot, and the lot is recorded. If those with the most votes do not
        fill the reserved places, these are filled as in Momentum's National Coordinating Group of 2017 to 2020: for each minimum that is
        missed, in its order, the highest-placed candidate of that kind not yet elected replaces the lowest-placed of those elected, but nobody
        who is needed for another reserved place, where possible. The description that we have gives no order; a minimum that could
        otherwise no longer be met decides who fills the places.


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

    const string InForce = """
        ## The laws in force

        Who elects by the single transferable vote under a law, and which preset counts it. *Official* is a count of the
        authority that was reproduced, *worked* a small election worked from the text, *second* an independent program. Where there is
        no preset, too little of the text could be read to rest a count on. Clubs, parties and societies choose their rule.

        | who elects | preset | what it rests on, or why there is none |
        | --- | --- | --- |
        | Ireland: Dáil, European Parliament, local councils | `ireland` | text in part, worked; which papers were where is not published, so an official count can be checked only by its sheet |
        | Ireland: Seanad, panels and universities | | Acts of 1937 and 1947, only the beginnings of the counting schedules were read: values in thousandths, a different rule from the Dáil's |
        | Malta: House of Representatives, European Parliament, local councils | | of the counting articles, 105.10 (in part) and 105.11 were read; seats added after the count are not part of it |
        | Northern Ireland: Assembly, district councils | `ni` | text, worked, second; 36 official sheets agree in all that a sheet shows |
        | Scotland: councils | `scotland` | text, official (89 wards), second |
        | Wales: councils that choose it, from 2027 | | rules not read |
        | Church of England: General Synod and diocesan elections | | regulations not read |
        | Australia: Senate | `au-senate`, `au-senate-2016` | text in part, worked, official (2016: two counts, 2019: one) |
        | New South Wales: local councils | `au-nsw-lg`, `au-nsw-lg-2017` | the whole text since 2021, worked; before that, only accounts, and a draw that is not published |
        | New South Wales: Legislative Council | | a surplus is a sample that is drawn and not published; text not read |
        | Victoria: Legislative Council | `au-vic-lc` | text in part, worked; papers are not published |
        | Victoria: local councils | | text not read |
        | Western Australia: Legislative Council | `au-wa-lc` | text in part, worked; as amended in 2021 only the first clauses |
        | Western Australia: local councils, since 2023 | | text not read |
        | South Australia: Legislative Council, local councils | | text not read |
        | Tasmania: House of Assembly, local councils | | Electoral Act 2004, Schedule 4, could not be read: it is not known how the Hare-Clark method treats papers without a next preference |
        | Australian Capital Territory: Legislative Assembly | `au-act`, `au-act-2008` | text in part, worked |
        | New Zealand: local councils that choose it | `meek-nz`, `meek-nz-calculator` | text, worked, second; one official report in part |
        | Cambridge, Massachusetts | `us-cambridge` | text, worked |
        | Minneapolis, Minnesota | `us-minneapolis`, `us-minneapolis-2013` | text, official (2013), second |
        | Portland, Oregon | `us-portland` | text in part, official (one district, on papers made to fit) |
        | Arlington, Virginia; Eastpointe, Michigan; other cities that count with RCTab | `us-rctab`, or the city's configuration file | the program's documentation and its own expected results |
        | India: Council of States, legislative councils; Pakistan: Senate | | rules not read |

        """;

    /// <summary>The page, lines ending in <c>\n</c>.</summary>
    /// <param name="presets">The presets, in the order in which they are shown.</param>
    /// <param name="older">The rules that transfer no votes.</param>
    public static string Format(ImmutableArray<Preset> presets, ImmutableArray<Preset> older)
    {
        var page = new StringBuilder();
        page.Append("# Counting rules\n\n");
        page.Append("This page is made from the presets themselves. V is the valid votes, s the seats. The clause is where the rule's text makes the choice; ");
        page.Append("*silent* is where it does not; our reading then says why. `stv rules show RULE` prints the same.\n\n");
        List(page, presets);
        page.Append('\n').Append(Older.ReplaceLineEndings("\n"));
        List(page, older);
        page.Append('\n').Append(InForce.ReplaceLineEndings("\n").TrimEnd('\n')).Append('\n');
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
