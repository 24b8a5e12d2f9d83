#!/usr/bin/env python3
"""Counts every ballot file of a folder with stv under several rules, and checks each result with check_count.py.

    python3 check_folder.py STV FOLDER [--rules scotland,ers97,…] [--every N]

STV is the program; the files are *.blt. Lots are drawn from a seed. The last lines are the sum.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

import check_count

parser = argparse.ArgumentParser()
parser.add_argument("stv")
parser.add_argument("folder")
parser.add_argument("--rules", default=",".join(check_count.RULES))
parser.add_argument("--every", type=int, default=1, help="takes every Nth file")
given = parser.parse_args()

files = sorted(f for f in os.listdir(given.folder) if f.endswith(".blt"))[::given.every]
sums, checking = {0: 0, 1: 0, 2: 0}, 0.0
for rule in given.rules.split(","):
    of_rule, started = {0: 0, 1: 0, 2: 0}, time.monotonic()
    counting = 0.0
    for file in files:
        ballots = os.path.join(given.folder, file)
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as result:
            before = time.monotonic()
            counted = subprocess.run([given.stv, "count", ballots, "--rule", rule, "--seed", "2017", "--format", "json"],
                                     stdout=result, stderr=subprocess.PIPE, text=True, check=False)
            counting += time.monotonic() - before
            said = []
            code = 2 if counted.returncode else check_count.check_result(result.name, [ballots], said.append)
            of_rule[code] += 1
            if code:
                print(f"{rule} {file}: " + (counted.stderr.strip() or next(s.strip() for s in said if "DIFFERS" in s or "ot" in s)))
    took = time.monotonic() - started - counting
    checking += took
    print(f"{rule}: {of_rule[0]} agree, {of_rule[1]} differ, {of_rule[2]} not checked, {took:.0f} s", flush=True)
    sums = {code: sums[code] + n for code, n in of_rule.items()}
print(f"{sums[0]} agree, {sums[1]} differ, {sums[2]} not checked; checking took {checking:.0f} s")
sys.exit(1 if sums[1] else 2 if sums[2] else 0)
