"""Where meetings are to be, and where not."""

import pytest

from tests.extract.kit import SUMMIT, found, of_kind, only


@pytest.mark.parametrize(("sentence", "places", "modality"), [
    ("The summit will be held in Vienna.", ("Vienna",), "decided"),
    ("The summit could take place in Vienna or Geneva.", ("Vienna", "Geneva"), "possible"),
    ("Brandt suggested Vienna or Geneva as the venue.", ("Vienna", "Geneva"), "proposed"),
    ("Kole prefers Geneva.", ("Geneva",), "proposed"),
    ("Vienna has been chosen as the venue.", ("Vienna",), "decided"),
    ("The venue will be Vienna or Geneva.", ("Vienna", "Geneva"), "decided"),
    ("The summit will be hosted by Austria.", ("Austria",), "decided"),
    ("Kole and Brandt will meet in Manama, Bahrain on Monday.", ("Manama, Bahrain",), "decided"),
    ("Kole and Brandt will travel to Vienna for the summit.", ("Vienna",), "decided"),
])
def test_allowed(sentence: str, places: tuple[str, ...], modality: str) -> None:
    finding = only(SUMMIT + sentence, "venue_allowed")
    assert (finding.places, finding.modality) == (places, modality)


@pytest.mark.parametrize("sentence", [
    "Kole ruled out Moscow as a venue.", "Brandt ruled out a meeting in Moscow.", "Moscow is out of the question.",
    "The summit will take place, Kole said, but not in Moscow.", "It will not take place in Moscow.",
    "Brandt would not accept Moscow as the place of the summit.",
])
def test_forbidden(sentence: str) -> None:
    finding = only(SUMMIT + sentence, "venue_forbidden")
    assert (finding.places, finding.modality) == (("Moscow",), "decided")
    assert of_kind(SUMMIT + sentence, "venue_allowed") == []


@pytest.mark.parametrize(("sentence", "name"), [
    ("The summit should take place in a neutral country, Brandt said.", "neutral"),
    ("The summit should take place in a third country, Brandt said.", "third country"),
    ("The summit will be held by video link.", "virtual"), ("The summit will be held virtually.", "virtual"),
    ("The summit should be held in Europe, Kole said.", "region: Europe"),
    ("The summit should be in a place that belongs to neither side.", "neutral: belongs to neither side"),
])
def test_what_a_place_must_be(sentence: str, name: str) -> None:
    assert only(SUMMIT + sentence, "venue_property").property == name


def test_examples_are_marked() -> None:
    text = SUMMIT + "The summit could take place in a neutral country such as Switzerland or Oman."
    finding = only(text, "venue_allowed")
    assert (finding.places, finding.examples) == (("Switzerland", "Oman"), True)
    assert only(text, "venue_property").property == "neutral"


@pytest.mark.parametrize("sentence", [
    "The war in Ukraine will be on the agenda of the summit.", "The summit will discuss the conflict in Sudan.",
    "The summit was welcomed by the embassy in Rome.", "Their last meeting was held in Vienna in 2019.",
])
def test_other_places_are_no_venues(sentence: str) -> None:
    assert [one.kind for one in found(SUMMIT + sentence).findings if one.kind.startswith("venue")] == []


def test_such_meetings_are_all_of_them() -> None:
    text = SUMMIT + "Their foreign ministers will meet in June.\nSuch meetings should be held in Europe, Kole said."
    assert only(text, "venue_property").meeting == "all"
