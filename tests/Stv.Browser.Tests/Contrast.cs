namespace Stv.Browser.Tests;

/// <summary>The contrast of letters, as WCAG 2 works it out.</summary>
static class Contrast
{
    /// <summary>An expression that lists the elements whose letters have less than 4.5 to 1 (3 to 1 where they are large) against the ground they stand on.</summary>
    public const string Faint = """
        (() => {
            const parts = colour => colour.match(/[\d.]+/g).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
            const ground = element => { for (let at = element; at; at = at.parentElement) { const c = parts(getComputedStyle(at).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
            const faint = [];
            for (const element of document.querySelectorAll('body *')) {
                const text = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
                if (!text || !element.getClientRects().length || element.disabled || ['STYLE', 'SCRIPT', 'title'].includes(element.tagName))
                    continue;
                const style = getComputedStyle(element);
                const [a, b] = [light(parts(element instanceof SVGElement ? style.fill : style.color)), light(ground(element))].sort((x, y) => y - x);
                const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
                if ((a + .05) / (b + .05) < (large ? 3 : 4.5))
                    faint.push(`${element.tagName}.${element.getAttribute('class')}: ${((a + .05) / (b + .05)).toFixed(2)}`);
            }
            return [...new Set(faint)].join('\n');
        })()
        """;
}
