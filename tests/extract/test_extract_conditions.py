"""Conditions in other words than "if": what somebody waits for, asks a price for, needs to see, or does not ask for."""

import pytest

from tests.extract.kit import SUMMIT, found, of_kind, only

MEETING = "President Ana Moreno of Peru and President Luis Castro of Ecuador are to meet in Brasilia on 3 October.\n"


@pytest.mark.parametrize(("sentence", "requires"), [
    ("Peru says there is nothing to talk about until Ecuador accepts the old line.", "Ecuador accepts the old line"),
    ("Ecuador would not send its president anywhere before the truce has been renewed.",
     "the truce has been renewed"),
    ("Peru would attend when circumstances are conducive.", "circumstances are conducive"),
    ("Only when the last soldier has left will Castro sit down with Moreno.", "the last soldier has left"),
    ("Ecuador agreed to take part on the understanding that the maps would be there.", "the maps would be there"),
    ("He would stay away until the pilots were freed, his spokesman said.", "the pilots were freed"),
    ("\"Unless the troops are gone, the president is not going to Brasilia,\" Castro said.", "the troops are gone"),
    ("Castro agreed to come in return for the release of the pilots.", "the release of the pilots"),
    ("Castro said yes, but only if the press is kept out.", "the press is kept out"),
    ("Whether Castro comes depends on the report of the commission.", "the report of the commission"),
    ("Failing a ceasefire, the meeting will not be held, officials said.", "a ceasefire"),
    ("\"Talks can only start after a ceasefire,\" Castro said.", "a ceasefire"),
    ("Ecuador insists that the prisoners be freed before its president boards a plane.", "the prisoners be freed"),
    ("Ecuador wants the prisoners freed before the presidents meet.", "the prisoners freed"),
    ("The release of the pilots must come before the meeting, Castro said.", "The release of the pilots must come"),
    ("\"Before I go anywhere, I want the pilots back,\" Castro said.", "I want the pilots back"),
    ("Castro is waiting for a written guarantee before he confirms his attendance.", "a written guarantee"),
    ("\"We need to see Ecuador pull its troops back,\" Moreno said.", "Ecuador pull its troops back"),
    ("Ecuador has made a ceasefire its condition for attending.", "a ceasefire"),
    ("Ecuador attached one condition: that the army leave the valley.", "the army leave the valley"),
    ("Castro demanded a safe passage as the price of his attendance.", "a safe passage"),
    ("Peru's price for coming is the release of two pilots.", "the release of two pilots"),
    ("In exchange for attending, Castro wants the pilots freed.", "the pilots freed"),
    ("Ecuador's participation requires the consent of its parliament.", "the consent of its parliament"),
    ("The pilots must be home by then; otherwise there will be no meeting, Leon said.",
     "The pilots must be home by then"),
    ("There can be no summit while soldiers are dying, Moreno said.", "not while soldiers are dying"),
])
def test_what_a_meeting_hangs_on(sentence: str, requires: str) -> None:
    (meeting, *_) = found(MEETING + sentence).meetings
    finding = only(MEETING + sentence, "condition")
    assert (finding.meeting, finding.requires, finding.modality) == (meeting.id, requires, "decided")


@pytest.mark.parametrize("sentence", [
    "\"No new conditions have been put to us,\" Moreno said.",
    "Neither side has set any conditions for the meeting.",
    "\"Nobody has put any conditions to us,\" Moreno said.",
    "Asked about terms, he said: \"None whatsoever.\"",
    "Castro was not asking for anything in return for turning up.",
])
def test_that_nothing_is_asked_for(sentence: str) -> None:
    finding = only(MEETING + sentence, "condition")
    assert (finding.requires, finding.modality) == (None, "rejected")


@pytest.mark.parametrize("sentence", [
    "The refugees will not go home until the mines have been cleared.",
    "Last year Castro refused to attend until the pilots were freed.",
    "The bank set no conditions for the loan.",
    "There are no conditions for a free election, observers said.",
    "Castro was elected without conditions being attached to his mandate.",
    "Exports must be inspected first, the customs service said.",
    "We would come if it were tomorrow.",
    "\"We need to see more rain before the harvest,\" a farmer said.",
    "Prices will come down only when the roads are open again.",
])
def test_what_is_no_condition_of_the_meeting(sentence: str) -> None:
    assert of_kind(MEETING + sentence, "condition") == []


@pytest.mark.parametrize("sentence", [
    "Without a ceasefire the meeting cannot be held.", "If there is no ceasefire, the meeting will not take place.",
    "Failing a ceasefire, the meeting will not be held.",
])
def test_what_a_meeting_hangs_on_calls_it_not_off(sentence: str) -> None:
    assert found(MEETING + sentence).meetings[0].status == "decided"


def test_a_condition_is_of_the_meeting_of_those_it_names() -> None:
    text = ("President Ana Moreno of Peru and President Luis Castro of Ecuador are to meet in Brasilia on 3 October.\n"
            "Defence Minister Juan Rojas of Chile and Defence Minister Pablo Sosa of Bolivia will hold talks in Lima "
            "on Monday.\nCastro would not travel before the pilots have been freed.")
    (first, _) = found(text).meetings
    assert only(text, "condition").meeting == first.id


@pytest.mark.parametrize("sentence", [
    "The summit, if held, would be the first since 1998.",
    "If the summit goes ahead, it will be held in Geneva.",
    "A summit, if it takes place, would be the first since 1998.",
    "If there were to be a summit, Chad would take part in it.",
    "If the idea goes ahead, it will be the first summit since 1998.",
    "If all goes according to plan, the summit will last two days.",
    "Should the summit take place, it will be the first since 1998.",
    "If this year has shown anything, it has shown that the summit is needed.",
])
def test_that_there_is_a_meeting_at_all_is_no_condition(sentence: str) -> None:
    assert of_kind(SUMMIT + sentence, "condition") == []


def test_a_short_condition_ends_before_the_verb() -> None:
    assert only(SUMMIT + "Kole, if invited, would come to the summit.", "condition").requires == "invited"


@pytest.mark.parametrize("sentence", ["The summit depends only on us.", "They want a summit, not talks without end."])
def test_whom_it_depends_on_and_talks_without_end_set_no_condition(sentence: str) -> None:
    assert of_kind(SUMMIT + sentence, "condition") == []


@pytest.mark.parametrize(("sentence", "requires"), [
    ("The summit will be held if the plan is approved by both houses.", "the plan is approved by both houses"),
    ("If Sudmark shows restraint, the summit will be held.", "Sudmark shows restraint"),
])
def test_what_may_come_to_pass_is_a_condition(sentence: str, requires: str) -> None:
    assert only(SUMMIT + sentence, "condition").requires == requires
