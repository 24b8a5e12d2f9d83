#!/usr/bin/env python3
"""Makes the files that docs/performance.md measures, the same ones on every machine.

    benchmarks/electorates.py published/stv FOLDER [a100k a1m c1m c5m]

Each is an electorate drawn by `stv simulate --write` after Plackett-Luce, a paper a line, at most twelve preferences long:
NAME.blt; NAME.csv, the same papers as names under Pref 1, Pref 2 and so on; and NAME-ids.csv, a matrix of ranks with a
column of voters' ids, where there are few enough candidates for one. Needs nothing but Python 3.
"""
import hashlib
import json
import os
import subprocess
import sys

ELECTORATES = {"a100k": (100_000, 12, 4), "a1m": (1_000_000, 12, 4), "c1m": (1_000_000, 150, 6), "c5m": (5_000_000, 150, 6)}
LONGEST = 12


def draw(stv, file, papers, candidates, seats):
    """Draws papers for so many candidates, of whom every sixth stands for the same slate."""
    slates = max(4, candidates // 6)
    people, model = file + ".people.csv", file + ".model.json"
    with open(people, "w") as rows:
        rows.write("name,slate\n" + "".join(f"Cand{i + 1:03},Slate {i % slates + 1}\n" for i in range(candidates)))
    with open(model, "w") as text:
        json.dump({
            "electorate": "plackett-luce", "papers": papers,
            "slates": {f"Slate {i + 1}": {"strength": round(100 / (i + 1) ** 0.9, 1), "loyalty": 0.8} for i in range(slates)},
            "candidates": [{"candidate": f"Cand{i + 1:03}", "strength": round(10 / (i // slates + 1) ** 0.7, 2)} for i in range(candidates)],
            "lengths": [8, 10, 12, 13, 13, 12, 10, 8, 6, 5, 3],
        }, text)
    subprocess.run([stv, "simulate", "--candidates", people, "--seats", str(seats), "--model", model, "--write", file], check=True, stderr=subprocess.DEVNULL)
    os.remove(people)
    os.remove(model)


def write(drawn, base, candidates):
    """Writes the papers in each layout, cut off after the longest."""
    longest = min(LONGEST, candidates)
    names = {str(i + 1): f"Cand{i + 1:03}" for i in range(candidates)}
    with_ids = candidates <= LONGEST
    with open(drawn) as source, open(base + ".blt", "w") as blt, open(base + ".csv", "w") as csv, open(base + "-ids.csv" if with_ids else os.devnull, "w") as ids:
        blt.write(source.readline())
        csv.write(",".join(f"Pref {i + 1}" for i in range(longest)) + "\n")
        ids.write("id," + ",".join(names.values()) + "\n")
        for row, line in enumerate(source):
            paper = line.split()[1:-1]
            if not line.startswith("1 "):
                blt.write(line)
                blt.writelines(source)
                break
            paper = paper[:longest]
            blt.write(f"1 {' '.join(paper)} 0\n")
            csv.write(",".join([names[number] for number in paper] + [""] * (longest - len(paper))) + "\n")
            if with_ids:
                ranks = [""] * candidates
                for rank, number in enumerate(paper):
                    ranks[int(number) - 1] = str(rank + 1)
                ids.write(f"{hashlib.md5(str(row).encode()).hexdigest()[:20]},{','.join(ranks)}\n")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    stv, folder, *names = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for name in names or ELECTORATES:
        papers, candidates, seats = ELECTORATES[name]
        base = os.path.join(folder, name)
        draw(stv, base + ".drawn.blt", papers, candidates, seats)
        write(base + ".drawn.blt", base, candidates)
        os.remove(base + ".drawn.blt")


main()
