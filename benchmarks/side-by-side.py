#!/usr/bin/env python3
"""Times builds of the command beside each other: each in its turn, so that a busy minute meets them all.

    dotnet publish src/Stv.Cli -o native
    dotnet publish src/Stv.Cli -p:PublishAot=false -o portable
    benchmarks/side-by-side.py native=native/stv portable=portable/stv --files a1m.blt c1m.blt c5m.blt --runs 7

Prints for each piece of work and each build CPU seconds (user and system, of all threads), seconds by the clock and peak memory,
medians of the runs; what they write must be the same bytes. The work is: to say its version, to count samples/ballots/board.blt,
to count each file by scotland and by meek, and 1,000 simulated elections of board.blt. A CSV needs --seats. The first lines are
the sizes: the program, and its folder. Needs nothing but Python 3.
"""
import argparse
import os
import statistics
import sys

from measured import measure

BOARD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples", "ballots", "board.blt")


def megabytes(path):
    """The size of a file, or of all files below a folder, in MB."""
    if os.path.isfile(path):
        return os.path.getsize(path) / 1e6
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names) / 1e6


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("builds", nargs="+", metavar="NAME=PROGRAM")
    options.add_argument("--files", nargs="*", default=[])
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--seats")
    asked = options.parse_args()
    builds = [build.split("=", 1) for build in asked.builds]
    seats = ["--seats", asked.seats] if asked.seats else []
    work = [("--version", ["--version"]), ("board.blt, scotland", ["count", BOARD, "--format", "json"])]
    for file in asked.files:
        for rule in ("scotland", "meek"):
            work.append((f"{os.path.basename(file)}, {rule}", ["count", file, "--rule", rule, "--seed", "1", "--format", "json", *seats]))
    work.append(("board.blt, 1,000 simulated", ["simulate", BOARD, "--runs", "1000", "--seed", "1", "--format", "json"]))

    for name, program in builds:
        print(f"{name}: {megabytes(program):.1f} MB, its folder {megabytes(os.path.dirname(program) or '.'):.1f} MB")
    print("\n| work | build | CPU s | clock s | peak MiB | × the first |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    for title, words in work:
        runs = {name: [] for name, _ in builds}
        for _ in range(asked.runs):
            for name, program in builds:
                runs[name].append(measure([program, *words], quietly=True))
        if len({run[3] for all_runs in runs.values() for run in all_runs}) != 1:
            sys.exit(f"{title}: the builds differ in what they write")
        first = None
        for name, _ in builds:
            cpu, clock, memory = (statistics.median(run[i] for run in runs[name]) for i in range(3))
            first = first or max(cpu, 0.001)
            print(f"| {title} | {name} | {cpu:.3f} | {clock:.3f} | {memory:.0f} | {cpu / first:.2f} |", flush=True)


main()
