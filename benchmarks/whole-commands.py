#!/usr/bin/env python3
"""Times whole commands: each file under each rule, beside wc -l of the same file in the same minute.

    dotnet publish src/Stv.Cli -c Release -r linux-x64 --self-contained -p:PublishSingleFile=true \\
        -p:PublishTrimmed=true -p:PublishReadyToRun=true -o published
    benchmarks/whole-commands.py published/stv a1m.blt c1m.blt --rule scotland --rule meek --runs 5

Prints CPU seconds (user and system, of all threads), seconds by the clock and peak memory, medians of the runs, and the
SHA-256 of the result, which must be the same in every run. A CSV needs --seats. Needs nothing but Python 3.
"""
import argparse
import os
import statistics
import sys

from measured import measure


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("stv")
    options.add_argument("files", nargs="+")
    options.add_argument("--rule", action="append")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--seats")
    asked = options.parse_args()
    print("| file | rule | CPU s | clock s | peak MiB | × wc -l | result |")
    print("| --- | --- | ---: | ---: | ---: | ---: | --- |")
    for file in asked.files:
        for rule in asked.rule or ["scotland"]:
            command = [asked.stv, "count", file, "--rule", rule, "--seed", "1", "--format", "json"]
            if asked.seats:
                command += ["--seats", asked.seats]
            runs, lines = [], []
            for _ in range(asked.runs):
                runs.append(measure(command))
                lines.append(measure(["wc", "-l", file])[0])
            if len({run[3] for run in runs}) != 1:
                sys.exit(f"{file} under {rule}: the runs differ in their result")
            cpu, clock, memory = (statistics.median(run[i] for run in runs) for i in range(3))
            floor = max(statistics.median(lines), 0.001)
            print(f"| {os.path.basename(file)} | {rule} | {cpu:.3f} | {clock:.3f} | {memory:.0f} | {cpu / floor:.0f} | {runs[0][3][:12]} |", flush=True)


main()
