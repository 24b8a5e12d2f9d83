using System.Text;
using Stv.Cli.Tests;

namespace Stv.Browser.Tests;

[Collection(nameof(Counter))]
public sealed class CountingTests(Counter counter) : IDisposable
{
    readonly Folder _folder = new();

    const string Tied = "Pref 1,Pref 2\nAnn Ash,Bob Birch\nBob Birch,Ann Ash\nCy Cedar,Bob Birch\nDee Dogwood,\nAnn Ash,Dee Dogwood\nCy Cedar,\n";

    [Fact]
    public async Task Ballots_are_counted_into_the_very_files_that_the_command_writes()
    {
        await counter.Give(Repository.Sample("board.blt"));
        Assert.Contains("Papers      325", await counter.Text("read-text"), StringComparison.Ordinal);

        await counter.Press("#start-count");

        Assert.StartsWith("Riverside Allotments", await counter.Text("brief"), StringComparison.Ordinal);
        Counter.AssertSame(Counter.Command("count", Repository.Sample("board.blt")), await counter.SaveFolder("board"));
    }

    [Fact]
    public async Task The_page_of_the_result_is_shown_with_its_own_style_and_script()
    {
        await counter.Give(Repository.Sample("board.blt"));
        await counter.Press("#start-count");
        await counter.Page.Find<object?>("window.shown = document.getElementById('page').contentDocument; shown.getElementById('next').click()");

        Assert.Equal("Stage 2 of 6: Surplus of Ada Alder", await counter.Page.Find<string>("shown.querySelector('output').textContent"));
        Assert.Equal("grid", await counter.Page.Find<string>("getComputedStyle(shown.querySelector('.stage.current')).display"));
    }

    [Fact]
    public async Task A_lot_is_asked_for_and_recorded_as_the_command_records_it()
    {
        var ballots = _folder.Write("lots.blt", await File.ReadAllTextAsync(Repository.Sample("lots.blt")));
        await counter.Give(ballots);
        await counter.Page.Find<object?>("document.getElementById('drawn-by').value = 'Sue Sallow, noon'");

        await counter.Press("#start-count");
        Assert.Contains("Olive Oak and Percy Pine had equal surpluses", await counter.Text("lot-text"), StringComparison.Ordinal);
        await counter.Press("#lot-names button");
        Assert.Contains("Tansy Thorn is elected", await counter.Text("lot-text"), StringComparison.Ordinal);
        await counter.Press("#lot-names button");

        Assert.Null(await counter.Text("lot"));
        var answered = Cli.Tests.Command.AtTerminal("1\nSue Sallow, noon\n4\nSue Sallow, noon\n", "count", ballots);
        Assert.Equal(0, answered.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(ballots + ".lots.json"), Encoding.UTF8.GetString(await counter.Save("lots.blt.lots.json", "#saves button:nth-of-type(2)")));
        Counter.AssertSame(Counter.Command("count", ballots, "--lots", ballots + ".lots.json"), await counter.SaveFolder("lots"));

        // A second count asks nobody.
        await counter.Press("#start-count");
        Assert.Null(await counter.Text("lot"));
    }

    [Fact]
    public async Task Digits_that_were_thrown_draw_every_lot()
    {
        await counter.Give(Repository.Sample("lots.blt"));
        await counter.Press("#start-count");
        await counter.Page.Find<object?>("document.getElementById('thrown').value = '271828'");
        await counter.Press("#seed-form button");

        Counter.AssertSame(Counter.Command("count", Repository.Sample("lots.blt"), "--seed", "271828"), await counter.SaveFolder("lots"));
    }

