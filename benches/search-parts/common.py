"""What the parts of benches/search share: how a program is run and what it cost, and what benches/compare has already."""

import importlib.machinery
import importlib.util
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

PARTS = pathlib.Path(__file__).resolve().parent
ROOT = PARTS.parent.parent
TODAY = "2026-11-15"
# The day that the gates take for today on the sample site, tests/browser/support/site.mjs.
SAMPLE_DAY = "2026-11-23"


def stop(why):
    sys.exit(f"benches/search: {why}")


def note(what):
    print(what, file=sys.stderr, flush=True)


def neighbour():
    """benches/compare as a module: where the tools are, how a corpus is made, what machine this is."""
    loader = importlib.machinery.SourceFileLoader("compare", str(ROOT / "benches/compare"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("compare", loader))
    loader.exec_module(module)
    module.stop = stop
    return module


compare = neighbour()


def shown(*command):
    """Runs a long step that tells on its own how far it is."""
    if subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode != 0:
        stop(f"{' '.join(map(str, command))} failed")


class Cost:
    """What a run of a program cost: CPU seconds and the largest resident set, with those of its children; and what it said."""

    def __init__(self, cpu, wall, peak, said=""):
        self.cpu, self.wall, self.peak, self.said = cpu, wall, peak, said


def measured(command, folder):
    """Runs a program and says what it cost; what it prints is shown only if it fails."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode(errors="replace")
        if process.returncode != 0:
            stop(f"{' '.join(map(str, command))} failed with {process.returncode}\n{words[-4000:]}")
    # Linux counts KiB, macOS bytes.
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10), words)


def median(values):
    return statistics.median(values) if values else None


def ninetieth(values):
    """The value that nine of ten stay below."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.9))] if values else None
