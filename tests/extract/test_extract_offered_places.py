"""Places that are offered, refused or named in other words, and who does so."""

import pytest

from tests.extract.kit import of_kind, only, planned, told

TALKS = "Talks between Chad and Niger are planned for July. "


def places(sentence: str) -> list[tuple[str, str | None]]:
    """What is found of places in a sentence after one that speaks of talks, with who says so."""
    kinds = ("venue_allowed", "venue_forbidden", "venue_property")
    return [(told(one), one.speaker) for kind in kinds for one in of_kind(TALKS + sentence, kind)]


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Benin is offering its state residence at Ouidah.", ("venue_allowed Ouidah proposed", "Benin")),
    ("Chilean diplomats have suggested Skhirat, where the camps signed a text in 2015.",
     ("venue_allowed Skhirat proposed", "Chilean diplomats")),
    ("The African Union has proposed three cities: Tunis, Rome and Lima.",
     ("venue_allowed Tunis, Rome, Lima proposed", "African Union")),
    ("Peru named the oasis town of Huacachina.", ("venue_allowed Huacachina proposed", "Peru")),
    ("Peru wants a city that is not near the border and named Lima.", ("venue_allowed Lima proposed", "Peru")),
    ("Niger has said no to Tunis.", ("venue_forbidden Tunis decided", "Niger")),
    ("Niger has no quarrel with Tunis or Rome.", ("venue_allowed Tunis, Rome possible", None)),
    ("Lima is available for the talks.", ("venue_allowed Lima proposed", None)),
    ("The venue is a hotel in Lima.", ("venue_allowed Lima decided", None)),
    ("The envoy said Egypt had offered Cairo and Niger had agreed.", ("venue_allowed Cairo proposed", "envoy")),
])
def test_places_that_are_offered_or_refused(sentence: str, expected: tuple[str, str | None]) -> None:
    assert expected in places(sentence)


@pytest.mark.parametrize(("text", "expected"), [
    ("The weekly talks between Chad and Niger, alternating between Lima and Quito, will resume on 3 June.",
     "venue_allowed Lima, Quito decided"),
    ("A conference on the lake, to be hosted by Peru in Cuzco, is planned for July.", "venue_allowed Cuzco decided"),
])
def test_places_of_talks_in_other_words(text: str, expected: str) -> None:
    assert [told(one) for one in of_kind(text, "venue_allowed")] == [expected]


def test_those_who_meet_on_the_border_meet_at_no_place_with_a_name() -> None:
    text = "Officers of Chad and Niger will meet on the border on 3 June."
    assert told(only(text, "venue_property")) == "venue_property region: on the border decided"
    assert of_kind("Officers of Chad and Niger will meet on the border dispute on 3 June.", "venue_property") == []


def test_talks_that_will_not_be_somewhere_are_not_called_off() -> None:
    text = "The next round between Chad and Niger will not be in Rome, the envoy said."
    assert [one.status for one in planned(text)] == ["possible"]
    assert told(only(text, "venue_forbidden")) == "venue_forbidden Rome decided"
    text = "The next round between Chad and Niger will not be in June, the envoy said."
    assert of_kind(text, "venue_forbidden") == []


@pytest.mark.parametrize("said", ["he would meet anywhere but Rome", "he would not meet in Rome"])
def test_who_would_not_meet_somewhere_speaks_of_the_meeting_that_is_planned(said: str) -> None:
    text = f"The presidents of Chad and Niger plan to meet in June. Niger's president said {said}."
    assert [one.status for one in planned(text)] == ["decided"]
    assert told(only(text, "venue_forbidden")) == "venue_forbidden Rome decided"


def test_who_would_meet_somebody_else_elsewhere_speaks_of_another_meeting() -> None:
    text = "The presidents of Chad and Niger will meet in June. Peru's president said he would meet Ana Kole in Rome."
    assert len(planned(text)) == 2


def test_what_a_station_reports_is_no_plan() -> None:
    text = "Q Polish television is reporting that President Brandt and President Kole will meet in Boston."
    assert told(only(text, "venue_allowed")) == "venue_allowed Boston possible"
