"""Names resolved: people, sites, zones."""

from __future__ import annotations

import subprocess
import sys

from solver.loading import load_text

TEXT = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1h, zone: Europe/Paris}
principals:
  a: {name: Ada, home: Kiev, country: UA, away: {from: 2025-08-20, at: Singapore}}
  b: {zone: Asia/Tokyo, country: [FR, GB]}
  c: {}
groups: {two: [b, a], three: [two, c]}
venues:
  hotel: {city: Geneva, rooms: [oval, hall]}
  palais: {city: Geneva, rooms: 3}
  marina: {city: Singapore}
  camp: {zone: Asia/Tbilisi, country: Georgia, coordinates: [41.7, 44.8]}
  tent: {}
meetings:
  free: {who: three}
  room: {who: two, at: hotel/hall}
  house: {who: two, at: hotel}
  swiss: {who: two, at: CH}
  asia: {who: c, at: asia-un}
  city: {who: c, at: SG}
  else: {who: c, at: {not: [CH, camp]}}
  new: {who: c, at: [Reykjavik, camp]}
"""


def test_sites() -> None:
    case = load_text(TEXT)
    hotel = ["hotel/oval", "hotel/hall"]
    assert {name: [str(site) for site in case.sites(name)] for name in case.scenario.meetings} == {
        "free": [*hotel, "palais", "marina", "camp", "tent"], "room": ["hotel/hall"], "house": hotel,
        "swiss": [*hotel, "palais"], "asia": [], "city": ["marina"], "else": ["marina", "tent"],
        "new": ["camp", "Reykjavik"]} | {"asia": [str(site) for site in case.sites("asia")]}
    assert [str(site) for site in case.sites("asia")] == ["marina", "camp"]


def test_people() -> None:
    case = load_text(TEXT)
    assert case.people(["three"]) == case.people(["all"]) == case.people(["c", "two", "a"]) == ("a", "b", "c")
    assert case.meetings_of("b") == ("free", "room", "house", "swiss")
    assert case.called("a") == "Ada"
    assert case.called("b") == "b"
    assert case.countries("b") == ("FR", "GB")


def test_homes_and_zones() -> None:
    case = load_text(TEXT)
    home = case.home("a")
    assert home
    assert home.name == "Kyiv"
    assert [case.zone_of(person).key for person in "abc"] == ["Europe/Kyiv", "Asia/Tokyo", "Europe/Paris"]
    zones = [case.venue_zone(venue).key for venue in ("hotel", "marina", "camp", "tent", "Reykjavik")]
    assert zones == ["Europe/Zurich", "Asia/Singapore", "Asia/Tbilisi", "Europe/Paris", "Atlantic/Reykjavik"]


def test_a_file_without_cities_loads_nothing_heavy() -> None:
    program = """
import sys
from solver.loading import load_text
load_text('''
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {}, b: {away: [2025-08-20]}}
meetings: {m: {who: [a, b], lasts: 1d}}
rules: {r: {rule: window, meeting: m, within: 9d}}
''')
heavy = ("airportsdata", "geographiclib", "ortools", "rich", "jsonschema", "numpy", "pandas", "icalendar", "jinja2")
print([name for name in heavy if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
