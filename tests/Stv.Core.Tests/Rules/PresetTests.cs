namespace Stv.Core.Tests;

public class PresetTests
{
    public static TheoryData<string> Ids => [.. Presets.Ids];

    [Fact]
    public void Ids_are_distinct_in_any_case() =>
        Assert.Equal(Presets.All.Length, Presets.All.Select(preset => preset.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Theory, MemberData(nameof(Ids))]
    public void A_preset_is_found_by_its_id_in_any_case(string id)
    {
        Assert.Same(Presets.Find(id), Presets.Find(id.ToUpperInvariant()));
        Assert.Equal(id, Presets.Find(id)!.Id);
    }

    [Fact]
    public void An_unknown_id_finds_nothing() =>
        Assert.Null(Presets.Find("scotlnd"));

    [Theory, MemberData(nameof(Ids))]
    public void A_preset_can_be_counted(string id) =>
        Assert.Empty(Presets.Find(id)!.Rule.Check());

    [Theory, MemberData(nameof(Ids))]
    public void Every_choice_of_a_preset_has_a_clause_and_where_the_text_is_silent_a_reading(string id)
    {
        var rule = Presets.Find(id)!.Rule;

        Assert.Empty(rule.Changed);
        Assert.All(rule.Choices, choice =>
        {
            Assert.False(string.IsNullOrWhiteSpace(choice.Clause), choice.Name);
            Assert.False(choice.Clause == Clause.Silent && string.IsNullOrWhiteSpace(choice.Interpretation), choice.Name);
        });
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_names_of_a_presets_choices_are_distinct(string id)
    {
        var names = Presets.Find(id)!.Rule.Choices.Select(choice => choice.Name).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_preset_says_what_it_is_where_it_is_used_and_what_its_correctness_rests_on(string id)
    {
        var preset = Presets.Find(id)!;

        Assert.All([preset.Rule.Title, preset.Rule.Source, preset.Jurisdiction, .. preset.Evidence], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.NotEmpty(preset.Evidence);
    }

    /// <summary>Rule 46 of the Scottish Order makes the quota a whole number of papers; the others divide.</summary>
    [Fact]
    public void Only_rules_without_a_whole_number_quota_carry_papers_of_different_worth()
    {
        Assert.False(Presets.Scotland.Rule.CarriesWorth);
        Assert.True(Presets.Wigm.Rule.CarriesWorth);
        Assert.True(Presets.WigmPrf.Rule.CarriesWorth);
    }
}
