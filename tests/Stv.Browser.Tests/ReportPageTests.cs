namespace Stv.Browser.Tests;

/// <summary>The pages of reports are of the same make as a count's.</summary>
public sealed class ReportPageTests(Browser browser, Pages pages) : IClassFixture<Browser>, IClassFixture<Pages>
{
    [Theory, MemberData(nameof(Pages.NamesOfReports), MemberType = typeof(Pages))]
    public async Task A_report_is_read_on_a_phone_in_the_dark_on_paper_and_aloud(string name)
    {
        foreach (var isDark in new[] { false, true })
        {
            await using var page = await browser.Open(pages.Of(name), new PageSettings(Width: 360, IsDark: isDark));

            Assert.Empty(await page.Complaints());
            Assert.Equal(360, await page.Find<int>("document.documentElement.scrollWidth"));
            Assert.Equal("", await page.Find<string>("[...document.querySelectorAll('main *')].filter(part => part.getBoundingClientRect().right > 360.5 && !part.closest('.scroll') && !part.closest('.print-only')).map(part => part.outerHTML.slice(0, 80)).join('\\n')"));
            Assert.Equal("", await page.Find<string>(Contrast.Faint));
            if (isDark)
                continue;
            Assert.Equal(0, await page.Find<int>("[...document.querySelectorAll('table')].filter(table => !table.caption?.textContent).length"));
            Assert.Equal(0, await page.Find<int>("[...document.querySelectorAll('th')].filter(header => !header.scope).length"));
            Assert.Equal(0, await page.Find<int>("[...document.querySelectorAll('svg.bar')].filter(bar => bar.getAttribute('aria-hidden') !== 'true').length"));
            var levels = (await page.Find<string>("[...document.querySelectorAll('h1, h2, h3, h4')].map(heading => heading.tagName[1]).join('')")).Select(digit => digit - '0').ToList();
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        }
        // A sheet is printed crosswise.
        var width = name == "vacancy" ? 1031 : 688;
        await using var printed = await browser.Open(pages.Of(name), new PageSettings(Width: width));
        await printed.Media("print");
        Assert.Equal("", await printed.Find<string>($"[...document.querySelectorAll('main *')].filter(part => part.offsetParent && part.getBoundingClientRect().right > {width + 1}).map(part => part.outerHTML.slice(0, 80)).join('\\n')"));
    }
}
