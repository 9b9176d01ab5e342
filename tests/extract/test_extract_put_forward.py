"""Who is the speaker of an order, of what several say, and of a proposal that nobody tells of."""

from __future__ import annotations

import pytest

from .kit import of_kind, only

TALKS = "Ministers from Chad and Niger will gather in Lima on 3 July. "


@pytest.mark.parametrize("said", [
    "Sana Oum said at least ten days must pass between the ministers' session and the summit.",
    "Sana Oum said at most ten days must pass between the ministers' session and the summit.",
])
def test_an_order_is_said_by_whoever_says_it(said: str) -> None:
    assert only(TALKS + said, "precedence").speaker == "Sana Oum"


def test_what_follows_it_is_said_by_whoever_says_so() -> None:
    text = TALKS + "Officials say it is to be followed by talks between both presidents in Dodoma."
    assert only(text, "precedence").speaker == "Officials"


def test_where_several_say_it_all_of_them_do() -> None:
    text = "Colombia's government and ELN guerrillas say they will hold another round of talks on 3 June."
    assert only(text, "date").speaker == "Colombia's government and ELN guerrillas"


@pytest.mark.parametrize("told", [
    "Chad is offering its residence at Abeche for a summit, and has suggested August.",
    "Chad would prefer a summit in August.",
])
def test_who_puts_a_day_forward_says_so(told: str) -> None:
    assert {one.speaker for one in of_kind(TALKS + told, "window")} == {"Chad"}


def test_what_is_proposed_by_nobody_has_no_speaker() -> None:
    assert {one.speaker for one in of_kind(TALKS + "A summit has been proposed for August.", "window")} == {None}


@pytest.mark.parametrize("told", [
    "Kenya was asked to host the talks in August.",
    "Kenya is busy, but the talks should be in August, which the envoy has proposed.",
])
def test_who_is_only_asked_puts_nothing_forward(told: str) -> None:
    assert "Kenya" not in {one.speaker for one in of_kind("Chad and Niger will hold talks. " + told, "window")}
