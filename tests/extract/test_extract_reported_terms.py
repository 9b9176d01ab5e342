"""Terms and preparation as reports word them: set for attending, needed first, until some time, in a quotation."""

import pytest

from tests.extract.kit import SUMMIT, found, of_kind, only, planned, told


@pytest.mark.parametrize(("sentence", "requires"), [
    ("The conditions outlined by Brandt for attending the summit are a truce and an exchange of prisoners.",
     "a truce and an exchange of prisoners"),
    ("The summit may take place on the condition that both reach \"certain agreements\", Kole said.",
     "both reach \"certain agreements\""),
    ("\"Such a meeting is possible as a result of the work of our envoys. We hope for it,\" Brandt said.",
     "the work of our envoys"),
    ("The summit would depend on the likelihood of \"new progress\" being made, Kole said.",
     "the likelihood of \"new progress\" being made"),
])
def test_terms_as_they_are_reported(sentence: str, requires: str) -> None:
    assert only(SUMMIT + sentence, "condition").requires == requires


@pytest.mark.parametrize("sentence", [
    "It was necessary to put off the summit until a suitable time, Kole said.",
    "Both look forward to setting a day for the summit as soon as it becomes feasible to do so.",
    "The conditions for the summit are ripe, Brandt said.",
    "The conditions for the summit are not yet met, Brandt said.",
])
def test_no_terms(sentence: str) -> None:
    assert of_kind(SUMMIT + sentence, "condition") == []


@pytest.mark.parametrize(("sentence", "modality"), [
    ("\"Serious preparations\" must precede the summit, an aide said.", "decided"),
    ("An aide said that careful preparations are needed for the summit.", "proposed"),
])
def test_preparations_that_are_needed(sentence: str, modality: str) -> None:
    assert only(SUMMIT + sentence, "preparation").modality == modality


def test_if_a_summit_is_held_it_is_the_one_spoken_of() -> None:
    text = ("The possibility of holding a summit is being discussed, an aide said. \"If a summit is held, it needs to "
            "be "
            "thoroughly prepared,\" the aide said.")
    assert len(planned(text)) == 1


def test_those_who_met_there_are_not_to_meet() -> None:
    text = "Eleven ministers meeting in Lima urged the rebels to join the peace talks, which open in Oslo on 3 June."
    assert [one.quote for one in planned(text) if "Lima" in one.quote] == []


def test_a_delay_that_is_over_doubts_nothing() -> None:
    text = "After days of delays, the peace talks between Chad and Niger will start on Friday, a spokesman said."
    assert only(text, "date").modality == "decided"


def test_who_wants_to_come_may_come_to_what_is_set() -> None:
    text = "Chile wants to take part in next week's international peace conference on Chad, its foreign minister said."
    assert only(text, "window").modality == "decided"
    assert told(only(text, "attendance")) == "attendance chile required possible"


def test_those_of_one_side_meet_among_themselves() -> None:
    text = ("Talks between Chad and the rebels are to open in Oslo on 3 June. Members of the movement would meet on "
            "Wednesday "
            "to vote on whether to attend.")
    assert len(planned(text)) == 2
    assert {one.meeting for one in of_kind(text, "date")} == {one.id for one in planned(text)}


def test_talks_that_begin_by_meeting_others_are_one() -> None:
    text = "The envoy Ana Ruiz will start the indirect talks in Oslo on Friday by meeting with the delegation of Chad."
    assert len(planned(text)) == 1


def test_who_heads_home_heads_no_delegation() -> None:
    text = "Peace talks on Chad are to open in Oslo on 3 June. The rebel leaders will head back home on Sunday."
    assert not of_kind(text, "attendance")


def test_a_city_that_talks_are_called_by_later_is_their_place() -> None:
    text = ("Chad and Niger will hold peace talks in June. The delegation of Chad will attend the Geneva talks, an "
            "official "
            "said.")
    assert {place for one in of_kind(text, "venue_allowed") for place in one.places} == {"Geneva"}
    assert found(text)
