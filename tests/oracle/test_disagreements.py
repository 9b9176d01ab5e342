"""Small scenarios on which engine and judge disagreed at some time; the docstrings say who is right."""

from __future__ import annotations

import pytest

from solver.engine import count
from solver.errors import BadInput

from .reading import Document, judge, read
from .test_engine_agrees import disagreements


def test_weekdays_bind_meetings_of_whole_days_on_every_grid() -> None:
    """Whole days are exempt from rules on hours (decision 5); `days:` bounds ordinary meetings (7), as when daily."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-11-01", "until": "2025-11-03", "grid": "1h", "zone": "UTC", "days": ["sun", "mon"]},
        "principals": {"a": {}},
        "meetings": {"one": {"who": "a", "lasts": "1d", "at": "undetermined"}},
    }
    assert judge(scenario).count() == 2
    assert judge({**scenario, "calendar": {"today": "2025-11-01", "until": "2025-11-03", "grid": "1d",
                                           "days": ["sun", "mon"]}}).count() == 2
    assert disagreements(judge(scenario), read(scenario)) == []


def test_whole_local_days_begin_at_midnight() -> None:
    """`lasts: 1d` is one whole local day (5). Where midnight is no tick, there is none; 00:30 to 00:30 touches two."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-11-01", "until": "2025-11-02", "grid": "1h", "zone": "Asia/Kolkata"},
        "principals": {"a": {}},
        "venues": {"v": {"city": "Doha"}, "w": {"city": "New Delhi"}},
        "meetings": {"one": {"who": "a", "lasts": "1d", "at": ["v", "w"], "optional": True}},
    }
    assert judge(scenario).count() == 3     # not at all, or on either day in New Delhi; Doha's midnight is 02:30
    assert disagreements(judge(scenario), read(scenario)) == []


def test_who_attends_nothing_travels_nowhere() -> None:
    """Travel is counted for those who attend a meeting to come; a diary alone makes no journey of the plan."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-08-19", "until": "2025-08-20", "grid": "1d"},
        "principals": {"a": {}, "b": {"home": "Geneva", "away": [{"from": "2025-08-20", "at": "v"}]}},
        "venues": {"v": {"city": "Delhi"}},
        "meetings": {"one": {"who": "a", "lasts": "1d", "at": "v"}},
        "goals": [{"least_travel": "worst"}],
    }
    assert (judge(scenario).best() or ())[2] == 0
    assert disagreements(judge(scenario), read(scenario)) == []


def test_counting_never_reads_what_was_not_solved() -> None:
    """Two meetings that can only be on the 29th and one that can only be on the 30th are one schedule over dates."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-03-29", "until": "2025-03-30", "grid": "30min", "zone": "Asia/Kolkata",
                     "hours": "09:00-13:00"},
        "principals": {"a": {"away": [{"from": "2025-03-29T13:00", "to": "2025-03-29T18:00"}]}},
        "meetings": {"one": {"who": "a", "lasts": "30min", "day": "2025-03-29", "at": "undetermined"},
                     "three": {"who": "a", "lasts": "1d", "at": "remote"}},
    }
    assert count(read(scenario)).count == judge(scenario).count() == 1


