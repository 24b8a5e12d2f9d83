#!/usr/bin/env python3
"""Many publications of records: at once into one folder, and interrupted at moments spread over a run.

    python3 tests/publications.py [CONCURRENT [INTERRUPTED]]

Each must leave the old record or a new one, whole, with nothing beside it. The built command is taken from src/Stv.Cli/bin, or
from STV. Exit code 0: none was mixed, broken or lost.
"""

import collections
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
STV = os.environ.get("STV") or str(ROOT / "src/Stv.Cli/bin/Debug/net10.0/stv")
RULES = ["scotland", "wigm", "meek", "warren"]
WHOLE = ("whole old", "whole new")
CANDIDATES, PAPERS = 12, 30_000


def command(ballots, record, rule):
    return [STV, "count", str(ballots), "--rule", rule, "--seats", "5", "--seed", "1", "--out", str(record), "--replace"]


def start(ballots, record, rule):
    # A shell that runs this in the background would have interrupts ignored, and every command with it.
    return subprocess.Popen(command(ballots, record, rule), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))


def state(record):
    """The rule of a record that is whole, or what is wrong."""
    beside = sorted(path.name for path in record.parent.iterdir() if path != record)
    if beside:
        return f"beside it: {beside}"
    try:
        manifest = json.loads((record / "manifest.json").read_text())
    except (OSError, ValueError) as fault:
        return f"broken: {fault}"
    named = {output["file"] for output in manifest["outputs"]} | {"manifest.json", "SHA256SUMS"}
    if foreign := sorted(path.name for path in record.iterdir() if path.name not in named):
        return f"mixed: {foreign} not in the manifest"
    for output in manifest["outputs"]:
        if not (record / output["file"]).is_file():
            return f"broken: no {output['file']}"
        if hashlib.sha256((record / output["file"]).read_bytes()).hexdigest() != output["sha256"]:
            return f"mixed: {output['file']}"
    result = next(path for path in record.glob("*.json") if path.name != "manifest.json" and not path.name.endswith(".rctab.json"))
    return json.loads(result.read_text())["contests"][0]["rule"]["id"]


def concurrent(ballots, number):
    """Pairs of counts by different rules into one folder."""
    ends = collections.Counter()
    for pair in range(number // 2):
        with tempfile.TemporaryDirectory() as folder:
            record = pathlib.Path(folder) / "record"
            rules = random.sample(RULES, 2)
            running = [start(ballots, record, rule) for rule in rules]
            for process in running:
                process.communicate()
            left = state(record)
            ends["whole" if left in rules else left, *sorted(process.returncode for process in running)] += 1
    return ends


def fault(end, code, said):
    """What a count that was sent a signal did wrong beside the record; nothing where it did well."""
    if code == 0:
        return "" if end == "whole new" else "said that it was done"
    if code not in (130, 143):
        return f"unexpected exit code; it said {said!r}"
    return "" if "Interrupted" in said else f"said {said!r}"


def interrupted(ballots, number):
    with tempfile.TemporaryDirectory() as folder:
        record = pathlib.Path(folder) / "record"
        subprocess.run(command(ballots, record, "scotland"), check=True, capture_output=True)
        began = time.monotonic()
        subprocess.run(command(ballots, pathlib.Path(folder) / "timed", "wigm"), check=True, capture_output=True)
        took = time.monotonic() - began
        shutil.rmtree(pathlib.Path(folder) / "timed")
        ends = collections.Counter()
        for run in range(number):
            old = state(record)
            new = "wigm" if old == "scotland" else "scotland"
            sent = signal.SIGINT if run % 2 else signal.SIGTERM
            process = start(ballots, record, new)
            # From the tenth part of the run, when the handler is in place, to shortly after its end.
            time.sleep(took * (0.1 + 1.0 * (run // 2 + 0.5) / ((number + 1) // 2)))
            process.send_signal(sent)
            said = process.communicate()[1].decode()
            now = state(record)
            end = "whole old" if now == old else "whole new" if now == new else now
            ends[end, process.returncode, fault(end, process.returncode, said)] += 1
            if end not in WHOLE:
                shutil.rmtree(folder)
                os.mkdir(folder)
                subprocess.run(command(ballots, record, "scotland"), check=True, capture_output=True)
        return took, ends


def main():
    at_once, cut_off = (int(word) for word in (sys.argv[1:] + ["200", "300"][len(sys.argv) - 1:]))
    random.seed(1)
    with tempfile.TemporaryDirectory() as folder:
        ballots = pathlib.Path(folder) / "ward.csv"
        names = [f"Person {chr(65 + i)}" for i in range(CANDIDATES)]
        with ballots.open("w") as file:
            file.write(",".join(f"Pref {i + 1}" for i in range(CANDIDATES)) + "\n")
            for _ in range(PAPERS):
                file.write(",".join(random.sample(names, CANDIDATES)) + "\n")
        together = concurrent(ballots, at_once)
        print(f"{at_once} publications, two at once into one folder:")
        for (end, *codes), times in together.most_common():
            print(f"  {times:4} pairs: {end}, exit codes {codes}")
        sys.stdout.flush()
        took, single = interrupted(ballots, cut_off)
        print(f"{cut_off} interrupted publications; one undisturbed takes {took:.2f} s:")
        for (end, code, said), times in single.most_common():
            print(f"  {times:4}: {end}, exit code {code} {said}".rstrip())
    bad = [end for end in together if end[0] != "whole" or any(end[1:])] + [end for end in single if end[0] not in WHOLE or end[2]]
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
