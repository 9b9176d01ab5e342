"""Speed of questions, as ratios to one plain solve of the same scenario in the same run.

    python -m benchmarks.questions [--repeat 5] [--no-track]
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

import click

from solver.case import Case
from solver.engine import solve
from solver.loading import load_data
from solver.questions.conflicts import conflicts
from solver.questions.repairs import repairs

from .generate import Data, track

TODAY = date(2026, 3, 2)
PLANTED: Data = {
    "planted-lead": {"rule": "lead_time", "meeting": "m00", "at_least": "20d"},
    "planted-order": {"rule": "precedence", "first": "m00", "then": "m01", "free_days": 3},
    "planted-deadline": {"rule": "window", "meeting": "m01", "latest": "2026-03-24"},
}
"""m00 from 22 March on, three free days, m01 by 24 March."""


def ruled(seed: int, rules: int, grid: str) -> Data:
    """Meetings of a few principals with so many rules on dates, more and tighter than the days allow."""
    rng = random.Random(seed)
    days, meetings = 40, [f"m{n}" for n in range(max(4, rules // 4))]
    people = [f"p{n}" for n in range(6)]

    def day(first: int, last: int) -> str:
        return str(TODAY + timedelta(days=rng.randint(first, last)))

    def rule() -> Data:
        one, other = sorted(rng.sample(range(len(meetings)), 2))
        kind = rng.choice(["order", "order", "lead", "deadline", "trip"])
        if kind == "order":
            return {"rule": "precedence", "first": meetings[one], "then": meetings[other],
                    "free_days": rng.randint(0, 4)}
        if kind == "lead":
            return {"rule": "lead_time", "meeting": meetings[one], "at_least": f"{rng.randint(1, 15)}d"}
        if kind == "deadline":
            return {"rule": "window", "meeting": meetings[one], "latest": day(14, days - 1)}
        first = rng.randint(0, days - 6)
        away = {"from": day(first, first), "to": day(first + 1, first + 5)}
        return {"rule": "availability", "who": rng.choice(people), "away": away}

    return {
        "summit": 1, "title": f"{rules} rules, seed {seed}",
        "calendar": {"today": str(TODAY), "until": day(days - 1, days - 1), "grid": grid}
        | ({} if grid == "1d" else {"zone": "UTC", "hours": "09:00-18:00"}),
        "principals": {person: {} for person in people},
        "meetings": {name: {"who": sorted(rng.sample(people, 3)), "lasts": "1d" if grid == "1d" else "3h",
                            "at": "undetermined"} for name in meetings},
        "rules": {f"r{n:02d}": rule() for n in range(rules)}, "goals": [{"earliest": "end"}],
    }


def impossible(rules: int, grid: str, how_many: int) -> Iterator[Case]:
    """The first seeds whose scenario is impossible."""
    seed = found = 0
    while found < how_many:
        seed += 1
        case = load_data(ruled(seed, rules, grid), f"seed {seed}")
        if solve(case).status == "infeasible":
            found += 1
            yield case


def seconds(*works: Callable[[], Any]) -> list[float]:
    """The processor time that each of some works takes, at best of five rounds of all of them.

    Whatever else the machine does is not counted, and slows all of them alike.
    """
    best = [float("inf")] * len(works)
    for _ in range(5):
        for n, work in enumerate(works):
            began = time.process_time()
            work()
            best[n] = min(best[n], time.process_time() - began)
    return best


def ratios(how_many: int) -> None:
    """First conflict and first proven repair, against one plain solve."""
    for grid in ("1d", "1h"):
        for rules in (10, 20, 40, 60):
            plain, first, mended = [], [], []
            for case in impossible(rules, grid, how_many):
                solving, explaining, mending = seconds(
                    partial(solve, case), partial(conflicts, case, 1), partial(repairs, case, 1))
                plain.append(solving)
                first.append(explaining / solving)
                mended.append(mending / solving)
            click.echo(f"{rules} rules, grid {grid}: plain solve {1000 * statistics.median(plain):.0f} ms; "
                       f"first conflict {statistics.median(first):.1f} x (worst {max(first):.1f}; wanted 5); "
                       f"first repair {statistics.median(mended):.1f} x (worst {max(mended):.1f}; wanted 10)")


def planted() -> None:
    """The track made impossible by three rules: all three are to be named."""
    case = load_data({**track(), "rules": PLANTED}, "track")
    began = time.perf_counter()
    found = conflicts(case)
    spent = time.perf_counter() - began
    named = [set(conflict.rules) for conflict in found.found] == [set(PLANTED)] and found.complete
    click.echo(f"track with three planted rules: {spent:.1f} s (wanted 30), "
               f"{'all three named, no other conflict' if named else f'WRONG: {found}'}")


@click.command()
@click.option("--repeat", default=5, help="scenarios of each size; the median of their ratios is shown")
@click.option("--with-track/--no-track", default=True)
def main(repeat: int, with_track: bool) -> None:
    """Measure the questions."""
    ratios(repeat)
    if with_track:
        planted()


if __name__ == "__main__":
    main()
