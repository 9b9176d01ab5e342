"""Meetings on the day that was named before: "That evening, she will host him"."""

from __future__ import annotations

import pytest

from .kit import of_kind, only

VISIT = "President Ana Ruiz of Chile will meet President Luis Paz of Peru in Lima on 3 June. "


@pytest.mark.parametrize("words", ["That evening,", "Later that same day,", "That afternoon,"])
def test_a_day_that_words_point_back_to(words: str) -> None:
    text = VISIT + f"{words} Foreign Minister Rosa Adje of Chile will host Minister Ali Nour of Peru for dinner."
    days = of_kind(text, "date")
    assert {one.date for one in days} == {"2024-06-03"}
    assert len({one.meeting for one in days}) == 2


def test_where_several_days_were_named_nothing_is_pointed_at() -> None:
    text = (
        "Chile and Peru will meet in Lima from 3 to 5 June. "
        "That evening, Foreign Minister Rosa Adje of Chad will host Foreign Minister Ali Nour of Niger for dinner."
    )
    assert len({one.meeting for one in of_kind(text, "date")}) == 1


def test_a_day_of_something_else_is_no_day_of_the_meeting() -> None:
    assert only(VISIT + "That evening was quiet in Lima.", "date").date == "2024-06-03"
