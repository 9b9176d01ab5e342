"""Which meeting is meant is told by where and when it is: the one in that city, on that day, or another elsewhere."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned

LIMA = "The Lima meeting has been announced. The envoy has agreed to go to the Saturday meeting in Lima. "


@pytest.mark.parametrize("sentence", [
    "There is hope for a successful meeting in Lima on Saturday.",
    "The envoy will be in Quito tomorrow and will then go on to Lima.",
    "This would be the kind of meeting that the envoy has hoped for.",
])
def test_a_meeting_in_its_city_is_the_one_told_of_before(sentence: str) -> None:
    assert len(planned(LIMA + sentence)) == 1


@pytest.mark.parametrize("sentence", [
    "Another meeting will be held on Saturday in Lima.",
    "Chile and Peru will meet on Saturday in Lima.",
    "A meeting will be held on Saturday in Quito.",
])
def test_another_meeting_is_another(sentence: str) -> None:
    assert len(planned(LIMA + sentence)) == 2


def test_each_meeting_is_known_by_its_city() -> None:
    text = "Chad and Cuba will meet in Cairo on Friday. Chad and Peru will meet in Lima on Monday. "
    first, second = planned(text)
    assert only(text + "The meeting in Cairo will last two days.", "duration").meeting == first.id
    assert only(text + "The meeting in Lima will last two days.", "duration").meeting == second.id


def test_who_goes_to_a_meeting_attends_it() -> None:
    one = only(LIMA, "attendance")
    assert (one.participant, one.role, one.modality) == ("envoy", "required", "decided")
    assert of_kind("The Lima meeting has been announced. The envoy went to the market.", "attendance") == []


def test_talks_in_another_country_are_others() -> None:
    text = (
        "President Anna Kole and President Ivo Brandt look forward to meeting at the summit in Rome next month, and "
        "Kole invited Brandt to come to Lima for further talks before the summer is out."
    )
    places = {one.places: one.meeting for one in of_kind(text, "venue_allowed")}
    assert set(places) == {("Rome",), ("Lima",)}
    assert len(set(places.values())) == 2


@pytest.mark.parametrize(("sentence", "kind"), [
    ("The meeting of Experts for revision of a Memorandum of Understanding will be held in June.", "window"),
    ("The next round of the comprehensive dialogue process will commence in Lima in June.", "venue_allowed"),
    ("The Joint Commission set up at the Lima summit will meet in June.", "window"),
    ("The group of experts tasked with drafting the treaty will meet in June.", "window"),
])
def test_a_long_name_is_followed_by_what_is_to_be(sentence: str, kind: str) -> None:
    (meeting,) = planned(sentence)
    assert meeting.status == "decided"
    assert only(sentence, kind).modality == "decided"


def test_where_something_was_agreed_is_over() -> None:
    findings = found("The Joint Commission set up at the Lima summit will meet in June.")
    assert [one.kind for one in findings.findings] == ["window"]
    assert len(planned("The ministers will prepare the Lima summit, which will be held in June.")) == 1


def test_a_length_may_be_called_a_period() -> None:
    one = only("The talks between Chile and Peru will be spread over a period of six weeks.", "duration")
    assert one.min_days == one.max_days == 42


def test_months_in_a_name_are_no_days() -> None:
    text = "Chile and Peru will meet soon after the end of the May-June round of their negotiations."
    assert of_kind(text, "window") == []
    assert only("Chile and Peru will meet in May-June.", "window").latest == "2024-06-30"


def test_whom_a_meeting_brings_together_are_those_who_meet() -> None:
    text = "Minister Ana Ruiz will attend the regional conference in Lima, bringing together Chile, Cuba and Peru."
    findings = found(text)
    (meeting,) = findings.meetings
    assert names(findings, meeting) >= {"Chile", "Cuba", "Peru"}


def test_what_is_discussed_comes_after_nothing() -> None:
    text = "Ana Ruiz will meet President Kole of Chad to discuss what was promised after the climate conference."
    assert of_kind(text, "precedence") == []
    text = "Chad and Cuba will meet on Friday, after the climate conference in Lima."
    assert len(of_kind(text, "precedence")) == 1


@pytest.mark.parametrize("words", ["additional invitees Chile and Cuba", "invited guests including Chile and Cuba"])
def test_who_is_among_the_guests_is_invited(words: str) -> None:
    one = only(f"Peru will host a summit of the Andean leaders in Lima in June, with {words}.", "attendance")
    assert (set(one.participant), one.role) == ({"chile", "cuba"}, "invited")
