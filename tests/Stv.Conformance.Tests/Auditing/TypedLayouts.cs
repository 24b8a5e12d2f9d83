using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace Stv.Conformance.Tests;

/// <summary>Further ways in which people type the sheet of a ward, or get it out of a page.</summary>
static class TypedLayouts
{
    /// <summary>Every way, by name.</summary>
    public static ImmutableDictionary<string, Func<TypedSheet, string>> All { get; } = new Dictionary<string, Func<TypedSheet, string>>
    {
        ["stages as totals, nothing else"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Names[candidate]))),
        ["stages as totals, without the party"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Name(candidate)))),
        ["family name first"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend($"{sheet.Parts(candidate).Family}, {sheet.Parts(candidate).Given}"))),
        ["family name first, no comma"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend($"{sheet.Parts(candidate).Family} {sheet.Parts(candidate).Given}"))),
        ["family name and given name apart"] = sheet => Csv(["Surname", "Forename", .. Head(sheet).Skip(1)], sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Parts(candidate).Given).Prepend(sheet.Parts(candidate).Family))),
        ["the party beside the name"] = sheet => Csv(["Candidate", "Party", .. Head(sheet).Skip(1)], sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Party(candidate)).Prepend(sheet.Name(candidate)))),
        ["number, party and name"] = sheet => Csv(["No.", "Party", "Candidate", .. Head(sheet).Skip(1)], sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Name(candidate)).Prepend(sheet.Party(candidate)).Prepend($"{candidate + 1}"))),
        ["percentages beside figures"] = sheet => Csv(["Candidate", .. Stages(sheet, "Stage {0}", "%")], sheet.Candidates.Select(candidate => sheet.Totals.Index().SelectMany(stage => new[] { sheet.Total(stage.Index, candidate), Percent(stage.Item[candidate] / sheet.Valid) + "%" }).Prepend(sheet.Names[candidate]))),
        ["a share without its sign"] = sheet => Csv(["Candidate", .. Stages(sheet, "Count {0}", "Share (%)")], sheet.Candidates.Select(candidate => sheet.Totals.Index().SelectMany(stage => new[] { sheet.Total(stage.Index, candidate), Percent(stage.Item[candidate] / sheet.Valid) }).Prepend(sheet.Names[candidate]))),
        ["percentages of first preferences alone"] = sheet => Csv(["Party", "Candidate", "FPv%", .. Head(sheet).Skip(1)], sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(Percent(sheet.Totals[0][candidate] / sheet.Valid)).Prepend(sheet.Name(candidate)).Prepend(sheet.Party(candidate)))),
        ["an asterisk for the elected"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate, "*").Prepend(sheet.Names[candidate]))) + "\"* = elected\"\n",
        ["a tick for the elected"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate, " ✔").Prepend(sheet.Names[candidate]))),
        ["E for the elected"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate, " E").Prepend(sheet.Names[candidate]))),
        ["the word in the cell"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate, " Elected").Prepend(sheet.Names[candidate]))),
        ["the word in brackets in the cell"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate, " (elected)").Prepend(sheet.Names[candidate]))),
        ["a tick before the name"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend((sheet.Elected[candidate] is null ? "" : "✔ ") + sheet.Names[candidate]))),
        ["a column of ticks"] = sheet => Csv([.. Head(sheet), "Elected"], sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Names[candidate]).Append(sheet.Elected[candidate] is null ? "" : "✓"))),
        ["a column of yes and no"] = sheet => Csv([.. Head(sheet), "Elected?"], sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Names[candidate]).Append(sheet.Elected[candidate] is null ? "No" : "Yes"))),
        ["Markdown, the elected in bold"] = sheet => Markdown(Head(sheet), sheet.Candidates.Select(candidate => sheet.Totals.Index().Select(stage => sheet.Elected[candidate] <= stage.Index + 1 ? $"**{sheet.Total(stage.Index, candidate)}**" : sheet.Total(stage.Index, candidate)).Prepend(sheet.Names[candidate]))),
        ["changes and totals under two heads"] = sheet => Csv(["", .. sheet.Totals.Index().SelectMany(stage => stage.Index == 0 ? ["First preferences"] : new[] { sheet.Event(stage.Index), "" })], Pairs(sheet, "Candidate", "Transfers", "Votes")),
        ["changes and totals without heads"] = sheet => Csv([], Pairs(sheet, null, "", "")),
        ["totals, then changes"] = sheet => Csv([], Pairs(sheet, "Candidate", "Votes", "Transfers", totalFirst: true)),
        ["unsigned changes and totals"] = sheet => Csv([], Pairs(sheet, "Candidate", "Transfers", "Votes", signs: false)),
        ["changes with signs, blank for none"] = sheet => Csv([], Pairs(sheet, "Candidate", "Transfers", "Votes", none: "")),
        ["a dot for none"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => sheet.Totals.Select(stage => stage[candidate] == 0 ? "." : sheet.Figure(stage[candidate])).Prepend(sheet.Names[candidate]))),
        ["thousands parted by commas"] = sheet => Csv(Head(sheet), With(sheet, "#,##0.00000").Candidates.Select(candidate => Totals(With(sheet, "#,##0.00000"), candidate).Prepend(sheet.Names[candidate]))),
        ["two places"] = sheet => Rounded(sheet, 2, MidpointRounding.AwayFromZero),
        ["two places, halves to even"] = sheet => Rounded(sheet, 2, MidpointRounding.ToEven),
        ["two places, cut off"] = sheet => Rounded(sheet, 2, MidpointRounding.ToZero),
        ["whole numbers"] = sheet => Rounded(sheet, 0, MidpointRounding.AwayFromZero),
        ["whole numbers, changes and totals"] = sheet => RoundedPairs(sheet, 0),
        ["two places, changes and totals"] = sheet => RoundedPairs(sheet, 2),
        ["zeros at the end left out"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet with { Written = Short }, candidate).Prepend(sheet.Names[candidate]))),
        ["rest, total and quota below"] = sheet => Csv(Head(sheet), [.. sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Names[candidate])),
            sheet.Totals.Index().Select(stage => sheet.Figure(sheet.Rest(stage.Index))).Prepend("Non-transferable"), sheet.Totals.Select(_ => sheet.Figure(sheet.Valid)).Prepend("Total"), sheet.Totals.Select(_ => TypedSheet.Figure($"{sheet.Quota}")).Prepend("Quota")]),
        ["a head of facts above"] = sheet => $"Electoral ward,A ward\nNumber to be elected,{sheet.Elected.Count(stage => stage is not null)}\nElectorate,12345\nTotal papers,{sheet.Valid + 12}\nRejected papers,12\nValid papers,{sheet.Valid}\nQuota,{sheet.Quota}\n\n" + Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Names[candidate]))),
        ["stages below one another"] = sheet => string.Concat(sheet.Totals.Index().Select(stage => $"Stage {stage.Index + 1}: {sheet.Event(stage.Index)}\n{Csv(["Candidate", "Votes"], sheet.Candidates.Select(candidate => new[] { sheet.Names[candidate], sheet.Total(stage.Index, candidate) }))}\n")),
        ["stages below one another, most votes first"] = sheet => string.Concat(sheet.Totals.Index().Select(stage => $"Stage {stage.Index + 1}\n{Csv([], sheet.Candidates.OrderByDescending(candidate => stage.Item[candidate]).Select(candidate => new[] { sheet.Names[candidate], sheet.Total(stage.Index, candidate) }))}\n")),
        ["stages below one another, as text"] = sheet => string.Concat(sheet.Totals.Index().Select(stage => $"Stage {stage.Index + 1}: {sheet.Event(stage.Index)}\n\n{string.Concat(sheet.Candidates.Select(candidate => $"{sheet.Names[candidate],-40}{sheet.Total(stage.Index, candidate)}\n"))}\n")),
        ["in columns, changes and totals"] = sheet => Csv([], Transposed([.. Pairs(sheet, "Candidate", "Change", "Total")])),
        ["in columns, totals"] = sheet => Csv([], Transposed([Head(sheet), .. sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Names[candidate]))])),
        ["pages with heads, as text"] = sheet => string.Join("\f", Enumerable.Range(0, (sheet.Stages + 2) / 3).Select(page => Text(sheet, page * 3, Math.Min(sheet.Stages, page * 3 + 3)))),
        ["one long page cut in two"] = sheet => Text(sheet, 0, sheet.Stages, pageBreak: true),
        ["a figure a line, by rows"] = sheet => string.Concat(new IEnumerable<string>[] { Head(sheet) }.Concat(sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Names[candidate]))).Select(row => string.Concat(row.Select(cell => $"{cell}\n")))),
        ["a figure a line, by columns"] = sheet => string.Concat(Transposed([Head(sheet), .. sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Names[candidate]))]).Select(row => string.Concat(row.Select(cell => $"{cell}\n")) + "\n")),
        ["change and total in one cell"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => sheet.Totals.Index().Select(stage => stage.Index == 0 ? sheet.Total(0, candidate) : $"{sheet.Total(stage.Index, candidate)} ({sheet.Gain(stage.Index, candidate)})").Prepend(sheet.Names[candidate]))),
        ["change and total in one cell, on two lines"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => sheet.Totals.Index().Select(stage => stage.Index == 0 ? sheet.Total(0, candidate) : $"{sheet.Gain(stage.Index, candidate)}\n{sheet.Total(stage.Index, candidate)}").Prepend(sheet.Names[candidate]))),
        ["a web page, two lines in a cell"] = sheet => Page([Head(sheet), .. sheet.Candidates.Select(candidate => sheet.Totals.Index().Select(stage => stage.Index == 0 ? sheet.Total(0, candidate) : $"{sheet.Total(stage.Index, candidate)}<br><small>{sheet.Gain(stage.Index, candidate)}</small>").Prepend(WebUtility.HtmlEncode(sheet.Names[candidate])))]),
        ["a web page with the party below the name"] = sheet => Page([Head(sheet), .. sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(WebUtility.HtmlEncode(sheet.Name(candidate)) + "<br>" + sheet.Party(candidate)))]),
        ["totals left blank after the papers moved"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => sheet.Totals.Index().Select(stage => stage.Index + 1 >= sheet.Excluded[candidate] ? "" : sheet.Total(stage.Index, candidate)).Prepend(sheet.Names[candidate]))),
        ["most first preferences first"] = sheet => Csv(Head(sheet), sheet.Candidates.OrderByDescending(candidate => sheet.Totals[0][candidate]).Select(candidate => Totals(sheet, candidate).Prepend(sheet.Names[candidate]))),
        ["a row of changes below each row of totals"] = sheet => Csv(Head(sheet), sheet.Candidates.SelectMany(candidate => new[] { Totals(sheet, candidate).Prepend(sheet.Names[candidate]), sheet.Totals.Index().Select(stage => stage.Index == 0 ? "" : sheet.Gain(stage.Index, candidate)).Prepend("") })),
        ["names in capitals"] = sheet => Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(sheet, candidate).Prepend(sheet.Name(candidate).ToUpperInvariant()))),
    }.ToImmutableDictionary();

    static ImmutableArray<string> Head(TypedSheet sheet) => ["Candidate", .. sheet.Totals.Index().Select(stage => string.Create(CultureInfo.InvariantCulture, $"Stage {stage.Index + 1}"))];

    static IEnumerable<string> Stages(TypedSheet sheet, string stage, string beside) => sheet.Totals.Index().SelectMany(each => new[] { string.Format(CultureInfo.InvariantCulture, stage, each.Index + 1), beside });

    static IEnumerable<string> Totals(TypedSheet sheet, int candidate, string elected = "") => sheet.Totals.Index().Select(stage => sheet.Total(stage.Index, candidate) + (sheet.Elected[candidate] <= stage.Index + 1 ? elected : ""));

    static IEnumerable<IEnumerable<string>> Pairs(TypedSheet sheet, string? head, string first, string second, bool totalFirst = false, bool signs = true, string none = "-")
    {
        if (head is not null)
            yield return sheet.Totals.Index().SelectMany(stage => stage.Index == 0 ? [totalFirst ? first : second] : new[] { first, second }).Prepend(head);
        foreach (var candidate in sheet.Candidates)
            yield return sheet.Totals.Index().SelectMany(stage => stage.Index == 0 ? [sheet.Total(0, candidate)]
                : totalFirst ? new[] { sheet.Total(stage.Index, candidate), Gain(stage.Index, candidate) } : [Gain(stage.Index, candidate), sheet.Total(stage.Index, candidate)]).Prepend(sheet.Names[candidate]);

        string Gain(int stage, int candidate) => sheet.Change(stage, candidate) == 0 ? none : signs ? sheet.Gain(stage, candidate) : sheet.Figure(sheet.Change(stage, candidate));
    }

    static TypedSheet With(TypedSheet sheet, string format) => sheet with { Written = votes => votes.ToString(format, CultureInfo.InvariantCulture) };

    static string Short(decimal votes) => votes.ToString("0.#####", CultureInfo.InvariantCulture);

    static string Rounded(TypedSheet sheet, int places, MidpointRounding rounding)
    {
        var rounded = sheet with { Written = votes => decimal.Round(votes, places, rounding).ToString("F" + places, CultureInfo.InvariantCulture) };
        return Csv(Head(sheet), sheet.Candidates.Select(candidate => Totals(rounded, candidate).Prepend(sheet.Names[candidate])));
    }

    static string RoundedPairs(TypedSheet sheet, int places) => Csv([], Pairs(sheet with { Written = votes => decimal.Round(votes, places, MidpointRounding.AwayFromZero).ToString("F" + places, CultureInfo.InvariantCulture) }, "Candidate", "Transfers", "Votes"));

    static string Percent(decimal share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    static string Csv(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows) =>
        string.Concat((head.Any() ? rows.Prepend(head) : rows).Select(row => string.Join(',', row.Select(cell => cell.AsSpan().IndexOfAny(",\"\n ") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)) + "\n"));

    static string Markdown(ImmutableArray<string> head, IEnumerable<IEnumerable<string>> rows) =>
        $"| {string.Join(" | ", head)} |\n|{string.Concat(head.Select(_ => " --- |"))}\n{string.Concat(rows.Select(row => $"| {string.Join(" | ", row)} |\n"))}";

    static string Page(IEnumerable<IEnumerable<string>> rows) => $"<html><body><table>{string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>\n"))}</table></body></html>";

    static IEnumerable<IEnumerable<string>> Transposed(ImmutableArray<IEnumerable<string>> rows)
    {
        var cells = rows.Select(row => row.ToList()).ToList();
        return Enumerable.Range(0, cells.Max(row => row.Count)).Select(column => cells.Select(row => column < row.Count ? row[column] : ""));
    }

    static string Text(TypedSheet sheet, int first, int last, bool pageBreak = false)
    {
        var head = $"{"",-38}{string.Concat(Enumerable.Range(first, last - first).Select(stage => $"{$"Stage {stage + 1}",18}"))}\n";
        return head + string.Concat(sheet.Candidates.Select(candidate => $"{(pageBreak && candidate == sheet.Names.Length / 2 ? "\f" + head : "")}{sheet.Names[candidate],-38}{string.Concat(Enumerable.Range(first, last - first).Select(stage => new string(' ', 18 - TypedSheet.Plain(sheet.Total(stage, candidate)).Length) + sheet.Total(stage, candidate)))}\n"));
    }
}
