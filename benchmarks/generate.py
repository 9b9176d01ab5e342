"""Scenarios of any size from a seed: a track of meetings between capitals, and a week of bilaterals in one building.

    python -m benchmarks.generate track --cities 60 > track.yaml
"""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

import click
import yaml

from solver.atlas.countries import countries
from solver.atlas.lookup import LookupFailed
from solver.atlas.places import find_city

Data = dict[str, Any]


def capitals() -> list[str]:
    """Capitals that can be named without asking back, in alphabetical order."""
    found = []
    for country in countries().values():
        name = f"{country.capital}, {country.name}"
        try:
            find_city(name)
        except LookupFailed:
            continue
        found.append(name)
    return sorted(found)


def track(seed: int = 1, meetings: int = 40, principals: int = 30, cities: int = 60, days: int = 60,
          attendees: tuple[int, int] = (2, 4), grid: str = "1h", hours: bool = True) -> Data:
    """Meetings of a few principals each, at any of ``cities`` capitals; principals live in capitals of their own."""
    rng = random.Random(seed)
    names = capitals()
    rng.shuffle(names)
    venues = {f"v{n:02d}": {"city": name} for n, name in enumerate(names[:60])}
    people = {f"p{n:02d}": {"home": name} for n, name in enumerate(rng.sample(names, principals))}
    first = date(2026, 3, 2)
    return {
        "summit": 1, "title": f"Track of {meetings} meetings, seed {seed}",
        "calendar": {"today": str(first), "until": str(first + timedelta(days=days - 1)), "grid": grid, "zone": "UTC"}
                    | ({"hours": "08:00-20:00"} if hours else {}),
        "principals": people, "venues": venues,
        "meetings": {f"m{n:02d}": {
            "who": sorted(rng.sample(sorted(people), rng.randint(*attendees))), "lasts": f"{rng.randint(2, 6)}h",
            "at": sorted(rng.sample(sorted(venues), cities))} for n in range(meetings)},
        "goals": [{"earliest": "end"}],
    }


def week(seed: int = 1, delegations: int = 50, bilaterals: int = 300, rooms: int = 12, slots: int = 8,
         away: float = 0.1) -> Data:
    """Five days of half-hour bilaterals in one building, ``slots`` a day, each delegation away part of the time."""
    rng = random.Random(seed)
    monday = date(2025, 9, 22)
    people: Data = {}
    for n in range(delegations):
        absences = []
        for slot in sorted(rng.sample(range(5 * slots), round(5 * slots * away))):
            begin = datetime(monday.year, monday.month, monday.day, 9) + timedelta(
                days=slot // slots, minutes=30 * (slot % slots))
            absences.append({"from": begin.isoformat(timespec="minutes"),
                             "to": (begin + timedelta(minutes=30)).isoformat(timespec="minutes")})
        people[f"d{n:02d}"] = {"away": absences}
    pairs = [(a, b) for a in sorted(people) for b in sorted(people) if a < b]
    until = datetime(1, 1, 1, 9) + timedelta(minutes=30 * slots)
    return {
        "summit": 1, "title": f"Week of {bilaterals} bilaterals, seed {seed}",
        "calendar": {"today": str(monday), "until": str(monday + timedelta(days=4)), "grid": "30min",
                     "zone": "America/New_York", "hours": f"09:00-{until:%H:%M}", "days": "mon-fri"},
        "principals": people, "venues": {"unhq": {"zone": "America/New_York", "rooms": rooms}},
        "formats": {"bilateral": {"lasts": "30min", "at": "unhq", "optional": True}},
        "meetings": {f"{a}-{b}": {"format": "bilateral", "who": [a, b]} for a, b in rng.sample(pairs, bilaterals)},
        "goals": ["most_held"],
    }


def as_yaml(scenario: Data) -> str:
    """A scenario as a file."""
    return str(yaml.safe_dump(scenario, sort_keys=False, allow_unicode=True))


@click.command()
@click.argument("kind", type=click.Choice(["track", "week"]))
@click.option("--seed", default=1)
@click.option("--cities", default=60, help="candidates for each meeting of a track")
def main(kind: str, seed: int, cities: int) -> None:
    """Print a generated scenario."""
    click.echo(as_yaml(track(seed, cities=cities) if kind == "track" else week(seed)), nl=False)


if __name__ == "__main__":
    main()
