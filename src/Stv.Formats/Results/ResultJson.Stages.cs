using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <content>The stages: transfers, decisions, ties.</content>
public static partial class ResultJson
{
    static void Stage(Utf8JsonWriter json, CountResult result, ImmutableArray<string> ids, Stage stage)
    {
        json.WriteStartObject();
        json.WriteNumber("number", stage.Number);
        json.WriteStartObject("action");
        json.WriteString("kind", JsonWords.Of(stage.Action.Kind));
        Ids(json, "candidates", ids, stage.Action.Candidates);
        json.WriteEndObject();
        json.WriteString("quota", result.Quota is null ? null : stage.Quota.ToString());
        if (stage.ActiveVote is { } active)
            json.WriteString("activeVote", active.ToString());
        if (stage.VoteRequired is { } required)
            json.WriteString("voteRequired", required.ToString());
        json.WriteStartObject("totals");
        foreach (var (candidate, total) in stage.Totals.Index())
            json.WriteString(ids[candidate], total.ToString());
        json.WriteEndObject();
        Changes(json, result, ids, stage);
        json.WriteString("nonTransferable", stage.NonTransferable.ToString());
        json.WriteString("loss", stage.Loss.ToString());
        json.WriteArray("transfers", stage.Transfers, (_, transfer) => Transfer(json, result, ids, transfer));
        Ids(json, "elected", ids, stage.Elected);
        if (!stage.Reopened.IsEmpty)
            Ids(json, "reopened", ids, stage.Reopened);
        Ids(json, "excluded", ids, stage.Excluded);
        Ids(json, "guarded", ids, stage.Guarded);
        Ids(json, "doomed", ids, stage.Doomed);
        json.WriteArray("ties", stage.Ties, (_, tie) => Tie(json, ids, tie));
        json.WriteArray("reasons", stage.Reasons, (_, reason) => Reason(json, ids, reason));
        KeepValues(json, ids, stage.KeepValues);
        if (!stage.Quotients.IsEmpty)
            ById(json, "quotients", ids, stage.Quotients);
        if (stage.LastIteration is { } last)
            json.WriteNumber("lastIteration", last);
        if (!stage.Iterations.IsEmpty)
            json.WriteArray("iterations", stage.Iterations, (_, iteration) => Iteration(json, ids, iteration));
        json.WriteEndObject();
    }

    static void KeepValues(Utf8JsonWriter json, ImmutableArray<string> ids, ImmutableArray<Votes> keepValues) => ById(json, "keepValues", ids, keepValues);

    static void ById(Utf8JsonWriter json, string member, ImmutableArray<string> ids, ImmutableArray<Votes> figures)
    {
        json.WriteStartObject(member);
        foreach (var (candidate, figure) in figures.Index())
            json.WriteString(ids[candidate], figure.ToString());
        json.WriteEndObject();
    }

    static void Iteration(Utf8JsonWriter json, ImmutableArray<string> ids, Iteration iteration)
    {
        json.WriteStartObject();
        json.WriteNumber("number", iteration.Number);
        json.WriteString("quota", iteration.Quota.ToString());
        json.WriteString("surplus", iteration.Surplus.ToString());
        json.WriteStartObject("totals");
        foreach (var (candidate, total) in iteration.Totals.Index())
            json.WriteString(ids[candidate], total.ToString());
        json.WriteEndObject();
        KeepValues(json, ids, iteration.KeepValues);
        json.WriteString("nonTransferable", iteration.NonTransferable.ToString());
        json.WriteString("loss", iteration.Loss.ToString());
        json.WriteEndObject();
    }

    /// <summary>Those whose total changed; nothing at stage 1, where there was none before.</summary>
    static void Changes(Utf8JsonWriter json, CountResult result, ImmutableArray<string> ids, Stage stage)
    {
        json.WriteStartObject("changes");
        for (var candidate = 0; stage.Number > 1 && candidate < ids.Length; candidate++)
            if (result.Change(stage.Number, candidate) is var change && change != Votes.Zero)
                json.WriteString(ids[candidate], change.ToString());
        json.WriteEndObject();
    }

    static void Transfer(Utf8JsonWriter json, CountResult result, ImmutableArray<string> ids, Transfer transfer)
    {
        json.WriteStartObject();
        Ids(json, "from", ids, transfer.From);
        json.WriteString("received", transfer.ValueBefore.ToString());
        json.WriteString("value", transfer.Value.ToString());
        json.WriteNumber("papers", transfer.Papers);
        if (!transfer.Parcels.IsEmpty)
            json.WriteArray("parcels", transfer.Parcels, (_, parcel) => Parcel(json, ids, transfer, parcel));
        json.WriteStartObject("to");
        foreach (var receipt in transfer.To)
            Portion(json, ids[receipt.Candidate], receipt.Papers, receipt.Votes);
        json.WriteEndObject();
        Portion(json, "nonTransferable", transfer.NonTransferable.Papers, transfer.NonTransferable.Votes);
        json.WriteString("loss", transfer.Loss.ToString());
        if (!transfer.BySource.IsEmpty)
            json.WriteArray("bySource", transfer.BySource, (_, part) => Transfer(json, result, ids, part));
        if (!transfer.Sections.IsEmpty)
            json.WriteArray("sections", transfer.Sections, (_, part) => Section(json, result, part));
        json.WriteEndObject();
    }

