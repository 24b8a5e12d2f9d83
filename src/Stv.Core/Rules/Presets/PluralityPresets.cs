using System.Collections.Immutable;

namespace Stv;

/// <summary>Older systems, which transfer no votes: here to be compared with the single transferable vote.</summary>
static class PluralityPresets
{
    const string Preferred = "a paper that ranks candidates gives its votes to those it ranks first";
    static readonly ImmutableArray<TieMethod> Lot = [TieMethod.Lot];

    /// <summary>House of Commons, and councils in England: the Representation of the People Act 1983, Schedule 1, rules 47 to 50.</summary>
    public static Preset FirstPastThePost { get; } = new()
    {
        Jurisdiction = "not a single transferable vote, for comparison; the United Kingdom: House of Commons, and councils in England in wards of 1 to 3 members",
        TextRead = TextRead.Partly,
        Evidence = ["worked examples", "properties: equal to a plain sum of marks; reserved places are filled whenever the candidates can fill them"],
        Rule = Of("fptp", "First past the post", "Representation of the People Act 1983, Schedule 1, rules 47 to 50, and for several places the like rules for local elections", VotesPerPaper.AsManyAsPlaces, "37, 47", "a voter has as many votes as there are places; " + Preferred, EqualRankPolicy.Stop, "49"),
    };

    /// <summary>Momentum's National Coordinating Group of 2017 to 2020.</summary>
    public static Preset BlockVote { get; } = new()
    {
        Jurisdiction = "not a single transferable vote, for comparison; Momentum's National Coordinating Group, 2017 to 2020",
        TextRead = TextRead.Partly,
        Evidence = ["worked examples", "properties: equal to a plain sum of marks; reserved places are filled whenever the candidates can fill them"],
        Rule = Of("block-vote", "Block vote at large, with reserved places", "Momentum, Elections to the National Coordinating Group (vote.peoplesmomentum.com, 2018)", VotesPerPaper.AsManyAsPlaces, "information page", "members can vote for four candidates of their region, which has four places; " + Preferred, EqualRankPolicy.EachHasAVote, Clause.Silent),
    };

    /// <summary>The single non-transferable vote.</summary>
    public static Preset SingleVote { get; } = new()
    {
        Jurisdiction = "not a single transferable vote, for comparison; Japan's House of Representatives until 1993",
        TextRead = TextRead.Partly,
        Evidence = ["worked examples", "properties: equal to a plain sum of marks; reserved places are filled whenever the candidates can fill them"],
        Rule = Of("sntv", "Single non-transferable vote", "none: a definition", VotesPerPaper.One, "definition", Preferred, EqualRankPolicy.Stop, Clause.Silent),
    };

    /// <summary>Approval voting.</summary>
    public static Preset Approval { get; } = new()
    {
        Jurisdiction = "not a single transferable vote, for comparison; learned societies",
        TextRead = TextRead.Partly,
        Evidence = ["worked examples", "properties: equal to a plain sum of marks; reserved places are filled whenever the candidates can fill them"],
        Rule = Of("approval", "Approval voting", "Brams and Fishburn, Approval Voting, 1983", VotesPerPaper.AllNamed, "definition", "a paper approves every candidate it ranks", EqualRankPolicy.EachHasAVote, Clause.Silent),
    };

    static PluralityRule Of(string id, string title, string source, VotesPerPaper votes, string clause, string reading, EqualRankPolicy equal, string ties) => new()
    {
        Id = id,
        Title = title,
        Source = source,
        Gaps = (GapPolicy.CloseUp, Clause.Silent, "papers are marked with crosses; numbers show for whom"),
        EqualRanks = (equal, Clause.Silent, equal == EqualRankPolicy.Stop ? "a paper that gives more votes than the voter has is void for uncertainty from that point" : "crosses are equal"),
        Repeats = (RepeatPolicy.Ignore, Clause.Silent, "no candidate gets two votes from one paper"),
        VotesPerPaper = (votes, clause, reading),
        ElectionTies = ties == Clause.Silent ? (Lot, Clause.Silent, "a lot, as elsewhere") : (Lot, ties),
    };
}
