"""Who meets before or after a meeting that was spoken of meets in another one, and so far from it as the words say."""

from __future__ import annotations

import pytest

from .kit import found, told

FIRST = "Delegates of Peru and Chile will hold talks in Lima on June 12. "


def orders(text: str) -> list[str]:
    """The orders found in a text."""
    return [told(one) for one in found(text).findings if one.kind == "precedence"]


@pytest.mark.parametrize(("sentence", "wanted"), [
    ("At least 48 hours before that, the experts are to confer by video link.", "precedence m2<m1 2- decided"),
    ("The experts will confer by video link the week before.", "precedence m2<m1 decided"),
    ("The day after, their defence ministers are to sit down in Quito.", "precedence m1<m2 1-1 decided"),
    ("Ten days later at the earliest, the presidents will meet in Quito.", "precedence m1<m2 10- decided"),
])
def test_who_meets_before_or_after_that_is_another_meeting(sentence: str, wanted: str) -> None:
    assert orders(FIRST + sentence) == [wanted]


def test_when_it_was_said_is_no_order() -> None:
    there = found(FIRST + "The delegates will meet in the old palace, a spokesman told reporters a few hours later.")
    assert len(there.meetings) == 1
    assert not [one for one in there.findings if one.kind == "precedence"]


@pytest.mark.parametrize(("text", "wanted"), [
    ("Peru and Chile will hold talks in Lima, to be followed within a week by a conference in Quito.",
     "precedence m1<m2 -7 decided"),
    ("Talks between Peru and Chile will be followed, no sooner than ten days later, by a summit in Quito.",
     "precedence m1<m2 10- decided"),
    ("Talks between Peru and Chile in Lima will be followed by a summit in Quito.", "precedence m1<m2 decided"),
])
def test_the_gap_stands_inside_the_words_that_order(text: str, wanted: str) -> None:
    assert orders(text) == [wanted]


def test_what_will_be_over_by_then_is_still_to_come() -> None:
    assert orders("Talks between Peru and Chile are due to open in Lima on Tuesday. A committee of officers from "
                  "both sides is to sit in Quito, but not until the talks in Lima have wrapped up."
                  ) == ["precedence m1<m2 decided"]


def test_those_whose_meeting_it_is_tell_which_it_is() -> None:
    there = found("The two speakers, Ada Lund and Omar Sani, will meet in June. A commission of engineers will convene "
                  "in Lima on May 30. A conference would follow no sooner than 30 days after the speakers' meeting.")
    order = next(one for one in there.findings if one.kind == "precedence")
    assert (order.before, order.min_gap_days) == ("m1", 30)


def test_a_place_that_no_table_has_tells_which_it_is() -> None:
    assert orders("A committee of surveyors from Peru and Chile is to convene on June 20 in Fort Alto. The foreign "
                  "ministers of Peru and Chile will meet after the Fort Alto session.") == ["precedence m1<m2 decided"]
