"""All measurements in one table, taken in one run: ratios where a machine's speed would blur them.

    python -m benchmarks [--repeat 5] [--seconds 60] [--only startup|week|outputs|track]
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import click

from .generate import as_yaml, track, week
from .outputs import articles, exports
from .processes import ROOT, SUMMIT, Line, seconds

ORTOOLS = [sys.executable, "-c", "from ortools.sat.python import cp_model"]
CLICK = [sys.executable, "-c", "import click, pydantic"]
DAYS = "scenarios/ukraine-2025-days.yaml"


def ratio(command: Sequence[str], baseline: Sequence[str], repeat: int) -> float:
    """The median of ratios, each of two processes run one right after the other."""
    return statistics.median(seconds(command) / seconds(baseline) for _ in range(repeat))


def startup(repeat: int) -> Iterator[Line]:
    """Whole processes, against what importing their libraries takes."""
    for command, baseline, most in (
            (["solve", DAYS], ORTOOLS, 1.6), (["--help"], CLICK, 3.0), (["check", DAYS], CLICK, 3.0),
            (["rules"], CLICK, 3.0)):
        name = "import cp_model" if baseline is ORTOOLS else "import click, pydantic"
        yield (f"summit {' '.join(command)}", f"{ratio([*SUMMIT, *command], baseline, repeat):.2f} x {name}",
               f"at most {most}")


def solved(text: str, limit: float) -> dict[str, object]:
    """A scenario solved in a process of its own: what came out, how long it took, how much memory at the most."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(text)
        file.flush()
        began = time.perf_counter()
        done = subprocess.run([sys.executable, "-m", "benchmarks.one", file.name, str(limit)], cwd=ROOT, check=True,
                              capture_output=True, text=True)
        found: dict[str, object] = json.loads(done.stdout)
    return found | {"process": time.perf_counter() - began}


def outcome(found: dict[str, object]) -> str:
    """One line on a scenario solved."""
    return (f"{found['process']:.1f} s, {found['memory']} MB, {found['status']}: {found['value']}"
            + (f" (bound {found['bound']})" if found["status"] == "feasible" else ""))


def tracks(limit: float) -> Iterator[Line]:
    """The track at three widths, with and without hours: soon, and as far as the time allows."""
    for cities in (8, 20, 60):
        for hours in (False, True):
            text = as_yaml(track(cities=cities, hours=hours))
            name = f"track, {cities} cities{', 08:00-20:00' if hours else ''}"
            yield f"{name}, --time 1", outcome(solved(text, 1)), "certified in 3 s"
            yield f"{name}, --time {limit:g}", outcome(solved(text, limit)), "proven in 20 s, or the gap; 1 GB"


def weeks(limit: float) -> Iterator[Line]:
    """The week of bilaterals, from three seeds."""
    for seed in (1, 2, 3):
        yield f"week, seed {seed}", outcome(solved(as_yaml(week(seed)), limit)), "all 300 held in 20 s"


@click.command()
@click.option("--repeat", default=5, help="runs of each start-up pair; the median of their ratios counts")
@click.option("--seconds", "limit", default=60.0, help="the time limit of a track or a week")
@click.option("--only", type=click.Choice(["startup", "week", "outputs", "track"]))
def main(repeat: int, limit: float, only: str | None) -> None:
    """Measure, and print a table."""
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("ortools", "pydantic"))
    click.echo(f"Python {platform.python_version()}, {versions}; {len(os.sched_getaffinity(0))} cores, load "
               f"{os.getloadavg()[0]:.1f}; start-up: median of {repeat} ratios; times: one run, whole process")
    parts: dict[str, Callable[[], Iterator[Line]]] = {
        "startup": lambda: startup(repeat), "week": lambda: weeks(limit),
        "outputs": lambda: chain(exports(), articles()), "track": lambda: tracks(limit)}
    for name, part in parts.items():
        for measured, figure, wanted in part() if only in (None, name) else []:
            click.echo(f"{measured:52} {figure:64} {wanted}")


if __name__ == "__main__":
    main()