    /// <summary>A parcel without what the transfer says of all its papers: whose they were, and what they were worth.</summary>
    static void Parcel(Utf8JsonWriter json, ImmutableArray<string> ids, Transfer transfer, Parcel parcel)
    {
        json.WriteStartObject();
        if (transfer.From.Length > 1)
            json.WriteString("from", ids[parcel.From]);
        json.WriteNumber("stage", parcel.Stage);
        if (parcel.Transfer is { } number)
            json.WriteNumber("transfer", number);
        json.WriteNumber("papers", parcel.Papers);
        if (parcel.Value != transfer.ValueBefore)
            json.WriteString("value", parcel.Value.ToString());
        json.WriteEndObject();
    }

    static void Section(Utf8JsonWriter json, CountResult result, SectionPortion part)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Sections[part.Section].Section.Id);
        json.WriteNumber("papers", part.Papers);
        json.WriteString("votes", part.Votes.ToString());
        json.WriteEndObject();
    }

    static void Portion(Utf8JsonWriter json, string name, long papers, Votes votes)
    {
        json.WriteStartObject(name);
        json.WriteNumber("papers", papers);
        json.WriteString("votes", votes.ToString());
        json.WriteEndObject();
    }

    static void Reason(Utf8JsonWriter json, ImmutableArray<string> ids, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonWords.Of(reason.Kind));
        Ids(json, "candidates", ids, reason.Candidates);
        json.WriteStrings("figures", reason.Figures.Select(figure => figure.ToString()));
        json.WriteString("clause", reason.Clause);
        if (reason is Reason.OfReservedPlaces reserved)
        {
            json.WriteNumber("placesLeft", reserved.PlacesLeft);
            if (!reserved.Constraints.IsEmpty)
                json.WriteArray("constraints", reserved.Constraints, (_, standing) => Standing(json, ids, standing));
        }
        json.WriteEndObject();
    }

    static void Tie(Utf8JsonWriter json, ImmutableArray<string> ids, Tie tie)
    {
        json.WriteStartObject();
        json.WriteString("purpose", JsonWords.Of(tie.Purpose));
        Ids(json, "candidates", ids, tie.Candidates);
        var remaining = tie.Candidates.ToList();
        json.WriteArray("compared", tie.Compared, (_, comparison) => Comparison(json, ids, comparison, remaining));
        Ids(json, "stillTied", ids, tie.StillTied);
        json.WriteString("method", JsonWords.Of(tie.Method));
        json.WriteString("clause", tie.Clause);
        if (tie.Chosen is { } chosen)
            json.WriteString("chosen", ids[chosen]);
        if (tie.NotDrawn)
            json.WriteBoolean("notDrawn", true);
        if (tie.Lot is { } lot)
        {
            json.WritePropertyName("lot");
            LotsFile.Write(json, lot);
        }
        if (tie.Draw is { } draw)
        {
            json.WritePropertyName("draw");
            Draw(json, draw);
        }
        if (!tie.Numbers.IsEmpty)
            json.WriteArray("numbers", tie.Numbers, (_, number) => json.WriteNumberValue(number));
        json.WriteEndObject();
    }

    /// <summary>Of so many who remain the names are not written again at every stage: hundreds who drop out one by one would fill a gigabyte.</summary>
    const int MostRemaining = 20;

    /// <summary>A comparison. Those who remain are those who were compared, and here lose who dropped out.</summary>
    static void Comparison(Utf8JsonWriter json, ImmutableArray<string> ids, TieComparison comparison, List<int> remaining)
    {
        json.WriteStartObject();
        json.WriteNumber("stage", comparison.Stage);
        if (comparison.Batch is { } batch)
            json.WriteNumber("batch", batch);
        if (comparison.Iteration is { } iteration)
            json.WriteNumber("iteration", iteration);
        var dropped = comparison.Dropped.Zip(comparison.Totals).ToDictionary(entry => entry.First, entry => entry.Second);
        var areNamed = remaining.Count - dropped.Count <= MostRemaining;
        json.WriteStartObject("totals");
        foreach (var candidate in areNamed ? remaining : [.. comparison.Dropped])
            json.WriteString(ids[candidate], dropped.GetValueOrDefault(candidate, comparison.Remaining).ToString());
        json.WriteEndObject();
        remaining.RemoveAll(dropped.ContainsKey);
        if (areNamed)
            Ids(json, "remaining", ids, [.. remaining]);
        else
            json.WriteString("remainingTotal", comparison.Remaining.ToString());
        json.WriteEndObject();
    }

    static void Draw(Utf8JsonWriter json, Draw draw)
    {
        json.WriteStartObject();
        json.WriteString("seed", draw.Seed);
        json.WriteNumber("counter", draw.Counter);
        json.WriteNumber("among", draw.Among);
        json.WriteNumber("index", draw.Index);
        json.WriteString("hash", draw.Hash);
        json.WriteEndObject();
    }
}
