"""Where and when somebody is who meets others, told of the journey before it is told of the meetings."""

import pytest

from tests.extract.kit import of_kind, told

STAY = "Foreign Minister Emma Ruiz will be in Vienna on Friday. "
TOUR = "Foreign Minister Emma Ruiz will travel to Lima, Quito and Bogota May 20-24. "


def said(text: str) -> list[str]:
    """What is found of places and days."""
    return [told(one) for kind in ("venue_allowed", "date", "window") for one in of_kind(text, kind)]


@pytest.mark.parametrize("meets", [
    "She will meet President Anna Kole of Norland.",
    "There, she will meet President Anna Kole of Norland.",
    "While in town, she will meet President Anna Kole of Norland.",
    "The minister will meet President Anna Kole of Norland.",
])
def test_who_is_somewhere_meets_there_and_then(meets: str) -> None:
    assert said(STAY + meets) == ["venue_allowed Vienna decided", "date 2024-05-17 decided"]


def test_a_meeting_with_a_place_and_day_of_its_own_keeps_them() -> None:
    assert said(STAY + "She will meet President Anna Kole of Norland in Graz on Monday.") == [
        "venue_allowed Graz decided", "date 2024-05-20 decided"]


@pytest.mark.parametrize("meets", [
    "President Anna Kole of Norland will meet President Ivo Brandt of Sudmark.",
    "The strike goes on. The war goes on. The rain goes on. President Anna Kole will meet President Ivo Brandt.",
])
def test_others_meet_elsewhere(meets: str) -> None:
    assert said(STAY + meets) == []


def test_the_days_of_a_tour_are_those_of_each_stop() -> None:
    text = TOUR + "In Lima, she will meet President Anna Kole. In Bogota, she will meet President Ivo Brandt."
    [window] = of_kind(text, "window")
    assert told(window) == "window 2024-05-20..2024-05-24 decided"
    assert len(window.meeting) == 2
    assert window.quote.startswith("Foreign Minister Emma Ruiz will travel")


def test_a_meeting_elsewhere_or_on_its_own_day_is_none_of_the_tours() -> None:
    assert said(TOUR + "In Oslo, she will meet President Anna Kole.") == ["venue_allowed Oslo decided"]
    assert said(TOUR + "In Lima, she will meet President Anna Kole on May 21.") == [
        "venue_allowed Lima decided", "date 2024-05-21 decided"]


def test_a_journey_that_is_only_possible_makes_nothing_firmer() -> None:
    text = "Foreign Minister Emma Ruiz is expected to be in Vienna on Friday. She will meet President Kole."
    assert said(text) == ["venue_allowed Vienna possible", "date 2024-05-17 possible"]
