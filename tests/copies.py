#!/usr/bin/env python3
"""Makes tests/Stv.Cli.Tests/Copies anew: our pages and Markdown after a browser, a printer and a clipboard had them.
Needs chromium, pdftotext (poppler-utils) and pandoc. Usage: tests/copies.py "dotnet path/to/stv.dll"
"""
import html, os, re, shlex, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COPIES = os.path.join(ROOT, "tests", "Stv.Cli.Tests", "Copies")
BALLOTS = os.path.join(ROOT, "samples", "ballots")
NCG = os.path.join(ROOT, "samples", "elections", "ncg", "election.json")
BROWSER = ["timeout", "60", "chromium", "--headless", "--no-sandbox", "--disable-gpu"]

# What a person gets who selects an element and copies it.
COPY = """<script>window.addEventListener('load', () => {
  const element = [...document.querySelectorAll('%s')].find(x => x.offsetParent !== null || x === document.body);
  const selection = window.getSelection(), range = document.createRange();
  selection.removeAllRanges(); range.selectNodeContents(element); selection.addRange(range);
  const text = selection.toString();
  document.documentElement.innerHTML = '<head></head><body><pre id="copied"></pre></body>';
  document.getElementById('copied').textContent = text;
});</script></body>"""


def run(*words):
    return subprocess.run(words, check=True, capture_output=True).stdout.decode()


def copied(page, selector, folder):
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page).replace("</body>", COPY % selector)
    path = os.path.join(folder, "copy.html")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    dom = run(*BROWSER, "--virtual-time-budget=3000", "--dump-dom", "file://" + path)
    return html.unescape(re.search(r'<pre id="copied">(.*?)</pre>', dom, re.S).group(1))


def write(name, text):
    if not os.path.exists(os.path.join(COPIES, name)) and "--all" not in sys.argv:
        return
    with open(os.path.join(COPIES, name), "w", encoding="utf-8", newline="") as file:
        file.write(re.sub(r"file:///\S*/", "file:///", text))


def make(name, stem, folder):
    with open(stem + ".html", encoding="utf-8") as file:
        page = file.read()
    pdf = os.path.join(folder, name + ".pdf")
    run(*BROWSER, "--print-to-pdf=" + pdf, "file://" + stem + ".html")
    for kind, options in (("plain", []), ("layout", ["-layout"]), ("raw", ["-raw"])):
        write(f"{name}.pdf.{kind}.txt", run("pdftotext", *options, pdf, "-"))
    write(f"{name}.copied.page.txt", copied(page, "body", folder))
    write(f"{name}.copied.table.txt", copied(page, "table.count", folder))
    markdown = run("pandoc", "-f", "gfm", "-t", "html", "-s", "--metadata", "title=x", stem + ".md")
    write(f"{name}.md.copied.page.txt", copied(markdown, "body", folder))


def main():
    stv = shlex.split(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        for name, options in (("board", []), ("lots", ["--lots", os.path.join(BALLOTS, "lots.json")])):
            run(*stv, "count", os.path.join(BALLOTS, name + ".blt"), *options, "--out", os.path.join(folder, name))
            make(name, os.path.join(folder, name, name), folder)
        run(*stv, "count", NCG, "--out", os.path.join(folder, "ncg"))
        for contest in ("south-east", "office-holders", "wales"):
            make("ncg-" + contest, os.path.join(folder, "ncg", "contests", contest), folder)


if __name__ == "__main__":
    main()