def test_coordinates_alone_make_a_journey() -> None:
    """A venue that says where it lies is flown to, though it names no city, zone and country."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-08-19", "until": "2025-08-19T08:00", "grid": "1h", "zone": "UTC"},
        "principals": {"a": {"home": "Geneva"}},
        "venues": {"camp": {"coordinates": [35.7, 51.4]}},
        "meetings": {"one": {"who": "a", "lasts": "1h", "at": "camp"}},
    }
    assert [plan["one"].start.hour for plan in judge(scenario).plans] == [6, 7]
    assert disagreements(judge(scenario), read(scenario)) == []


def test_after_a_stay_the_journey_does_not_start_at_home() -> None:
    """After a time away at a place the next journey starts there (12): not at home, hours away by the slow train."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-08-19", "until": "2025-08-19", "grid": "1h", "zone": "UTC"},
        "principals": {"a": {"home": "Geneva", "away": [
            {"from": "2025-08-19T00:00", "to": "2025-08-19T04:00", "at": "v"}]}},
        "venues": {"v": {"city": "Vienna"}},
        "travel": {"between": [{"from": "Geneva", "to": "Vienna", "takes": "13h"}]},
        "meetings": {"one": {"who": "a", "lasts": "1h", "at": "v"}},
    }
    assert min(plan["one"].start.hour for plan in judge(scenario).plans) == 2  # 04:00 in Geneva
    assert disagreements(judge(scenario), read(scenario)) == []


def test_on_the_daily_grid_a_time_is_its_date_as_written() -> None:
    """There are no zones on the daily grid (1): late on the 18th in Alaska is the 18th, though the 19th in UTC."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-08-19", "until": "2025-08-22", "grid": "1d"},
        "principals": {"a": {}},
        "meetings": {"p": {"who": "a", "state": "held", "start": "2025-08-18T23:10-08:00", "at": "undetermined"},
                     "one": {"who": "a", "lasts": "1h", "at": "undetermined"}},
        "rules": {"pause": {"rule": "precedence", "first": "p", "then": "one", "free_days": 1}},
    }
    assert [plan["one"].first_day.day for plan in judge(scenario).plans] == [20, 21, 22]
    assert disagreements(judge(scenario), read(scenario)) == []


def test_what_is_confirmed_is_not_optional() -> None:
    """A meeting that is confirmed stays (8): a file that calls it optional too contradicts itself."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-08-19", "until": "2025-08-22", "grid": "1d"},
        "principals": {"a": {}},
        "meetings": {"one": {"who": "a", "lasts": "1d", "at": "undetermined", "optional": True,
                             "state": "confirmed", "start": "2025-08-20"}},
    }
    with pytest.raises(BadInput, match="not optional"):
        read(scenario)


def test_a_stay_that_ends_between_ticks_is_left_after_it_ends() -> None:
    """Out of Istanbul at 10:20, 2 h 44 to Geneva: not before 13:04, so from 14:00 on the grid; 13:00 is too early."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-11-01", "until": "2025-11-01T16:00", "grid": "1h", "zone": "UTC"},
        "principals": {"a": {"away": [{"from": "2025-11-01T07:00", "to": "2025-11-01T10:20", "at": "v"}]}},
        "venues": {"v": {"city": "Istanbul"}, "w": {"city": "Geneva"}},
        "meetings": {"one": {"who": "a", "lasts": "1h", "at": "w"}},
        "goals": [{"nearest": {"one": "2025-11-01"}}],
        "rules": {"late": {"rule": "window", "meeting": "one", "earliest": "2025-11-01T12:00+00:00"}},
    }
    assert [plan["one"].start.hour for plan in judge(scenario).plans] == [14, 15]
    assert disagreements(judge(scenario), read(scenario)) == []


def test_days_are_observed_where_an_observer_attends() -> None:
    """A meeting that nobody of ``who:`` attends, because the one may stay away, keeps clear of no days of the week."""
    scenario: Document = {
        "summit": 1,
        "calendar": {"today": "2025-08-30", "until": "2025-09-01", "grid": "1d"},
        "principals": {"a": {}, "b": {}},
        "venues": {"v": {"city": "Geneva"}},
        "meetings": {"one": {"who": ["a", "b"], "lasts": "1d"}},
        "rules": {"some": {"rule": "quorum", "at_least": 1},
                  "rest": {"rule": "observance", "who": "a", "weekly": ["sat", "sun", "mon"]}},
    }
    assert [sorted(plan["one"].who) for plan in judge(scenario).plans] == [["b"]] * 3
    assert disagreements(judge(scenario), read(scenario)) == []
