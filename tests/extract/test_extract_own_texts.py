"""Who comes, how long and on what terms, told in sentences of their own; journeys told stop after stop."""

from __future__ import annotations

import datetime

import pytest

from .kit import of_kind, only

SAID = datetime.date(2023, 6, 17)  # a Saturday
TALKS = "Chad and Niger will hold talks in Oran. "


@pytest.mark.parametrize(("told", "role", "firm"), [
    ("Chad would want Portugal to be represented as an observer.", "observer", "proposed"),
    ("The African Union is expected to send a monitor to the talks.", "observer", "possible"),
    ("Chad's president rejected any role for Lisbon.", "excluded", "decided"),
    ("Namibia has asked to be admitted to the session.", "required", "proposed"),
])
def test_who_is_to_have_a_part(told: str, role: str, firm: str) -> None:
    one = only(TALKS + told, "attendance", SAID)
    assert (one.role, one.modality) == (role, firm)


def test_to_be_admitted_to_an_alliance_is_no_attendance() -> None:
    assert not of_kind(TALKS + "Sweden ought to be admitted to NATO as soon as possible.", "attendance", SAID)


def test_the_days_that_somebody_has_been_given() -> None:
    one = only(TALKS + "They have been given four days.", "duration", SAID)
    assert (one.min_days, one.max_days, one.modality) == (4, 4, "decided")
    assert not of_kind(TALKS + "They have been given four days to prepare.", "duration", SAID)


def test_two_sides_with_terms_in_one_sentence() -> None:
    text = ("Niger will come to the talks with Chad in Oran without preconditions, whereas Chad's foreign minister "
            "insisted that the troops first pull back ten kilometres from the river.")
    assert [(one.requires is None, one.modality) for one in of_kind(text, "condition", SAID)] == [
        (True, "rejected"), (False, "decided")]


@pytest.mark.parametrize("told", [
    "Tomorrow I'll see Foreign Minister Ana Ruiz of Chile, and on Monday I'll meet President Ivo Paz of Peru.",
    "The Secretary meets Foreign Minister Ruiz of Chile on Sunday and on Monday he meets President Paz of Peru.",
])
def test_each_stop_has_its_own_day(told: str) -> None:
    days = of_kind(told, "date", SAID)
    assert [one.date for one in days] == ["2023-06-18", "2023-06-19"]
    assert len({one.meeting for one in days}) == 2
