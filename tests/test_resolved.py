"""The effective file means what the file meant; the schema takes both, and refuses what loading refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from solver.case import Case
from solver.engine import Limits, solve
from solver.loading import load_text
from solver.reading import parse_yaml, plain
from solver.resolved import resolved, resolved_text
from solver.rules import kinds
from solver.schema import scenario_schema

ROOT = Path(__file__).parent.parent
EXAMPLES = {name: kind.example for name, kind in kinds().items() if kind.example}
FILES = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "scenarios").glob("*.yaml"))}
VALIDATOR = jsonschema.Draft202012Validator(scenario_schema())

RICH = """\
summit: 1
title: Everything that has a short form
calendar: {today: 2025-08-19, until: 2025-08-29T19:00, grid: 30min, zone: Europe/Paris, hours: [08:00-12:00, 13:00-22:00], days: mon-fri}
sources: {digest: {url: "https://example.org", published: 2025-08-19}}
principals:
  putin: {country: Russia, home: Moscow, away: {from: 2025-08-21T10:00, to: 2025-08-21T18:00, at: Cairo, movable: false}}
  zelensky: {country: [UA], home: Kiev, away: [2025-08-24, {from: 2025-08-25, note: busy}]}
  trump: {zone: America/New_York}
groups: {two: [putin, zelensky]}
venues:
  geneva: {city: Geneva, rooms: [oval, hall]}
  ankara: {city: Ankara, country: Turkey, rooms: 2}
  island: {coordinates: [36.1, -5.4]}
  castle: {name: The castle, zone: Europe/Paris, country: FR, coordinates: [48, 2.5]}
formats: {bilateral: {lasts: {least: 1h, most: 2h}, worth: 2.5}}
events: {vote: 2025-08-20, thaw: {date: unknown}}
meetings:
  alaska: {who: [putin, trump], state: held, start: 2025-08-15T11:30-08:00, lasts: 3h, at: Anchorage}
  one: {format: bilateral, who: two, at: {not: castle}}
  two: {format: bilateral, who: all, optional: true, lasts: 90min}
  three: {who: [trump, putin], at: remote, lasts: 1h, start: 2025-08-22T15:00+02:00, state: confirmed}
  four: {who: trump, at: [geneva/oval, FR], lasts: 1d}
travel: {before: 1h, between: [{from: Kiev, to: geneva, takes: 16h, who: zelensky, one_way: true}]}
facts: {swiss: {place: Switzerland, fact: nato, is: no, from: 2025-01-01}}
rules:
  order: {rule: precedence, first: one, then: [two], free_days: 1}
  times: {rule: window, meeting: [{with: trump}], earliest: 09:00, latest: "21:00", soft: 1.5, wish_of: two, source: {doc: digest, status: possible}}
  careful: {rule: lead_time, meeting: one, at_least: unknown, of: thaw}
  closed: {rule: neutrality, meeting: all, who: two, among: [CH, TR, FR], ignored: false}
  some: {rule: alternatives, meeting: [one, two], choose: {least: 1}}
  gone: {rule: window, meeting: one, day: 2025-08-20, ignored: true}
