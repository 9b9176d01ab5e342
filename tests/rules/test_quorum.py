"""Quorum: the Europeans at the table, or enough of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import case_of, refused, rule_of, seats_agree, solved, verdict

TABLE = """
summit: 1
calendar: {{today: 2025-08-18, until: 2025-08-20, grid: 1h, zone: America/New_York, hours: 09:00-18:00}}
principals:
  trump: {{name: Donald Trump}}
  macron: {{name: Emmanuel Macron, home: Paris, away: [{{from: 2025-08-20}}]}}
  merz: {{name: Friedrich Merz, home: Berlin}}
  meloni: {{name: Giorgia Meloni, home: Rome, away: [{{from: 2025-08-18, to: 2025-08-18}}]}}
groups: {{europeans: [macron, merz, meloni]}}
venues: {{house: {{city: Washington, size: 4}}, berlin: {{city: Berlin}}}}
formats: {{council: {{attendees: {least}}}}}
meetings:
  council: {{format: council, who: all, lasts: 2h, at: house}}
  bilateral: {{who: [merz, meloni], lasts: 1h, at: berlin, optional: true}}
rules:
  table: {{rule: quorum, meeting: all, who: europeans{more}}}
"""


def text(more: str = ", at_least: 2", least: int = 1) -> str:
    return TABLE.format(more=more, least=least)


def held(marks: str = "", bilateral: str | None = None, day: int = 20) -> dict[str, str | None]:
    return {"council": f"2025-08-{day}T16:00{marks}", "bilateral": bilateral}


def test_enough_of_them() -> None:
    assert verdict(text(), "table", held()).kept
    assert verdict(text(), "table", held(" -macron")).kept
    found = verdict(text(), "table", held(" -macron -merz"))
    assert (found.kept, found.amount, found.reason) == (
        False, 1, "council is held without Emmanuel Macron and Friedrich Merz")
    assert verdict(text(", at_least: all"), "table", held(" -macron")).amount == 1
    assert verdict(text(", at_least: 5"), "table", held()).kept         # as many as are invited


def test_who_stays_away_needs_no_free_day_and_makes_no_journey() -> None:
    assert verdict(text(), "macron.away", held()).kept is False
    assert verdict(text(), "macron.away", held(" -macron")).kept
    soon = "2025-08-20T15:00"           # in Berlin, an hour before the council in Washington
    assert verdict(text(), "presence", held("", soon)).kept
    assert verdict(text(), "travel", held("", soon)).kept is False
    assert verdict(text(), "travel", held(" -merz -meloni", soon)).kept
    for marks in ("", " -macron", " -macron -merz", " -merz -meloni", " -macron -merz -meloni"):
        seats_agree(text(), held(marks, soon))
        seats_agree(text(", at_least: all, soft: 2"), held(marks, soon))


def test_the_answer_says_who_attends() -> None:
    [best] = solved(text()).solutions
    council = best.schedule.sessions["council"]
    assert council.attendees == ("trump", "macron", "merz")             # the 18th, without Meloni
    assert council.first_day.day == 18
    assert [goal.goal.kind for goal in best.goals] == ["most_held", "wishes", "earliest", "attendance"]
    assert best.goals[-1].value == 3
    full = text().replace("rules:", "goals: [attendance]\nrules:")
    assert len(solved(full).solutions[0].schedule.sessions["council"].attendees) == 4


def test_a_soft_quorum_and_a_hard_one() -> None:
    both = text() + "  all-if-possible: {rule: quorum, meeting: council, who: europeans, at_least: all, soft: 1}\n"
    [best] = solved(both).solutions
    assert best.schedule.sessions["council"].first_day.day == 19        # when all of them can
    assert best.verdicts["all-if-possible"].kept


def test_without_the_rule_all_attend_and_switched_off_it_asks_for_nobody() -> None:
    [best] = solved(text().split("rules:")[0]).solutions
    assert best.schedule.sessions["council"].first_day.day == 19
    off = solved(text(", at_least: 2, ignored: true").replace("08-20", "08-18")).solutions
    assert off[0].schedule.sessions["council"].first_day.day == 18


def test_a_format_asks_for_attendees_and_nobody_meets_alone() -> None:
    free = text(", at_least: 0", least=3)
    assert verdict(free, "council.attendees", held(" -macron")).kept
    assert verdict(free, "council.attendees", held(" -macron -merz")).amount == 1
    alone = held("", "2025-08-19T10:00 -merz -meloni")
    assert verdict(free, "bilateral.attendees", alone).kept is False
    seats_agree(free, alone)


def test_sentence_and_errors() -> None:
    case = case_of(text())
    assert rule_of(case, "table").sentence(case) == (
        "every meeting: at least 2 of Emmanuel Macron, Friedrich Merz and Giorgia Meloni attend.")
    case = case_of(text(", at_least: all").replace("who: europeans", "who: all"))
    assert rule_of(case, "table").sentence(case) == "every meeting: all members attend."
    refused(text(", at_least: -1"), "bad-number")
    refused(text(", at_least: most"), "bad-number")
    refused(text(""), "missing-key")


@pytest.mark.parametrize("scope", ["", ", scope: day"])
@settings(max_examples=30, deadline=None)
@given(st.sampled_from([", at_least: 2", ", at_least: 1, soft: 2", ", at_least: all, soft: 1", ", at_least: 0"]),
       st.sets(st.sampled_from(["macron", "merz", "meloni"])), st.integers(18, 20),
       st.one_of(st.none(), st.tuples(st.integers(18, 20), st.sampled_from(["", " -merz", " -meloni"]))))
def test_engine_and_check_agree(scope: str, more: str, away: set[str], day: int,
                                other: tuple[int, str] | None) -> None:
    apart = f"  apart: {{rule: exclusion, who: merz, not_with: [trump, macron]{scope}}}\n"
    awake = "  awake: {rule: body_clock, hours: 07:00-21:30, soft: 1}\n"
    seats_agree(text(more, 2) + apart + awake, held(
        "".join(f" -{person}" for person in sorted(away)), other and f"2025-08-{other[0]}T15:00{other[1]}", day))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["between: 3h", "between: 3h, soft: 2", "a_day: 1", "a_day: 1, soft: 1",
                        "at_least: 10h, zones: 3", "at_least: 10h, zones: 3, soft: 1"]),
       st.sampled_from(["", ", soft: 1"]), st.sets(st.sampled_from(["macron", "merz", "meloni"])),
       st.integers(18, 20), st.integers(9, 17), st.sampled_from(["", " -merz", " -meloni"]))
def test_rest_and_days_of_theirs_are_of_those_who_attend(rest: str, soft: str, away: set[str], day: int, hour: int,
                                                         marks: str) -> None:
    rules = (f"  breath: {{rule: rest, {rest}}}\n"
             f"  feast: {{rule: observance, who: [merz, macron], day: 2025-08-19{soft}}}\n")
    here = text(", at_least: 0").replace("18:00}", "18:00, days: mon-sun}") + rules
    seats_agree(here, held("".join(f" -{person}" for person in sorted(away)),
                           f"2025-08-19T{hour:02d}:00{marks}", day))


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["at_most: 2d", "at_most: 3d, soft: 1"]), st.sampled_from(["", " -merz", " -meloni"]),
       st.sampled_from(["", " -merz", " -macron -meloni"]), st.integers(18, 20), st.integers(18, 20))
def test_time_abroad_is_of_those_who_come(bound: str, marks: str, others: str, day: int, then: int) -> None:
    rules = f"  one-trip: {{rule: time_abroad, who: europeans, {bound}}}\n"
    seats_agree(text(", at_least: 0") + rules, held(others, f"2025-08-{then}T09:00{marks}", day))
