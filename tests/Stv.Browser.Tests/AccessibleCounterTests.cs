using Stv.Cli.Tests;

namespace Stv.Browser.Tests;

/// <summary>What WCAG 2.2 asks that a program can look at, of the page that counts and at every step of it.</summary>
[Collection(nameof(Counter))]
public sealed class AccessibleCounterTests(Counter counter)
{
    internal const string Unnamed = "[...document.querySelectorAll('input, select, textarea, button, iframe, pre[tabindex], dialog')].filter(part => part.checkVisibility() && !(part.labels?.length || part.ariaLabel || part.getAttribute('aria-labelledby') || part.title || part.tagName === 'BUTTON' && part.innerText)).map(part => part.outerHTML).join('\\n')";
    const string Repeated = "[...document.querySelectorAll('[id]')].map(part => part.id).filter((id, i, all) => all.indexOf(id) !== i).join()";
    const string Small = "[...document.querySelectorAll('button, select, input:not([type=checkbox]), summary')].filter(part => part.checkVisibility() && part.getBoundingClientRect().height < 43.5).map(part => part.outerHTML).join('\\n')";
    const string Wide = "[...document.querySelectorAll('body *')].filter(part => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + .5).map(part => part.outerHTML.slice(0, 80)).join('\\n')";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Every_step_can_be_read_by_everybody_on_a_phone_on_a_desk_and_in_the_dark(int width)
    {
        await using var page = await counter.Open(new PageSettings(Width: width));
        await Look(page, "start", width);
        await page.Choose("choose-files", Repository.Sample("lots.blt"));
        await page.Until("document.getElementById('start-count').checkVisibility()");
        await page.Find<object?>("document.querySelectorAll('#view-count details').forEach(part => part.open = true); reserve.click()");
        await Look(page, "forms", width);
        await Counter.Press(page, "#start-count");
        await Look(page, "lot", width);
        await Counter.Press(page, "#lot-names button");
        await Counter.Press(page, "#lot-names button");
        await Look(page, "result", width);
        await page.Find<object?>("location.hash = 'verify'");
        await page.Choose("choose-published", Repository.Sample("board.blt"));
        await page.Until("document.getElementById('verify-form').checkVisibility()");
        await Look(page, "verify", width);
        await page.Find<object?>("location.hash = 'simulate'");
        await page.Until("document.getElementById('simulate-form').checkVisibility()");
        await Look(page, "simulate", width);
    }

    static async Task Look(Page page, string step, int width)
    {
        foreach (var isDark in new[] { false, true })
        {
            await page.Media("screen", isDark);
            Assert.Equal("", await page.Find<string>(Contrast.Faint));
            if (PageTests.KeepsPictures)
                PageTests.Keep($"counter-{step}-{(width < 600 ? "phone" : "desk")}{(isDark ? "-dark" : "")}.png", await page.Picture());
        }
        Assert.Equal("", await page.Find<string>(Unnamed));
        Assert.Equal("", await page.Find<string>(Repeated));
        Assert.Equal("", await page.Find<string>(Small));
        Assert.InRange(await page.Find<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.Equal("", await page.Find<string>(Wide));
        var levels = (await page.Find<string>("[...document.querySelectorAll('h1, h2, h3, h4')].filter(heading => heading.checkVisibility()).map(heading => heading.tagName[1]).join('')")).Select(digit => digit - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public async Task A_count_with_a_lot_needs_no_mouse()
    {
        await counter.Give(Repository.Sample("lots.blt"));
        await counter.Page.Find<object?>("document.getElementById('choose-files').focus()");

        await Reach("start-count");
        await counter.Page.Press("Enter");
        await counter.Page.Until("document.getElementById('lot').open");
        for (var lots = 0; lots < 2; lots++)
        {
            await counter.Page.Until("!document.body.ariaBusy");
            await Reach("drawn-by");
            await counter.Page.Press("Tab");
            Assert.Equal("lot-names", await counter.Page.Find<string>("document.activeElement.parentElement.id"));
            await counter.Page.Press("Enter");
            await counter.Page.Until($"document.getElementById('lot-text').textContent.includes('stage 3') || !document.getElementById('lot').open");
        }
        await counter.Page.Until("!document.body.ariaBusy");
        Assert.Equal("result-heading", await counter.Page.Find<string>("document.activeElement.id"));
    }

    /// <summary>Goes on by the Tab key to a part of the page, which then shows that it is the one.</summary>
    async Task Reach(string id)
    {
        for (var steps = 0; await counter.Page.Find<string>("document.activeElement.id") != id; steps++)
        {
            Assert.True(steps < 60, $"{id} is not reached; the focus is on {await counter.Page.Find<string>("document.activeElement.outerHTML.slice(0, 90)")}");
            await counter.Page.Press("Tab");
        }
        Assert.Equal("solid", await counter.Page.Find<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }
}