goals: [{earliest: {end: one}}, {nearest: {two: 2025-08-27}}, {least_travel: worst}, wishes]
"""  # noqa: E501


def same(a: Case, b: Case) -> None:
    """Two cases mean the same."""
    assert a.rules == b.rules
    assert [rule.name for rule in a.rules] == [rule.name for rule in b.rules]
    for name in a.scenario.meetings:
        assert a.sites(name) == b.sites(name)
        assert a.attendees(name) == b.attendees(name)
        assert (a.meeting(name).lasts, a.meeting(name).start) == (b.meeting(name).lasts, b.meeting(name).start)
    for venue in a.venues:
        assert (a.city(venue), a.country(venue), a.venue_zone(venue)) == (
            b.city(venue), b.country(venue), b.venue_zone(venue))
    for person in a.scenario.principals:
        assert (a.home(person), a.zone_of(person)) == (b.home(person), b.zone_of(person))
    assert vars(a.clock) == vars(b.clock)


@pytest.mark.parametrize("text", [RICH, *EXAMPLES.values(), *FILES.values()], ids=["rich", *EXAMPLES, *FILES])
def test_loading_it_again_gives_the_same_case(text: str) -> None:
    case = load_text(text, str(ROOT / "scenarios" / "file.yaml"))
    effective = resolved_text(case)
    again = load_text(effective, str(ROOT / "scenarios" / "again.yaml"))
    same(case, again)
    assert resolved(again) == resolved(case) == plain(parse_yaml(effective, "effective"))


@pytest.mark.parametrize("text", EXAMPLES.values(), ids=list(EXAMPLES))
def test_it_solves_the_same(text: str) -> None:
    case = load_text(text)
    again = load_text(resolved_text(case))
    one, other = (solve(c, best=2, limits=Limits(seconds=20)) for c in (case, again))
    assert [(s.schedule.id, [g.value for g in s.goals]) for s in one.solutions] == [
        (s.schedule.id, [g.value for g in s.goals]) for s in other.solutions]
    assert one.status == other.status


def test_what_is_filled_in() -> None:
    effective = resolved(load_text(RICH))
    assert effective["venues"]["ankara"] == {"city": "Ankara", "country": "TR", "zone": "Europe/Istanbul",
                                             "coordinates": effective["venues"]["ankara"]["coordinates"], "rooms": 2}
    assert effective["principals"]["zelensky"]["home"] == "Kyiv, Ukraine"
    assert effective["principals"]["zelensky"]["zone"] == "Europe/Kyiv"
    assert effective["calendar"]["days"] == ["mon", "tue", "wed", "thu", "fri"]
    assert effective["calendar"]["grid"] == "30min"
    assert effective["meetings"]["one"]["lasts"] == {"least": "1h", "most": "2h"}
    assert effective["meetings"]["two"]["at"] == ["geneva", "ankara", "island", "castle"]
    assert effective["meetings"]["one"]["worth"] == 2.5
    assert effective["goals"] == ["wishes"] or effective["goals"][0] == {"most_held": "total"}
    assert "tests" not in effective["rules"]["closed"]  # a closed list is not tested unless tests are written
    assert effective["rules"]["gone"]["ignored"] is True


# --- the schema -----------------------------------------------------------------------------------------------------
def test_the_schema_is_one() -> None:
    schema = scenario_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "$id" not in schema
    assert set(schema["required"]) == {"summit", "calendar", "principals", "meetings"}
    written = {name for name, kind in kinds().items() if not kind.inside}
    rules = schema["properties"]["rules"]["additionalProperties"]
    assert set(rules["properties"]["rule"]["enum"]) == written
    for reference in rules["oneOf"]:
        page = schema["$defs"][reference["$ref"].rpartition("/")[2]]
        kind = kinds()[page["properties"]["rule"]["const"]]
        assert page["description"].split() == (kind.__doc__ or "").split()


@pytest.mark.parametrize("text", [RICH, *EXAMPLES.values(), *FILES.values()], ids=["rich", *EXAMPLES, *FILES])
def test_the_schema_takes_what_loads(text: str) -> None:
    VALIDATOR.validate(plain(parse_yaml(text, "text")))
    VALIDATOR.validate(resolved(load_text(text, str(ROOT / "scenarios" / "file.yaml"))))


WRONG: list[dict[str, Any]] = [
    {"calendar": None}, {"titel": "x"}, {"summit": 2}, {"meetings": {"m": {"who": "a", "lasted": "1h"}}},
    {"meetings": {"m": {}}}, {"rules": {"r": {"rule": "no-such-kind"}}}, {"rules": {"r": {"meeting": "m"}}},
    {"rules": {"r": {"rule": "window", "meeting": "m", "within": 3}}}, {"rules": {"t": {"rule": "travel"}}},
    {"rules": {"r": {"rule": "window", "meeting": "m", "within": "3d", "soft": "much"}}}, {"goals": ["fastest"]},
    {"principals": {"a": {"country": 7}}}, {"venues": {"v": {"rooms": "oval"}}},
    {"facts": {"f": {"place": "CH", "fact": "safe-conduct", "is": "yes"}}},
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_the_schema_refuses(wrong: dict[str, Any]) -> None:
    good: dict[str, Any] = {"summit": 1, "calendar": {"today": "2025-08-19", "until": "2025-08-29"},
                            "principals": {"a": {}}, "meetings": {"m": {"who": "a"}}}
    VALIDATOR.validate(good)
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(good | wrong)
