#!/usr/bin/env python3
"""Counts a simulation in parts on the workers of a Dask cluster, and puts them together to the bytes of one run.

    simulate-dask.py --runs 1000000 --parts 100 -- mock.csv --candidates people.csv --seats 4 --format json > chances.json
    simulate-dask.py --scheduler tcp://10.0.0.1:8786 --runs 1000000 --parts 100 -- …

What stands behind -- are the words of `stv simulate`, without --runs. Without --scheduler as many worker processes as
--workers says are started here, on 127.0.0.1 alone. Every worker needs `stv` and the same files under the same names.
A part that was lost with its worker is counted again by another. Needs Debian's python3-distributed.
"""
import argparse
import os
import subprocess
import sys
import tempfile

from dask.distributed import Client, LocalCluster


def count(stv, words, first, last):
    """Counts the elections of one part. What a worker hands back is a few kilobytes."""
    return subprocess.run([stv, "simulate", *words, "--threads", "1", "--partial", "--replicates", f"{first}..{last}"], capture_output=True, check=False)


def cuts(runs, parts):
    """Numbers from 0 in parts of nearly the same length: the first and the last of each."""
    ends = [runs * part // parts for part in range(parts + 1)]
    return [(first, end - 1) for first, end in zip(ends, ends[1:]) if first < end]


def merge(stv, words, parts):
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, f"part-{number}.json") for number in range(len(parts))]
        for file, part in zip(files, parts):
            with open(file, "wb") as written:
                written.write(part)
        return subprocess.run([stv, "simulate", *words, "--merge", *files], check=False).returncode


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--scheduler", help="address of a scheduler that runs already")
    options.add_argument("--workers", type=int, default=os.cpu_count(), help="worker processes to start here (default: one per processor)")
    options.add_argument("--runs", type=int, required=True, help="how many elections are imagined")
    options.add_argument("--parts", type=int, default=16, help="how many parts they are counted in (default: 16)")
    options.add_argument("--stv", default="stv", help="the command (default: stv)")
    options.add_argument("words", nargs="+", help="the words of stv simulate")
    asked = options.parse_args()

    cluster = None if asked.scheduler else LocalCluster(n_workers=asked.workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None)
    with Client(asked.scheduler or cluster) as client:
        # Not pure: Dask must not take the answer to an earlier question for this one, since the files may be others by now.
        submitted = [client.submit(count, asked.stv, asked.words, first, last, pure=False) for first, last in cuts(asked.runs, asked.parts)]
        try:
            counted = client.gather(submitted)
        except FileNotFoundError:
            sys.exit(f"A worker has no command called {asked.stv}; name it with --stv.")
    if cluster is not None:
        cluster.close()
    for refused in (part for part in counted if part.returncode != 0):
        sys.stderr.write(refused.stderr.decode())
        return refused.returncode
    return merge(asked.stv, asked.words, [part.stdout for part in counted])


if __name__ == "__main__":
    sys.exit(main())
