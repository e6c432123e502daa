"""Speed and memory, cold, in a fresh process each time: `python -m evaluation.bench`. A benchmark, not a test: it prints and never fails."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from onrecord import demo

RUNS = 5


def main() -> None:
    paths = [str(p) for p in demo.reports()]
    print(f"{'what':44}{'seconds (median)':>18}{'peak MB':>10}")
    _show("python -c 'import onrecord'", [sys.executable, "-c", "import onrecord"])
    command = [sys.executable, "-m", "onrecord", "compare", "--quiet", "--format", "html", "-o", "/tmp/onrecord-bench.html"]
    for n in (2, len(paths)):
        _show(f"onrecord compare, {n} reports ({_words(paths[:n])} words)", [*command, *paths[:n]])


def _words(paths: list[str]) -> int:
    return sum(len(Path(p).read_text(encoding="utf-8").split()) for p in paths)


def _show(what: str, command: list[str]) -> None:
    seconds, peak = zip(*(_run(command) for _ in range(RUNS)), strict=True)
    print(f"{what:44}{statistics.median(seconds):18.2f}{max(peak):10.0f}")


def _run(command: list[str]) -> tuple[float, float]:
    """Wall seconds and peak resident megabytes of a command."""
    began = time.perf_counter()
    watched = "import resource,subprocess,sys; subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL,check=True); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", watched, *command], capture_output=True, text=True, check=True)
    return time.perf_counter() - began, int(done.stdout) / 1024


if __name__ == "__main__":
    main()
