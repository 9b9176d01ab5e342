"""The judge judged: scenarios small enough to be worked out by hand."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, date, datetime
from typing import Any

import pytest

from solver.rules import kinds

from .reading import Document, judge
from .rule_scenarios import MAKERS
from .test_sections_agree import KINDS

DAYS: Document = {
    "summit": 1,
    "calendar": {"today": "2025-08-19", "until": "2025-09-30", "grid": "1d"},
    "principals": {
        "putin": {"away": [{"from": "2025-08-31", "to": "2025-09-05"}]},
        "zelensky": {"away": ["2025-08-24"]},
        "trump": {"away": ["2025-08-25", {"from": "2025-09-17", "to": "2025-09-19"}, "2025-09-23"]},
        "europeans": {"away": [{"from": "2025-08-28", "to": "2025-08-29"}]},
    },
    "meetings": {
        "b": {"who": ["putin", "zelensky"], "lasts": "4h", "at": "undetermined"},
        "t": {"who": ["putin", "zelensky", "trump"], "lasts": "5h", "at": "undetermined"},
        "m": {"who": "all", "lasts": "6h", "at": "undetermined"},
    },
    "rules": {
        "order": {"rule": "precedence", "order": ["b", "t", "m"], "free_days": 1},
        "careful": {"rule": "lead_time", "meeting": "b", "at_least": "7d", "of": "2025-08-18"},
        "two-weeks": {"rule": "window", "meeting": "b", "within": "14d", "of": "2025-08-19"},
    },
    "goals": [{"earliest": {"end": "m"}}],
}


def changed(document: Document, **settings: Any) -> Document:
    """A copy with other values; a key such as ``rules__order__free_days`` is a path, None deletes."""
    copy = deepcopy(document)
    for path, value in settings.items():
        *parents, last = path.split("__")
        inner = copy
        for parent in parents:
            inner = inner.setdefault(parent, {})
        if value is None:
            del inner[last]
        else:
            inner[last] = value
    return copy


def days(document: Document) -> list[tuple[int, ...]]:
    """The days of the month of all plans, in the order of the file."""
    oracle = judge(document)
    return sorted({tuple(plan[name].first_day.day for name in oracle.open) for plan in oracle.plans})


def test_every_kind_of_rule_is_drawn() -> None:
    """Those of a section come with every scenario, or have a drawing of their own."""
    assert set(kinds()) - set(MAKERS) == {*KINDS, "calendar", "presence", "travel"}


def test_the_scenario_whose_answers_are_known() -> None:
    oracle = judge(DAYS)
    assert oracle.count() == 1365
    assert oracle.best() == (3.0, 0, date(2025, 8, 30))


SOON = {"rules__soon": {"rule": "window", "meeting": "m", "latest": "2025-09-02"}}


def test_with_the_third_by_the_second_of_september() -> None:
    assert days(changed(DAYS, **SOON)) == [(25, 27, 30), (25, 28, 30), (26, 28, 30)]
    assert judge(changed(DAYS, **SOON, rules__order__free_days=None)).count() == 11
    assert judge(changed(DAYS, **SOON, rules__order__free_days=2)).verdict == "infeasible"


def test_closed_days() -> None:
    """Of the three plans by the second of September, one avoids the 25th, and none the 30th."""
    closed = {"rule": "blackout", "meeting": "b", "day": ["2025-08-25"]}
    assert days(changed(DAYS, **SOON, rules__closed=closed)) == [(26, 28, 30)]
    soft = changed(DAYS, **SOON, rules__closed=closed | {"meeting": ["b", "m"], "day": ["2025-08-25", "2025-08-30"],
                                                         "soft": 2})
    assert judge(soft).best() == (3.0, 2, date(2025, 8, 30))  # the 30th cannot be avoided, the 25th can


@pytest.mark.parametrize(("free", "earliest"), [(None, date(2025, 8, 29)), (1, date(2025, 8, 30)),
                                                (2, date(2025, 9, 6))])
def test_with_ten_days_of_lead(free: int | None, earliest: date) -> None:
    ten = changed(DAYS, rules__careful__at_least="10d", goals=[{"earliest": {"start": "t"}}],
                  rules__order__free_days=free)
    best = judge(ten).best()
    assert best is not None
    assert best[2] == earliest


SHUTTLE: Document = {
    "summit": 1,
    "calendar": {"today": "2025-08-19", "until": "2025-08-19", "grid": "1h", "zone": "UTC"},
    "principals": {"a": {"home": "Vienna"}, "b": {}},
    "venues": {"geneva": {"city": "Geneva"}, "vienna": {"city": "Vienna"}, "hofburg": {"city": "Vienna"}},
    "meetings": {"one": {"who": ["a", "b"], "lasts": "1h", "at": "geneva"},
                 "two": {"who": "a", "lasts": "1h", "at": ["vienna", "hofburg"]}},
}


def test_from_home_and_between_meetings() -> None:
    """Vienna-Geneva is about 800 km: 1 h 27, so two hours on the grid; half an hour to the Hofburg from home."""
    oracle = judge(SHUTTLE)
    starts = {(p["one"].start.hour, p["two"].start.hour) for p in oracle.plans}
    # geneva first, not before 2; or vienna first: from 1 (half an hour from home), then two hours on the way
    assert min(one for one, two in starts if one < two) == 2
    assert min(two for one, two in starts if one < two) == 2 + 1 + 2
    assert min(two for one, two in starts if two < one) == 1
    assert min(one for one, two in starts if two < one) == 1 + 1 + 2
    # the last two hours of the day in UTC are the next day there: one of both, or none
    assert oracle.count("dates") == 3
    assert oracle.count("venues") == 6
    assert oracle.best() == (2.0, 0, datetime(2025, 8, 19, 5, tzinfo=UTC))


def test_least_travel_goes_the_same_way_in_either_order() -> None:
    oracle = judge(changed(SHUTTLE, goals=[{"least_travel": "total"}, {"earliest": "end"}]))
    assert (oracle.best() or ())[2] == 2 * 87 + 30  # out and back, and across Vienna once


def test_a_night_costs_nothing_on_the_daily_grid_and_a_long_journey_a_day() -> None:
    base = {
        "summit": 1, "calendar": {"today": "2025-08-19", "until": "2025-08-21", "grid": "1d"},
        "principals": {"a": {}}, "venues": {"x": {}, "y": {}},
        "travel": {"between": [{"from": "x", "to": "y", "takes": "12h"}]},
        "meetings": {"one": {"who": "a", "lasts": "1h", "at": "x"}, "two": {"who": "a", "lasts": "1h", "at": "y"}},
    }
    assert judge(base).count() == 6
    longer = changed(base, travel={"between": [{"from": "x", "to": "y", "takes": "13h"}]})
    assert judge(longer).count() == 2
    one_way = changed(base, travel={"between": [{"from": "x", "to": "y", "takes": "13h", "one_way": True}]})
    assert judge(one_way).count() == 1 + 3


def test_after_a_stay_elsewhere_the_journey_starts_there() -> None:
    stay = changed(SHUTTLE, principals__a__away=[{"from": "2025-08-19T00:00", "to": "2025-08-19T10:00", "at": "Doha"}],
                   meetings__two=None)
    # until 10:00 in Vienna, which is 08:00 UTC; Doha-Geneva is 4630 km: 5 h 57
    assert min(plan["one"].start.hour for plan in judge(stay).plans) == 8 + 6


def test_a_meeting_held_before_places_people() -> None:
    past = {"who": "a", "lasts": "2h", "at": "geneva", "state": "held", "start": "2025-08-18T23:00+00:00"}
    oracle = judge(changed(SHUTTLE, meetings__before=past, meetings__two=None))
    assert min(plan["one"].start.hour for plan in oracle.plans) == 1  # already there, once the other has ended


def test_hours_are_those_of_the_venue_and_summer_time_ends() -> None:
    """On 26 October Paris has 25 hours: 09:00 is 08:00 UTC, and the day before it was 07:00."""
    autumn = {
        "summit": 1,
        "calendar": {"today": "2025-10-25", "until": "2025-10-26", "grid": "1h", "zone": "Europe/Paris",
                     "hours": "09:00-11:00"},
        "principals": {"a": {}}, "venues": {"paris": {"city": "Paris"}, "doha": {"city": "Doha"}},
        "meetings": {"one": {"who": "a", "lasts": "2h", "at": "paris"}},
    }
    starts = [plan["one"].start for plan in judge(autumn).plans]
    assert starts == [datetime(2025, 10, 25, 7, tzinfo=UTC), datetime(2025, 10, 26, 8, tzinfo=UTC)]
    whole = changed(autumn, meetings__one={"who": "a", "lasts": "1d", "at": "paris"})
    lengths = [(plan["one"].end - plan["one"].start).total_seconds() / 3600 for plan in judge(whole).plans]
    assert lengths == [24, 25]


def test_soft_rules_cost_their_weight_a_day() -> None:
    soft = changed(DAYS, rules__careful__soft=2, rules__careful__at_least="20d",
                   **{"rules__two-weeks__soft": 3, "rules__two-weeks__within": "5d"})
    values = judge(soft).best()
    assert values is not None
    # from 7 September is wished, by 24 August too; the cheapest b: 23 August is 15 days early and in time
    assert values[1] == min(2 * max(0, 38 - d) + 3 * max(0, d - 24)
                            for d in (*range(19, 24), *range(25, 31), *range(37, 60)))
