#!/usr/bin/env python3
"""Counts every BLT file of a folder with stv under every rule, and checks each result with check_count.py.

    python3 check_folder.py STV FOLDER [--rules scotland,ers97,…] [--every N]

STV is the program. Lots are drawn from a seed. The last line is the sum, with the time that the checking took.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import check_count


def count_under(stv, ballots, rules, folder):
    """Counts one file under several rules, each a contest of one election file; returns the result and the papers."""
    papers = os.path.join(folder, os.path.basename(ballots))
    shutil.copy(ballots, papers)
    with open(papers, encoding="utf-8-sig") as file:
        lines = [line.strip() for line in file if line.strip()]
    standing, seats = map(int, lines[0].split())
    names = [re.match('"?([^"]*)', line).group(1) for line in lines[lines.index("0") + 1:][:standing]]
    contests = [dict(id=rule, title=rule, seats=seats, rule=rule, ballots=os.path.basename(papers),
                     candidates=[dict(id=str(i), name=name) for i, name in enumerate(names, 1)]) for rule in rules]
    election, result = os.path.join(folder, "election.json"), os.path.join(folder, "result.json")
    with open(election, "w", encoding="utf-8") as file:
        json.dump(dict(title="Every rule", rule="scotland", lots=dict(seed="2017"), contests=contests), file)
    with open(result, "w", encoding="utf-8") as file:
        counted = subprocess.run([stv, "count", election, "--format", "json"], stdout=file, stderr=subprocess.PIPE, text=True,
                                 check=False)
    if counted.returncode:
        sys.exit(f"{ballots} was not counted: {counted.stderr}")
    return result, papers


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stv")
    parser.add_argument("folder")
    parser.add_argument("--rules", default=",".join(check_count.RULES))
    parser.add_argument("--every", type=int, default=1, help="takes every Nth file")
    given = parser.parse_args()
    rules = given.rules.split(",")
    agree = differ = unchecked = 0
    took = 0.0
    for name in sorted(f for f in os.listdir(given.folder) if f.endswith(".blt"))[::given.every]:
        with tempfile.TemporaryDirectory() as folder:
            result, papers = count_under(given.stv, os.path.join(given.folder, name), rules, folder)
            said, started = [], time.process_time()
            check_count.check_result(result, [papers], said.append)
            took += time.process_time() - started
        rule, bad = "", {}
        for line in said:
            rule = line.split(":")[0] if not line.startswith(" ") else rule
            if line.startswith(("  DIFFERS", "  Not checked", "  Cannot")):
                bad[rule] = line.strip()
        differences = sum(line.startswith("DIFFERS") for line in bad.values())
        agree, differ, unchecked = agree + len(rules) - len(bad), differ + differences, unchecked + len(bad) - differences
        for rule, line in bad.items():
            print(f"{name}, {rule}: {line}", flush=True)
    print(f"{agree} agree, {differ} differ, {unchecked} not checked; checking took {took:.0f} seconds")
    sys.exit(1 if differ or not agree else 2 if unchecked else 0)


if __name__ == "__main__":
    main()
