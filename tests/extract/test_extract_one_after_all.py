"""Meetings that turn out to be one when all has been read, and those that stay apart."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned

TALKS = "President Kole of Chad and President Brandt of Niger will hold talks on the wells. Much was said of rice. "
FILL = "Rice is dear. Maize is cheap. Nobody knows why. The harvest was poor. Farmers are angry. "


@pytest.mark.parametrize("sentence", [
    "A two-day session is planned in Geneva on May 23.",
    "A meeting could be held in Geneva on May 23.",
])
def test_a_meeting_of_nobody_is_the_only_one_planned(sentence: str) -> None:
    text = TALKS + FILL + sentence
    [one] = planned(text)
    assert names(found(text), one) == {"Kole", "Brandt"}
    assert {place for each in of_kind(text, "venue_allowed") for place in each.places} == {"Geneva"}


@pytest.mark.parametrize("sentence", [
    "Another session is planned in Geneva on May 23.",
    "A separate meeting of experts is planned in Geneva on May 23.",
    "A ministerial meeting is planned in Geneva on May 23.",
    "President Ruiz of Peru will attend a session in Geneva on May 23.",
])
def test_another_meeting_is_another(sentence: str) -> None:
    assert len(planned(TALKS + FILL + sentence)) == 2


def test_where_it_could_be_two_it_is_neither() -> None:
    other = "President Ruiz of Peru and President Paz of Chile will hold talks on copper. "
    text = TALKS + other + FILL + "A two-day session is planned in Geneva on May 23."
    _, _, third = planned(text)
    assert only(text, "venue_allowed").meeting == third.id