    [Fact]
    public async Task What_was_committed_to_is_shown_held_to_and_recorded_as_the_command_does()
    {
        const string Source = "the national lottery of 5 December";
        await counter.Give(Repository.Sample("lots.blt"));
        await counter.Page.Find<object?>($"document.getElementById('digits-from').value = '{Source}'");
        await counter.Press("#commit-form button");
        var text = await counter.Page.Find<string>("document.getElementById('commit-text').textContent");
        var listing = Cli.Tests.Command.Run("commit", Repository.Sample("lots.blt"), "--digits-from", Source, "--format", "json").Output;
        Assert.Equal(listing, Encoding.UTF8.GetString(await counter.Save("commitment.json", "#commit-saves button")));
        var digits = string.Join("", text.Split("Digits")[1].Split("Words")[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        await counter.Page.Find<object?>($"document.getElementById('committed').value = '{digits}'");
        await counter.Press("#start-count");
        await counter.Page.Find<object?>("document.getElementById('thrown').value = '271828'");
        await counter.Press("#seed-form button");
        Counter.AssertSame(Counter.Command("count", Repository.Sample("lots.blt"), "--seed", "271828", "--digits-from", Source, "--commitment", digits), await counter.SaveFolder("lots"));

        await counter.Give(Repository.Sample("board.blt"));
        await counter.Press("#start-count");
        Assert.Contains("These are not the ballots and the terms that were committed to.", await counter.Text("count-problem"), StringComparison.Ordinal);
        await counter.Page.Find<object?>("document.getElementById('committed').value = 'something'");
        await counter.Press("#start-count");
        Assert.Contains("is neither the 40 digits nor the ten words of a commitment", await counter.Text("count-problem"), StringComparison.Ordinal);
        await counter.Page.Find<object?>("document.getElementById('committed').value = document.getElementById('digits-from').value = ''");
    }

    [Fact]
    public async Task A_form_writes_an_election_file_that_the_command_counts_alike()
    {
        var ballots = _folder.Write("committee 2026.csv", Tied);
        await counter.Give(ballots);
        Assert.Equal("", await counter.Page.Find<string>("document.getElementById('seats').value"));
        await counter.Page.Find<object?>("""
            seats.value = 2; rule.value = 'wigm'; seed.value = '123'; electorate.value = 9; document.getElementById('title').value = 'Committee of “2026”'; reserve.click();
            document.querySelector('.reserve [name=for]').value = 'Members under 30'; document.getElementById('has-1-1').click(); document.getElementById('has-1-3').click(); document.getElementById('gone-2').click()
            """);
        await counter.Press("#election-form [type=submit]");
        Assert.Null(await counter.Text("form-problem"));
        Assert.Contains("2. Bob Birch (members-under-30)\n", await counter.Text("read-text"), StringComparison.Ordinal);

        await counter.Press("#start-count");

        var election = _folder.Write("election.json", await counter.Save("election.json", "#election-file button"));
        Counter.AssertSame(Counter.Command("count", election), await counter.SaveFolder("results"));
    }

    [Fact]
    public async Task A_whole_election_is_counted_as_the_command_counts_it_and_its_pages_lead_to_each_other()
    {
        string[] files =
        [
            _folder.Write("election.json", """
                { "title": "Two wards", "rule": "scotland", "lots": "lots.json", "contests": [
                  { "id": "north", "title": "North", "seats": 1, "candidates": "people.csv", "ballots": "north.csv" },
                  { "id": "south", "title": "South", "seats": 2, "candidates": [{ "name": "Eve Elm" }, { "name": "Flo Fir" }, { "name": "Gus Gorse" }], "ballots": "south.csv" } ] }
                """),
            _folder.Write("people.csv", "id,name\nA,Ann Ash\nB,Bob Birch\n"),
            _folder.Write("north.csv", "Pref 1,Pref 2\nAnn Ash,Bob Birch\nBob Birch,\n"),
            _folder.Write("south.csv", "Pref 1,Pref 2\nEve Elm,Flo Fir\nEve Elm,\nFlo Fir,\nGus Gorse,Eve Elm\nFlo Fir,\n"),
        ];
        await counter.Give(files);
        await counter.Press("#start-count");
        Assert.Contains("North cannot be counted beyond stage 1", await counter.Text("lot-text"), StringComparison.Ordinal);
        await counter.Press("#lot-names button");

        var saved = await counter.SaveFolder("results");
        _folder.Write("lots.json", await counter.Save("lots.json", "#saves button:nth-of-type(2)"));
        Counter.AssertSame(Counter.Command("count", files[0]), saved);

        await counter.Page.Find<object?>("document.getElementById('page').contentDocument.querySelector('a[href=\"contests/south.html\"]').click()");
        await counter.Page.Until("document.getElementById('page').title.includes('South')");
        Assert.Equal("contests/south.html", await counter.Page.Find<string>("document.getElementById('pages').value"));
    }

    [Fact]
    public async Task A_folder_can_be_dropped_with_the_folders_in_it()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "votes"));
        _folder.Write("election.json", """{ "title": "Dropped", "contests": [{ "id": "north", "seats": 1, "candidates": [{ "name": "Ann Ash" }, { "name": "Bob Birch" }], "ballots": "votes/north.csv" }] }""");
        _folder.Write(Path.Combine("votes", "north.csv"), "Pref 1\nAnn Ash\nBob Birch\nAnn Ash\n");
        await counter.Give();

        await counter.Page.Drop(_folder.Path);
        await counter.Page.Until("document.querySelectorAll('#given li').length === 2 && !document.body.ariaBusy");

        Assert.Contains("3 papers of north.csv", await counter.Text("read-text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_defect_is_told_with_its_row_and_the_field_that_would_help_is_shown()
    {
        await counter.Give(_folder.Write("bad.blt", "3 1\n1 1 2 0\n1 9 0\n2 2 x 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n"));
        var told = await counter.Text("read-problem") ?? await counter.Text("read-text");
        Assert.Contains("bad.blt:3", told, StringComparison.Ordinal);
        Assert.Contains("bad.blt:4", told, StringComparison.Ordinal);
        Assert.Null(await counter.Text("start-count"));

        await counter.Give(_folder.Write("latin.csv", [.. "Pref 1,Pref 2\nZo"u8, 0xEB, .. ",Bob\nBob,\n"u8]));
        Assert.Contains("name its encoding with “Encoding”, such as windows-1252", await counter.Text("read-problem"), StringComparison.Ordinal);
        await counter.Page.Find<object?>("encoding.value = 'windows-1252'");
        await counter.Press("#reading-form button");
        Assert.Contains("Zoë: 1", await counter.Text("read-text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_more_than_a_megabyte_is_counted_on_the_one_thread_that_a_browser_has()
    {
        var papers = new StringBuilder("4 2\n");
        for (var i = 0; i < 100_000; i++)
            papers.Append(i % 5 == 0 ? "0001 4 1 0\n" : "0001 1 2 3 0\n");
        await counter.Give(_folder.Write("long.blt", papers.Append("0\n\"A\"\n\"B\"\n\"C\"\n\"D\"\n\"Long\"\n").ToString()));

        Assert.Contains("Papers      100000", await counter.Text("read-text"), StringComparison.Ordinal);
        await counter.Press("#start-count");
        Assert.StartsWith("Long: A, B", await counter.Text("brief"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
