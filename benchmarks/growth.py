#!/usr/bin/env python3
"""Measures how the cost of whole commands grows with papers, candidates and seats, and draws it.

    benchmarks/growth.py published/stv docs/growth.svg

The electorates are drawn by `stv simulate --write` after Plackett-Luce, from models that this script writes; the same ones
on every machine. Prints CPU seconds (user and system, of all threads), medians of three. Needs nothing but Python 3.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile

RULES = {"scotland": "#0b5d4e", "meek": "#8a2be2"}
PANELS = [
    ("papers (12 candidates, 4 seats)", "million papers", 1e6, [(papers, 12, 4) for papers in (100_000, 500_000, 1_000_000, 2_000_000, 5_000_000)], 0),
    ("candidates (1 million papers, 6 seats)", "candidates", 1, [(1_000_000, candidates, 6) for candidates in (12, 30, 60, 100, 150)], 1),
    ("seats (1 million papers, 60 candidates)", "seats", 1, [(1_000_000, 60, seats) for seats in (3, 6, 9, 15, 21)], 2),
]


def electorate(stv, folder, papers, candidates):
    """A file of papers for so many candidates, of whom every sixth stands for the same slate."""
    file = os.path.join(folder, f"{papers}-{candidates}.blt")
    if os.path.exists(file):
        return file
    slates = max(4, candidates // 6)
    people = os.path.join(folder, "people.csv")
    with open(people, "w") as rows:
        rows.write("name,slate\n" + "".join(f"Candidate {i + 1},Slate {i % slates + 1}\n" for i in range(candidates)))
    model = os.path.join(folder, "model.json")
    with open(model, "w") as text:
        json.dump({
            "electorate": "plackett-luce", "papers": papers,
            "slates": {f"Slate {i + 1}": {"strength": round(100 / (i + 1) ** 0.9, 1), "loyalty": 0.8} for i in range(slates)},
            "candidates": [{"candidate": f"Candidate {i + 1}", "strength": round(10 / (i // slates + 1) ** 0.7, 2)} for i in range(candidates)],
            "lengths": [8, 10, 12, 13, 13, 12, 10, 8, 6, 5, 3],
        }, text)
    subprocess.run([stv, "simulate", "--candidates", people, "--seats", "4", "--model", model, "--write", file], check=True, stderr=subprocess.DEVNULL)
    return file


def cpu(command):
    with open(os.devnull, "wb") as nowhere:
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)])
        _, status, usage = os.wait4(process, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime


def panel(left, title, unit, points, curves):
    """One diagram as SVG: a curve a rule, both axes from 0."""
    width, height, base = 240, 150, 190
    widest, highest = max(x for x, _ in points), max(max(curve) for curve in curves.values())
    top = next(step for step in (0.25, 0.5, 1, 2, 4, 8, 16, 32) if step >= highest)
    x, y = (lambda value: left + width * value / widest), (lambda value: base - height * value / top)
    parts = [f'<text x="{left + width / 2}" y="20" text-anchor="middle" font-size="12" font-weight="bold">{title}</text>']
    for quarter in range(5):
        value = top * quarter / 4
        parts.append(f'<line x1="{left}" x2="{left + width}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/><text x="{left - 5}" y="{y(value) + 4:.1f}" text-anchor="end">{value:g}</text>')
    for value, label in points:
        parts.append(f'<text x="{x(value):.1f}" y="{base + 15}" text-anchor="middle">{label}</text>')
    parts.append(f'<text x="{left + width / 2}" y="{base + 30}" text-anchor="middle">{unit}</text>')
    for rule, curve in curves.items():
        places = [(x(value), y(seconds)) for (value, _), seconds in zip(points, curve)]
        parts.append(f'<polyline fill="none" stroke="{RULES[rule]}" stroke-width="2" points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in places)}"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="2.5" fill="{RULES[rule]}"/>' for a, b in places]
    return parts


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    stv, picture = sys.argv[1:]
    parts = []
    print("| papers | candidates | seats | rule | CPU s |\n| ---: | ---: | ---: | --- | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for left, (title, unit, divisor, cases, axis) in zip((45, 350, 655), PANELS):
            curves = {rule: [] for rule in RULES}
            for papers, candidates, seats in cases:
                with open(electorate(stv, folder, papers, candidates)) as source, open(os.path.join(folder, "case.blt"), "w") as case:
                    source.readline()
                    case.write(f"{candidates} {seats}\n")
                    for block in iter(lambda: source.read(1 << 24), ""):
                        case.write(block)
                for rule, curve in curves.items():
                    command = [stv, "count", case.name, "--rule", rule, "--seed", "1", "--format", "json"]
                    curve.append(statistics.median(cpu(command) for _ in range(3)))
                    print(f"| {papers:,} | {candidates} | {seats} | `{rule}` | {curve[-1]:.2f} |", flush=True)
            points = [(case[axis], f"{case[axis] / divisor:g}") for case in cases]
            parts += panel(left, title, unit, points, curves)
    for at, rule in enumerate(RULES):
        parts.append(f'<line x1="{380 + 110 * at}" x2="{405 + 110 * at}" y1="240" y2="240" stroke="{RULES[rule]}" stroke-width="2"/><text x="{410 + 110 * at}" y="244">{rule}</text>')
    with open(picture, "w") as svg:
        svg.write('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 920 255" font-family="sans-serif" font-size="11" role="img" aria-label="CPU seconds of whole commands by papers, candidates and seats">\n<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n")


main()
