using System.Text;
using System.Text.Json.Nodes;

namespace Stv.Browser.Tests;

public sealed class PageTests(Browser browser, Pages pages) : IClassFixture<Browser>, IClassFixture<Pages>
{
    Task<Page> Open(string name, PageSettings? settings = null) => browser.Open(pages.Of(name), settings ?? new PageSettings());

    const string Shown = "[...document.querySelectorAll('.stage')].filter(stage => stage.offsetParent).map(stage => stage.id).join()";

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task A_page_loads_without_an_error_or_a_request(string name)
    {
        await using var page = await Open(name);

        Assert.Empty(await page.Complaints());
    }

    [Fact]
    public async Task A_name_is_shown_as_it_is_written_and_runs_nothing()
    {
        await using var page = await Open("hostile");

        Assert.Contains("<script>alert(1)</script>", await page.Find<string>("document.querySelector('h1').innerText"), StringComparison.Ordinal);
        Assert.Contains("onerror=alert(2)", await page.Find<string>("document.querySelector('.count tbody th').innerText"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Find<int>("document.images.length"));
        Assert.Empty(await page.Complaints());
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task The_policy_lets_no_script_in_but_the_pages_own(string name)
    {
        await using var page = await Open(name);

        Assert.False(await page.Find<bool>("(() => { const script = document.createElement('script'); script.textContent = 'window.intruder = true'; document.body.append(script); return window.intruder === true; })()"));
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task Tables_tell_a_screen_reader_what_each_figure_is(string name)
    {
        await using var page = await Open(name);

        Assert.Equal(0, await page.Find<int>("[...document.querySelectorAll('table')].filter(table => !table.caption?.textContent).length"));
        Assert.Equal(0, await page.Find<int>("[...document.querySelectorAll('th')].filter(header => !header.scope).length"));
        Assert.Equal(0, await page.Find<int>("[...document.querySelectorAll('tbody tr, tfoot tr')].filter(row => row.cells[0].tagName !== 'TH' || row.querySelectorAll('th').length !== 1).length"));
        var tables = await page.Find<int>("[...document.querySelectorAll('table')].filter(table => table.offsetParent).length");
        var roles = await page.Roles();
        Assert.Equal(tables, roles["table"].Count());
        Assert.Equal(tables > 0, roles["rowheader"].Any());
        Assert.Equal(tables > 0, roles["columnheader"].Any());
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task Headings_go_down_one_step_at_a_time(string name)
    {
        await using var page = await Open(name);

        var levels = (await page.Find<string>("[...document.querySelectorAll('h1, h2, h3, h4')].map(heading => heading.tagName[1]).join('')")).Select(digit => digit - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public async Task The_arrow_keys_step_through_the_stages()
    {
        await using var page = await Open("board");
        Assert.Equal("stage-1", await page.Find<string>(Shown));

        await page.Press("ArrowRight");
        await page.Press("ArrowRight");
        Assert.Equal("stage-3", await page.Find<string>(Shown));
        Assert.Equal("Stage 3 of 6: Exclusion of Gus Gorse", await page.Find<string>("document.querySelector('output').textContent"));

        await page.Press("ArrowLeft");
        Assert.Equal("stage-2", await page.Find<string>(Shown));
    }

    [Fact]
    public async Task Stepping_stops_at_either_end()
    {
        await using var page = await Open("board");

        await page.Press("ArrowLeft");
        Assert.Equal("stage-1", await page.Find<string>(Shown));
        Assert.True(await page.Find<bool>("document.getElementById('previous').disabled"));
        for (var i = 0; i < 9; i++)
            await page.Press("ArrowRight");
        Assert.Equal("stage-6", await page.Find<string>(Shown));
        Assert.True(await page.Find<bool>("document.getElementById('next').disabled"));
    }

    [Fact]
    public async Task The_buttons_work_from_the_keyboard_and_show_where_the_focus_is()
    {
        await using var page = await Open("board");

        await page.Find<object?>("document.getElementById('next').focus()");
        await page.Press("Enter");
        Assert.Equal("stage-2", await page.Find<string>(Shown));
        await page.Press("Tab");
        await page.Press("Enter");
        Assert.Equal(6, (await page.Find<string>(Shown)).Split(',').Length);
        Assert.Equal("solid", await page.Find<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    [Fact]
    public async Task Figures_change_to_percentages_and_back()
    {
        await using var page = await Open("board");
        const string First = "document.querySelector('.standing td').innerText";
        Assert.Equal("89", await page.Find<string>(First));

        await page.Find<object?>("document.getElementById('percent').click()");
        Assert.Equal("27.6%", await page.Find<string>(First));
        Assert.Equal("100.0%", await page.Find<string>("document.querySelector('.standing tfoot tr:last-child td').innerText"));
        Assert.Equal("−7.5%", await page.Find<string>("document.querySelector('#stage-2 td').innerText"));
        Assert.Equal("At the end of stage 1. The line is the quota, 20.2%. Shares of the value of the valid papers.", await page.Find<string>("document.querySelector('.standing caption').innerText"));
        Assert.Equal("20.2%*", await page.Find<string>("document.querySelector('.scroll .count tbody td:nth-child(4)').innerText"));

        await page.Find<object?>("document.getElementById('percent').click()");
        Assert.Equal("89", await page.Find<string>(First));
    }

    [Fact]
    public async Task The_address_names_the_stage_that_is_shown_and_an_address_shows_its_stage()
    {
        await using var page = await Open("board");

        await page.Press("ArrowRight");
        await page.Press("ArrowRight");
        Assert.Equal("#stage-3", await page.Find<string>("location.hash"));

        await page.Find<object?>("(() => { location.hash = '#stage-5'; return new Promise(done => setTimeout(done, 50)); })()");
        Assert.Equal("stage-5", await page.Find<string>(Shown));
        await page.Find<object?>("document.getElementById('all').click()");
        Assert.Equal("#stages", await page.Find<string>("location.hash"));
    }

    [Fact]
    public async Task A_picture_that_is_saved_is_an_svg_of_its_own_with_title_and_style()
    {
        await using var page = await Open("board");
        await page.Find<object?>("(() => { URL.createObjectURL = blob => { window.saved = blob; return 'about:blank#'; }; HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }; for (const button of document.querySelectorAll('.save')) button.click(); })()");

        Assert.Equal("Riverside Allotments: election of the board - flow.svg", await page.Find<string>("window.savedAs"));
        var picture = System.Xml.Linq.XDocument.Parse(await page.Find<string>("window.saved.text()")).Root!;
        Assert.Contains("Riverside Allotments: election of the board", picture.Value, StringComparison.Ordinal);
        Assert.Contains("--accent", picture.Value, StringComparison.Ordinal);
        Assert.Contains("Where the votes went", picture.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stage_that_is_shown_is_saved_with_its_bars_and_figures()
    {
        await using var page = await Open("board");
        await page.Find<object?>("(() => { URL.createObjectURL = blob => { window.saved = blob; return 'about:blank#'; }; HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }; })()");
        await page.Press("ArrowRight");
        await page.Find<object?>("document.querySelector('.save[data-section=stages]').click()");

        Assert.Equal("Riverside Allotments: election of the board - stage-2.svg", await page.Find<string>("window.savedAs"));
        var picture = System.Xml.Linq.XDocument.Parse(await page.Find<string>("window.saved.text()")).Root!;
        Assert.Contains("Surplus of Ada Alder", picture.Value, StringComparison.Ordinal);
        Assert.Contains("47.01116", picture.Value, StringComparison.Ordinal);
        Assert.Contains(picture.Descendants(), part => part.Attribute("class")?.Value == "gained");
    }

    [Fact]
    public async Task The_page_of_a_record_leads_to_every_other_format_and_tells_how_to_embed_it()
    {
        await using var page = await Open("contests/northern");

        Assert.Equal("northern.txt northern.csv northern.json northern.md northern.svg northern.rctab.json", await page.Find<string>("[...document.querySelectorAll('.downloads a')].map(link => link.getAttribute('href')).join(' ')"));
        Assert.Contains("<img src=\"northern.svg\" alt=\"", await page.Find<string>("document.querySelectorAll('.embed code')[1].textContent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task One_flow_of_votes_is_shown_and_fits_the_width(int width)
    {
        await using var page = await Open("contests/northern", new PageSettings(Width: width));

        Assert.Equal(width < 700 ? "flow narrow" : "flow wide", await page.Find<string>("[...document.querySelectorAll('.flow')].filter(flow => flow.getBoundingClientRect().width > 0).map(flow => flow.getAttribute('class')).join()"));
        Assert.True(await page.Find<bool>("[...document.querySelectorAll('.flow text, .course text')].every(text => { const box = text.getBoundingClientRect(); return box.width === 0 || box.left >= 0 && box.right <= innerWidth; })"));
    }

    [Fact]
    public async Task Without_scripts_every_stage_is_shown_and_no_button()
    {
        await using var page = await Open("board", new PageSettings(RunsScripts: false));

        Assert.Equal(6, (await page.Find<string>(Shown)).Split(',').Length);
        Assert.False(await page.Find<bool>("document.getElementById('next').offsetParent !== null"));
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task A_phone_of_360_pixels_scrolls_tables_and_never_the_page(string name)
    {
        await using var page = await Open(name, new PageSettings(Width: 360));

        Assert.Equal(360, await page.Find<int>("document.documentElement.scrollWidth"));
        Assert.Equal(0, await page.Find<int>("[...document.querySelectorAll('main *')].filter(part => part.getBoundingClientRect().right > 360.5 && !part.closest('.scroll') && !part.closest('.print-only')).length"));
    }

    [Fact]
    public async Task A_table_too_wide_for_paper_is_one_table_on_the_screen_and_stands_in_blocks_on_paper()
    {
        await using var page = await Open("board");
        const string Tables = "[...document.querySelectorAll('.count')].filter(table => table.offsetParent).length";
        const string Row = "[...document.querySelector('.scroll .count tbody tr').cells].map(cell => cell.textContent).join(' ')";

        Assert.Equal(1, await page.Find<int>(Tables));
        Assert.Equal("Ada Alder 89* −24.00000 65.00000* – 65.00000* – 65.00000* – 65.00000* – 65.00000* Elected 1st, stage 1", await page.Find<string>(Row));
        Assert.Equal("13 13 13", await page.Find<string>("[0, 1].map(i => [...document.querySelector('.scroll .count').rows[i].cells].reduce((n, cell) => n + cell.colSpan, i === 1 ? 2 : 0)).concat(document.querySelectorAll('.scroll .count col').length).join(' ')"));

        await page.Media("print");
        Assert.NotEqual(1, await page.Find<int>(Tables));
        Assert.False(await page.Find<bool>("document.querySelector('.scroll .count').offsetParent !== null"));
    }

    [Fact]
    public async Task Without_scripts_the_table_is_there_in_blocks()
    {
        await using var page = await Open("board", new PageSettings(RunsScripts: false, Width: 360));

        Assert.True(await page.Find<bool>("[...document.querySelectorAll('.count')].every(table => table.offsetParent)"));
        Assert.Equal(360, await page.Find<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_candidates_stay_in_sight_when_a_table_scrolls()
    {
        await using var page = await Open("board", new PageSettings(Width: 360));

        var left = await page.Find<double>("(() => { const frame = document.querySelector('#table .scroll'); frame.scrollLeft = 400; return frame.querySelector('tbody th').getBoundingClientRect().left - frame.getBoundingClientRect().left; })()");
        Assert.InRange(left, 0, 2);
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task Letters_stand_out_from_their_ground_in_light_and_in_dark(string name)
    {
        foreach (var isDark in new[] { false, true })
        {
            await using var page = await Open(name, new PageSettings(IsDark: isDark));
            Assert.Equal("", await page.Find<string>(Contrast.Faint));
        }
    }

    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task Print_has_every_stage_and_no_button_and_fits_the_paper(string name)
    {
        await using var page = await Open(name, new PageSettings(Width: 1032));
        await page.Media("print");

        Assert.Equal(await page.Find<int>("document.querySelectorAll('.stage').length"), await page.Find<int>("[...document.querySelectorAll('.stage')].filter(stage => stage.offsetParent).length"));
        Assert.Equal(0, await page.Find<int>("[...document.querySelectorAll('button')].filter(button => button.offsetParent).length"));
        // A4 laid crosswise is 273 mm, or 1032 pixels, wide between its margins.
        Assert.Equal("", await page.Find<string>("[...document.querySelectorAll('main *')].filter(part => part.offsetParent && part.getBoundingClientRect().right > 1033).map(part => part.outerHTML.slice(0, 80)).join('\\n')"));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await page.Print(), 0, 5), StringComparison.Ordinal);
    }

    /// <summary>With <c>SCREENSHOTS=DIR</c> every page is also left there to be looked at: on a desk, on a phone, in the dark, on paper.</summary>
    [Theory, MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public async Task Pictures_can_be_taken(string name)
    {
        foreach (var (view, settings) in new[] { ("desk", new PageSettings()), ("phone", new PageSettings(Width: 360)), ("dark", new PageSettings(IsDark: true)) })
        {
            await using var page = await Open(name, settings);
            var picture = await page.Picture();
            Assert.Equal("PNG", Encoding.ASCII.GetString(picture, 1, 3));
            Keep($"{name.Replace('/', '-')}-{view}.png", picture);
            if (view == "desk")
                Keep($"{name.Replace('/', '-')}.pdf", await page.Print());
        }
    }

    /// <summary>Whether somebody wants to look at pictures.</summary>
    internal static bool KeepsPictures => Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 };

    internal static void Keep(string name, byte[] content)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(folder).FullName, name), content);
    }
}
