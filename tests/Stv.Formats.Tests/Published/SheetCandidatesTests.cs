using System.Text;

namespace Stv.Formats.Tests;

/// <summary>Who stood, from a sheet alone.</summary>
public class SheetCandidatesTests
{
    [Fact]
    public void Names_beside_figures() => Finds("A. Alder, B. Birch, C. Cedar", """
        Valid votes,93
        Candidate,Party,First,Change,Total
        A. Alder,Red,46,-12,34
        B. Birch,Red,31,8,39
        C. Cedar,,16,,
        Spoilt,,3,,
        Non-transferable,,,4,
        Total,,93,,
        """);

    [Fact]
    public void Names_above_figures() => Finds("A. Alder, B. Birch, C. Cedar", """
        Count;A. Alder;B. Birch;C. Cedar;Exhausted;Quota
        1;46;31;16;0;32
        2;32;40;17;4;32
        """);

    [Fact]
    public void Names_of_a_page_without_what_became_of_them() => Finds("A. Alder, B. Birch, C. Cedar", """
        <html><body><p>Ward 14 - 2 places</p><table><tr><th>Candidate</th><th>Total</th></tr>
        <tr><td>A. Alder elected at this stage</td><td>46</td></tr><tr><td>B. Birch</td><td>31</td></tr><tr><td>C. Cedar</td><td>16</td></tr></table>
        <table><tr><td>A. Alder elected</td><td>-14</td><td>32</td></tr><tr><td>B. Birch</td><td>9</td><td>40</td></tr><tr><td>C. Cedar</td><td>1</td><td>17</td></tr></table></body></html>
        """);

    /// <summary>Prose has figures too, and a name that is spelt otherwise on the next page is no other person.</summary>
    [Fact]
    public void Names_in_lines_of_text() => Finds("A. Alder, B. Birch, C. Cedar", """
        Ward 14 - Riverside, 2 places
        Elected: A. Alder, at stage 1

        Candidate     Stage 1  Stage 2
        A. Alder      46  32   Elected
        B. Birch      31  40
        C. Cedar      16  17   Excluded
        Total         93  93

        A. Alder      32  32
        B. Birch      40  56
        C. Ceder      17  0
        """);

    [Fact]
    public void Nobody_in_prose() => Finds("", "Minutes of the meeting\nIt began at 7 and ended at 9.\n");

    static void Finds(string names, string text) =>
        Assert.Equal(names, string.Join(", ", PublishedSheetFile.Open(Encoding.UTF8.GetBytes(text), "sheet").Candidates.Select(candidate => candidate.Name)));
}
