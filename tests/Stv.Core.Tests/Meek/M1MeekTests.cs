namespace Stv.Core.Tests;

/// <summary>M1 counted by the rules that distribute all papers again and again; the tables were worked from each rule apart from this engine.</summary>
public class M1MeekTests
{
    static CountResult M1(Preset preset) => WorkedElections.M1.Under(preset.Rule);

    /// <summary>A keeps 14/25 in the end and B 91/108, and so they very nearly do under every rule of Meek's.</summary>
    [Fact]
    public void The_reference_rule_iterates_until_the_surpluses_are_less_than_a_millionth() => MeekTable.Equal("""
        | stage                        | iteration | A        | B         | C         | D        | E | F | n/t      | quota    | keep values            |
        | first preferences -> elect A | 1         | 13*      | 6         | 4         | 3        | 3 | 1 | 0        | 7.5      |                        |
        | surplus of A -> elect B      | 3         | 7.5*     | 8.538462* | 5.269231  | 3.846154 | 3 | 1 | 0.846154 | 7.288462 | A 0.576923             |
        | surplus of AB                | 9         | 7.28*    | 7.28*     | 6.522592  | 4.037407 | 3 | 1 | 0.88     | 7.28     | A 0.56, B 0.842593     |
        | exclude F                    | 10        | 7.28*    | 7.28*     | 6.522592  | 4.037407 | 4 | 0 | 0.88     | 7.28     | A 0.56, B 0.842593     |
        | exclude E -> elect C         | 11        | 7.28*    | 7.28*     | 7.522592* | 7.037407 | 0 | 0 | 0.88     | 7.28     | A 0.56, B 0.842593     |
        """, M1(Presets.MeekPrf));

    [Fact]
    public void New_Zealands_regulations_exclude_a_sure_loser_early_and_count_again_by_the_same_keep_values() => MeekTable.Equal("""
        | stage                        | iteration | A         | B         | C         | D        | E | F | n/t      | quota    | keep values            |
        | first preferences -> elect A | 1         | 13*       | 6         | 4         | 3        | 3 | 1 | 0        | 7.5      |                        |
        | surplus of A -> elect B      | 2         | 7.5*      | 8.538462* | 5.269231  | 3.846154 | 3 | 1 | 0.846154 | 7.288462 | A 0.576923             |
        | exclude F                    | 5         | 7.280325* | 7.283491* | 6.519295  | 4.036939 | 4 | 0 | 0.87995  | 7.280013 | A 0.560025, B 0.843011 |
        | exclude E -> elect C         | 6         | 7.280325* | 7.283491* | 7.519295* | 7.036939 | 0 | 0 | 0.87995  | 7.280013 | A 0.560025, B 0.843011 |
        """, M1(Presets.MeekNz));

    [Theory]
    [InlineData("meek")]
    [InlineData("meek-nz-calculator")]
    public void New_Zealands_calculator_and_Hills_program_change_the_keep_values_in_the_step_that_excludes(string preset) => MeekTable.Equal("""
        | stage                        | iteration | A         | B         | C         | D        | E | F | n/t      | quota    | keep values            |
        | first preferences -> elect A | 1         | 13*       | 6         | 4         | 3        | 3 | 1 | 0        | 7.5      |                        |
        | surplus of A -> elect B      | 2         | 7.5*      | 8.538462* | 5.269231  | 3.846154 | 3 | 1 | 0.846154 | 7.288462 | A 0.576923             |
        | exclude F                    | 4         | 7.280325* | 7.283491* | 6.519295  | 4.036939 | 4 | 0 | 0.87995  | 7.280013 | A 0.560025, B 0.843011 |
        | exclude E -> elect C         | 5         | 7.280013* | 7.280134* | 7.522466* | 7.037389 | 0 | 0 | 0.879998 | 7.28     | A 0.560001, B 0.842609 |
        """, M1(Presets.Find(preset)!));

    /// <summary>B has the quota at iteration 2 already, but A still has more than 1.00001 × the quota until iteration 5.</summary>
    [Fact]
    public void The_algorithm_of_1987_elects_nobody_before_the_surpluses_have_moved() => MeekTable.Equal("""
        | stage                        | iteration | A         | B         | C         | D        | E | F | n/t      | quota | keep values            |
        | first preferences -> elect A | 1         | 13*       | 6         | 4         | 3        | 3 | 1 | 0        | 7.5   |                        |
        | surplus of A -> elect B      | 5         | 7.280013* | 8.639994* | 5.319997  | 3.879998 | 3 | 1 | 0.879998 | 7.28  | A 0.560001             |
        | surplus of AB                | 6         | 7.28*     | 7.280005* | 6.522588  | 4.037407 | 3 | 1 | 0.88     | 7.28  | A 0.56, B 0.842593     |
        | exclude F                    | 7         | 7.28*     | 7.28*     | 6.522592  | 4.037407 | 4 | 0 | 0.88     | 7.28  | A 0.56, B 0.842593     |
        | exclude E -> elect C         | 8         | 7.28*     | 7.28*     | 7.522593* | 7.037407 | 0 | 0 | 0.88     | 7.28  | A 0.56, B 0.842593     |
        """, M1(Presets.Meek1987));

    [Fact]
    public void Warrens_method_takes_the_same_amount_of_every_paper_and_needs_more_iterations() => MeekTable.Equal("""
        | stage                        | iteration | A     | B         | C         | D        | E | F | n/t      | quota    | keep values        |
        | first preferences -> elect A | 1         | 13*   | 6         | 4         | 3        | 3 | 1 | 0        | 7.5      |                    |
        | surplus of A -> elect B      | 3         | 7.5*  | 8.538462* | 5.269231  | 3.846154 | 3 | 1 | 0.846154 | 7.288462 | A 0.576923         |
        | surplus of AB                | 18        | 7.28* | 7.280001* | 6.453333  | 4.106667 | 3 | 1 | 0.88     | 7.28     | A 0.56, B 0.773333 |
        | exclude F                    | 19        | 7.28* | 7.280001* | 6.453333  | 4.106667 | 4 | 0 | 0.88     | 7.28     | A 0.56, B 0.773333 |
        | exclude E -> elect C         | 20        | 7.28* | 7.280001* | 7.453333* | 7.106667 | 0 | 0 | 0.88     | 7.28     | A 0.56, B 0.773333 |
        """, M1(Presets.Warren));
}
