namespace Stv;

/// <summary>
/// New Zealand's local elections as they are counted: the official STV calculator departs from the regulations. It was not
/// seen; what is known of it comes from published counts, from I. D. Hill's program nzmeek 6.7.7, which it follows, and from
/// the notes of those who compared them.
/// </summary>
static class MeekNzCalculatorPreset
{
    static readonly MeekRule Regulations = (MeekRule)MeekNzPreset.Preset.Rule;

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "New Zealand: local elections, as the official calculator counts them",
        TextRead = TextRead.Partly,
        Evidence =
        [
            "second opinion: OpenSTV 1.7 on 12 Scottish wards and two small elections, every total of every round",
            "published count: Cargill ward of Dunedin 2004, made-up papers that fit it, the first iterations as far as they are known",
            "published count: Kapiti Coast District Council 2016, the pseudo-random numbers of the first three candidates",
        ],
        Rule = Regulations with
        {
            Id = "meek-nz-calculator",
            Title = "New Zealand local elections, calculator",

            PassedOn = (PassedOn.WeightLessKept, "10", "the regulations round what is passed on up as well. Published counts cut it off, which is the weight less what was kept, and round up only what is kept: Cargill ward of Dunedin, 2004, iteration 9 shows 0.018467626 for a paper that has passed two elected"),
            ZeroVotes = (ZeroVotes.Together, "13", "the regulations exclude one candidate at a time; Hill's program excludes all without votes"),
            AfterExclusion = (AfterExclusion.UpdateKeepValues, "15 to 17", "Hill's program changes the keep values at an iteration that excludes somebody as at any other"),
            EarlyExclusion = (EarlyExclusion.SureLoser, "13", "at the first iteration as well: Strath Taieri Community Board, 2025"),
            ExclusionTies = ([TieMethod.Forwards, TieMethod.NewZealandCalculator], "19, 40 to 48", "a step is an iteration; the numbers are those that the calculator publishes"),
        },
    };
}
