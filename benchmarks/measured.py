"""Runs a command and measures it as a whole process."""
import hashlib
import os
import sys
import tempfile
import time


def measure(command, quietly=False):
    """CPU seconds, seconds by the clock, peak memory in MiB, and the hash of what is written; quietly, without what it says beside that."""
    with tempfile.TemporaryFile() as output, open(os.devnull, "w") as unheard:
        begun = time.monotonic()
        told = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1)] + ([(os.POSIX_SPAWN_DUP2, unheard.fileno(), 2)] if quietly else [])
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=told)
        _, status, usage = os.wait4(process, 0)
        clock = time.monotonic() - begun
        if status != 0:
            sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
        output.seek(0)
        return usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024, hashlib.sha256(output.read()).hexdigest()
