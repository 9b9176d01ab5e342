"""Orders told by what will be over by then, by what a programme begins and ends with, and by whose turn comes."""

from __future__ import annotations

import pytest

from .kit import found, of_kind, told

ENVOYS = "The envoys of Chad and Niger will meet in Rome on 3 June. "


def orders(text: str) -> list[str]:
    """The orders found in a text."""
    return [told(one) for one in found(text).findings if one.kind == "precedence"]


@pytest.mark.parametrize("sentence", [
    "When they are done, the two foreign ministers will sit down in Oslo.",
    "Once this is over, the two foreign ministers will sit down in Oslo.",
    "The two foreign ministers sit down in Oslo once the envoys are through.",
    "The two foreign ministers will sit down in Oslo as soon as the envoys have finished their work.",
    "The two foreign ministers will not sit down in Oslo until the envoys have reported.",
    "A session of the foreign ministers follows.",
    "A session of the foreign ministers comes at least ten days after that.",
])
def test_what_comes_once_others_are_done(sentence: str) -> None:
    assert [one.split()[1] for one in orders(ENVOYS + sentence)] == ["m1<m2"]
    assert of_kind(ENVOYS + sentence, "condition") == []


@pytest.mark.parametrize("sentence", [
    "When they are done with their homework, nobody knows.",
    "The two foreign ministers said that the war would go on until the rebels have been heard.",
    "After they have met, the envoys will brief reporters.",
])
def test_what_is_no_order(sentence: str) -> None:
    assert orders(ENVOYS + sentence) == []


def test_so_many_days_before() -> None:
    text = ("The presidents of Chad and Niger will meet in Rome on 20 June. Their foreign ministers are to confer at "
            "least three days before.")
    assert orders(text) == ["precedence m2<m1 3- decided"]


def test_what_a_programme_begins_and_ends_with() -> None:
    text = ("The calendar agreed in Oslo begins with a session of the military committee on 4 June and ends with a "
            "summit of the two presidents on 30 June.")
    assert orders(text) == ["precedence m1<m2 decided"]
    text = "The timetable foresees a meeting of the foreign ministers in Oslo, then a session of experts in Rome."
    assert orders(text) == ["precedence m1<m2 decided"]


def test_a_plenary_is_not_the_meeting_of_a_group() -> None:
    read = found("The Contact Group meets in Rome on 5 June. The plenary of all parties will open in Oslo on 9 June.")
    assert len(read.meetings) == 2


def test_presidents_are_not_the_foreign_ministers_of_their_states() -> None:
    read = found("The foreign ministers of Egypt and Sudan meet in Cairo on 2 June. That meeting is to clear the way "
                   "for a summit of the two presidents in July.")
    assert set(read.meetings[1].participants) == {"egypt", "sudan"}
