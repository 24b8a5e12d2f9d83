namespace Stv.Core.Tests;

/// <summary>The small elections on which rules are worked by hand.</summary>
static class WorkedElections
{
    /// <summary>Thirty papers for three seats, about whose third seat the families of rules disagree.</summary>
    public static SmallElection M1 { get; } = SmallElection.Of(seats: 3, """
        6 A>B>C
        3 A>C
        2 A>D>E
        2 A
        5 B>C
        1 B>D
        4 C>D
        3 D>E
        3 E>D>B
        1 F>E>C
        """);

    /// <summary>Thirty-five papers for three seats, in which papers that went through two surpluses count.</summary>
    public static SmallElection M3 { get; } = SmallElection.Of(seats: 3, """
        12 A>B>C
        8 A
        5 B>D
        3 C
        4 D
        3 E
        """);
}
